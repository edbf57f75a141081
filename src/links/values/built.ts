import { digestOf } from '../../common/digest.ts';
import type { Statement, Value } from '../../contracts/link-kinds.ts';
import type { Slot } from './attributes.ts';
import { resolve, type Voice } from './resolve.ts';
import type { Said } from './said.ts';
import { subjectOf } from './subject.ts';

type Keyed = { key: string; data: Value };

/** The link that several voices on one subject make. `textOf` gives a document's text by its position. */
export function linkOf(
  voices: readonly Voice[],
  label: string | null,
  asOf: string,
  textOf: (document: number) => string,
): Keyed {
  const { state, reason, standings } = resolve(voices, asOf);
  const best = voices[Math.max(0, standings.indexOf('in-force'))] as Voice;
  const first = voices[0] as Voice;
  const statements = new Map<string, Statement>();
  for (const [index, voice] of voices.entries()) {
    const range = rangeOf(voice.said, voice.slot);
    const statement = {
      record: voice.record,
      ...range,
      value: voice.slot.value,
      at: voice.at,
      standing: standings[index] ?? ('conflict' as const),
    };
    const key = `${voice.record}:${range.start}:${voice.slot.key}`;
    if (!statements.has(key)) statements.set(key, statement);
  }
  return {
    key: digestOf(best.slot.attribute, first.record, String(first.slot.start)).slice(0, 16),
    data: {
      subject: label ?? subjectOf(best.said, best.slot, textOf(best.said.document)),
      attribute: best.slot.attribute,
      state,
      reason,
      statements: [...statements.values()],
    },
  };
}

/** What of a statement is quoted: a sentence, a short row, or the cell of a longer row. */
function rangeOf(said: Said, slot: Slot): { start: number; end: number } {
  const cell =
    said.cells.length > 2
      ? said.cells.find(({ start, end }) => start <= slot.start && slot.start < end)
      : undefined;
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
