import { withoutMarks } from '../../../common/marks.ts';
import { lexiconPart } from '../../../lexicon/lexicon.ts';
import type { PaperWords } from '../../../lexicon/paper-words.ts';
import { wordsIn } from '../../../lexicon/terms.ts';
import type { DocumentKind, Draft } from './reader.ts';

const LANGUAGES = (await lexiconPart<PaperWords>('paper')).map(({ words }) => words);
const UNTITLED = namesOf(({ untitled }) => untitled);
const OPENINGS = namesOf(({ openings }) => openings);
/** What a program writes before the name of the file it prints. */
const PRINTED = /^microsoft (?:word|excel|powerpoint)\b/i;

function namesOf(part: (words: PaperWords) => readonly string[]): ReadonlySet<string> {
  return new Set(LANGUAGES.flatMap((words) => part(words).map(named)));
}

/** The words of a title without figures, marks and case: "(Anonymous)", "Document 2", "Untitled-1". */
function named(title: string): string {
  return wordsIn(title)
    .map((word) => word.replace(/\d+$/, ''))
    .filter((word) => word !== '')
    .join(' ');
}

/**
 * The document's own title if it means something, else its first heading, else its name without the ending.
 * A title that is the name of the file it was made from (`draft.docx`) is no title.
 */
export function titleOf(draft: Draft, kind: DocumentKind, name: string): string {
  const own = draft.title?.trim() ?? '';
  if (
    own !== '' &&
    !UNTITLED.has(named(own)) &&
    !PRINTED.test(own) &&
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
    if (title !== '' && /[\p{L}\p{N}]/u.test(title) && !OPENINGS.has(named(title))) return title;
  }
  return null;
}
