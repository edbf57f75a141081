import { Decimal } from 'decimal.js';
import type { Novelty, Phase, Sensitive, Thresholds } from '../../contracts/policy.ts';
import type { WaitReason } from '../../contracts/review.ts';
import type { Brought } from './brought.ts';
import type { Amount, OpenConflict, PageFacts } from './facts.ts';
import type { Known } from './known.ts';
import { limitOf } from './thresholds.ts';

/** A page as it is decided on. */
export interface Judged {
  facts: PageFacts;
  /** What its quotes bring, of which only new ones matter. */
  brought: readonly Brought[];
  /** Of what is published under its path, or was approved for it; null where there is neither. */
  before: PageFacts | null;
  /** What is published to compare with: the page itself, or all pages where it is a new one; null where nothing ever was. */
  known: Known | null;
}

/** So much confidence may be lost without a new reason: freshness wears off by itself. */
const WORN = 0.05;
/** So few quotes may go from any page: on a short one they are all of it. */
const FEW = 3;
/** Of what is new so many are named. */
const MOST_NAMED = 4;

/**
 * Why a page must wait for a person; empty where it may be published by itself. What is published already, a person or an
 * earlier edition let through: it is no reason again. Where nothing was ever published, that something is new is none.
 * Loosening a threshold never adds a reason.
 */
export function decide(page: Judged, phase: Exclude<Phase, 'shadow'>, thresholds: Thresholds): WaitReason[] {
  return [
    ...lowConfidence(page, thresholds),
    ...manyConflicts(page, thresholds),
    ...sensitive(page, thresholds.sensitivity),
    ...largeAmounts(page, thresholds),
    ...muchChanged(page, thresholds),
    ...(phase === 'supervised' ? novelties(page, thresholds.new) : []),
  ];
}

function lowConfidence({ facts, before }: Judged, { confidence: least }: Thresholds): WaitReason[] {
  const { confidence, quotes } = facts;
  // A page that quotes nothing states nothing of the business.
  if (quotes.size === 0 || confidence >= least || (before && confidence >= before.confidence - WORN))
    return [];
  return [
    { rule: 'confidence', text: `Its confidence is ${confidence.toFixed(2)}, below ${least.toFixed(2)}.` },
  ];
}

function manyConflicts({ facts, before }: Judged, { conflicts: most }: Thresholds): WaitReason[] {
  const count = facts.conflicts.length;
  if (count <= most || (before && count <= before.conflicts.length)) return [];
  return [{ rule: 'conflicts', text: `${count} open conflicts stand on it; ${most} may.` }];
}

function sensitive(page: Judged, kinds: readonly Sensitive[]): WaitReason[] {
  const reasons: WaitReason[] = [];
  const say = (text: string) => reasons.push({ rule: 'sensitivity', text });
  if (kinds.includes('unconfirmed-account') && newlyWarned(page, 'unconfirmed').length > 0)
    say('It repeats bank details that a mail alone gives.');
  if (kinds.includes('instruction') && newlyWarned(page, 'instruction').length > 0)
    say('It repeats words that give orders to a machine.');
  const accounts = fresh(page).flatMap((one) => one.accounts.map(({ written }) => written));
  if (kinds.includes('account') && accounts.length > 0) say(`It states bank details: ${named(accounts)}.`);
  return reasons;
}

/** Amounts from the limit on: in an open conflict, or new beside what is published. */
function largeAmounts(page: Judged, thresholds: Thresholds): WaitReason[] {
  const isLarge = ({ value, currency }: Amount) => {
    const limit = limitOf(thresholds, currency);
    return limit !== null && new Decimal(value).greaterThanOrEqualTo(limit);
  };
  const disputed = newConflicts(page).flatMap(({ subject, amounts }) =>
    amounts.some(isLarge) ? [subject] : [],
  );
  const brought = newAmounts(page)
    .filter(isLarge)
    .map(({ written }) => written);
  return [
    ...(disputed.length === 0
      ? []
      : [reason('money', `Records disagree about money from the limit on: ${named(disputed)}.`)]),
    ...(brought.length === 0
      ? []
      : [reason('money', `It brings amounts from the limit on: ${named(brought)}.`)]),
  ];
}

function muchChanged({ facts, before }: Judged, { changed: most }: Thresholds): WaitReason[] {
  if (before === null || before.quotes.size === 0) return [];
  const gone = [...before.quotes].filter((quote) => !facts.quotes.has(quote)).length;
  const share = gone / before.quotes.size;
  if (gone <= FEW || share <= most) return [];
  return [
    {
      rule: 'changed',
      text: `${gone} of the ${before.quotes.size} quotes on it are gone (${Math.round(share * 100)} %).`,
    },
  ];
}

function novelties(page: Judged, kinds: readonly Novelty[]): WaitReason[] {
  const { known } = page;
  if (known === null) return [];
  const news = fresh(page);
  const found: Record<Novelty, string[]> = {
    conflict: [
      ...newConflicts(page).map(({ subject }) => subject),
      ...newlyWarned(page, 'conflict').map(wordsOf),
    ],
    account: news.flatMap(({ accounts }) =>
      accounts.flatMap(({ compact, written }) => (known.compact.includes(compact) ? [] : [written])),
    ),
    payee: news.flatMap(({ payees }) => payees.filter((name) => !known.words.includes(name.toLowerCase()))),
    amount: [
      ...newAmounts(page)
        .filter(({ ledger }) => !ledger)
        .map(({ written }) => written),
      ...fallen(page),
    ],
  };
  return kinds.flatMap((kind) =>
    found[kind].length === 0 ? [] : [reason(kind, `${BRINGS[kind]}: ${named(found[kind])}.`)],
  );
}

const BRINGS: Record<Novelty, string> = {
  conflict: 'Records disagree where they did not before',
  account: 'It brings bank details that are not published',
  payee: 'It brings somebody to be paid who is not published',
  amount: 'It brings amounts, or drops ones, that somebody wrote',
};

/** What quotes bring that were not on the page before. */
function fresh({ brought, before }: Judged): readonly Brought[] {
  return brought.filter(({ quote }) => !before?.quotes.has(quote));
}

function newAmounts(page: Judged): Brought['amounts'] {
  const { known } = page;
  if (known === null) return [];
  return fresh(page).flatMap(({ amounts }) => amounts.filter(({ value }) => !known.numbers.has(value)));
}

function newConflicts({ facts, before }: Judged): readonly OpenConflict[] {
  const old = new Set(before?.conflicts.map(({ key }) => key));
  return facts.conflicts.filter(({ key }) => !old.has(key));
}

/** Quotes that stand in a warning of this status now and did not before. */
function newlyWarned({ facts, before }: Judged, status: string): string[] {
  return [...facts.warned].flatMap(([quote, now]) =>
    now === status && before?.warned.get(quote) !== status ? [quote] : [],
  );
}

/** Amounts and bank details that stood without a warning, and hold no more. */
function fallen({ facts, before, brought }: Judged): string[] {
  return brought.flatMap(({ quote, amounts, accounts }) => {
    const holds = !facts.warned.has(quote) || !before?.quotes.has(quote) || before.warned.has(quote);
    return holds ? [] : [...amounts, ...accounts].map(({ written }) => `${written} (no longer)`);
  });
}

function wordsOf(quote: string): string {
  return quote.slice(quote.indexOf('\0') + 1);
}

function reason(rule: WaitReason['rule'], text: string): WaitReason {
  return { rule, text };
}

function named(all: readonly string[]): string {
  const names = [...new Set(all.map((one) => one.replace(/\s+/g, ' ').trim().slice(0, 80)))];
  const more = names.length - MOST_NAMED;
  return `${names.slice(0, MOST_NAMED).join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}
