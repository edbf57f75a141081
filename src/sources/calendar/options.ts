import { z } from 'zod';
import { accountOption, credentialsOption } from '../google/options.ts';

export const optionsSchema = z.strictObject({
  credentials: credentialsOption,
  accounts: z
    .array(accountOption)
    .min(1)
    .describe(
      'Addresses whose calendars are read; each is read as its owner. Example: ["sam@acme.example"].',
    ),
  calendars: z
    .array(z.string().trim().min(1))
    .min(1)
    .optional()
    .describe(
      'Ids or names of the calendars that are read, as they stand in the list of one of the accounts. Default: each ' +
        "account's own calendar and the shared calendars that it owns or can write to; no holidays, birthdays or calendars " +
        'of other people. Example: ["Finance deadlines"].',
    ),
  singleEvents: z
    .enum(['none', 'all-day', 'all'])
    .default('all-day')
    .describe(
      'Which events that do not repeat are read; those that repeat always are. Whole-day ones hold deadlines ("Lease ends"); ' +
        'the others are mostly meetings, which are noise in a handover. Example: "none".',
    ),
});

export type CalendarOptions = z.infer<typeof optionsSchema>;
