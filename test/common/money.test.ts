import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNoAmount, readWritten } from '../../src/common/money/amount.ts';
import { amountColumn, markOf } from '../../src/common/money/column.ts';

/** How a form is read: as a point-decimal number unless the form itself says a comma. */
const READ: [written: string, value: string, currency?: string | null, side?: 'debit' | 'credit'][] = [
  ['$(0.01)', '-0.01'],
  ['($0.01)', '-0.01'],
  ['-$99.00', '-99'],
  ['$-99.00', '-99'],
  ['100.00-', '-100'],
  ['100.00 -', '-100'],
  ['110.70 €', '110.7', 'EUR'],
  ['5.00 GBP', '5', 'GBP'],
  ['GBP 5.00', '5', 'GBP'],
  ['GBP5.00', '5', 'GBP'],
  ['R 20.00', '20', 'ZAR'],
  ['Rs.500.00', '500'],
  ['Rs. 1,500.00', '1500'],
  ["1'250.00", '1250'],
  ['1’250.00', '1250'],
  ['1,25,000.00', '125000'],
  ['1 234,50', '1234.5'],
  ['1\u00a0234,50', '1234.5'],
  ['1\u202f234,50', '1234.5'],
  ['1\u2009234,50', '1234.5'],
  ['−12.50', '-12.5'],
  ['–12.50', '-12.5'],
  ['\u200e-12.50', '-12.5'],
  ['100.00 CR', '100', null, 'credit'],
  ['100.00 DR', '100', null, 'debit'],
  ['100.00Cr.', '100', null, 'credit'],
  ['100,00 S', '100', null, 'debit'],
  ['100,00 EUR H', '100', 'EUR', 'credit'],
  ['.50', '0.5'],
  ['-.50', '-0.5'],
  ['CHF 100.-', '100', 'CHF'],
  ['100,--', '100'],
  ['="1,234.50"', '1234.5'],
  ["'12.50", '12.5'],
  ['٣٫٥٠', '3.5'],
  ['१,२५,०००.००', '125000'],
  ['0,500', '0.5'],
  ['1234,500', '1234.5'],
  ['+5.00', '5'],
  ['5.00 US dollars', '5', 'USD'],
];

describe('an amount of a cell', () => {
  it.each(READ)('%s', (written, value, currency = undefined, side = undefined) => {
    const read = readWritten(written);
    const values = Object.values(read?.readings ?? {}).flatMap((one) => (one ? [one.toFixed()] : []));
    expect([...new Set(values)]).toEqual([value]);
    if (currency !== undefined) expect(read?.currency).toBe(currency);
    expect(read?.side ?? null).toBe(side ?? null);
  });

  it('is not understood where two signs, two numbers, a scale or a calculation stand in it', () => {
    for (const written of [
      '--5.00',
      '-(5.00)',
      '(5.00',
      '-5.00-',
      '-5.00 DR',
      '5.00 DR CR',
      '5.00 x 2',
      '5-3',
      '1.2E+05',
      '5K',
      '1.2 Mio',
      '12%',
      '2026-03-01',
      '1,23,4.00',
      '1.234.56',
      "1'23",
      'kg.500',
      'approximately',
      '#REF!',
      '9'.repeat(16),
    ])
      expect(readWritten(written), written).toBeNull();
  });

  it('is none where the cell is empty or a dash', () => {
    for (const cell of ['', ' ', '-', '–', '—', '--']) expect(isNoAmount(cell), cell).toBe(true);
    for (const cell of ['0', '0.00', 'x', '-1']) expect(isNoAmount(cell), cell).toBe(false);
  });
});

describe('a column of amounts', () => {
  const valuesOf = (cells: string[], otherwise: '.' | ',' | null = null) => {
    const column = amountColumn(cells, otherwise);
    return cells.map((cell) => {
      const read = column.read(cell);
      return read.kind === 'amount' ? read.value.toFixed() : read.kind;
    });
  };

  it('tells what its single cells do not', () => {
    expect(valuesOf(['-1.250,00', '-17,56', '1.500', '0,5'])).toEqual(['-1250', '-17.56', '1500', '0.5']);
    expect(valuesOf(['-1,250.00', '1,500', '0.5'])).toEqual(['-1250', '1500', '0.5']);
    expect(valuesOf(['1,25,000', '1,500'])).toEqual(['125000', '1500']);
  });

  it('that proves nothing, or contradicts itself, is not guessed at', () => {
    expect(valuesOf(['1.500', '2.750', '12'])).toEqual(['unread', 'unread', '12']);
    expect(valuesOf(['1.500', '2.750'], ',')).toEqual(['1500', '2750']);
    expect(valuesOf(['1.500', '2,5', '2.5'])).toEqual(['unread', '2.5', '2.5']);
    expect(markOf(['2,5', '2.5'])).toBe('both');
  });

  it('with one unit throughout has it; a word that stands once is no unit', () => {
    expect(valuesOf(['5.00 tokens', '6.00 tokens'])).toEqual(['5', '6']);
    expect(valuesOf(['5.00 tokens', '6.00'])).toEqual(['unread', '6']);
  });
});

const LOCALES =
  'en en-AU en-CA en-GB en-IE en-IN en-NZ en-SG en-ZA de de-AT de-CH de-LI fr fr-CA fr-CH fr-BE es es-AR es-CL es-CO es-CR es-MX es-US ' +
  'it it-CH pt pt-PT nl nl-BE da sv nb fi et lv lt pl cs sk hu sl hr bs sr mk sq ro bg el tr ru uk kk az he ar ar-AE ar-EG ar-MA fa ur ' +
  'hi bn mr gu ta te kn ml ne si th lo vi id ms ja zh zh-Hant zh-HK ko sw af ca eu gl cy is';
const CURRENCIES = 'EUR USD GBP JPY CHF SEK PLN CZK HUF INR BRL ZAR KWD AED TRY RUB PHP CNY KES CLP'.split(
  ' ',
);

const columnOfLocale = fc.record({
  locale: fc.constantFrom(...LOCALES.split(' ')),
  currency: fc.constantFrom(...CURRENCIES),
  currencyDisplay: fc.constantFrom<Intl.NumberFormatOptions['currencyDisplay'][]>(
    'symbol',
    'narrowSymbol',
    'code',
    'name',
  ),
  currencySign: fc.constantFrom<('standard' | 'accounting')[]>('standard', 'accounting'),
  style: fc.constantFrom<('currency' | 'decimal')[]>('currency', 'decimal'),
  digits: fc.constantFrom(0, 2, 3),
  amounts: fc.array(fc.integer({ min: -999_999_999, max: 999_999_999 }), { minLength: 2, maxLength: 8 }),
});

it('a name in the form that parts of one take is a currency', () => {
  expect(
    amountColumn(['0,01 Vengrijos forinto', '1,50 Vengrijos forinto']).read('0,01 Vengrijos forinto'),
  ).toMatchObject({
    kind: 'amount',
  });
});

it('every amount that a locale prints is read back, where the column tells, and is otherwise called unread', () => {
  fc.assert(
    fc.property(columnOfLocale, ({ locale, digits, amounts, ...options }) => {
      const format = new Intl.NumberFormat(locale, {
        ...options,
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      });
      const values = amounts.map((amount) => new Decimal(amount).dividedBy(10 ** digits));
      const cells = values.map((value) => format.format(value.toFixed() as Intl.StringNumericLiteral));
      const column = amountColumn(cells);
      const told = markOf(cells) !== null;
      for (const [index, cell] of cells.entries()) {
        const read = column.read(cell);
        const ambiguous = read.kind === 'unread' && read.why !== '' && !told;
        const value = read.kind === 'amount' ? read.value.toFixed() : read.kind;
        if (!ambiguous) expect(`${cell}: ${value}`).toBe(`${cell}: ${values[index]?.toFixed()}`);
      }
    }),
    { numRuns: 3000 },
  );
});
