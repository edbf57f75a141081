import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DateOrder, dateColumn } from '../../src/common/dates/column.ts';

function read(cells: string[], wanted: DateOrder | null = null) {
  const column = dateColumn(cells, wanted);
  return cells.map((cell) => column.read(cell));
}

describe('a date of a cell', () => {
  it.each([
    '13.03.21',
    '13/03/21',
    '13-Mar-21',
    '13 Mar 2021',
    '13. März 2021',
    '13.März.2021',
    '13 Mrz 21',
    '13. Maerz 2021',
    'Sa, 13. März 2021',
    '13 mars 2021',
    'sábado, 13 de marzo de 2021',
    '13 de março de 2021',
    '13 марта 2021 г.',
    '2021. március 13.',
    '2021年3月13日',
    'March 13th, 2021',
    'Mar 13, 2021 09:15 AM',
    '2021-03-13T10:15:00Z',
    '2021/03/13',
    '20210313',
    '13032021',
    '13MAR2021',
    '2021-Mar-13',
    '13. Mär. 2021',
    '13.03.2021 00:00:00',
    '13/03/2021 10:15',
    '13.3.2021',
    '13 03 2021',
    '١٣/٠٣/٢٠٢١',
    '="13/03/2021"',
  ])('%s', (cell) => expect(read([cell])).toEqual(['2021-03-13']));

  it('is none where something else stands in it', () => {
    for (const cell of [
      'Total March 2021',
      '13.03.21 - 15.03.21',
      '31.02.2021',
      '13.13.2021',
      'soon',
      '2021',
      '1.250,00',
      '13/03/2021 INV-7',
    ])
      expect(read([cell]), cell).toEqual([null]);
  });
});

describe('a column of dates', () => {
  it('tells day from month by any part above 12', () => {
    expect(read(['03/04/2026', '13/04/2026'])).toEqual(['2026-04-03', '2026-04-13']);
    expect(read(['03/04/2026', '04/13/2026'])).toEqual(['2026-03-04', '2026-04-13']);
  });

  it('that contradicts itself, or tells nothing, is asked for', () => {
    expect(dateColumn(['13/04/2026', '04/13/2026']).problem?.kind).toBe('contradictory');
    expect(dateColumn(['03/04/2026', '05/04/2026']).problem).toEqual({
      kind: 'ambiguous',
      example: '03/04/2026',
    });
    expect(read(['03/04/2026'])).toEqual([null]);
    expect(read(['03/04/2026'], 'mdy')).toEqual(['2026-03-04']);
  });

  it('is in order of time one way only', () => {
    const rows = ['03/04/2026', '04/04/2026', '05/04/2026', '01/05/2026', '02/05/2026'];
    expect(read(rows)[0]).toBe('2026-04-03');
    expect(read(rows.toReversed()).at(-1)).toBe('2026-04-03');
    expect(dateColumn(['01/02/2026', '02/02/2026', '03/02/2026', '04/02/2026']).problem?.kind).toBe(
      'ambiguous',
    );
  });

  it('with points has the day first', () => {
    expect(read(['03.04.2026', '05.04.2026'])).toEqual(['2026-04-03', '2026-04-05']);
  });

  it('of two-digit years that may stand first is asked for', () => {
    expect(dateColumn(['21-03-13', '21-03-14', '21-04-01']).problem?.kind).toBe('ambiguous');
    expect(read(['21-03-13', '21-03-14'], 'ymd')).toEqual(['2021-03-13', '2021-03-14']);
  });

  it('reads a name that two languages share by the other names of the column', () => {
    expect(read(['3. listopadu 2021', '4. prosince 2021'])).toEqual(['2021-11-03', '2021-12-04']);
    expect(read(['3. listopada 2021.', '4. prosinca 2021.'])[1]).toBe('2021-12-04');
    expect(read(['3 jui 2021'])).toEqual([null]);
  });
});

const LOCALES =
  'en-US en-GB en-AU de de-AT fr fr-CA es es-MX it pt-BR pt-PT nl da sv nb fi et lv lt pl cs sk hu sl hr ro bg el tr ru uk is id ms'.split(
    ' ',
  );

it('every date that a locale prints is read back or called unread, and never read as another day', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...LOCALES),
      fc.constantFrom<('full' | 'long' | 'medium' | 'short')[]>('full', 'long', 'medium', 'short'),
      fc.array(fc.integer({ min: 0, max: 364 * 24 }), { minLength: 3, maxLength: 12 }),
      (locale, dateStyle, offsets) => {
        const format = new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' });
        const days = offsets.map((offset) => new Date(Date.UTC(2005, 0, 1) + offset * 86_400_000));
        const cells = days.map((one) => format.format(one));
        const found = read(cells);
        for (const [index, value] of found.entries())
          if (value !== null)
            expect(`${cells[index]}: ${value}`).toBe(
              `${cells[index]}: ${days[index]?.toISOString().slice(0, 10)}`,
            );
          // "listopada" alone is October in one language and November in another.
          else if (
            (dateStyle === 'full' || dateStyle === 'long') &&
            !['pl', 'hr', 'cs', 'sk'].includes(locale)
          )
            expect(`${cells[index]} is not read`).toBe('');
      },
    ),
    { numRuns: 1500 },
  );
});
