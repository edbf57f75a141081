import { digestOf } from '../../common/digest.ts';
import type { Statement, Value } from '../../contracts/link-kinds.ts';
import type { Told } from '../../records/corrections.ts';
import type { Point } from './point.ts';
import type { Relation } from './relation.ts';
import { resolve, type Voice, valueKey } from './resolve.ts';
import { cellOf } from './said.ts';
import { subjectOf } from './subject.ts';

type Keyed = { key: string; data: Value };

/**
 * The link that several voices on one subject make; null where they say the same. What begins after the as-of day holds
 * nothing yet: it stands beside what holds until then.
 */
export function linkOf(
  unordered: readonly Voice[],
  relations: readonly Relation[],
  asOf: string,
  settled: Told<'settle'> | null = null,
): Keyed | null {
  const cells = unordered.some(({ point }) => point.slot.cell);
  const isComing = ({ from }: Voice) => from !== null && from > asOf;
  const now = unordered.filter((voice) => !isComing(voice)).sort(inOrder);
  const stated = new Set(now.map((voice) => valueKey(voice, cells)));
  const voices = unordered
    .filter((voice) => !isComing(voice) || !stated.has(valueKey(voice, cells)))
    .sort(inOrder);
  const [first] = now;
  if (!first || new Set(voices.map((voice) => valueKey(voice, cells))).size < 2) return null;
  const told = resolve(now, relations, settled);
  const coming = voices.find(isComing);
  const { state } = told;
  const reason = coming ? `${told.reason} ${comingOf(coming)}`.trim() : told.reason;
  const standings = voices.map((voice) => told.standings[now.indexOf(voice)] ?? ('coming' as const));
  const best = voices[Math.max(0, standings.indexOf('in-force'))] ?? first;
  const statements = new Map<string, Statement>();
  for (const [index, { point }] of voices.entries()) {
    const range = rangeOf(point);
    const statement = {
      record: point.paper.record,
      ...range,
      value: point.slot.value,
      written: writtenOf(point),
      figure: { start: point.slot.start, end: point.slot.end },
      at: point.paper.at,
      standing: standings[index] ?? ('conflict' as const),
    };
    const key = `${statement.record}:${range.start}:${point.slot.key}`;
    if (!statements.has(key)) statements.set(key, statement);
  }
  if (statements.size < 2) return null;
  return {
    key: digestOf(best.point.slot.attribute, first.point.paper.record, String(first.point.slot.start)).slice(
      0,
      16,
    ),
    data: {
      subject: subjectOf(
        best.point,
        voices.map(({ point }) => point).filter((point) => point !== best.point),
      ),
      attribute: attributeOf(voices),
      state,
      reason,
      statements: [...statements.values()],
      ...(told.told && { told: told.told }),
    },
  };
}

function inOrder({ point: a }: Voice, { point: b }: Voice): number {
  return a.paper.index - b.paper.index || a.slot.start - b.slot.start;
}

function comingOf({ point, from }: Voice): string {
  const { title, at } = point.paper;
  return `"${title}"${at === null ? '' : ` of ${at.slice(0, 10)}`} announces ${writtenOf(point)} from ${from} on.`;
}

/** The value as its record writes it, with the ending of an ordinal, what is counted, and the currency of a column. */
function writtenOf({ paper, said, slot }: Point): string {
  const written = paper.text
    .slice(slot.start, slot.end)
    .replace(/[*_`\\]|\s+/g, (sign) => (sign.trim() === '' ? ' ' : ''));
  const behind = paper.text.slice(slot.end, slot.end + 40);
  if (slot.attribute === 'day') return written + (/^(?:\p{L}{1,2}(?!\p{L})|[º.])/u.exec(behind)?.[0] ?? '');
  if (slot.attribute === 'number' && slot.unit !== null)
    return written + (/^[\s-]+[\p{L}°-]+/u.exec(behind)?.[0] ?? '');
  const column = slot.cell ? (cellOf(said, slot)?.column.trim() ?? '') : '';
  if (slot.attribute === 'money' && !/[\p{L}\p{Sc}]/u.test(written))
    return slot.unit !== null ? slot.value : (/\p{Sc}/u.exec(column)?.[0] ?? '') + written;
  return column !== '' && slot.attribute === 'duration' ? `${written} (${column})` : written;
}

function attributeOf(voices: readonly Voice[]): string {
  return (
    (voices.find(({ point }) => point.slot.attribute !== 'number') ?? voices[0])?.point.slot.attribute ??
    'number'
  );
}

/** What of a statement is quoted: a sentence, a short row, or the cell of a longer row. */
function rangeOf({ said, slot }: Point): { start: number; end: number } {
  const cell = said.cells.length > 2 ? cellOf(said, slot) : undefined;
  return cell ? { start: cell.start, end: cell.end } : { start: said.start, end: said.end };
}

/** One link where the same subject changed in the same way at several places: "over $3,500" in a heading and in its text. */
export function withoutRepeats(values: readonly Keyed[]): Keyed[] {
  const merged = new Map<string, Keyed>();
  for (const value of [...values].sort((a, b) => (a.key < b.key ? -1 : 1))) {
    const sides = value.data.statements.map(({ value: said, standing }) => `${standing} ${said}`);
    const key = [
      value.data.subject.toLowerCase(),
      value.data.attribute,
      value.data.state,
      ...[...new Set(sides)].sort(),
    ].join('|');
    const known = merged.get(key);
    if (!known)
      merged.set(key, { key: value.key, data: { ...value.data, statements: [...value.data.statements] } });
    else known.data.statements.push(...value.data.statements);
  }
  for (const { data } of merged.values())
    data.statements.sort((a, b) =>
      a.record === b.record ? a.start - b.start : a.record < b.record ? -1 : 1,
    );
  return [...merged.values()];
}
