import { withoutMarks } from '../../../common/marks.ts';
import type { DocumentKind, Draft } from './reader.ts';

/** Titles that programs write of themselves. */
const MEANINGLESS =
  /^(?:untitled(?: document| spreadsheet| presentation)?|document ?\d*|doc ?\d*|book ?\d*|presentation ?\d*|powerpoint presentation|microsoft (?:word|excel|powerpoint)\b.*|word document|sheet ?\d*|slide ?\d*|new (?:document|presentation)|title|home|index)$/i;

/** Headings that stand first in many documents and name none. */
const NO_TITLE = /^(?:(?:table of )?contents|toc|overview|introduction|summary|about|page \d+)$/i;

/**
 * The document's own title if it means something, else its first heading, else its name without the ending.
 * A title that is the name of the file it was made from (`draft.docx`) is no title.
 */
export function titleOf(draft: Draft, kind: DocumentKind, name: string): string {
  const own = draft.title?.trim() ?? '';
  if (
    own !== '' &&
    !MEANINGLESS.test(own) &&
    (kind === 'code' || !/\.(?:docx?|xlsx?|pptx?|pdf|odt|rtf|html?|txt|md)$/i.test(own))
  )
    return own.slice(0, 300);
  const heading = kind === 'sheet' || kind === 'code' ? null : firstHeading(draft.text);
  if (heading !== null) return heading.slice(0, 300);
  const base = name.slice(name.lastIndexOf('/') + 1);
  const dot = base.lastIndexOf('.');
  return dot > 0 ? base.slice(0, dot) : base;
}

function firstHeading(text: string): string | null {
  const lines = text.slice(0, 4000).split('\n');
  for (const [index, line] of lines.entries()) {
    const match = /^#{1,6}\s+(.+)$/.exec(line);
    const underlined =
      /^(?:={3,}|-{3,})\s*$/.test(lines[index + 1] ?? '') &&
      index > 0 &&
      /^\p{L}/u.test(line) &&
      (lines[index - 1] ?? '') === '';
    const title = withoutMarks((match?.[1] ?? (underlined ? line : '')).replace(/\s#+\s*$/, '')).trim();
    if (title !== '' && /[\p{L}\p{N}]/u.test(title) && !NO_TITLE.test(title)) return title;
  }
  return null;
}
