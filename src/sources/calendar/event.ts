import { z } from 'zod';

const text = z.string().catch('').default('');
const timeSchema = z
  .object({
    date: z.string().optional().catch(undefined),
    dateTime: z.string().optional().catch(undefined),
    timeZone: z.string().min(1).optional().catch(undefined),
  })
  .optional()
  .catch(undefined);
const personSchema = z.object({ email: text, displayName: text });

/** What is read of an event. The interface says more. */
const eventSchema = z.object({
  id: z.string().min(1),
  etag: text,
  status: text,
  summary: text,
  description: text,
  location: text,
  visibility: text,
  eventType: text,
  updated: text,
  iCalUID: text,
  recurrence: z.array(z.string()).catch([]).default([]),
  recurringEventId: text,
  originalStartTime: timeSchema,
  start: timeSchema,
  end: timeSchema,
  organizer: personSchema.optional().catch(undefined),
  attendees: z
    .array(personSchema.extend({ resource: z.boolean().catch(false).default(false) }))
    .catch([])
    .default([]),
  attendeesOmitted: z.boolean().catch(false).default(false),
  attachments: z
    .array(z.object({ title: text }))
    .catch([])
    .default([]),
});

export type CalendarEvent = z.infer<typeof eventSchema>;

/** The event, or null where it has no id to know it by. */
export function readEvent(answer: unknown): CalendarEvent | null {
  const parsed = eventSchema.safeParse(answer);
  return parsed.success ? parsed.data : null;
}

/** What its owner has closed to others, or what is shown without its content. */
export function isPrivate({ visibility }: CalendarEvent): boolean {
  return visibility === 'private' || visibility === 'confidential';
}

/** Absences, places of work, birthdays and bookings read out of mails are no work that is handed over. */
export function isWork({ eventType }: CalendarEvent): boolean {
  return eventType === '' || eventType === 'default';
}
