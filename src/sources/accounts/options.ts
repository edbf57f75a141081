import { z } from 'zod';

export const DATE_ORDERS = ['auto', 'dmy', 'mdy', 'ymd'] as const;

const column = (sentence: string, example: string) =>
  z
    .string()
    .min(1)
    .optional()
    .describe(`${sentence} Default: told by names and contents. Example: "${example}".`);

/** Names of columns as they stand in the file, by what they hold. */
export const namesSchema = z.strictObject({
  date: column('Day of the entry, or of the invoice.', 'Booked'),
  amount: column('Amount of the entry with its sign, money out negative.', 'Sum'),
  debit: column('Money out, where it has a column of its own.', 'Out'),
  credit: column('Money in, where it has a column of its own.', 'In'),
  side: column('Whether the amount is a debit or a credit, where the amount has no sign.', 'D/C'),
  balance: column('What the account holds after the entry.', 'Holding'),
  currency: column('Currency of the row, by its code.', 'Ccy'),
  description: column('What the entry is for.', 'Purpose'),
  party: column('Who paid or was paid; the contact.', 'Who'),
  reference: column('Reference of the entry or the invoice.', 'Our ref'),
  account: column('The account that the entry is of.', 'Pot'),
  type: column('Kind of the row: invoice, credit note, payment; kind of the entry.', 'Kind'),
  number: column('Number of the invoice or bill.', 'Doc'),
  due: column('Day on which the invoice or bill is due.', 'Pay by'),
  net: column('Total without tax.', 'Ex tax'),
  tax: column('Tax in the total.', 'Tax'),
  total: column('Total of the invoice or bill with tax.', 'Inc tax'),
  paid: column('What is paid of it.', 'Settled'),
  open: column('What is still open of it.', 'Left'),
  status: column('How it stands: draft, open, paid, void.', 'Stage'),
  email: column('Mail address of the contact.', 'Mailbox'),
  phone: column('Telephone number of the contact.', 'Line'),
  taxNumber: column('Tax number of the contact.', 'Fiscal id'),
  address: column('Street of the contact.', 'Where'),
});

export const FILE_KINDS = ['bank', 'invoices', 'bills', 'contacts'] as const;

const fileSchema = z.strictObject({
  files: z
    .string()
    .min(1)
    .default('**')
    .describe('Which files, as a glob on the path within the folder. Example: "bank/**/*.csv".'),
  kind: z.enum(FILE_KINDS).describe('What they are. Example: "bank".'),
  names: namesSchema
    .default({})
    .describe(
      'Names of their columns, where names and contents do not tell. Example: {"date": "Booked", "amount": "Sum"}.',
    ),
  dateOrder: z
    .enum(DATE_ORDERS)
    .optional()
    .describe(
      'Order of day, month and year in these files. Default: the option of the source. Example: "mdy".',
    ),
  decimalMark: z
    .enum(['.', ','])
    .optional()
    .describe('Mark before the decimals, where no amount tells. Default: told by the columns. Example: ",".'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'is no code of a currency in three capital letters, such as "EUR".')
    .optional()
    .describe(
      'Currency of these files, where they name none. Default: the option of the source. Example: "EUR".',
    ),
  positive: z
    .enum(['in', 'out'])
    .optional()
    .describe(
      'Which way money went where the amount has no minus. Default: in, unless the running balance says otherwise. Example: "out".',
    ),
});

export const optionsSchema = z.strictObject({
  path: z
    .string()
    .min(1)
    .describe(
      'Folder with the CSV exports of banks and accounting programs, relative to the config file. Example: "records/accounts".',
    ),
  dateOrder: z
    .enum(DATE_ORDERS)
    .default('auto')
    .describe(
      'Order of day, month and year where files leave it open. "auto" reads it off each file, and refuses a file in which ' +
        'no date tells. Wise\'s statements have the day first whatever it says. Example: "dmy".',
    ),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'is no code of a currency in three capital letters, such as "EUR".')
    .optional()
    .describe(
      'Currency of files that name none. Default: none, and what has no currency is added to nothing. Example: "GBP".',
    ),
  columns: z
    .array(fileSchema)
    .default([])
    .describe(
      'What files hold whose columns do not tell it, the first entry that fits a file. Example: [{"files": "till.csv", "kind": "bank", "names": {"date": "Booked", "amount": "Sum"}}].',
    ),
});

export type AccountsOptions = z.infer<typeof optionsSchema>;
export type FileOptions = z.infer<typeof fileSchema>;
export type DateOrder = (typeof DATE_ORDERS)[number];
