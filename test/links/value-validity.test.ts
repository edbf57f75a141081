import { describe, expect, it } from 'vitest';
import { link as standing } from '../../src/links/standing.ts';
import { link } from '../../src/links/value.ts';
import { validityIn, validityOfRow } from '../../src/links/values/validity.ts';
import { evidenceOf, file, linksOf } from './support/evidence.ts';

const cell = (text: string, column = '') => ({ text, column });

describe('how long a row holds', () => {
  it.each([
    ['a note on its end', [cell('Care'), cell('33.20'), cell('valid until 28/02/2026')], null, '2026-02-28'],
    ['both ends', [cell('Pflege'), cell('gültig 01.01.2025 bis 28.02.2026')], '2025-01-01', '2026-02-28'],
    ['its beginning', [cell('Tarifa'), cell('desde el 1 de marzo de 2026')], '2026-03-01', null],
    ['columns', [cell('1 March 2026', 'Valid from'), cell('2026-12-31', 'To')], '2026-03-01', '2026-12-31'],
    ['a day by which something is to be paid', [cell('pay by 15/03/2026')], null, null],
    ['a day of another column', [cell('28/02/2026', 'Invoiced')], null, null],
    ['talk', [cell('ask the bank again for what it took from 1 March 2026 to today')], null, null],
  ])('is read from %s', (_what, cells, from, until) => {
    expect(validityOfRow(cells)).toEqual({ from, until });
  });

  it('is read from a heading', () => {
    expect(validityIn('Preise ab 01.03.2026')).toEqual({ from: '2026-03-01', until: null });
    expect(validityIn('Prices (until 30 June 2025)')).toEqual({ from: null, until: '2025-06-30' });
    expect(validityIn('Meeting of 3 March 2026')).toEqual({ from: null, until: null });
  });
});

describe('two lists of prices', () => {
  const list = (price: string, note: string) =>
    `# Prices of visits\n\n| Service | Unit | Price EUR | Note |\n| --- | --- | --- | --- |\n| Wash and dress | visit | ${price} | ${note} |\n| Travel charge | visit | ${price.replace('3', '')} | ${note} |\n| Emergency button | once | 25.00 | |\n`;

  it.each([
    ['whose rows have ended', 'valid until 28/02/2026', 'from 01/03/2026'],
    ['of which one has begun after the other', 'from 01/03/2025', 'from 01/03/2026'],
  ])('%s hold no more', async (_what, before, after) => {
    const values = await linksOf(
      link,
      await evidenceOf({
        records: [
          file('prices/price-list-self-payers-2025.md', list('33.20', before)),
          file('prices/price-list-self-payers-2026.md', list('35.90', after)),
          file('notes.md', '# Notes\n\nThe office closes at 17:00.\n', { at: '2026-09-01' }),
        ],
        links: [standing],
        asOf: '2026-10-30',
      }),
    );
    expect(
      values.map(({ data }) => [data.state, data.statements.map((one) => `${one.standing} ${one.value}`)]),
    ).toEqual([
      ['resolved', ['superseded EUR 3.20', 'in-force EUR 5.90']],
      ['resolved', ['superseded EUR 33.20', 'in-force EUR 35.90']],
    ]);
  });
});
