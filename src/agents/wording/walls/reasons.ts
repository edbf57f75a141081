import { wordsOf } from './forms.ts';
import type { WallLanguage } from './language.ts';
import type { Unit } from './units.ts';

/** Why a sentence was not let through. Permanent names: they stand in the log and are told to the model. */
export const WALL_REASONS = {
  empty: 'It says nothing.',
  characters: 'It holds characters that nobody sees.',
  length: 'It is longer than can be checked.',
  'no-quote': 'It names no quote, or one that it was not given.',
  orders: 'A quote that it names tells its reader what to write.',
  figure: 'A number, amount, percentage or time in it does not stand so in the quote.',
  date: 'A date in it does not stand so in the quote.',
  address: 'A mail address, link or identifier in it does not stand in the quote.',
  name: 'A name in it does not stand in the quote.',
  negation: 'It puts in or leaves out a "not".',
  condition: 'It puts in or leaves out a condition.',
  exception: 'It puts in or leaves out an exception.',
  modality: 'It changes what must, may, should or will be.',
  limit: 'It puts in or leaves out what narrows the statement: only, at least, all, until.',
  direction: 'It changes who pays, owes, gives or gets.',
  person: 'It speaks as "I", "we" or "you"; name who is meant.',
  pointer: 'It points to something that it does not name.',
  question: 'It makes a statement of a question, or a question of a statement.',
  place: 'It joins quotes of different places.',
  joined: 'It joins statements one of which holds under a condition; make two sentences.',
  words: 'Words in it do not stand in the quote.',
  'left-out': 'It leaves out a part of the quoted sentence; quote the whole statement.',
  order: 'It has the words of the quote in another order; who does what may have changed.',
} as const satisfies Record<string, string>;
export type WallReason = keyof typeof WALL_REASONS;

/** The reason why units differ from those of a sentence: the gravest kind among what was put in and left out. */
export function reasonOf(
  said: readonly Unit[],
  quoted: readonly Unit[],
  language: WallLanguage | null,
): { reason: WallReason; detail: string } {
  const added = minus(said, quoted);
  const missing = minus(quoted, said);
  const of = (units: readonly Unit[]) => units.map(({ raw }) => raw).join(', ');
  const kind = (test: (unit: Unit) => boolean) => added.filter(test);
  const inSentence: readonly [WallReason, readonly Unit[]][] = [
    ['date', kind((unit) => unit.kind === 'date')],
    ['address', kind((unit) => unit.kind === 'address' || unit.kind === 'identifier')],
    ['figure', kind((unit) => ['number', 'amount', 'percent', 'time'].includes(unit.kind))],
  ];
  for (const [reason, units] of inSentence) if (units.length > 0) return { reason, detail: of(units) };
  if (language) {
    const changed = [...added, ...missing];
    const has = (test: { in(keys: readonly string[]): boolean }) => test.in(wordsOf(changed));
    const listed: readonly [WallReason, boolean][] = [
      ['negation', has(language.negations)],
      ['exception', has(language.exceptions)],
      ['condition', has(language.conditions)],
      ['modality', has(language.modals)],
      ['limit', has(language.limits)],
      ['direction', changed.some(({ key }) => language.payment.has(key))],
    ];
    for (const [reason, found] of listed) if (found) return { reason, detail: of(changed) };
  }
  const names = added.filter(({ capital }, at) => capital && !(at === 0 && added[0] === said[0]));
  if (names.length > 0) return { reason: 'name', detail: of(names) };
  if (added.length > 0) return { reason: 'words', detail: of(added) };
  return missing.length > 0
    ? { reason: 'left-out', detail: of(missing) }
    : { reason: 'order', detail: of(said) };
}

/** Units of the first that the second lacks; breaks set aside. */
function minus(units: readonly Unit[], others: readonly Unit[]): Unit[] {
  const left = new Map<string, number>();
  for (const { key } of others) left.set(key, (left.get(key) ?? 0) + 1);
  return units.filter(({ key, kind }) => {
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0 && kind !== 'break';
  });
}
