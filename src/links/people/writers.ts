import { nameKey } from './names.ts';

/** The names of one writer, the most frequent first. */
export type Writer = readonly string[];

/**
 * Who writes from an address, by the names above its mails: names that may be one person's are one writer. Names of a
 * single word tell nobody. Names that fit several writers ("John and Jane Adeyemi") are nobody's.
 */
export function writersOf(names: ReadonlyMap<string, number>): Writer[] {
  const writers: string[][] = [];
  const telling = [...names].filter(([name]) => nameKey(name).includes(' '));
  telling.sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
  for (const [name] of telling) {
    const fitting = writers.filter((writer) => writer.some((known) => mayBeOne(known, name)));
    if (fitting.length === 0) writers.push([name]);
    else if (fitting.length === 1) fitting[0]?.push(name);
  }
  return writers;
}

/** The one writer whose words stand in the address itself, as in `john.adeyemi@`; null where none or several do. */
export function ownerOf(writers: readonly Writer[], local: string): Writer | null {
  const letters = foldedWords(local).join(' ');
  const scored = writers.map((writer) => ({
    writer,
    score: Math.max(
      ...writer.map(
        (name) => foldedWords(name).filter((word) => word.length >= 3 && letters.includes(word)).length,
      ),
    ),
  }));
  scored.sort((one, other) => other.score - one.score);
  const [first, second] = scored;
  return first && first.score > 0 && first.score > (second?.score ?? 0) ? first.writer : null;
}

/** Whether two names have a word in common. */
export function shareWord(one: string, other: string): boolean {
  const words = new Set(foldedWords(one));
  return foldedWords(other).some((word) => word.length > 1 && words.has(word));
}

/**
 * Whether two names at one address may be one person's: the one is a shorter form of the other (initials, "Jeff" for
 * "Jeffrey", a middle name left out), they are in different scripts, or a business has a person's surname ("Peter
 * Lund", "Lund Supply"). The same surname with other first names is a family.
 */
function mayBeOne(one: string, other: string): boolean {
  const [short = [], long = []] = [foldedWords(one), foldedWords(other)].sort((a, b) => a.length - b.length);
  if (
    short.join('') === long.join('') ||
    short.every((word) => long.some((another) => isForm(word, another)))
  )
    return true;
  if (isLatin(one) !== isLatin(other)) return true;
  const [end, otherEnd] = [short.at(-1) ?? '', long.at(-1) ?? ''];
  return end !== otherEnd && (long.includes(end) || short.includes(otherEnd));
}

/** Whether one word is an initial or a shorter form of the other. */
function isForm(one: string, other: string): boolean {
  const [short = '', long = ''] = [one, other].sort((a, b) => a.length - b.length);
  return long.startsWith(short) && (short.length === 1 || short.length >= 3 || short === long);
}

function isLatin(name: string): boolean {
  return /\p{Script=Latin}/u.test(name);
}

/** Words of a name; "Müller" and "Mueller" are one. */
function foldedWords(name: string): string[] {
  return nameKey(name)
    .replace(/([aou])e/g, '$1')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
