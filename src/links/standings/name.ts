import type { Standing } from '../../contracts/link-kinds.ts';
import type { BatonRecord } from '../../contracts/record.ts';
import { wordsIn } from '../../lexicon/terms.ts';
import { aloneOf } from './lexicon.ts';

type Told = Standing['standing'];

const FOLDERS: readonly { standing: Told; alone: ReadonlySet<string> }[] = [
  { standing: 'superseded', alone: aloneOf(({ folders }) => folders.superseded) },
  { standing: 'draft', alone: aloneOf(({ folders }) => folders.draft) },
  { standing: 'template', alone: aloneOf(({ folders }) => folders.template) },
  { standing: 'example', alone: aloneOf(({ folders }) => folders.example) },
  { standing: 'another-party', alone: aloneOf(({ folders }) => folders.others) },
];
const MARKS = (['superseded', 'draft', 'template', 'example'] as const).map((standing) => ({
  standing,
  alone: aloneOf(({ marks }) => marks[standing]),
}));

/** The folder of a document that says what it is: a whole folder name, figures left out. */
export function folderOf({ path }: BatonRecord): { standing: Told; folder: string } | null {
  for (const folder of (path ?? '').split('/').slice(0, -1)) {
    const name = wordsIn(folder)
      .filter((word) => !isFigure(word))
      .join(' ');
    const found = FOLDERS.find(({ alone }) => alone.has(name));
    if (found) return { standing: found.standing, folder };
  }
  return null;
}

/**
 * A mark that is set apart in the name of a file or the title: in brackets, in capitals among small letters, behind a dash,
 * or the last part of a file's name ("prices-2024-old"). The first part of a name is a mark only where no name begins with
 * it: "Draft", never "Old".
 */
export function markInName({ path, title }: BatonRecord): { standing: Told; mark: string } | null {
  const name =
    (path ?? '')
      .split('/')
      .at(-1)
      ?.replace(/\.[a-z0-9]{1,5}$/i, '') ?? '';
  for (const text of [name, title]) {
    for (const mark of [...bracketed(text), ...shouted(text), ...lastPart(text)])
      for (const { standing, alone } of MARKS)
        if (alone.has(wordsIn(mark).join(' ')) && (standing !== 'example' || mark !== lastPart(text)[0]))
          return { standing, mark: mark.trim() };
    const first = text.split(/[\s_:-]+/)[0] ?? '';
    for (const { standing, alone } of MARKS)
      if (standing === 'draft' && alone.has(wordsIn(first).join(' '))) return { standing, mark: first };
  }
  return null;
}

const bracketed = (text: string) =>
  [...text.matchAll(/[([]([^)\]]{1,40})[)\]]/g)].map((match) => match[1] ?? '');

/** Words in capitals where others are not. */
function shouted(text: string): string[] {
  if (!/\p{Ll}{2}/u.test(text)) return [];
  return text.match(/(?<!\p{L})\p{Lu}{4,}(?!\p{L})/gu) ?? [];
}

/** What stands last behind a dash, a low line or a comma; a word of age only behind a year or version: "prices-2024-old". */
function lastPart(text: string): string[] {
  const parts = text.split(/\s[-–—]\s|[-_,]/);
  const last = parts.at(-1) ?? '';
  const age = MARKS.some(
    ({ standing, alone }) => standing === 'superseded' && alone.has(wordsIn(last).join(' ')),
  );
  return parts.length > 1 && (!age || /\d/.test(parts.at(-2) ?? '')) ? [last] : [];
}

function isFigure(word: string): boolean {
  return /^\d+$/.test(word);
}
