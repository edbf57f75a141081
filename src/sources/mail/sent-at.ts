import { isInstant, parseEnvelopeDate, parseMailDate, parseReceivedDate } from './date.ts';
import type { MailHeaders } from './headers.ts';

/** Servers try for days and moderators let mails lie for weeks; what is farther off is a clock that goes wrong. */
const FAR_OFF = 31 * 86_400_000;
/** An envelope says when a mail was stored, which may be long after it was sent, but not years before. */
const YEAR = 366 * 86_400_000;

/**
 * When a mail was sent: by its Date, unless that is far off what the servers on its way stamped (RFC 5321, 4.4), for
 * then the sender's clock goes wrong and their stamp holds. Where Date has no zone, the top stamp; where there are no
 * stamps, the mbox envelope; at last a day alone.
 */
export function sentAt(headers: MailHeaders, envelope: string | null): string | null {
  const own = parseMailDate(headers.text('date'));
  // What is put into a mailbox by an interface is stamped on the day of the import.
  const stamps = headers
    .all('received')
    .filter((value) => !/\bwith\s+HTTPREST\b/i.test(value))
    .map(parseReceivedDate)
    .filter(isInstant);
  const stored = parseEnvelopeDate(envelope);
  if (own === null) return stamps[0] ?? stored;
  const off = stamps.filter((stamp) => isFarOff(own, stamp));
  const right = stamps.length - off.length;
  // A mail is not received before it is sent: of two stamps that differ, the later one is from the wrong clock.
  const ahead = off.some((stamp) => instant(own) > instant(stamp));
  if (off.length > right || (off.length > 0 && off.length === right && ahead)) return off.at(-1) ?? own;
  if (stamps.length === 0 && isInstant(stored) && instant(own) - instant(stored) > YEAR) return stored;
  if (isInstant(own)) return own;
  return stamps.find((stamp) => !isFarOff(own, stamp)) ?? (isInstant(stored) ? stored : own);
}

function isFarOff(own: string, stamp: string): boolean {
  return Math.abs(instant(stamp) - instant(own)) > FAR_OFF;
}

function instant(when: string): number {
  return Date.parse(when);
}
