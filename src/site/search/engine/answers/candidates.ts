import type { Fragment } from '../index-format.ts';
import { marksOf, type Wanted } from '../marks.ts';
import type { Stems } from '../stems.ts';
import { tokensOf } from '../tokens.ts';
import type { Claim, ClaimValue, Instead, ValueKind } from './claim.ts';
import type { QuestionForm } from './question.ts';
import { valuesFor } from './values.ts';

/** What a word counts by where it stands: in the claim, its headings, its document's title, its passage, its section. */
const PLACES = { claim: 1, heading: 0.9, title: 0.85, passage: 0.75, section: 0.35 };

/** What is owed in all goes before one invoice of it. */
const TOTAL = 0.15;
/** What a word counts that the value itself says. */
export const NAMED = 0.25;

/** A word of the question, as answers are matched by it. */
export interface Sought extends Wanted {
  /** Folded, as it was typed. */
  word: string;
  /** The answer says it by its value. */
  named: boolean;
}

/** A document that may answer: what it shows, and what it states. */
export interface Stating {
  document: number;
  fragment: Fragment;
  claims: readonly Claim[];
  /** First section of the fragment, from 0 within the document. */
  from: number;
  /** Share that it keeps by what it is: in force 1. */
  keeps: number;
}

/** A claim with how much of the question it holds. */
export interface Candidate {
  stating: Stating;
  claim: Claim;
  /** Share of the question's words that it holds, by their weight. */
  coverage: number;
  /** The same, of the claim alone. */
  own: number;
  /** Whether it says what something is, where that is asked. */
  defines: boolean;
  /** The weight of the heaviest word that it does not hold, as a share. */
  uncovered: number;
  /** The weight of what it holds. */
  held: number;
  /** Share of the question that stands beside the value. */
  beside: number;
  /** The value that answers; null where the sentence does, or several values could. */
  value: ClaimValue | null;
  /** Values that could answer. */
  values: ClaimValue[];
  /** What holds in its place. */
  instead: Instead | null;
  /** What ranks it. */
  score: number;
}

/** The claims of a document that could answer, each with its share of the question. */
export function candidatesOf(
  stating: Stating,
  form: QuestionForm,
  sought: readonly Sought[],
  languages: readonly string[],
  stems: Stems,
): Candidate[] {
  const { fragment, claims, from, keeps } = stating;
  const held = (text: string) =>
    marksOf(text, sought, languages, stems).map(({ start, end, wanted }) => {
      const word = wanted as Sought;
      // "How many days": the word may stand in the value.
      return { start, end, weight: word.named ? 0 : word.weight, word };
    });
  const setOf = (text: string) => new Set(held(text).map(({ word }) => word));
  const unit = unitOf(form, stems);
  const title = setOf(`${fragment.title} ${fragment.author}`);
  const headings = fragment.sections.map(({ heading }) => setOf(heading.join('\n')));
  const marks = claims.map(({ text }) => held(text));
  const passages = new Map<string, Set<Sought>>();
  const sections = new Map<number, Set<Sought>>();
  for (const [index, { section, passage }] of claims.entries())
    for (const { word } of marks[index] ?? []) {
      addTo(passages, `${section} ${passage}`, word);
      addTo(sections, section, word);
    }
  return claims.flatMap((claim, index): Candidate[] => {
    const own = marks[index] ?? [];
    const inClaim = new Set(own.map(({ word }) => word));
    const typed = form.accepted.length > 0;
    const stated = typed ? valuesFor(claim, form.accepted, own, unit) : { best: null, all: [], beside: 0 };
    if (typed ? stated.all.length === 0 : !isStatement(claim)) return [];
    const placeOf = (word: Sought): number => {
      if (inClaim.has(word)) return PLACES.claim;
      if (headings[claim.section - from]?.has(word)) return PLACES.heading;
      if (title.has(word)) return PLACES.title;
      if (passages.get(`${claim.section} ${claim.passage}`)?.has(word)) return PLACES.passage;
      return sections.get(claim.section)?.has(word) ? PLACES.section : 0;
    };
    let [whole, covered, alone, uncovered] = [0, 0, 0, 0];
    for (const word of sought) {
      const weight = word.named ? word.weight * NAMED : word.weight;
      whole += weight;
      covered += weight * placeOf(word);
      if (!word.named && placeOf(word) < PLACES.passage) uncovered = Math.max(uncovered, weight);
      if (inClaim.has(word)) alone += weight;
    }
    if (whole === 0) return [];
    const coverage = covered / whole;
    const total = stated.best?.kind === 'balance' ? TOTAL : 0;
    const { value, values, instead } = inForce(claim, stated, form.accepted, unit, form.asked);
    return [
      {
        stating,
        claim,
        defines: typed || isDefinition(claim, own, sought),
        coverage,
        own: alone / whole,
        held: covered,
        uncovered: uncovered / whole,
        beside: stated.beside / whole,
        value,
        values,
        instead,
        score: coverage * keeps + total,
      },
    ];
  });
}

/** What answers instead where the value, or the whole claim, is replaced by another. */
function inForce(
  claim: Claim,
  { best, all }: ReturnType<typeof valuesFor>,
  accepted: readonly ValueKind[],
  unit: Parameters<typeof valuesFor>[3],
  asked: string | null,
): Pick<Candidate, 'value' | 'values' | 'instead'> {
  const at = best ?? { start: 0, end: claim.text.length };
  const warning = claim.warnings.find(
    ({ status, instead, start, end }) =>
      status === 'superseded' && instead && start < at.end && end > at.start,
  );
  // What was asked of a day before the change is answered by what held then.
  const instead =
    warning?.instead && !(asked && asked < warning.instead.date.slice(0, 10)) ? warning.instead : null;
  if (!instead) return { value: best, values: all, instead };
  if (accepted.length === 0) return { value: null, values: [], instead };
  const { best: value, all: values } = valuesFor(instead, accepted, [], unit);
  return { value, values, instead };
}

/** Whether a claim says what something is: it begins with what was asked about, and a mark divides the two. */
function isDefinition(
  { text, cells }: Claim,
  marks: readonly { start: number; word: Sought }[],
  sought: readonly Sought[],
): boolean {
  const [first] = cells;
  const end = first ? first.end : text.search(/[:=–—]\s/u);
  const from = first?.at ?? 0;
  if (end < 0) return false;
  const held = new Set(marks.filter(({ start }) => start >= from && start < end).map(({ word }) => word));
  const words = tokensOf(text.slice(from, end)).filter(({ whole }) => !whole).length;
  return sought.every((word) => word.named || held.has(word)) && words <= held.size + 1;
}

/** A sentence or row that tells something: no greeting, no question, no line that leads into the next. */
function isStatement({ text, cells }: Claim): boolean {
  return cells.length > 0 || (!/[?:]$/.test(text) && text.split(/\s+/u).length >= 4);
}

/** "How many days": the unit that the value must be in. */
function unitOf({ unit, language }: QuestionForm, stems: Stems): ((text: string) => boolean) | null {
  if (unit === null) return null;
  const stem = stems.stem(unit, language);
  return (text) => tokensOf(text).some(({ word }) => stems.stem(word, language) === stem);
}

function addTo<Key>(sets: Map<Key, Set<Sought>>, key: Key, word: Sought): void {
  const set = sets.get(key) ?? new Set<Sought>();
  sets.set(key, set);
  set.add(word);
}
