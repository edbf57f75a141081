import type { Evidence } from '../../contracts/evidence.ts';
import type { MailCard, OpenLoop, Sentence } from '../../contracts/mailbox.ts';
import type { Matter } from '../../contracts/matters.ts';
import type { Parties } from '../../contracts/parties.ts';
import { gist } from '../../views/mailbox/telling.ts';
import { type MailPages, nameOf } from '../kit/mail-lines.ts';

/** Everything that the pages of this agent are made from. */
export interface Desk extends MailPages {
  evidence: Evidence;
  parties: Parties;
}

/** Sentences of a mail that are told at most. */
const TOLD = 3;

/** What a mail says that decides: a short one whole, of a longer one what was asked, promised or settled; no orders to machines. */
export async function deciding(desk: Desk, mail: MailCard): Promise<Sentence[]> {
  const sentences = (await desk.mailbox.read(mail.id))?.sentences ?? [];
  const own = sentences.filter((sentence) => !sentence.forwarded);
  const loops = desk.mailbox.loops.filter((loop) => loop.mail === mail);
  const acts = (own.length > 0 ? own : sentences).filter(
    (sentence) => sentence.settles || loops.some((loop) => covers(sentence, loop)),
  );
  const telling = gist(own.length > 0 ? own : sentences, TOLD);
  const chosen = telling.length > TOLD && acts.length > 0 ? acts : telling;
  const kept: Sentence[] = [];
  for (const sentence of chosen.slice(0, TOLD + 1)) {
    const flags = await desk.evidence.flags(sentence.record, sentence.start, sentence.end);
    if (flags.every(({ status }) => status !== 'instruction')) kept.push(sentence);
  }
  return kept;
}

function covers(sentence: Sentence, { statement }: OpenLoop): boolean {
  return sentence.start < statement.end && statement.start < sentence.end;
}

/** With whom a matter is: names of parties, else of people outside; at most so many. */
export function partners(desk: Desk, matter: Matter, most: number): string[] {
  const parties = matter.counterparts.flatMap((key) => desk.parties.partyOf.get(key) ?? []);
  const names = [...new Set(parties.map(({ name }) => name))];
  const people = matter.counterparts
    .filter((key) => !desk.parties.partyOf.has(key))
    .map((key) => nameOf(desk, key));
  return [...names, ...people].slice(0, most);
}

/** What is open, the earliest day first, then what was asked last; what has a day before what has none. */
export function byUrgency(open: readonly OpenLoop[]): OpenLoop[] {
  return [...open].sort((one, other) => {
    const [a, b] = [one.due ?? '9999', other.due ?? '9999'];
    return a < b
      ? -1
      : a > b
        ? 1
        : one.mail.day > other.mail.day
          ? -1
          : one.mail.day < other.mail.day
            ? 1
            : 0;
  });
}
