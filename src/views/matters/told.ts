import type { Evidence } from '../../contracts/evidence.ts';
import type { Finding } from '../../contracts/finding.ts';
import type { Library } from '../../contracts/library.ts';
import type { Mailbox, ThreadCard } from '../../contracts/mailbox.ts';
import type { BatonRecord } from '../../contracts/record.ts';
import { newTextOf } from '../mailbox/cards.ts';
import { wordsIn } from '../parties/names.ts';
import type { Told } from './conversation.ts';
import type { Counterparts } from './counterparts.ts';
import {
  caseNumbers,
  knownNumbers,
  sumsIn,
  type Telling,
  type Traits,
  together,
  topicWords,
  valuesOf,
  withParts,
} from './traits.ts';

/** Characters of a mail, and mails of a thread, by which it is told what they are about. */
const READ = 4000;
const MAILS = 12;

/** Words of names that are never written small: they tell with whom, not about what. */
export async function namesOf(
  evidence: Evidence,
  { documents }: Library,
  all: readonly string[],
): Promise<Set<string>> {
  const words = new Set(
    all.flatMap((name) => wordsIn(name).flatMap(({ text, folded }) => [text.toLowerCase(), folded])),
  );
  const read = (text: string) => {
    for (const [word] of text.matchAll(/(?<![\p{L}\p{N}@._-])\p{Ll}{3,24}(?![\p{L}\p{N}@_-])/gu))
      words.delete(word);
  };
  for (const { record } of documents) read(record.text);
  for await (const record of evidence.records({ kinds: ['mail'] })) read(newTextOf(record, READ));
  return words;
}

interface Sources {
  evidence: Evidence;
  mailbox: Mailbox;
  counterparts: Counterparts;
  names: ReadonlySet<string>;
  numbers: ReadonlySet<string>;
  shortNames: ReadonlySet<string>;
  findings: ReadonlyMap<string, readonly Finding<Telling>[]>;
}

/** A conversation with what it is told by. */
export async function toldOf(thread: ThreadCard, sources: Sources): Promise<Told> {
  const { evidence, mailbox, counterparts, names, numbers, shortNames, findings } = sources;
  const keys = new Set(thread.mails.flatMap(({ from, to }) => [from, ...to]));
  const people = [...keys].flatMap((key) => mailbox.people.get(key ?? '') ?? []);
  const present = counterparts.ofPeople(people);
  const written = counterparts.writtenAs(people);
  const about = new Set(thread.mails.flatMap(({ title }) => [...counterparts.namedIn(title)]));
  const all: Traits[] = [];
  for (const mail of thread.mails.slice(0, MAILS)) {
    const record = await evidence.record(mail.id);
    if (!record) continue;
    const text = `${record.title}\n\n${newTextOf(record, READ)}`;
    const sender = mailbox.people.get(mail.from ?? '')?.name ?? '';
    const values = valuesOf(findings.get(mail.id) ?? []);
    all.push({
      ...values,
      words: topicWords(text, names, shortNames),
      headed: topicWords(record.title, names, shortNames),
      sums: new Set([...values.sums, ...sumsIn(record.title)]),
      numbers: new Set([...values.numbers, ...knownNumbers(text, numbers), ...caseNumbers(record.title)]),
      with: new Set([
        ...present,
        ...written,
        ...counterparts.namedIn([text, signatureOf(record), sender].join('\n\n')),
      ]),
    });
  }
  const isPosing = !thread.concerns && [...written].some((key) => !present.has(key));
  const isBegunHere = mailbox.isOwn(thread.mails[0]?.from ?? null);
  return { thread, traits: together(all), present, about, isPosing, isBegunHere };
}

/** Compounds are told by their parts too, where these are words of the records. */
export function divideCompounds(all: readonly { traits: Traits }[]): void {
  const known = new Set(all.flatMap(({ traits }) => [...traits.words]));
  for (const one of all) {
    const { words, headed } = one.traits;
    one.traits = { ...one.traits, words: withParts(words, known), headed: withParts(headed, known) };
  }
}

/** Who signs may be somebody else than who sends. */
function signatureOf({ text, segments }: BatonRecord): string {
  return segments
    .flatMap(({ role, start, end }) => (role === 'signature' ? text.slice(start, end) : []))
    .join('\n')
    .slice(0, 600);
}
