import { readFileSync } from 'node:fs';
import type { Answer, Desk } from './desk.ts';
import { messagePage, page } from './layout.ts';
import { conflictsView } from './views/conflicts.ts';
import { correctionsView } from './views/corrections.ts';
import { pageView } from './views/page.ts';
import { pagesView } from './views/pages.ts';
import { peopleView } from './views/people.ts';
import { questionsView } from './views/questions.ts';
import { recordView } from './views/record.ts';
import { recordsView } from './views/records.ts';
import type { View } from './views/view.ts';

const STYLE = new URL('./style.css', import.meta.url);

const VIEWS: Readonly<Record<string, View>> = {
  '': pagesView,
  page: pageView,
  questions: questionsView,
  conflicts: conflictsView,
  people: peopleView,
  records: recordsView,
  record: recordView,
  corrections: correctionsView,
};

/** Answers to what only reads. Nothing that is asked for by an address changes anything. */
export async function show(desk: Desk, root: string, path: string, query: URLSearchParams): Promise<Answer> {
  if (path === 'style.css')
    return { status: 200, type: 'text/css; charset=utf-8', body: readFileSync(STYLE, 'utf8') };
  const view = Object.hasOwn(VIEWS, path) ? VIEWS[path] : undefined;
  const shown = await view?.(desk, { root, query });
  if (!shown)
    return messagePage(desk, root, 404, 'There is nothing at this address.', 'Choose a part above.');
  return page(desk, root, { ...shown, done: query.get('done') });
}
