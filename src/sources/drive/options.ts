import { z } from 'zod';
import { DEFAULT_EXCLUDE } from '../folder/options.ts';
import { accountOption, credentialsOption } from '../google/options.ts';

/** The one scope: files, their people and their sharing are read, nothing is written. */
export const DRIVE_SCOPE = 'https://www.googleapis.com/auth/drive.readonly';

export const optionsSchema = z.strictObject({
  credentials: credentialsOption,
  accounts: z
    .array(accountOption)
    .min(1)
    .describe(
      'Whose Drive is read. A shared drive that several of them can see is read once, by the first. ' +
        'Example: ["sam@acme.example"].',
    ),
  sharedDrives: z
    .union([z.boolean(), z.array(z.string().min(1))])
    .default(true)
    .describe(
      'Shared drives: all that these accounts can see (true), none (false), or a list of names or ids. ' +
        'Example: ["Finance", "0AJ5xKq0Example9PVA"].',
    ),
  folders: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe(
      'Read only what lies in these folders, at any depth: ids or names. Example: ["Handover", "1fJ0mExampleFolderId"].',
    ),
  exclude: z
    .array(z.string())
    .default(DEFAULT_EXCLUDE)
    .describe(
      'Globs of paths to leave out; your list replaces the built-in one. Paths begin with `My Drive/`, ' +
        '`Shared drives/NAME/` or `Shared with me/`. Example: ["My Drive/Private/**"].',
    ),
});

export type DriveOptions = z.infer<typeof optionsSchema>;
