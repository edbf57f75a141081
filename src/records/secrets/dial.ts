import { UNIT } from './candidates.ts';
import { vocabularyOf } from './label.ts';
import { escaped } from './label-pattern.ts';
import type { Secret } from './secret.ts';
import { LANGUAGES } from './words/languages.ts';

const TURN_WORDS = LANGUAGES.flatMap(({ turns = [] }) => turns);
const TAKE_WORDS = LANGUAGES.flatMap(({ takes = [], by = [], is = [] }) => [...takes, ...by, ...is]);
const TURN = new RegExp(
  `(?<!\\p{L})(?:(?<turn>${[...new Set(TURN_WORDS)].map(escaped).join('|')})(?!\\p{L})|(?<![\\d.,])(?<stop>\\d{1,2})(?![\\p{L}\\d]|[.,]\\d))`,
  'gu',
);
/** The same with letters: "L32 R15 L44". */
const LETTERED_GROUP =
  /(?<![\p{L}\d])(?:[lr] ?\d{1,2}(?: ?[-/. ] ?\d{1,2}){2,3}(?: ?[lr])?|\d{1,2}(?: ?[-/. ] ?\d{1,2}){2,3} ?[lr])(?![\p{L}\d])/gu;
const LETTERED = /(?<![\p{L}\d])[lr] ?\d{1,2}(?:[ ,/–-]{1,3}[lr] ?\d{1,2}){2,4}(?![\p{L}\d])/gu;
/** Stops of a dial in their order: "takes 5, 19, 33", "numbers, 83 27 14 60". */
const STOPS = new RegExp(
  `(?:(?<!\\p{L})(?:${TAKE_WORDS.map(escaped).join('|')})|[:,])\\s(\\d{1,2}(?:(?:, ?| ?[-–/] ?| )\\d{1,2}){2,3})(?![\\p{L}\\d]|[.,:/-]\\d| ?[€$£%])`,
  'dgu',
);
const LEAD = 60;
/** The stops on a line of their own, below the lock. */
const ALONE = /\n[ \t>*•-]{0,6}(\d{1,2}(?: ?[-–/] ?| )\d{1,2}(?: ?[-–/] ?| )\d{1,2})(?=[ \t]*(?:\n|$))/dg;
/** A turn and its number stand so near to each other, and to the next. */
const REACH = 40;
/** The lock stands so far before at most. */
const NEAR = 160;

interface Turns {
  stops: { start: number; end: number }[];
  turns: number;
  start: number;
  end: number;
}

/** Combinations of a dial: numbers with the way it is turned, in any order ("left 22, right 57", "12 left, 45 right"). */
export function* dialled(text: string, lower: string): Generator<Secret> {
  for (const { 0: found, index } of lower.matchAll(LETTERED))
    if (opensSomething(lower, index, true) || !/l[^r]*l|r[^l]*r/.test(found))
      yield { start: index, end: index + found.length, kind: 'code' };
  for (const match of lower.matchAll(STOPS)) {
    const range = match.indices?.[1];
    if (!range || UNIT.test(text.slice(range[1], range[1] + 12))) continue;
    const lead = ` ${lower.slice(Math.max(0, range[0] - LEAD), range[0])}`;
    const clause = lead.slice(lead.search(/[^.!?\n]*$/));
    if (vocabularyOf().holds('lock', ` ${clause}`)) yield { start: range[0], end: range[1], kind: 'code' };
  }
  for (const { 0: found, index } of lower.matchAll(LETTERED_GROUP))
    if (opensSomething(lower, index)) yield { start: index, end: index + found.length, kind: 'code' };
  for (const match of lower.matchAll(ALONE)) {
    const range = match.indices?.[1];
    const above = lower.slice(Math.max(0, match.index - LEAD), match.index);
    const line = above.slice(above.lastIndexOf('\n') + 1);
    if (range && vocabularyOf().holds('lock', ` ${line}`))
      yield { start: range[0], end: range[1], kind: 'code' };
  }
  let open: Turns | null = null;
  for (const match of lower.matchAll(TURN)) {
    const start = match.index;
    const end = start + match[0].length;
    const isTurn = match.groups?.turn !== undefined;
    if (!isTurn && UNIT.test(text.slice(end, end + 12))) continue;
    if (open && (start - open.end > REACH || /[.!?]\s|\n\n/.test(text.slice(open.end, start)))) {
      yield* combination(text, lower, open);
      open = null;
    }
    open ??= { stops: [], turns: 0, start, end };
    open.end = end;
    if (isTurn) open.turns += 1;
    else open.stops.push({ start, end });
  }
  if (open) yield* combination(text, lower, open);
}

/** A lock needs less than three turns where the words before tell of its combination. */
function* combination(text: string, lower: string, { stops, turns, start, end }: Turns): Generator<Secret> {
  if (stops.length < 2 || turns < 2 || !opensSomething(lower, start, stops.length >= 3)) return;
  if (stops.length < 3 && turns < 2) return;
  const last = Math.max(stops.at(-1)?.end ?? end, Math.min(end, lineOf(text, start)));
  if (text.slice(start, last).includes('\n')) for (const stop of stops) yield { ...stop, kind: 'code' };
  else yield { start, end: last, kind: 'code' };
}

const lineOf = (text: string, at: number) => {
  const line = text.indexOf('\n', at);
  return line < 0 ? text.length : line;
};

/** Whether a lock, a door or what codes open is told of before, in the same paragraph; a word for a code, where `orCode`. */
export function opensSomething(lower: string, start: number, orCode = false): boolean {
  const before = lower.slice(Math.max(0, start - NEAR), start);
  const paragraph = ` ${before.slice(before.lastIndexOf('\n\n') + 1)}`;
  const all = vocabularyOf();
  return (
    (['guarded', 'lock', 'door'] as const).some((field) => all.holds(field, paragraph)) ||
    (orCode && all.holds('code', paragraph))
  );
}
