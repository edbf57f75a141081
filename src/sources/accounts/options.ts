import { z } from 'zod';

export const DATE_ORDERS = ['auto', 'dmy', 'mdy', 'ymd'] as const;

export const optionsSchema = z.strictObject({
  path: z
    .string()
    .min(1)
    .describe(
      'Folder with the CSV exports of Xero and Wise, relative to the config file. Example: "records/accounts".',
    ),
  dateOrder: z
    .enum(DATE_ORDERS)
    .default('auto')
    .describe(
      'Order of day, month and year in Xero\'s exports, which follow the organisation\'s country. "auto" reads it off each ' +
        'file, and refuses a file in which no date tells. Example: "dmy".',
    ),
});

export type AccountsOptions = z.infer<typeof optionsSchema>;
export type DateOrder = (typeof DATE_ORDERS)[number];
