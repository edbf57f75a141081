import { digestOf } from '../../common/digest.ts';
import type { Statement, Value } from '../../contracts/link-kinds.ts';
import type { Point } from './point.ts';
import type { Relation } from './relation.ts';
import { resolve, type Voice, valueKey } from './resolve.ts';
import { cellOf } from './said.ts';
import { subjectOf } from './subject.ts';

type Keyed = { key: string; data: Value };

/** The link that several voices on one subject make; null where they say the same. */
export function linkOf(unordered: readonly Voice[], relations: readonly Relation[]): Keyed | null {
  const voices = [...unordered].sort(
    (a, b) => a.point.paper.index - b.point.paper.index || a.point.slot.start - b.point.slot.start,
  );
  const cells = voices.some(({ point }) => point.slot.cell);
  const [first] = voices;
  if (!first || new Set(voices.map((voice) => valueKey(voice, cells))).size < 2) return null;
  const { state, reason, standings } = resolve(voices, relations);
  const best = voices[Math.max(0, standings.indexOf('in-force'))] ?? first;
  const statements = new Map<string, Statement>();
  for (const [index, { point }] of voices.entries()) {
    const range = rangeOf(point);
    const statement = {
      record: point.paper.record,
      ...range,
      value: point.slot.value,
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
    },
  };
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
