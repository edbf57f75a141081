import { type Answer, type Found, onceEach, SiteSearch } from '../../site/search/engine/search.ts';
import { drawCard } from './card-view.ts';
import { addressOf, passes, type Selection, selectionOf } from './facets.ts';
import { loadFrom } from './load.ts';
import { drawFacets, drawInstead, drawResult, type Titles } from './view.ts';

/** Results that are fetched at a time. */
const STEP = 20;

const body = document.querySelector<HTMLElement>('[data-search]');
if (body) start(body);

function start(root: HTMLElement): void {
  const find = <Kind extends HTMLElement>(name: string) =>
    document.querySelector(`[data-search-${name}]`) as Kind;
  const input = find<HTMLInputElement>('input');
  const [list, count, card, instead, groups, facets, more] = [
    find('results'),
    find('count'),
    find('card'),
    find('instead'),
    find('groups'),
    find<HTMLDetailsElement>('facets'),
    find('more'),
  ];
  const titles = JSON.parse(root.dataset['titles'] ?? '{}') as Titles;
  const folder = `${root.dataset['index']}index/`;
  let search: Promise<SiteSearch> | undefined;
  let asked = '';
  let literal = false;
  let answer: Answer = { found: [], words: [], wanted: [] };
  let selection: Selection = selectionOf(new URLSearchParams(location.search));
  let shown: Found[] = [];
  let turn = 0;

  async function ask(query: string): Promise<void> {
    turn += 1;
    const mine = turn;
    asked = query;
    root.dataset.searchState = 'busy';
    try {
      search ??= SiteSearch.open(loadFrom(folder));
      const next =
        query === '' ? { found: [], words: [], wanted: [] } : await (await search).ask(query, { literal });
      if (mine !== turn) return;
      answer = next;
      await draw(mine);
    } catch (error) {
      if (mine !== turn) return;
      search = undefined;
      count.textContent = 'The search could not be loaded. Reload the page to try again.';
      root.dataset.searchState = 'failed';
      console.error(error);
    }
  }

  async function draw(mine: number): Promise<void> {
    shown = onceEach(answer.found.filter((document) => passes(document, selection)));
    facets.hidden = answer.found.length === 0;
    drawFacets(groups, answer.found, selection, titles, choose);
    drawInstead(instead, answer.words, () => {
      literal = true;
      input.focus();
      void ask(asked);
    });
    const [first, answered] = await Promise.all([fetchResults(0, STEP), cardFor(asked)]);
    if (mine !== turn) return;
    card.replaceChildren(...answered);
    list.replaceChildren(...first);
    more.hidden = shown.length <= STEP;
    count.textContent = asked === '' ? '' : counted(shown.length, onceEach(answer.found).length);
    root.dataset.searchState = asked === '' ? 'idle' : 'done';
  }

  async function fetchResults(from: number, to: number): Promise<HTMLElement[]> {
    const part = shown.slice(from, to);
    const opened = await search;
    if (!opened) return [];
    const results = await Promise.all(part.map((document) => opened.result(document, answer)));
    return part.flatMap((document, index) => {
      const result = results[index];
      return result ? [drawResult(document, result, titles)] : [];
    });
  }

  async function cardFor(query: string): Promise<HTMLElement[]> {
    const found = query === '' ? null : await (await search)?.card(query, answer);
    return found ? [drawCard(found)] : [];
  }

  function choose(next: Selection): void {
    selection = next;
    remember('replaceState');
    turn += 1;
    void draw(turn);
  }

  function remember(how: 'pushState' | 'replaceState'): void {
    const address = addressOf(asked, selection);
    history[how](null, '', address === '' ? location.pathname : `?${address}`);
  }

  function read(): void {
    const parameters = new URLSearchParams(location.search);
    selection = selectionOf(parameters);
    input.value = parameters.get('q')?.trim() ?? '';
    void ask(input.value);
  }

  let waiting = 0;
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => {
      literal = false;
      void ask(input.value.trim());
      remember('replaceState');
    }, 250);
  });
  input.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    if (input.value.trim() !== asked) literal = false;
    void ask(input.value.trim());
    remember('pushState');
  });
  more.addEventListener('click', async () => {
    const from = list.childElementCount;
    const next = await fetchResults(from, from + STEP);
    list.append(...next);
    more.hidden = shown.length <= list.childElementCount;
    next[0]?.querySelector('a')?.focus();
  });
  addEventListener('popstate', read);
  document.addEventListener('keydown', (event) => moveAmong(event, input, list));
  if (matchMedia('(max-width: 50em)').matches) facets.open = false;
  read();
  if (input.value === '') input.focus({ preventScroll: true });
}

/** Arrow keys go from the box into the results and among them; up from the first leads back. */
function moveAmong(event: KeyboardEvent, input: HTMLInputElement, list: HTMLElement): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const links = [...list.querySelectorAll<HTMLAnchorElement>('a')];
  const focused = document.activeElement;
  const place = focused instanceof HTMLAnchorElement ? links.indexOf(focused) : -1;
  if (place === -1 && focused !== input) return;
  event.preventDefault();
  const next = place + (event.key === 'ArrowDown' ? 1 : -1);
  if (next < 0) input.focus();
  else (links[Math.min(next, links.length - 1)] ?? input).focus();
}

function counted(shown: number, all: number): string {
  if (all === 0) return 'Nothing found. Try fewer or other words.';
  const number = shown.toLocaleString('en-GB');
  return shown === all
    ? `${number} ${shown === 1 ? 'result' : 'results'}`
    : `${number} of ${all.toLocaleString('en-GB')} results`;
}
