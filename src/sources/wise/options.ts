import { z } from 'zod';

export const optionsSchema = z.strictObject({
  credentials: z
    .string()
    .min(1)
    .describe(
      'File with a personal API token of Wise, relative to the config file: the token alone, or {"token": "…"}. Keep it out ' +
        'of repositories. Example: "keys/wise.json".',
    ),
  profiles: z
    .enum(['business', 'all'])
    .default('business')
    .describe(
      'Which profiles are read: those of businesses, or the personal one of the token\'s owner too. Example: "business".',
    ),
});

export type WiseOptions = z.infer<typeof optionsSchema>;
