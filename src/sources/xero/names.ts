import { createHash } from 'node:crypto';
import { z } from 'zod';
import { BatonError } from '../../errors/error.ts';
import { dateOrderOf, idField, listIn, textField } from './values.ts';

const organisationSchema = z.object({ OrganisationID: idField, Name: textField, CountryCode: textField });
const accountSchema = z.object({ AccountID: textField, Code: textField, Name: textField });
const taxRateSchema = z.object({ Name: textField, TaxType: textField });
const trackingSchema = z.object({ Name: textField });

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

/** Throws SERVICE_FAILED where the organisation itself is missing, or one of the lists. */
export function readNames(answers: NameAnswers): Names {
  const [organisation] = listIn('Organisations', organisationSchema, answers.Organisations);
  if (!organisation) throw new BatonError('SERVICE_FAILED', 'Xero answered without the organisation.');
  const accounts = listIn('Accounts', accountSchema, answers.Accounts);
  const rates = listIn('TaxRates', taxRateSchema, answers.TaxRates);
  const tracking = listIn('TrackingCategories', trackingSchema, answers.TrackingCategories);
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
