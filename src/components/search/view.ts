import type { AskedWord } from '../../site/search/engine/query.ts';
import type { Found, Result } from '../../site/search/engine/search.ts';
import type { FacetName } from '../../site/search/facet-table.ts';
import { dayOf, element } from './element.ts';
import { countFacet, type Selection } from './facets.ts';

/** Words for the values of facets; a value without one is shown as it is. */
export type Titles = Partial<Record<FacetName, Record<string, string>>>;

const FACETS: readonly { name: FacetName; title: string }[] = [
  { name: 'section', title: 'Section' },
  { name: 'kind', title: 'Kind' },
  { name: 'person', title: 'Person' },
  { name: 'year', title: 'Year' },
  { name: 'source', title: 'Source' },
  { name: 'status', title: 'Status' },
];
/** Values of a facet that are listed; the rest is reached by narrowing down. */
const LISTED = 8;

/** A result. Everything in it is set as text: records are foreign. */
export function drawResult({ facets }: Found, result: Result, titles: Titles): HTMLElement {
  const { url, href, title, kind, section, date, status, author, heading } = result;
  const excerpt = result.excerpt.map(({ text, hit }) => (hit ? element('mark', {}, text) : text));
  const about = [
    titles.section?.[section] ?? section,
    titles.kind?.[kind] ?? kind,
    author && `by ${author}`,
    facets.person
      .filter((name) => name !== author)
      .slice(0, author ? 2 : 3)
      .join(', '),
    dayOf(date),
  ];
  const place = heading.filter((name) => name !== title).join(' › ');
  const item = element(
    'li',
    {},
    element(
      'p',
      { className: 'result-title' },
      element('a', { href }, title),
      ...(status === 'retired'
        ? [' ', element('span', { className: 'baton-label retired' }, 'Do not use')]
        : []),
    ),
    ...(place === '' ? [] : [element('p', { className: 'result-place' }, place)]),
    element('p', { className: 'result-excerpt' }, ...excerpt),
    element('p', { className: 'result-about' }, about.filter(Boolean).join(' · ')),
  );
  Object.assign(item.dataset, { url, kind, section, ...(status && { status }) });
  return item;
}

/** Says what was searched in place of words that stand nowhere; `onLiteral` takes it back. */
export function drawInstead(target: HTMLElement, words: readonly AskedWord[], onLiteral: () => void): void {
  const told = words.flatMap(({ word, instead }) => (instead ? [{ word, shown: instead.shown }] : []));
  target.hidden = told.length === 0;
  if (told.length === 0) {
    target.replaceChildren();
    return;
  }
  const button = element('button', { type: 'button', className: 'search-literal' }, 'Search only my words');
  button.addEventListener('click', onLiteral);
  const lines = told.map(({ word, shown }) => `${shown.join(', ')} (for “${word}”)`);
  target.replaceChildren(`Searched also: ${lines.join('; ')}. `, button);
}

/** Draws the facets with their counts; `onChange` gets the selection after a press. */
export function drawFacets(
  target: HTMLElement,
  found: readonly Found[],
  selection: Selection,
  titles: Titles,
  onChange: (next: Selection) => void,
): void {
  const focused = document.activeElement instanceof HTMLInputElement ? document.activeElement.value : '';
  const groups = FACETS.flatMap(({ name, title }) => {
    const chosen = selection[name] ?? [];
    const counts = countFacet(found, name, selection);
    if (counts.length < 2 && chosen.length === 0) return [];
    const listed = counts.filter(({ value }, index) => index < LISTED || chosen.includes(value));
    const values = listed.map(({ value, count }) => {
      const box = element('input', {
        type: 'checkbox',
        value: `${name}:${value}`,
        checked: chosen.includes(value),
      });
      box.addEventListener('change', () => {
        onChange({
          ...selection,
          [name]: box.checked ? [...chosen, value] : chosen.filter((other) => other !== value),
        });
      });
      return element(
        'label',
        {},
        box,
        element('span', { className: 'facet-value' }, titles[name]?.[value] ?? value),
        element('span', { className: 'facet-count' }, count.toLocaleString('en-GB')),
      );
    });
    return [element('fieldset', {}, element('legend', {}, title), ...values)];
  });
  target.replaceChildren(...groups);
  if (focused !== '') [...target.querySelectorAll('input')].find((box) => box.value === focused)?.focus();
}
