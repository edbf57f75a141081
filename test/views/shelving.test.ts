import { expect, it } from 'vitest';
import { shelve } from '../../src/views/library/shelving.ts';
import { recordOf } from '../support/memory-evidence.ts';

/** The section of a document among others of many kinds, by its path and text. */
function shelfOf(path: string, text: string, customers: readonly string[] = []): string | undefined {
  const paths = [
    path,
    'misc/menu.md',
    'misc/garden.md',
    'misc/alarm.md',
    'misc/parking.md',
    'misc/visitors.md',
  ];
  const documents = paths.map((one) => ({
    record: recordOf({
      key: one,
      path: one,
      title: one.split('/').at(-1) ?? one,
      text: one === path ? text : 'Ask Robin about it.',
    }),
    standing: 'in-force' as const,
    headings: [],
    tables: [],
  }));
  return shelve(documents, customers).get(documents[0]?.record.id ?? '');
}

it.each([
  ['legal', 'legal/medicines-extract.md', 'Records must be kept for five years.'],
  ['legal', 'recht/auszug.md', 'Der Schaden ist anzuzeigen.'],
  ['emails', 'buero/Textbausteine.html', 'Vielen Dank für Ihre Nachricht.'],
  ['billing', 'procedures/debt-chasing.md', 'Clients get a friendly text when a debt is due.'],
  [
    'billing',
    'procedures/insurance-claims.md',
    'The claim is sent with the invoice. What a claim leaves unpaid is invoiced; discounts stay.',
  ],
  ['operations', 'ablaeufe/aufnahme.md', 'Das Büro prüft die Unterlagen.'],
])('puts on the shelf %s: %s', (shelf, path, text) => {
  expect(shelfOf(path, text)).toBe(shelf);
});

it('takes one word among others for no reason', () => {
  expect(shelfOf('misc/legal-aid-poster.md', 'The poster hangs in the hall.')).toBe('operations');
});

it('puts the paper of a customer to the clients', () => {
  expect(shelfOf('papers/blue-gum-hire.md', 'Hire of the hall.', ['Blue Gum Bakers'])).toBe('clients');
});
