import type { Candidate } from './candidates.ts';
import { type Card, type CardStatement, replacement, statementOf } from './card.ts';
import { answerIn, canAnswer, certaintyOf } from './certainty.ts';
import { isOfWhat, type QuestionForm } from './question.ts';

/**
 * When an answer is shown: a wrong one costs more than ten that are missing. Chosen on every other question of the sample
 * and the zoo, reported on the others by `npm run measure -- cards`.
 */
export const CERTAIN = {
  /** Share of the question that a claim holds, with its headings and title, and by itself. */
  coverage: 0.45,
  own: 0.1,
  /** How far it stands before the next that says something else. */
  margin: 0.2,
  /** The same where the links say what holds, the ledger computed it, or a term is explained; never of an account. */
  sure: 0.05,
  /** The most of its score that a later statement of another value may have. */
  later: 0.4,
  /** The most that one word may weigh which it does not hold. */
  uncovered: 0.5,
  /** Where a sum is asked for, a part of the question that is not held may ask for a part of the sum. */
  balance: 0.85,
  /** A sentence that is no value answers where it replaces another and holds the question whole. */
  sentence: 0.9,
  /** A list is of rows that hold so much of the question. */
  list: 0.85,
  /** By all its signs together it must be so likely. */
  likely: 0.8,
  /** "Written nowhere" counts where the sentence is of what was asked. */
  unwritten: 0.75,
};

/** Limits of certainty: a measurement tries others. */
export type Certain = Readonly<Record<keyof typeof CERTAIN, number>>;

/**
 * Below these shares of the question no record says it: in any section; with a word that stands nowhere, in a claim.
 * A claim that holds more speaks against it, and so does an unknown word of so many letters that may be two.
 */
export const ABSENT = { reach: 0.4, claim: 0.4, held: 0.7, joined: 9 };

/** Items of a list on a card. */
const MOST_ITEMS = 12;

export interface Deciding {
  form: QuestionForm;
  candidates: readonly Candidate[];
  /** The most of the question that a section of the results holds, as a share. */
  reach: number;
  /** Words of the question that stand nowhere, nor anything in their place. */
  unknown: readonly string[];
  ask: string;
  asOf: string;
  /** Phrases that say that something is written nowhere. */
  unwritten: readonly string[];
}

/** The card for a question; null where nothing is certain enough. */
export function decideCard(
  deciding: Deciding,
  certain: Certain = CERTAIN,
  certainty?: Parameters<typeof certaintyOf>[3],
): Card | null {
  const { form, ask, asOf } = deciding;
  const holding = heldThen(deciding);
  const candidates = byWords(holding, form);
  const [best] = isOfWhat(form) ? candidates.filter(({ defines }) => defines) : candidates;
  const nowhere = unwrittenAmong(candidates, deciding, certain);
  if (nowhere) return { kind: 'unwritten', statement: statementAt(nowhere), ask, asOf };
  if (best) {
    const list = form.kind === 'which' ? listOf(candidates, certain) : null;
    if (list) return { kind: 'list', items: list, statement: statementAt(best), asOf };
    if (isCertain(best, form, candidates, certain)) return answerOf(best, asOf);
  }
  const likely = likeliest(holding, form, certain, certainty);
  if (likely) return answerOf(likely, asOf);
  return isAbsent(deciding, candidates[0]?.coverage ?? 0) ? { kind: 'absent', ask, asOf } : null;
}

/** Claims that state a value of the kind asked for, or a sentence where none is, by the words that they hold. */
function byWords(candidates: readonly Candidate[], { accepted }: QuestionForm): Candidate[] {
  return candidates
    .filter(({ claim, states }) => (accepted.length > 0 ? states : isStatement(claim)))
    .sort(
      (one, other) =>
        other.score - one.score || other.own - one.own || one.stating.document - other.stating.document,
    );
}

/** The claim that stands first by all its signs, where it is likely enough. */
function likeliest(
  candidates: readonly Candidate[],
  form: QuestionForm,
  { likely }: Certain,
  certainty: Parameters<typeof certaintyOf>[3],
): Candidate | null {
  const ranked = byOdds(candidates);
  const [best] = ranked;
  if (!best || !canAnswer(best, form) || isOvertaken(best, ranked)) return null;
  return certaintyOf(best, form, ranked, certainty) >= likely ? best : null;
}

/** What was said later and stands no further behind in log odds may hold instead. */
const CLOSE = 2;

/** Whether something that was said later, and answers nearly as well, says something else. */
function isOvertaken(best: Candidate, ranked: readonly Candidate[]): boolean {
  const { date } = best.stating.fragment;
  return ranked.some(
    (other) =>
      !best.instead &&
      other.odds > best.odds - CLOSE &&
      other.stating.fragment.date > date &&
      answerIn(other) !== answerIn(best),
  );
}

/** Best first by all their signs. */
export function byOdds(candidates: readonly Candidate[]): Candidate[] {
  return [...candidates].sort(
    (one, other) => other.odds - one.odds || one.stating.document - other.stating.document,
  );
}

function isAbsent({ form, reach, unknown }: Deciding, most: number): boolean {
  // What one language joins to one word may stand in the records apart.
  if (most >= ABSENT.held) return false;
  if (form.compounds && unknown.some((word) => word.length >= ABSENT.joined)) return false;
  return reach < ABSENT.reach || (unknown.length > 0 && most < ABSENT.claim);
}

/** A sentence or row that tells something: no greeting, no question, no line that leads into the next. */
function isStatement({ text, cells }: Candidate['claim']): boolean {
  return cells.length > 0 || (!/[?:]$/.test(text) && text.split(/\s+/u).length >= 4);
}

/** Without what was said after the day that is asked about, where it replaced what held then. */
function heldThen({ form: { asked }, candidates }: Deciding): readonly Candidate[] {
  if (asked === null) return candidates;
  const after = new Set(
    candidates.flatMap(({ claim }) =>
      claim.warnings.flatMap(({ instead }) =>
        instead && asked < instead.date.slice(0, 10) ? [instead.text] : [],
      ),
    ),
  );
  return candidates.filter(({ instead, claim }) => !after.has((instead ?? claim).text));
}

/** The card that shows a claim. */
export function answerOf(best: Candidate, asOf: string): Card {
  const { instead, value, claim } = best;
  const warning = claim.warnings.find(
    ({ start, end }) => !instead && (!value || (start < value.end && end > value.start)),
  );
  return {
    kind: 'answer',
    statement: instead ? replacement(instead, value) : statementAt(best),
    warning: warning ? { status: warning.status, note: warning.note } : null,
    before: instead ? statementAt({ ...best, value: null }) : null,
    asOf,
  };
}

function isCertain(
  best: Candidate,
  form: QuestionForm,
  candidates: readonly Candidate[],
  certain: Certain,
): boolean {
  const { coverage, own, value, instead, claim, beside, uncovered } = best;
  const typed = form.accepted.length > 0;
  if (!typed && !isOfWhat(form) && !(instead && coverage >= certain.sentence)) return false;
  if (typed && !value && !instead) return false;
  if (form.kind === 'balance' && coverage < certain.balance) return false;
  // A value of a sentence is of what stands beside it; in a row the columns say what it is of.
  const told = claim.cells.length > 0 && best.stating.fragment.kind !== 'mail';
  if (typed && !instead && !told && beside <= 0) return false;
  if (claim.warnings.some(({ status }) => status === 'retired') && !instead) return false;
  if (form.kind === 'account' && claim.warnings.length > 0 && !instead) return false;
  if (coverage < certain.coverage || own < certain.own || uncovered > certain.uncovered) return false;
  if (!instead && !['person', 'balance'].includes(form.kind) && isContradicted(best, candidates, certain))
    return false;
  const next = candidates.find(
    (other) => (!isOfWhat(form) || other.defines) && answerIn(other) !== answerIn(best),
  );
  const sure = form.kind !== 'account' && (instead !== null || form.kind === 'balance' || isOfWhat(form));
  return best.score - (next?.score ?? 0) >= (sure ? certain.sure : certain.margin);
}

/** Whether something that was said later, and is of nearly the same, names another value. */
function isContradicted(best: Candidate, candidates: readonly Candidate[], certain: Certain): boolean {
  const { date } = best.stating.fragment;
  return candidates.some(
    (other) =>
      other.stating.fragment.date > date &&
      !other.instead &&
      other.score > best.score * certain.later &&
      answerIn(other) !== answerIn(best),
  );
}

/** Rows of one table that hold the question: the first cell of each is what is asked for. */
function listOf(candidates: readonly Candidate[], certain: Certain): string[] | null {
  const [best] = candidates;
  if (!best || best.own < certain.list || best.claim.cells.length < 2) return null;
  const rows = candidates
    .filter(
      ({ stating, own, claim }) =>
        stating === best.stating && own >= best.own - 1e-6 && claim.cells.length > 1,
    )
    .sort((one, other) => one.claim.section - other.claim.section || one.claim.passage - other.claim.passage);
  const labels = new Set(rows.map(({ claim }) => labelOf(claim)));
  const elsewhere = candidates.some(({ stating, own }) => stating !== best.stating && own >= best.own - 1e-6);
  if (rows.length < 2 || rows.length > MOST_ITEMS || labels.size > 1 || elsewhere) return null;
  return rows.map(({ claim: { text, cells } }) => text.slice(cells[0]?.at ?? 0, cells[0]?.end ?? 0));
}

function labelOf({ text, cells }: Candidate['claim']): string {
  return text.slice(cells[0]?.start ?? 0, cells[0]?.at ?? 0);
}

function unwrittenAmong(
  candidates: readonly Candidate[],
  { unwritten }: Deciding,
  certain: Certain,
): Candidate | undefined {
  return candidates
    .slice(0, 3)
    .find(
      ({ coverage, claim }) =>
        coverage >= certain.unwritten &&
        unwritten.some((phrase) => claim.text.toLowerCase().includes(phrase)),
    );
}

/** A sentence is shown with those that it stands among, where the passage is short. */
function statementAt({ stating, claim, passage, value }: Candidate): CardStatement {
  const { fragment, from } = stating;
  const { heading = [], anchor = '' } = fragment.sections[claim.section - from] ?? {};
  const at = passage?.at ?? 0;
  return statementOf(
    passage ? { text: passage.text, cells: [] } : claim,
    value && { ...value, start: value.start + at, end: value.end + at },
    {
      href: anchor === '' ? fragment.url : `${fragment.url}#${anchor}`,
      title: fragment.title,
      heading,
      date: fragment.date,
      author: fragment.author,
    },
  );
}
