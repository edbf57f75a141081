import type { LoadedHandover } from '../../config/load.ts';
import type { WaitingPage } from '../../contracts/review.ts';
import { takeApart } from '../../publish/frontmatter.ts';
import type { SavedCorrection } from './corrections.ts';
import { publishedPages } from './pages.ts';

/** Something that the records do not say, and a page asks for. */
export interface OpenQuestion {
  page: string;
  title: string;
  slot: string;
  text: string;
  /** Id of the correction that answers it from the next generate on; null where nobody has answered. */
  answered: string | null;
}

/** Pages that gather the questions of others. */
const GATHERING = new Set(['start', 'questions', 'register']);
/** Slots whose answer is more than words, and has a form of its own. */
const OWN_FORM = /^(?:alias$|settle-)/;

/** The questions of published and waiting pages, by page; those of who is who and of conflicts have their own lists. */
export async function openQuestions(
  loaded: LoadedHandover,
  waiting: readonly WaitingPage[],
  saved: readonly SavedCorrection[],
): Promise<OpenQuestion[]> {
  const pages = new Map((await publishedPages(loaded)).map(({ path, page }) => [path, page]));
  for (const { path, file } of waiting) {
    const read = takeApart(file, path);
    if (!('problems' in read)) pages.set(path, read.page);
  }
  return [...pages]
    .filter(([, { kind }]) => !GATHERING.has(kind))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([page, { title, questions }]) =>
      questions
        .filter(({ slot }) => !OWN_FORM.test(slot))
        .map(({ slot, text }) => ({ page, title, slot, text, answered: answerOf(saved, page, slot, text) })),
    );
}

function answerOf(
  saved: readonly SavedCorrection[],
  page: string,
  slot: string,
  text: string,
): string | null {
  const answer = saved.findLast(
    ({ correction }) =>
      correction.correct === 'answer' &&
      correction.page === page &&
      correction.slot === slot &&
      correction.question === text,
  );
  return answer?.id ?? null;
}
