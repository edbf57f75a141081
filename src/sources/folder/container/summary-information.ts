import { instantOf } from '../text/dates.ts';
import { fileTime } from '../text/file-time.ts';
import { oneLine } from '../text/normalise.ts';
import { decodeUntilZero, WIDE } from '../text/windows-code-page.ts';
import type { CompoundFile } from './compound-file.ts';
import { type CoreProperties, peopleOf } from './core-properties.ts';

const [TITLE, AUTHOR, EDITOR, CREATED, SAVED] = [2, 4, 8, 12, 13];
const CODE_PAGE = 1;
const [SHORT, TEXT, WIDE_TEXT, TIME] = [2, 30, 31, 64];

/** The properties of an old Office document (MS-OLEPS, "\u0005SummaryInformation"): title, dates, author, last editor. */
export function readSummary(file: CompoundFile): CoreProperties {
  const values = readSet(file.stream('\u0005SummaryInformation'));
  const text = (id: number) => {
    const value = values.get(id);
    return typeof value === 'string' ? oneLine(value) : '';
  };
  return {
    title: text(TITLE) || null,
    created: dateOf(values.get(CREATED)),
    modified: dateOf(values.get(SAVED)),
    people: [...peopleOf(text(AUTHOR), 'author'), ...peopleOf(text(EDITOR), 'editor')].filter(
      (person, index, all) => all.findIndex((other) => other.name === person.name) === index,
    ),
  };
}

function dateOf(value: string | Date | undefined): CoreProperties['created'] {
  return value instanceof Date ? instantOf(value.toISOString()) : null;
}

function readSet(stream: Uint8Array | null): Map<number, string | Date> {
  const found = new Map<number, string | Date>();
  if (stream === null || stream.length < 56) return found;
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  try {
    const start = view.getUint32(44, true);
    const places = new Map<number, number>();
    const count = Math.min(100, view.getUint32(start + 4, true));
    for (let index = 0; index < count; index++)
      places.set(
        view.getUint32(start + 8 + index * 8, true),
        start + view.getUint32(start + 12 + index * 8, true),
      );
    const pageAt = places.get(CODE_PAGE);
    const page =
      pageAt !== undefined && view.getUint32(pageAt, true) === SHORT
        ? view.getUint16(pageAt + 4, true)
        : 1252;
    for (const [id, at] of places) {
      const value = valueAt(stream, view, at, page);
      if (value !== null) found.set(id, value);
    }
  } catch (error) {
    // Properties that are cut off are as good as none: the document itself says what it says.
    if (!(error instanceof RangeError)) throw error;
  }
  return found;
}

function valueAt(stream: Uint8Array, view: DataView, at: number, page: number): string | Date | null {
  const type = view.getUint32(at, true);
  if (type === TIME) return fileTime(view.getUint32(at + 4, true), view.getUint32(at + 8, true));
  if (type !== TEXT && type !== WIDE_TEXT) return null;
  const length = Math.min(2000, view.getUint32(at + 4, true)) * (type === WIDE_TEXT ? 2 : 1);
  const bytes = stream.subarray(at + 8, at + 8 + length);
  return decodeUntilZero(bytes, type === WIDE_TEXT ? WIDE : page);
}
