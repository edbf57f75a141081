import { announcedSecrets } from './announced/announced.ts';
import { answersBelow, answerTo } from './answers.ts';
import { cardNumbers } from './cards.ts';
import { columnSecrets } from './columns.ts';
import { isMaidenName } from './context.ts';
import { dialled } from './dial.ts';
import { groupedKeys } from './groups.ts';
import { insertedSecrets } from './inserts.ts';
import { keyedNumbers } from './keyed.ts';
import { type Family, type Label, labelsIn, lowered } from './label.ts';
import { listedSecrets } from './lists.ts';
import { pairSecrets } from './pairs.ts';
import { phrasesAfter } from './phrases.ts';
import { rowSecrets } from './row.ts';
import { scoredSecrets } from './scored.ts';
import type { Secret } from './secret.ts';
import { seedPhrases } from './seed.ts';
import { tokensIn } from './tokens.ts';
import { toldSecrets } from './told.ts';
import { wholeSecret } from './whole.ts';

/** A value stands at most so far after its label. */
const REACH = 240;
/** Words for what a code opens or how it is typed: they stand within the sentence of a code. */
const PLACES: readonly Family[] = [
  'lock',
  'door',
  'type',
  'answer',
  'access',
  'wireless',
  'question',
  'asked',
];
const MARK = /\[removed: [^\]\n]{1,40}\]/g;

/**
 * Secrets of a text that its own words tell: by label, by column, by the shape of tokens and card numbers. Ranges may
 * overlap and come in no order. Linear in the text.
 */
export function* secretsIn(text: string): Generator<Secret> {
  for (const found of foundIn(text)) {
    const secret = wholeSecret(text, found);
    if (secret) yield secret;
  }
}

function* foundIn(text: string): Generator<Secret> {
  const lower = lowered(text);
  const marks = [...text.matchAll(MARK)].map(({ 0: mark, index }) => ({
    start: index,
    end: index + mark.length,
  }));
  const labels = [...outside(labelsIn(text, lower), marks)];
  for (const [index, label] of labels.entries()) {
    if (label.family === 'list') {
      yield* listedSecrets(text, label);
      continue;
    }
    if (label.family === 'question') {
      yield* answersBelow(text, label);
      continue;
    }
    if (label.family === 'asked') {
      yield* answerTo(text, label);
      continue;
    }
    if (label.family === 'answer' && isMaidenName(label)) yield* answerTo(text, label);
    yield* phrasesAfter(text, label);
    yield* toldSecrets(text, lower, label, reachOf(text, labels, index));
  }
  yield* columnSecrets(text, labels);
  yield* rowSecrets(text, labels);
  yield* keyedNumbers(lower);
  yield* dialled(text, lower);
  yield* groupedKeys(text, lower, labels);
  if (labels.length > 0) yield* insertedSecrets(text);
  yield* pairSecrets(text);
  yield* cardNumbers(text);
  yield* tokensIn(text, lower);
  yield* scoredSecrets(text, lower, labels);
  yield* announcedSecrets(text, lower, labels);
  yield* seedPhrases(text);
}

/** How far a label reaches: to the next one, unless that one is part of the value ("password: Password-88"). */
function reachOf(text: string, labels: readonly Label[], index: number): number {
  const label = labels[index] as Label;
  const most = Math.min(text.length, label.end + REACH);
  for (let next = index + 1; next < labels.length; next += 1) {
    const { start, end } = labels[next] as Label;
    if (start >= most) break;
    if (PLACES.includes((labels[next] as Label).family)) continue;
    // "The safe opens with …" is still of the safe.
    if (/\s(?:with|con|mit)$/i.test((labels[next] as Label).word)) continue;
    if (/[\p{N}!@#$%^&+~-]/u.test(text[end] ?? ' ')) continue;
    const between = text.slice(label.end, start);
    const inside = /[^\s"'`*_(<|,;]$/.test(between) && between !== '';
    if (!inside && !/^["'`*_\])]{0,4}\s{0,3}[:：=]{1,3}>?\s{0,3}["'`*_(<]{0,3}$/.test(between)) return start;
  }
  return most;
}

/** Labels that are no words of a mark that stands for a secret. */
function* outside(
  labels: Iterable<Label>,
  marks: readonly { start: number; end: number }[],
): Generator<Label> {
  let mark = 0;
  for (const label of labels) {
    while ((marks[mark]?.end ?? Number.POSITIVE_INFINITY) <= label.start) mark += 1;
    if (label.start >= (marks[mark]?.start ?? Number.POSITIVE_INFINITY)) continue;
    yield label;
  }
}
