import type { Card, CardStatement } from '../../site/search/engine/answers/card.ts';
import { dayOf, element } from './element.ts';

/** What a warning is called. */
const WARNINGS = {
  superseded: 'Superseded',
  retired: 'Do not use',
  conflict: 'In conflict',
  unconfirmed: 'Not confirmed',
} as const;

/** A card above the results. Everything in it is set as text: records are foreign. */
export function drawCard(card: Card): HTMLElement {
  const section = element('section', { className: `answer-card answer-${card.kind}` }, ...partsOf(card));
  section.setAttribute('aria-label', card.kind === 'absent' ? 'Not in the records' : 'Answer');
  return section;
}

function partsOf(card: Card): HTMLElement[] {
  const asOf = element('span', { className: 'answer-day' }, `As of ${dayOf(card.asOf)}`);
  switch (card.kind) {
    case 'answer': {
      const { statement, warning, before } = card;
      const value = statement.value && statement.text.slice(statement.value.start, statement.value.end);
      return [
        ...(value ? [element('p', { className: 'answer-value' }, value)] : []),
        ...(warning ? [warned(WARNINGS[warning.status], warning.note)] : []),
        element('p', { className: 'answer-text' }, ...markedText(statement)),
        sourceOf(statement, asOf),
        ...(before
          ? [element('p', { className: 'answer-before' }, `Superseded: ${before.text} `, linkTo(before))]
          : []),
      ];
    }
    case 'list':
      return [
        element('ul', { className: 'answer-items' }, ...card.items.map((item) => element('li', {}, item))),
        sourceOf(card.statement, asOf),
      ];
    case 'unwritten':
      return [
        element('p', { className: 'answer-title' }, 'The records say who holds it, not what it is'),
        element('p', { className: 'answer-text' }, ...markedText(card.statement)),
        sourceOf(card.statement, asOf),
      ];
    case 'absent':
      return [
        element('p', { className: 'answer-title' }, 'No record was found that says this'),
        element('p', { className: 'answer-text' }, `Ask ${card.ask}. The nearest passages are below.`),
        element('p', { className: 'answer-source' }, asOf),
      ];
  }
}

function warned(what: string, note: string): HTMLElement {
  return element(
    'p',
    { className: 'answer-warning' },
    element('strong', {}, what),
    ...(note === '' ? [] : [`: ${note}`]),
  );
}

function markedText({ text, value }: CardStatement): (Node | string)[] {
  if (!value) return [text];
  return [
    text.slice(0, value.start),
    element('mark', {}, text.slice(value.start, value.end)),
    text.slice(value.end),
  ];
}

function linkTo({ href, title }: CardStatement): HTMLElement {
  return element('a', { href }, title);
}

function sourceOf(statement: CardStatement, asOf: HTMLElement): HTMLElement {
  const { title, heading, author, date } = statement;
  const about = [
    heading.filter((name) => name !== title).join(' › '),
    author && `by ${author}`,
    dayOf(date),
  ].filter(Boolean);
  return element(
    'p',
    { className: 'answer-source' },
    linkTo(statement),
    ...about.map((part) => ` · ${part}`),
    ' · ',
    asOf,
  );
}
