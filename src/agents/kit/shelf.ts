import type { BatonRecord } from '../../contracts/record.ts';
import { plain } from '../../records/sentences.ts';
import type { LibraryDocument, Statement } from './library.ts';
import type { SectionId } from './topics.ts';

/** A document with what it says, place by place. */
export interface Paper {
  id: string;
  title: string;
  path: string;
  kind: BatonRecord['kind'];
  section: SectionId;
  /** It came with a mail. */
  attached: boolean;
  /** The day it gives itself; empty where it gives none. */
  dated: string;
  /** It lies or is titled as something that no longer holds. */
  archived: boolean;
  record: BatonRecord;
  places: Place[];
}

/** What a document says under one heading path. */
export interface Place {
  paper: Paper;
  /** Headings above it, outermost first; a line in capitals above its text counts as one. */
  heading: readonly string[];
  statements: Statement[];
}

const OLD =
  /(?<![\p{L}\p{N}])(?:archived?|old|obsolete|superseded|deprecated|retired|outdated|no longer used)(?![\p{L}\p{N}])/iu;
const BOX = /^[ \t]*(?:[-*+•][ \t]+)?(?:\[[ xX]?\]|[☐☑☒□])[ \t]/;
/** A document with more text than this is read by its own page; only its beginning is taken here. */
const LONGEST = 400_000;

/** One document, cut into places. */
export function paperOf({ record, section, statements }: LibraryDocument): Paper {
  const path = record.path ?? record.title;
  const paper: Paper = {
    id: record.id,
    title: plain(record.title),
    path,
    kind: record.kind,
    section,
    attached: record.parent !== null,
    dated: (record.at ?? record.modified ?? '').slice(0, 10),
    archived: OLD.test(`${path.replaceAll(/[/_.-]/g, ' ')} ${record.title}`),
    record,
    places: [],
  };
  let place: Place | null = null;
  let above = '';
  let capitals: string | null = null;
  for (const statement of statements) {
    if (statement.end > LONGEST) break;
    const own = statement.heading.join('\0');
    if (own !== above) {
      above = own;
      capitals = null;
      place = null;
    }
    for (const piece of piecesOf(record.text, statement)) {
      if (typeof piece === 'string') {
        capitals = piece;
        place = null;
        continue;
      }
      if (!place) {
        place = {
          paper,
          heading: capitals ? [...statement.heading, capitals] : statement.heading,
          statements: [],
        };
        paper.places.push(place);
      }
      place.statements.push({ ...piece, heading: place.heading });
    }
  }
  return paper;
}

/** A statement as it is, or divided where a line in capitals is a heading and where lines are boxes to tick. */
function piecesOf(text: string, statement: Statement): (Statement | string)[] {
  if (statement.role === 'row' || statement.role === 'field') return [statement];
  const pieces: (Statement | string)[] = [];
  let start = statement.start;
  const add = (from: number, to: number) => {
    const piece = trimmed(text, from, to);
    if (piece) pieces.push({ ...statement, ...piece, quote: text.slice(piece.start, piece.end) });
  };
  let at = statement.start;
  let first = true;
  for (const line of statement.quote.split('\n')) {
    if (first && statement.role === 'paragraph' && isCapitals(line, statement.quote.length > line.length)) {
      pieces.push(capitalised(line));
      start = at + line.length;
    } else if (!first && BOX.test(line)) {
      add(start, at);
      start = at;
    }
    first = false;
    at += line.length + 1;
  }
  add(start, statement.end);
  return pieces;
}

function isCapitals(line: string, more: boolean): boolean {
  const words = line.trim().replace(/:$/, '');
  if (words.length < 4 || words.length > 60 || /[.!?;]$/.test(words) || !/\p{Lu}{3}/u.test(words))
    return false;
  const lead = /^[^-–—(]*/u.exec(words)?.[0] ?? words;
  return !/\p{Ll}/u.test(lead) && (more || !/\p{Ll}/u.test(words)) && !/\d{4}/.test(words);
}

/** "BEFORE THE FIRST DAY" as a heading: "Before the first day". */
function capitalised(line: string): string {
  const words = plain(line).replace(/:$/, '');
  return words.charAt(0) + words.slice(1).toLowerCase();
}

function trimmed(text: string, from: number, to: number): { start: number; end: number } | null {
  let start = from;
  let end = to;
  while (start < end && text.charAt(start).trim() === '') start += 1;
  const box = BOX.exec(text.slice(start, Math.min(end, start + 12)))?.[0] ?? '';
  start += box.length;
  while (start < end && text.charAt(start).trim() === '') start += 1;
  while (end > start && text.charAt(end - 1).trim() === '') end -= 1;
  return end > start ? { start, end } : null;
}
