import type { RecordView } from '../../contracts/finding.ts';
import { type Token, tokensOf } from './cadence-tokens.ts';
import { writtenIn } from './mail-acts.ts';
import type { Utterance } from './speech/utterance.ts';

/** Tokens behind a "from" among which its day stands. */
const NEAR = 4;

/** Where in a sentence's text it says from which day on something holds: "from 1 July"; null where it does not. */
export function beginsOn(view: RecordView, { statement, language }: Utterance): number | null {
  const tokens = tokensOf(statement.text, writtenIn(view));
  for (const [at, token] of tokens.entries()) {
    const from = token.senses.find(({ kind }) => kind === 'from');
    if (!from) continue;
    const after = tokens.slice(at + from.length, at + from.length + NEAR);
    const near = after.findIndex(
      (one, place) => isDay(one, place, after) || language.words.days[one.word] !== undefined,
    );
    if (near >= 0 && after.slice(0, near).every(isBetween)) return token.start;
  }
  return null;
}

function isDay(token: Token, at: number, tokens: readonly Token[]): boolean {
  // "Beginning at 5 pm" is an hour.
  if (tokens[at + 1]?.senses.some(({ kind }) => kind === 'clock-unit')) return false;
  return (
    token.day !== null ||
    token.senses.some(({ kind }) => kind === 'month' || kind === 'weekday') ||
    (token.figure !== null && token.figure <= 31)
  );
}

function isBetween({ senses, word }: Token): boolean {
  return (
    word === '.' ||
    senses.some(({ kind }) => kind === 'article' || kind === 'on' || kind === 'day-number' || kind === 'of')
  );
}
