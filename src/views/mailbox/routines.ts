import type { MailCard, Routine } from '../../contracts/mailbox.ts';
import { inTime } from './cards.ts';
import { subjectShape } from './phrases.ts';

/** From this many mails of one sender under one subject shape on, it is a routine. */
const ROUTINE = 5;

/** The routine that a mail would belong to. */
export function routineKey(mail: MailCard): string {
  return `${mail.from ?? ''} ${subjectShape(mail.title)}`;
}

/** What a sender sends again and again, the most frequent first. */
export function routinesOf(mails: Iterable<MailCard>): Routine[] {
  const told = inTime([...mails]).filter((mail) => !mail.answers && subjectShape(mail.title) !== '');
  return [...Map.groupBy(told, routineKey)]
    .filter(([, group]) => group.length >= ROUTINE)
    .map(([key, group]) => ({ key, mails: group }))
    .sort((one, other) => other.mails.length - one.mails.length || (one.key < other.key ? -1 : 1));
}
