import type { Inline } from '../../contracts/draft.ts';
import type { Evidence } from '../../contracts/evidence.ts';
import type { Mailbox, MailCard } from '../../contracts/mailbox.ts';
import { text } from '../kit/claims.ts';
import { dayClaim, nameOf } from '../kit/mail-lines.ts';

/** Cells of a row. */
export type Row = readonly Inline[][];

/** What the rows are made from. */
export interface Callers {
  evidence: Evidence;
  mailbox: Mailbox;
  /** Name of who leaves. */
  leaving: string;
}

/** Who wrote last of some mails, newest first, each with their newest mail. Machines are nobody. */
export function writersOf({ mailbox }: Callers, mails: readonly MailCard[]): Map<string, MailCard> {
  const last = new Map<string, MailCard>();
  const newest = mails.toSorted((one, other) =>
    one.day === other.day ? (one.id < other.id ? -1 : 1) : one.day > other.day ? -1 : 1,
  );
  for (const mail of newest)
    if (mail.from !== null && !last.has(mail.from) && mailbox.people.get(mail.from)?.machine === false)
      last.set(mail.from, mail);
  return last;
}

/** Up to so many people with the day on which they last wrote. */
export function named(
  callers: Callers,
  people: readonly (readonly [string, MailCard])[],
  most: number,
): Inline[] {
  return people
    .slice(0, most)
    .flatMap(([key, mail], at): Inline[] => [
      text(`${at > 0 ? '; ' : ''}${nameOf(callers, key)}, `),
      dayClaim(mail),
    ]);
}

/** Who of the business wrote, without who leaves; or that nobody else did. */
export function inside(callers: Callers, writers: ReadonlyMap<string, MailCard>, most: number): Inline[] {
  const own = [...writers].filter(([key]) => callers.mailbox.isOwn(key));
  const staying = own.filter(([key]) => !callers.mailbox.isLeaving(key));
  if (staying.length > 0) return named(callers, staying, most);
  return own.length > 0 ? [text(`only ${callers.leaving}`)] : [];
}
