import type { RecordView } from '../../contracts/finding.ts';
import type { Passage } from '../../contracts/passage.ts';
import { plain, sentencesOf } from '../../records/sentences.ts';
import { isRead } from './pieces.ts';

/** A sentence, a list item's sentence or a table row: what is said at once. */
export interface Statement {
  passage: Passage;
  start: number;
  end: number;
  /** `record.text.slice(start, end)`. */
  text: string;
  /** Without inline markup, on one line. Offsets differ from `text`. */
  plain: string;
}

/** Longer ones are no sentences but data, and would make pages of noise. */
export const LONGEST_STATEMENT = 1200;

const MARKER =
  /^(?:[-*+•–·▪◦]|\(?(?:\d{1,4}|[a-zA-Z]|[ivxIVX]{1,5})[.)])[ \t]{1,8}(?:\[[ xX]?\][ \t]{1,4})?|^\[[ xX]?\][ \t]{1,4}/;

/** Range of a passage without its list marker and check box. */
export function bodyOf(passage: Passage, text: string): { start: number; end: number } {
  const marker = MARKER.exec(text.slice(passage.start, Math.min(passage.end, passage.start + 40)));
  const skipped = passage.role === 'item' || passage.role === 'forwarded' ? (marker?.[0].length ?? 0) : 0;
  return { start: Math.min(passage.start + skipped, passage.end), end: passage.end };
}

const cache = new WeakMap<RecordView, Statement[]>();

/** The record's statements in order: sentences of prose and items, whole rows and field lines. No code, headings, quotations. */
export function statementsOf(view: RecordView): Statement[] {
  const known = cache.get(view);
  if (known) return known;
  const statements: Statement[] = [];
  const { text } = view.record;
  const push = (passage: Passage, start: number, end: number) => {
    if (end <= start || end - start > LONGEST_STATEMENT) return;
    const said = text.slice(start, end);
    const words = plain(said);
    if (words !== '') statements.push({ passage, start, end, text: said, plain: words });
  };
  for (const passage of view.passages) {
    if (!isRead(passage.role, {})) continue;
    if (passage.role === 'row') push(passage, passage.start, passage.end);
    else for (const range of sentencesOf(text, bodyOf(passage, text))) push(passage, range.start, range.end);
  }
  cache.set(view, statements);
  return statements;
}

/** White space folded to single spaces, ends trimmed. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
