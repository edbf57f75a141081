import { z } from 'zod';

/** What can be left out: by the owner's wish, or because a scope shall not be granted. */
export const KINDS = [
  'settings',
  'contacts',
  'invoices',
  'payments',
  'bank-transactions',
  'bank-transfers',
  'repeating-invoices',
  'manual-journals',
  'aged-reports',
  'attachments',
] as const;

export type Kind = (typeof KINDS)[number];

export const optionsSchema = z.strictObject({
  credentials: z
    .string()
    .min(1)
    .describe(
      "JSON file with the app's `clientId` and `clientSecret` from developer.xero.com, relative to the config file. " +
        'Keep it out of repositories. Example: "keys/xero.json".',
    ),
  app: z
    .enum(['custom-connection', 'web'])
    .default('custom-connection')
    .describe(
      'Type of the app: a custom connection reads its one organisation without a browser; a web app asks a person for ' +
        'consent (`npm run connect`). Example: "web".',
    ),
  organisation: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Name or tenant id of the organisation, where a web app is connected to several. Example: "Acme Pty Ltd".',
    ),
  scopes: z
    .enum(['granular', 'broad'])
    .default('granular')
    .describe(
      'Names of the scopes that are asked for. "broad" is for apps made before 2 March 2026 that still have the old ones. ' +
        'Example: "broad".',
    ),
  leaveOut: z
    .array(z.enum(KINDS))
    .default([])
    .describe(
      'What is not read; its scope is not asked for where nothing else needs it. What was read before stays. ' +
        'Example: ["attachments", "aged-reports"].',
    ),
  fullReadDays: z
    .int()
    .min(1)
    .max(90)
    .default(7)
    .describe(
      'Days after which everything is read again, because not every change moves the date that Xero is asked by. Example: 14.',
    ),
  port: z
    .int()
    .min(1024)
    .max(65_535)
    .default(53_682)
    .describe(
      'Port of this computer that the browser comes back to after the consent; the redirect URI of the app is ' +
        '`http://localhost:PORT/callback`. Example: 53682.',
    ),
});

export type XeroOptions = z.infer<typeof optionsSchema>;
