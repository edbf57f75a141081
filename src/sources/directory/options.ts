import { z } from 'zod';
import { accountOption, credentialsOption } from '../google/options.ts';

export const optionsSchema = z.strictObject({
  credentials: credentialsOption,
  administrator: accountOption.describe(
    'Address of an administrator of the Google Workspace, whom the lists are read as. A role that may read users and ' +
      'groups is enough for those; what else this account may not read is left out, and said. Example: "it@acme.example".',
  ),
  customer: z
    .string()
    .min(1)
    .default('my_customer')
    .describe(
      'Customer id of the Google Workspace; the default is the one that the administrator belongs to. Example: "C03az79cb".',
    ),
  domain: z
    .string()
    .min(1)
    .toLowerCase()
    .optional()
    .describe(
      'Reads the users and groups of this domain only; without it, those of every domain. Example: "acme.example".',
    ),
});

export type DirectoryOptions = z.infer<typeof optionsSchema>;
