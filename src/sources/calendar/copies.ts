import type { Items } from '../../contracts/source.ts';
import { ServiceError } from '../kit/service-error.ts';
import type { Calendar } from './calendars.ts';
import type { CalendarEvent } from './event.ts';
import { eventId } from './items.ts';

/** Tells copies of meetings that the calendar of their organiser holds as well. */
export interface Copies {
  /** Whether the calendar of its organiser is another one that is read. */
  isInvited(event: CalendarEvent, calendar: Calendar): boolean;
  /** Whether the organiser's own calendar is read too, and holds this event: there it has the same id. */
  isCopy(event: CalendarEvent, calendar: Calendar): Promise<boolean>;
}

export function copiesAmong(calendars: readonly Calendar[], items: Items): Copies {
  const byAddress = new Map(calendars.map((calendar) => [calendar.id.toLowerCase(), calendar]));
  const organiserOf = ({ organizer }: CalendarEvent, calendar: Calendar) => {
    const found = byAddress.get(organizer?.email.toLowerCase() ?? '');
    return found?.id === calendar.id ? undefined : found;
  };
  return {
    isInvited: (event, calendar) => organiserOf(event, calendar) !== undefined,
    async isCopy(event, calendar) {
      const { id } = event;
      const organiser = organiserOf(event, calendar);
      if (!organiser) return false;
      if ((await items.get(eventId(organiser.id, id))) !== null) return true;
      try {
        // An event that was imported names an organiser who may not have it.
        const own = await organiser.api.event(organiser.id, id);
        return own !== null && own.status !== 'cancelled';
      } catch (thrown) {
        if (thrown instanceof ServiceError) return false;
        throw thrown;
      }
    },
  };
}
