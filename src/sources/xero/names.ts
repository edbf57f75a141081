import { createHash } from 'node:crypto';
import { z } from 'zod';
import { BatonError } from '../../errors/error.ts';
import { dateOrderOf, idField, listOf, textField } from './values.ts';

const organisationSchema = z.object({
  Organisations: z
    .array(z.object({ OrganisationID: idField, Name: textField, CountryCode: textField }))
    .min(1),
});
const accountsSchema = z.object({
  Accounts: listOf(z.object({ AccountID: textField, Code: textField, Name: textField })),
});
const taxRatesSchema = z.object({ TaxRates: listOf(z.object({ Name: textField, TaxType: textField })) });
const trackingSchema = z.object({ TrackingCategories: listOf(z.object({ Name: textField })) });

const answersSchema = z.object({
  Organisations: organisationSchema,
  Accounts: accountsSchema,
  TaxRates: taxRatesSchema,
  TrackingCategories: trackingSchema,
});

/** What objects name by a code and the exports spell out. */
export interface Names {
  organisation: { id: string; name: string };
  /** Order of day and month in the organisation's exports. */
  dateOrder: ReturnType<typeof dateOrderOf>;
  /** Name of a tax type; its code where Xero has no rate for it. */
  tax(code: string): string;
  /** An account by its id or its code. */
  account(id: string, code: string): { code: string; name: string };
  /** Rank of a tracking category, for columns 1 and 2. */
  trackingRank(category: string): number;
  /** Digest of all of these: where it changes, so may the text of everything. */
  digest: string;
}

export interface NameAnswers {
  Organisations: unknown;
  Accounts: unknown;
  TaxRates: unknown;
  TrackingCategories: unknown;
}

/** Throws SERVICE_FAILED where the organisation itself is missing. */
export function readNames(answers: NameAnswers): Names {
  const parsed = answersSchema.safeParse(answers);
  const [organisation] = parsed.data?.Organisations.Organisations ?? [];
  if (!parsed.success || !organisation)
    throw new BatonError('SERVICE_FAILED', 'Xero answered without the organisation or its lists of names.');
  const { Accounts: accounts } = parsed.data.Accounts;
  const { TaxRates: rates } = parsed.data.TaxRates;
  const { TrackingCategories: tracking } = parsed.data.TrackingCategories;
  const taxNames = new Map(rates.map(({ TaxType, Name }) => [TaxType, Name]));
  const byId = new Map(accounts.map((account) => [account.AccountID, account]));
  const byCode = new Map(accounts.map((account) => [account.Code, account]));
  const ranks = new Map(tracking.map(({ Name }, index) => [Name, index]));
  return {
    organisation: { id: organisation.OrganisationID, name: organisation.Name },
    dateOrder: dateOrderOf(organisation.CountryCode),
    tax: (code) => taxNames.get(code) || code,
    account(id, code) {
      const found = (id !== '' && byId.get(id)) || (code !== '' && byCode.get(code)) || undefined;
      return { code: found?.Code ?? code, name: found?.Name ?? '' };
    },
    trackingRank: (category) => ranks.get(category) ?? ranks.size,
    digest: createHash('sha256')
      .update(JSON.stringify([organisation.CountryCode, accounts, rates, tracking]))
      .digest('base64url')
      .slice(0, 22),
  };
}
