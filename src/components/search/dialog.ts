import { type Answer, type Found, onceEach, SiteSearch } from '../../site/search/engine/search.ts';
import { drawCard } from './card-view.ts';
import { dayOf, element } from './element.ts';
import { loadFrom } from './load.ts';

/** Results of each group. */
const SHOWN = 5;
/** Milliseconds after the last key before a search begins. */
const PAUSE = 120;

type Grouped = { title: string; is: (found: Found) => boolean };
const GROUPS: readonly Grouped[] = [
  { title: 'Pages', is: ({ facets }) => facets.source.includes('handover') },
  { title: 'Records', is: ({ facets }) => !facets.source.includes('handover') },
];

/** Makes the dialog search as its field is typed in. Called once, before it is opened first. */
export function startDialog(dialog: HTMLDialogElement): void {
  const find = <Kind extends HTMLElement>(name: string) =>
    dialog.querySelector(`[data-dialog-${name}]`) as Kind;
  const [input, results, status, all] = [
    find<HTMLInputElement>('input'),
    find('results'),
    find('status'),
    find<HTMLAnchorElement>('all'),
  ];
  const page = all.pathname;
  let search: Promise<SiteSearch> | undefined;
  let turn = 0;
  let waiting = 0;

  async function ask(query: string): Promise<void> {
    turn += 1;
    const mine = turn;
    all.href = query === '' ? page : `${page}?q=${encodeURIComponent(query)}`;
    if (query === '') {
      results.replaceChildren();
      status.textContent = '';
      return;
    }
    dialog.dataset['state'] = 'busy';
    try {
      search ??= SiteSearch.open(loadFrom(`${dialog.dataset['index']}index/`));
      const opened = await search;
      const answer = await opened.ask(query);
      const [card, groups] = await Promise.all([opened.card(query, answer), groupsOf(opened, answer)]);
      if (mine !== turn) return;
      results.replaceChildren(...(card ? [drawCard(card)] : []), ...groups);
      const count = onceEach(answer.found).length;
      status.textContent = count === 0 ? 'Nothing found.' : `${count.toLocaleString('en-GB')} found`;
      dialog.dataset['state'] = 'done';
    } catch (error) {
      if (mine !== turn) return;
      search = undefined;
      status.textContent = 'The search could not be loaded. Try again.';
      dialog.dataset['state'] = 'failed';
      console.error(error);
    }
  }

  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => void ask(input.value.trim()), PAUSE);
  });
  dialog.addEventListener('keydown', (event) => moveAmong(event, dialog, input));
  // A press beside it closes it, as Escape does.
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  if (input.value.trim() !== '') void ask(input.value.trim());
}

async function groupsOf(search: SiteSearch, answer: Answer): Promise<HTMLElement[]> {
  const found = onceEach(answer.found);
  const groups = await Promise.all(
    GROUPS.map(async ({ title, is }, index) => {
      const part = found.filter(is).slice(0, SHOWN);
      if (part.length === 0) return [];
      const items = await Promise.all(part.map(async (one) => itemOf(await search.result(one, answer))));
      const id = `search-group-${index}`;
      const list = element('ul', {}, ...items);
      list.setAttribute('aria-labelledby', id);
      return [element('h2', { id, className: 'dialog-group' }, title), list];
    }),
  );
  return groups.flat();
}

function itemOf(result: Awaited<ReturnType<SiteSearch['result']>>): HTMLElement {
  const { href, title, heading, author, date, excerpt, status } = result;
  const place = [
    status === 'retired' ? 'Do not use' : '',
    heading.filter((name) => name !== title).join(' › '),
    author && `by ${author}`,
    dayOf(date),
  ].filter(Boolean);
  const words = excerpt.map(({ text, hit }) => (hit ? element('mark', {}, text) : text));
  return element(
    'li',
    {},
    element(
      'a',
      { href, className: 'dialog-result' },
      element('span', { className: 'dialog-title' }, title),
      ...(place.length === 0 ? [] : [element('span', { className: 'dialog-place' }, place.join(' · '))]),
      element('span', { className: 'dialog-excerpt' }, ...words),
    ),
  );
}

/** Arrow keys go from the field into the results and among them, Escape closes; typing goes on in the field. */
function moveAmong(event: KeyboardEvent, dialog: HTMLDialogElement, input: HTMLInputElement): void {
  const links = [...dialog.querySelectorAll<HTMLAnchorElement>('a')];
  const place = links.indexOf(document.activeElement as HTMLAnchorElement);
  if (event.key === 'Escape') {
    // In a search field it only empties it.
    event.preventDefault();
    dialog.close();
  } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    const next = place + (event.key === 'ArrowDown' ? 1 : -1);
    if (next < 0) input.focus();
    else (links[Math.min(next, links.length - 1)] ?? input).focus();
  } else if (event.key === 'Home' || event.key === 'End') {
    if (place < 0) return;
    event.preventDefault();
    links.at(event.key === 'Home' ? 0 : -1)?.focus();
  } else if (place >= 0 && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
    if (event.key !== ' ') input.focus();
  }
}
