/** Both are read-only, and the narrowest that Google has for it. */
export const SCOPES = [
  {
    scope: 'https://www.googleapis.com/auth/calendar.calendarlist.readonly',
    why: 'the list of calendars that somebody has',
  },
  { scope: 'https://www.googleapis.com/auth/calendar.events.readonly', why: 'the events of these calendars' },
] as const;
