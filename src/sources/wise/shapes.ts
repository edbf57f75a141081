import { z } from 'zod';

/** Numbers come as texts (`parseExact`); whatever else Wise may send in their place is taken as nothing. */
const text = z.string().nullable().catch(null).default(null);
const flag = z.boolean().nullable().catch(null).default(null);
/** Ids become parts of keys and addresses. */
const id = z.string().regex(/^\d{1,20}$/);
const money = z.object({ value: text, currency: text }).nullable().catch(null).default(null);

export const profileSchema = z.object({
  id,
  type: text,
  businessName: text,
  fullName: text,
  firstName: text,
  lastName: text,
  registrationNumber: text,
  companyType: text,
  companyRole: text,
  webpage: text,
  businessFreeFormDescription: text,
  email: text,
  currentState: text,
  createdAt: text,
  updatedAt: text,
  address: z
    .object({
      addressFirstLine: text,
      city: text,
      postCode: text,
      stateCode: text,
      countryIso2Code: text,
      countryIso3Code: text,
    })
    .nullable()
    .catch(null)
    .default(null),
});

export const balanceSchema = z.object({
  id,
  currency: text,
  type: text,
  name: text,
  investmentState: text,
  amount: money,
  reservedAmount: money,
  cashAmount: money,
  totalWorth: money,
  creationTime: text,
  modificationTime: text,
  visible: flag,
});

export const recipientSchema = z.object({
  id,
  name: z.object({ fullName: text }).nullable().catch(null).default(null),
  currency: text,
  country: text,
  type: text,
  legalEntityType: text,
  accountSummary: text,
  displayFields: z
    .array(z.object({ label: text, value: text }).catch({ label: null, value: null }))
    .catch([])
    .default([]),
  ownedByCustomer: flag,
  active: flag,
});

export const transferSchema = z.object({
  id,
  targetAccount: text,
  status: text,
  created: text,
  rate: text,
  reference: text,
  details: z.object({ reference: text }).nullable().catch(null).default(null),
  hasActiveIssues: flag,
  sourceCurrency: text,
  sourceValue: text,
  targetCurrency: text,
  targetValue: text,
});

export type Profile = z.infer<typeof profileSchema>;
export type Balance = z.infer<typeof balanceSchema>;
export type Recipient = z.infer<typeof recipientSchema>;
export type Transfer = z.infer<typeof transferSchema>;

/** A page of a list that is walked by positions. */
export const seekPageSchema = z.object({ content: z.array(z.unknown()), seekPositionForNext: text });

/** The business or person that a profile stands for. */
export function nameOf({ businessName, fullName, firstName, lastName, id: number }: Profile): string {
  const person = [firstName, lastName].filter((part) => part !== null && part !== '').join(' ');
  return businessName || fullName || person || `profile ${number}`;
}
