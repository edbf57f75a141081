import { z } from 'zod';

/** The option that all sources of Google Workspace share. */
export const credentialsOption = z
  .string()
  .min(1)
  .describe(
    'Key file from Google Cloud, relative to the config file: of a service account with domain-wide delegation, or of ' +
      'an OAuth client of the type "Desktop app". Keep it out of repositories. Example: "keys/google.json".',
  );

/** Whom a source acts as. */
export const accountOption = z.email().toLowerCase();
