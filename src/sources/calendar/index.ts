import type { AccessContext, Check } from '../../contracts/access.ts';
import { defineSource } from '../../contracts/source.ts';
import { checkGoogle } from '../google/check.ts';
import { googleSignIns } from '../google/sign-in.ts';
import { openCalendar, SERVICE } from './api.ts';
import { chooseCalendars } from './calendars.ts';
import { type CalendarOptions, optionsSchema } from './options.ts';
import { pull } from './pull.ts';
import { SCOPES } from './scopes.ts';

/**
 * Google Calendar through its API, read-only: every series is a document that says how it repeats, with its
 * exceptions; whole-day events that stand alone are documents as well.
 */
export const source = defineSource({
  name: 'calendar',
  version: 1,
  summary: 'Google Calendar: what repeats, as a witness for duties and deadlines, read-only.',
  options: optionsSchema,
  incremental: true,
  pull,
  signIns: (context) =>
    googleSignIns(
      context,
      context.options.accounts,
      SCOPES.map(({ scope }) => scope),
    ),
  check,
});

async function* check(context: AccessContext<CalendarOptions>): AsyncGenerator<Check> {
  const { accounts, calendars: wanted } = context.options;
  yield* checkGoogle(context, {
    service: SERVICE,
    accounts,
    scopes: SCOPES,
    async probe(_auth, account) {
      const { calendars } = await chooseCalendars([await openCalendar(context, account)], wanted);
      const names = calendars.map(({ id, name }) => name || id);
      return names.length === 0 ? 'no calendar of its list is read' : `is read: ${names.join(', ')}`;
    },
  });
}
