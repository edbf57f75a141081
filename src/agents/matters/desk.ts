import type { Evidence } from '../../contracts/evidence.ts';
import type { MailCard, OpenLoop, Sentence } from '../../contracts/mailbox.ts';
import type { Matter } from '../../contracts/matters.ts';
import type { Parties } from '../../contracts/parties.ts';
import type { Quotation } from '../../contracts/writer.ts';
import { plain } from '../../records/sentences.ts';
import { isCourtesy } from '../../views/mailbox/phrases.ts';
import { gist } from '../../views/mailbox/telling.ts';
import { type MailPages, nameOf } from '../kit/mail-lines.ts';

/** Everything that the pages of this agent are made from. */
export interface Desk extends MailPages {
  evidence: Evidence;
  parties: Parties;
}

/** Sentences of a mail that are told at most. */
const TOLD = 3;
/** A mail of more paragraphs is no short answer; a longer paragraph none either. */
const SHORT = 5;
const LONGEST = 240;

/**
 * What a mail says that decides: a short one whole, of a longer one what was asked, promised or settled; of a few words
 * alone these. Orders to machines are left out.
 */
export async function deciding(desk: Desk, mail: MailCard): Promise<Quotation[]> {
  const sentences = (await desk.mailbox.read(mail.id))?.sentences ?? [];
  const own = sentences.filter((sentence) => !sentence.forwarded);
  const loops = desk.mailbox.loops.filter((loop) => loop.mail === mail);
  const acts = own.filter((sentence) => sentence.settles || loops.some((loop) => covers(sentence, loop)));
  const telling = gist(own, TOLD);
  const chosen = telling.length > TOLD && acts.length > 0 ? acts : telling;
  const said = chosen.length > 0 ? chosen.slice(0, TOLD + 1).map(quotation) : await shortly(desk, mail);
  const all = said.length > 0 ? said : gist(sentences, TOLD).slice(0, TOLD).map(quotation);
  const kept: Quotation[] = [];
  for (const one of all) {
    const flags = await desk.evidence.flags(one.record, one.start, one.end);
    if (flags.every(({ status }) => status !== 'instruction')) kept.push(one);
  }
  return kept;
}

const quotation = ({ record, start, end, quote, forwarded }: Sentence): Quotation => ({
  record,
  start,
  end,
  quote,
  heading: [],
  role: forwarded ? 'forwarded' : 'paragraph',
});

/** The few words of a mail that says little: "Will do", "Yes." */
async function shortly({ evidence }: Desk, mail: MailCard): Promise<Quotation[]> {
  const record = await evidence.record(mail.id);
  const passages = (await evidence.passages(mail.id)).filter(
    ({ role }) => role === 'paragraph' || role === 'item',
  );
  if (!record || passages.length > SHORT) return [];
  const said = passages.map(({ start, end, role }) => ({
    record: mail.id,
    start,
    end,
    quote: record.text.slice(start, end),
    heading: [],
    role,
  }));
  return said.filter(({ quote }) => quote.length <= LONGEST && !isCourtesy(plain(quote))).slice(0, 1);
}

function covers(sentence: Sentence, { statement }: OpenLoop): boolean {
  return sentence.start < statement.end && statement.start < sentence.end;
}

/**
 * People outside to whom somebody here wrote. Where nobody did, who wrote stands for themselves, unless the matter is of a
 * party that they are not of: anyone may take its name.
 */
export function known({ mailbox, parties }: Desk, matter: Matter, keys: readonly string[]): string[] {
  const answered = keys.filter((key) => !mailbox.isStranger(key));
  if (answered.length > 0) return answered;
  return keys.filter((key) => matter.parties.length === 0 || parties.partyOf.has(key));
}

/** With whom a matter is: names of parties, else of people outside; at most so many. */
export function partners(desk: Desk, matter: Matter, most: number): string[] {
  const names = known(desk, matter, matter.counterparts).map(
    (key) => desk.parties.partyOf.get(key)?.name ?? nameOf(desk, key),
  );
  const named = desk.parties.parties
    .filter(({ key }) => matter.parties.includes(key))
    .map(({ name }) => name);
  return [...new Set(names.length > 0 ? names : named)].slice(0, most);
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
