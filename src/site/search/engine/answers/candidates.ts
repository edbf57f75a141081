import type { Fragment } from '../index-format.ts';
import type { Stems } from '../stems.ts';
import { tokensOf } from '../tokens.ts';
import type { Claim, ClaimValue, Instead, ValueKind } from './claim.ts';
import { isOfWhat, type QuestionForm } from './question.ts';
import { formSigns, type Share, shareOf } from './signs.ts';
import { degreesOf, type Match, type Matcher, type Sought } from './sought.ts';
import { focusOf, valueSigns } from './value-signs.ts';
import { type Stated, valuesFor } from './values.ts';
import { oddsOf, type Signs } from './weights.ts';

/** A document that may answer: what it shows, and what it states. */
export interface Stating {
  document: number;
  fragment: Fragment;
  claims: readonly Claim[];
  /** First section of the fragment, from 0 within the document. */
  from: number;
  /** The section that was found, from 0 within the document. */
  found: number;
  /** Share that it keeps by what it is: in force 1. */
  keeps: number;
  /** What speaks for the document. */
  signs: Signs;
}

/** A claim with what speaks for its being the answer. */
export interface Candidate extends Omit<Share, 'signs'> {
  stating: Stating;
  claim: Claim;
  /** The passage that it stands in, where it is short enough to be read whole, and where in it the claim begins. */
  passage: { text: string; at: number } | null;
  /** Whether it says what something is, where that is asked. */
  defines: boolean;
  /** The value that answers; null where the sentence does, or several values could. */
  value: ClaimValue | null;
  /** Whether it holds a value of the kind that is asked for. */
  states: boolean;
  /** Share of the question that stands beside the value. */
  beside: number;
  /** What holds in its place. */
  instead: Instead | null;
  /** What ranks it by the words that it holds. */
  score: number;
  signs: Signs;
  /** What ranks it by all its signs. */
  odds: number;
}

/** Of the question, a claim with its headings holds at least so much. */
const LEAST = 0.12;
/** What is owed in all goes before one invoice of it. */
const TOTAL = 0.15;
/** Passages of more letters are shown by the claim alone. */
const SHORT = 320;

/** The claims of a document that could answer. */
export function candidatesOf(
  stating: Stating,
  form: QuestionForm,
  sought: readonly Sought[],
  matcher: Matcher,
  stems: Stems,
): Candidate[] {
  const { fragment, claims, from } = stating;
  const unit = unitOf(form, stems);
  const title = degreesOf(matcher.in(`${fragment.title} ${fragment.author}`).matches);
  const headings = fragment.sections.map(({ heading }) => degreesOf(matcher.in(heading.join('\n')).matches));
  const held = claims.map(({ text }) => matcher.in(text));
  const passages = new Map<string, Map<Sought, number>>();
  const sections = new Map<number, Map<Sought, number>>();
  for (const [index, { section, passage }] of claims.entries())
    for (const [one, degree] of degreesOf(held[index]?.matches ?? [])) {
      raise(passages, `${section} ${passage}`, one, degree);
      raise(sections, section, one, degree);
    }
  const none = new Map<Sought, number>();
  return claims.flatMap((claim, index): Candidate[] => {
    const own = held[index] ?? { matches: [], words: 0 };
    const { signs: shares, ...share } = shareOf(sought, own, {
      heading: headings[claim.section - from] ?? none,
      title,
      passage: passages.get(`${claim.section} ${claim.passage}`) ?? none,
      section: sections.get(claim.section) ?? none,
    });
    if (share.held < LEAST) return [];
    const marks = own.matches.map(({ start, end, sought: one, degree }) => ({
      start,
      end,
      // "How many days": the word may stand in the value.
      weight: one.named ? 0 : one.share * degree,
    }));
    const stated = valuesFor(claim, form.accepted, marks, unit);
    const { value, instead } = inForce(claim, stated, form.accepted, unit, form.asked);
    const focus = focusOf(claim, own.matches, form);
    const defines = isOfWhat(form) && isDefinition(claim, own.matches, sought);
    const signs: Signs = {
      ...stating.signs,
      ...shares,
      ...formSigns(claim, own.matches),
      ...valueSigns(form, stated, marks, claim.text),
      ...focus.signs,
      ...standing(claim, instead),
      defines: defines ? 1 : 0,
      'in section': claim.section === stating.found ? 1 : 0,
      cited: claim.cited ? 1 : 0,
    };
    return [
      {
        ...share,
        stating,
        claim,
        passage: passageOf(claims, index),
        defines,
        value: value ?? (instead ? null : focus.value),
        states: stated.all.length > 0,
        beside: stated.beside,
        instead,
        score: share.coverage * stating.keeps + (stated.best?.kind === 'balance' ? TOTAL : 0),
        signs,
        odds: oddsOf(signs),
      },
    ];
  });
}

function standing({ warnings }: Claim, instead: Instead | null): Signs {
  const has = (status: string) => warnings.some((one) => one.status === status);
  return {
    superseded: has('superseded') && !instead ? 1 : 0,
    retired: has('retired') ? 1 : 0,
    replaced: instead ? 1 : 0,
  };
}

function passageOf(claims: readonly Claim[], index: number): Candidate['passage'] {
  const claim = claims[index];
  if (!claim || claim.cells.length > 0) return null;
  const isWith = (other: Claim | undefined) =>
    other?.passage === claim.passage && other.section === claim.section;
  let [from, to] = [index, index];
  while (isWith(claims[from - 1])) from -= 1;
  while (isWith(claims[to + 1])) to += 1;
  const texts = claims.slice(from, to + 1).map(({ text }) => text);
  const text = texts.join(' ');
  if (texts.length < 2 || text.length > SHORT) return null;
  const before = texts.slice(0, index - from).join(' ');
  return { text, at: before === '' ? 0 : before.length + 1 };
}

/** What answers instead where the value, or the whole claim, is replaced by another. */
function inForce(
  claim: Claim,
  { best, all }: Stated,
  accepted: readonly ValueKind[],
  unit: Parameters<typeof valuesFor>[3],
  asked: string | null,
): Pick<Candidate, 'value' | 'instead'> {
  const at = best ?? (all.length > 0 ? null : { start: 0, end: claim.text.length });
  const warning = claim.warnings.find(
    ({ status, instead, start, end }) =>
      status === 'superseded' && instead && at && start < at.end && end > at.start,
  );
  // What was asked of a day before the change is answered by what held then.
  const instead =
    warning?.instead && !(asked && asked < warning.instead.date.slice(0, 10)) ? warning.instead : null;
  if (!instead) return { value: best, instead };
  if (accepted.length === 0) return { value: null, instead };
  return { value: valuesFor(instead, accepted, [], unit).best, instead };
}

/** Whether a claim says what something is: it begins with what was asked about, and a mark divides the two. */
function isDefinition({ text, cells }: Claim, matches: readonly Match[], sought: readonly Sought[]): boolean {
  const [first] = cells;
  const end = first ? first.end : text.search(/[:=–—]\s/u);
  const from = first?.at ?? 0;
  if (end < 0) return false;
  const held = new Set(
    matches
      .filter(({ start, degree }) => degree >= 1 && start >= from && start < end)
      .map((one) => one.sought),
  );
  const words = tokensOf(text.slice(from, end)).filter(({ whole }) => !whole).length;
  return sought.every((one) => one.named || held.has(one)) && words <= held.size + 1;
}

/** "How many days": the unit that the value must be in. */
function unitOf({ unit, language }: QuestionForm, stems: Stems): ((text: string) => boolean) | null {
  if (unit === null) return null;
  const stem = stems.stem(unit, language);
  return (text) => tokensOf(text).some(({ word }) => stems.stem(word, language) === stem);
}

function raise<Key>(sets: Map<Key, Map<Sought, number>>, key: Key, one: Sought, degree: number): void {
  const degrees = sets.get(key) ?? new Map<Sought, number>();
  sets.set(key, degrees);
  if (degree > (degrees.get(one) ?? 0)) degrees.set(one, degree);
}
