import type { RawRecordInput } from '../../contracts/record.ts';
import { BatonError } from '../../errors/error.ts';
import { cutRows } from './bounds/cells.ts';
import { cutInlined } from './bounds/inlined.ts';
import { type Cut, withoutCuts } from './bounds/left-out.ts';
import { cutLines, cutUnbroken } from './bounds/unbroken.ts';

/** UTF-16 units of a record's text: some 1,500 printed pages. What is longer was written by a machine. */
export const TEXT_LIMIT = 5_000_000;
const TITLE_LIMIT = 1000;
const NAME_LIMIT = 500;
const PEOPLE_LIMIT = 5000;
const LABEL_LIMIT = 1000;
/** UTF-16 units of `data` as JSON. */
const DATA_LIMIT = 2_000_000;

type Data = NonNullable<RawRecordInput['data']>;

/** What is bounded of a record, and of what becomes one. */
type Bounded = Pick<RawRecordInput, 'text' | 'title' | 'people' | 'data' | 'labels' | 'segments'>;

/**
 * A record within the bounds that everything after the sources may count on. Pictures that are inlined as text, runs of
 * characters without a space, ends of lines and of tables that nobody wrote are left out, with a mark in their place; offsets go along.
 * The same record always gives the same, in time linear in its text. Throws SOURCE_UNREADABLE on one that is larger.
 */
export function boundRecord<Record extends Bounded>(record: Record): Record {
  const inlined = [...cutInlined(record.text)];
  const unbroken = [...cutUnbroken(record.text, inlined)];
  const words = withoutCuts(record.text, [...inlined, ...unbroken].sort(byStart));
  const lines = [...cutLines(words.text)];
  const short = withoutCuts(words.text, lines);
  const rows = [...cutRows(short.text)];
  const { text, moved } = withoutCuts(short.text, rows);
  if (text.length > TEXT_LIMIT) throw tooLarge(`${millions(text.length)} of text`, millions(TEXT_LIMIT));
  const data = JSON.stringify(record.data ?? {}).length;
  if (data > DATA_LIMIT) throw tooLarge(`${millions(data)} of properties`, millions(DATA_LIMIT));
  const segments = record.segments?.map((one) => ({
    ...one,
    start: moved(short.moved(words.moved(one.start))),
    end: moved(short.moved(words.moved(one.end))),
  }));
  return {
    ...record,
    text,
    title: cutAt(record.title, TITLE_LIMIT),
    people: record.people
      .slice(0, PEOPLE_LIMIT)
      .map((person) => ({ ...person, name: cutAt(person.name, NAME_LIMIT) })),
    ...(record.labels && {
      labels: record.labels.slice(0, LABEL_LIMIT).map((label) => cutAt(label, NAME_LIMIT)),
    }),
    ...(segments && { segments }),
    ...(inlined.length + unbroken.length + lines.length + rows.length > 0 && {
      data: withNotRead(record.data ?? {}, [
        { what: 'inlined picture or file', count: inlined.length },
        { what: 'run of characters without a space', count: unbroken.length },
        { what: 'end of a long line', count: lines.length },
        { what: 'rows of a very large table', count: rows.length },
      ]),
    }),
  };
}

/** `data.notRead` counts what a record's text leaves out. */
function withNotRead(data: Data, counts: readonly { what: string; count: number }[]): Data {
  const before = Array.isArray(data['notRead']) ? data['notRead'] : [];
  return { ...data, notRead: [...before, ...counts.filter(({ count }) => count > 0)] };
}

function byStart(one: Cut, other: Cut): number {
  return one.start - other.start;
}

function cutAt(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`.toWellFormed();
}

function tooLarge(what: string, limit: string): BatonError {
  return new BatonError('SOURCE_UNREADABLE', `${what}: the limit is ${limit}`);
}

function millions(count: number): string {
  return `${(count / 1e6).toFixed(1)} million characters`;
}
