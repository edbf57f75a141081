import { type Aligned, likeness, pairSlots, renames } from './alignment.ts';
import type { Said } from './said.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A statement with what its surroundings name: its scope. */
export interface Framed {
  said: Said;
  /** Mails are compared with documents, never with each other. */
  mail: boolean;
  /** Names in the title and headings above it. */
  scope: ReadonlySet<string>;
  title: string;
}

const FEWEST_WORDS = 5;
const MOST_POSTINGS = 40;
const ALIKE = 0.8;

/**
 * Pairs of statements from different documents with nearly the same wording around their values, about the same
 * names. Candidates share two of their rarest words, so the work does not grow with the square of the statements.
 * `related` tells pairs of documents that were compared as versions already.
 */
export function* frameMatches(
  statements: readonly Framed[],
  vocabulary: Vocabulary,
  related: (a: number, b: number) => boolean,
): Generator<Aligned> {
  const postings = new Map<string, number[]>();
  for (const [index, { said }] of statements.entries()) {
    for (const word of rarestWords(said, vocabulary)) {
      const others = postings.get(word);
      if (others) others.push(index);
      else postings.set(word, [index]);
    }
  }
  for (const [index, one] of statements.entries()) {
    const shared = new Map<number, number>();
    for (const word of rarestWords(one.said, vocabulary)) {
      const others = postings.get(word) ?? [];
      if (others.length > MOST_POSTINGS) continue;
      for (const other of others) if (other > index) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    for (const [position, count] of [...shared].sort(([a], [b]) => a - b)) {
      const other = statements[position] as Framed;
      if (count < 2 || (one.mail && other.mail) || one.said.document === other.said.document) continue;
      if (related(one.said.document, other.said.document) || !sameThing(one, other, vocabulary)) continue;
      const slots = pairSlots(one.said.tokens, other.said.tokens);
      const differing = slots.filter(([a, b]) => a.key !== b.key);
      if (differing.length === 0 || differing.length > Math.max(1, slots.length / 2)) continue;
      if (
        differing.some(
          ([{ attribute }]) =>
            attribute === 'date' ||
            attribute === 'phone' ||
            attribute === 'identifier' ||
            attribute === 'time',
        )
      )
        continue;
      yield { a: one.said, b: other.said, slots };
    }
  }
}

function rarestWords(said: Said, vocabulary: Vocabulary): string[] {
  const words = [
    ...new Set(said.tokens.flatMap((token) => (token.slot || token.word.length < 3 ? [] : [token.word]))),
  ];
  if (words.length < FEWEST_WORDS) return [];
  return words
    .map((word) => ({ word, count: vocabulary.count(word) }))
    .filter(({ count }) => count > 1)
    .sort((a, b) => a.count - b.count || (a.word < b.word ? -1 : 1))
    .slice(0, 5)
    .map(({ word }) => word);
}

function sameThing(one: Framed, other: Framed, vocabulary: Vocabulary): boolean {
  const [a, b] = [one.said, other.said];
  if ((a.role === 'row') !== (b.role === 'row') || a.rowKey !== b.rowKey) return false;
  if (likeness(a, b, (word) => vocabulary.weight(word)) < ALIKE) return false;
  if (renames(a, b) || areParallel(one.title, other.title)) return false;
  const [headingA, headingB] = [a.heading.at(-1) ?? '', b.heading.at(-1) ?? ''];
  if (areParallel(headingA, headingB)) return false;
  const words = a.tokens.filter((token) => !token.slot && token.word.length > 3).length;
  if (words < 8 && areApart(headingA, headingB)) return false;
  const names = (said: Said) =>
    said.tokens.flatMap((token) => (!token.slot && vocabulary.isName(token.word) ? [token.word] : []));
  const [namesA, namesB] = [new Set(names(a)), new Set(names(b))];
  if (namesA.size !== namesB.size || [...namesA].some((name) => !namesB.has(name))) return false;
  const known = (scope: ReadonlySet<string>, others: ReadonlySet<string>, said: ReadonlySet<string>) =>
    [...scope].every((name) => others.has(name) || said.has(name));
  return known(one.scope, other.scope, namesB) || known(other.scope, one.scope, namesA);
}

/** Words for the kind of a document rather than for what it is about. */
const GENERIC = new Set(
  'guide guides policy policies handbook manual procedure procedures process note notes rules rule terms overview introduction details information summary faq faqs document documents page list checklist form template and the for our how what of to in on a an your we is are'.split(
    ' ',
  ),
);

function topicOf(title: string): Set<string> {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !GENERIC.has(word) && !/^(?:19|20)\d{2}$/.test(word)));
}

/** "Car loan" and "Bike loan": a word in common, and each with one of its own. They are two things of one sort. */
export function areParallel(one: string, other: string): boolean {
  const [a, b] = [topicOf(one), topicOf(other)];
  return (
    [...a].some((word) => b.has(word)) &&
    [...a].some((word) => !b.has(word)) &&
    [...b].some((word) => !a.has(word))
  );
}

/** Two topics without a word in common. */
function areApart(one: string, other: string): boolean {
  const [a, b] = [topicOf(one), topicOf(other)];
  return a.size > 0 && b.size > 0 && ![...a].some((word) => b.has(word));
}
