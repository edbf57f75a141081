import type { CadenceCursor } from './cadence-cursor.ts';
import type { Atom } from './cadence-parts.ts';

/**
 * "within 10 days of month end", "two weeks before the renewal", "before every session", "at the end of each term".
 */
export function eventAt(cursor: CadenceCursor, at: number): Atom | null {
  const within = cursor.sense(at, 'within');
  const amount = cursor.amount(within ? at + within.length : at);
  if (amount) {
    const relation = cursor.sense(amount.to, 'before') ?? cursor.sense(amount.to, 'after');
    if (!relation) return null;
    if (relation.kind === 'after' && !within && cursor.isBareOf(amount.to)) return null;
    const target = targetAt(cursor, amount.to + relation.length);
    if (relation.kind === 'after' && target.unitEnd) {
      const workday = amount.unit === 'workday';
      if (amount.unit !== 'day' && !workday) return null;
      return {
        to: target.to,
        parts: workday
          ? { kind: 'workday', positions: [amount.value], unit: 'month', explicit: true }
          : { monthDays: [amount.value], unit: 'month', explicit: true },
      };
    }
    return {
      to: target.to,
      parts: { event: { start: target.from, end: target.to }, explicit: target.every },
    };
  }
  const edge = cursor.sense(at, 'before', 'after', 'start', 'end');
  if (!edge || cursor.isBareOf(at)) return null;
  const from = cursor.skip(at + edge.length, 'of', 'article');
  const every = cursor.sense(from, 'every');
  if (!every) return null;
  const noun = from + every.length;
  if (cursor.sense(noun, 'unit', 'weekday', 'month', 'filler') || !cursor.isWord(noun)) return null;
  const to = cursor.nounEnd(noun);
  return { to, parts: { event: { start: noun, end: to }, explicit: true } };
}

/** What an amount of time is counted from. */
export function targetAt(
  cursor: CadenceCursor,
  at: number,
): { from: number; to: number; every: boolean; unitEnd: boolean } {
  let from = cursor.skip(at, 'article', 'of', 'on');
  const end = cursor.sense(from, 'unit-end');
  if (end?.unit === 'month') return { from, to: from + end.length, every: true, unitEnd: true };
  const part = cursor.sense(from, 'end');
  if (part) {
    const unitAt = cursor.skip(from + part.length, 'of', 'article', 'every', 'filler', 'article');
    const unit = cursor.sense(unitAt, 'unit');
    if (unit?.unit === 'month') return { from, to: unitAt + unit.length, every: true, unitEnd: true };
  }
  const every = cursor.sense(from, 'every');
  if (every) from += every.length;
  const to = cursor.isWord(from) || cursor.tokens[from]?.figure != null ? cursor.nounEnd(from) : at;
  return { from: Math.min(from, to), to, every: every !== null, unitEnd: false };
}
