import { describe, expect, it } from 'vitest';
import type { FindingDefinition } from '../../src/contracts/finding.ts';
import { finding as address } from '../../src/findings/address.ts';
import { finding as date } from '../../src/findings/date.ts';
import { finding as divisor } from '../../src/findings/divisor.ts';
import { finding as duration } from '../../src/findings/duration.ts';
import { finding as formula } from '../../src/findings/formula.ts';
import { finding as identifier } from '../../src/findings/identifier.ts';
import { finding as money } from '../../src/findings/money.ts';
import { finding as percentage } from '../../src/findings/percentage.ts';
import { finding as phone } from '../../src/findings/phone.ts';
import { read, viewOf } from './support/extractors.ts';

const quotes = (definition: FindingDefinition, text: string) =>
  read(definition, viewOf(text)).map(({ quote }) => quote);
const data = <Data>(definition: FindingDefinition, text: string) =>
  read<Data>(definition, viewOf(text)).map((one) => one.data);

describe('money', () => {
  it.each([
    ['AUD 1,850.00 per month', '1850', 'AUD', 'month'],
    ['1,850.00 AUD', '1850', 'AUD', null],
    ['A$2,000', '2000', 'AUD', null],
    ['S$20/hr', '20', 'SGD', 'hour'],
    ['£65', '65', 'GBP', null],
    ['₱15,000', '15000', 'PHP', null],
    ['P 15,000', '15000', 'PHP', null],
    ['$5', '5', null, null],
    ['USD 2 million', '2000000', 'USD', null],
    ['$1.2k', '1200', null, null],
    ['1.234,56 EUR', '1234.56', 'EUR', null],
    ['1,50,000 INR', '150000', 'INR', null],
    ['-$5', '-5', null, null],
    ['500 dollars', '500', null, null],
  ])('reads %s', (quote, amount, currency, per) => {
    expect(read(money, viewOf(`It costs ${quote}, they said.`))).toEqual([
      { quote, data: { amount, currency, per } },
    ]);
  });

  it.each([
    'Call 02 9876 5432 in 2025.',
    'PHP 8.2 is a language.',
    'See SA 2025-014 and USD 2025-014.',
    'TOP 10 and ALL 50 of them',
    'https://a.example/$5',
    'EUR 1.234 has two readings',
  ])('reads none in %s', (text) => {
    expect(quotes(money, text)).toEqual([]);
  });

  it('takes the dollar from the passage and the currency from the column, and parentheses as minus', () => {
    expect(data<{ currency: string }>(money, 'All prices are in AUD. The fee is $50.')[0]?.currency).toBe(
      'AUD',
    );
    expect(
      read(money, viewOf('| Item | Fee (AUD) | Paid |\n| --- | --- | --- |\n| A | 1,850.00 | (200.00) |')),
    ).toEqual([
      { quote: '1,850.00', data: { amount: '1850', currency: 'AUD', per: null } },
      { quote: '(200.00)', data: { amount: '-200', currency: null, per: null } },
    ]);
  });

  it.each([
    ['GBP 5.00-', '-5', 'GBP'],
    ['$(0.01)', '-0.01', null],
    ['110.70- €', '-110.7', 'EUR'],
    ['1 234,50', '1234.5', null],
    ["1'250.00-", '-1250', null],
    ['R 20.00', '20', 'ZAR'],
  ])('keeps the sign and the size of the cell %s', (cell, amount, currency) => {
    expect(data(money, `| Item | Amount |\n| --- | --- |\n| A | ${cell} |`)).toEqual([
      { amount, currency, per: null },
    ]);
  });

  it('reads no cell that leaves two readings, or whose sign is a side', () => {
    for (const cell of ['1.500 €', '100.00 CR', '5.00 DR'])
      expect(data(money, `| Item | Amount |\n| --- | --- |\n| A | ${cell} |`), cell).toEqual([]);
  });

  it('reads both ends of a range', () => {
    expect(read(money, viewOf('Between £65-85k a year.'))).toMatchObject([
      { data: { amount: '65000' } },
      { quote: '85k a year', data: { amount: '85000', per: 'year' } },
    ]);
  });
});

describe('percentage', () => {
  it.each([
    ['6%', '6'],
    ['six percent', '6'],
    ['2.5 per cent', '2.5'],
    ['ten (10%) percent', '10'],
  ])('reads %s', (quote, value) => {
    expect(read(percentage, viewOf(`We charge ${quote} of the fee.`))).toEqual([
      { quote, data: { value, of: 'the fee' } },
    ]);
  });
});

describe('date', () => {
  it.each([
    ['14 March 2025', '2025-03-14', false],
    ['March 14, 2025', '2025-03-14', false],
    ['2025-03-14', '2025-03-14', false],
    ['14 March', '2025-03-14', true],
    ['May 2025', '2025-05', false],
    ['31/12/2024', '2024-12-31', false],
    ['1st of July 2025', '2025-07-01', false],
  ])('reads %s', (quote, iso, inferredYear) => {
    expect(read(date, viewOf(`It starts ${quote}.`))).toEqual([{ quote, data: { date: iso, inferredYear } }]);
  });

  it('leaves out an ambiguous order unless other dates of the record decide it', () => {
    expect(quotes(date, 'Due 03/04/2025.')).toEqual([]);
    expect(data(date, 'Due 03/04/2025, paid 31/03/2025.')).toContainEqual({
      date: '2025-04-03',
      inferredYear: false,
    });
  });

  it('gives month and day where neither text nor record has a year', () => {
    expect(read(date, viewOf('Every 5 May.', { at: null }))).toMatchObject([{ data: { date: '--05-05' } }]);
  });

  it.each(['He may 3 times', '30 February 2025', 'version 1.2.2024.1', 'clause 3.4.05'])(
    'reads none in %s',
    (text) => expect(quotes(date, text)).toEqual([]),
  );
});

describe('duration', () => {
  it.each([
    ['Pay within 14 days.', '14', 'day', 'within'],
    ['Terms: net 30.', '30', 'day', 'within'],
    ["Give 30 days' notice.", '30', 'day', 'before'],
    ['Two (2) weeks after signing.', '2', 'week', 'after'],
    ['It takes sixty (60) days.', '60', 'day', null],
    ['Two business days before renewal.', '2', 'business-day', 'before'],
    ['Reply within a week.', '1', 'week', 'within'],
    ['Takes 1-2 business days.', '2', 'business-day', null],
  ])('reads %s', (text, amount, unit, role) =>
    expect(data(duration, text)).toEqual([{ amount, unit, role }]),
  );

  it('takes no age and no figure of speech', () =>
    expect(quotes(duration, 'At 18 years old, have a day off.')).toEqual([]));
});

describe('divisor and formula', () => {
  it.each([
    ['The daily rate is the monthly rate divided by 21.', '21'],
    ['Daily rate = monthly rate ÷ 21.75', '21.75'],
    ['Use a 22-day divisor.', '22'],
    ['Divide the salary by 26 to get the daily rate.', '26'],
    ['The monthly rate / 21 is the daily rate.', '21'],
    ['- B8 (Daily): =B3/21', '21'],
    ['```js\nconst WORKING_DAYS = 21;\nconst rate = monthly / WORKING_DAYS;\n```', '21'],
  ])('reads the divisor of %s', (text, value) =>
    expect(data<{ value: string }>(divisor, text).map((one) => one.value)).toEqual([value]),
  );

  it('says what is divided', () => {
    expect(data(divisor, 'The daily rate is the monthly rate divided by 21.')).toEqual([
      { value: '21', dividend: 'monthly rate', result: 'The daily rate' },
    ]);
  });

  it.each(['Open 24/7.', 'Pages / 35.05', 'See https://a.example/ 21', 'Due 3/4/2025'])(
    'reads no divisor in %s',
    (text) => expect(quotes(divisor, text)).toEqual([]),
  );

  it('lists the terms of a formula', () => {
    expect(data(formula, 'Monthly rate = daily rate × 21.')).toEqual([
      { result: 'Monthly rate', expression: 'daily rate × 21', terms: ['daily rate', '21'], form: 'prose' },
    ]);
    expect(data<{ terms: string[] }>(formula, '- B7 (Daily rate): =B3/B5')[0]?.terms).toEqual(['B3', 'B5']);
    expect(read(formula, viewOf('net = gross - tax', { kind: 'code' }))).toMatchObject([
      { data: { result: 'net', form: 'code' } },
    ]);
    expect(quotes(formula, 'Set `type=private` in `$HOME/config.yaml`.')).toEqual([]);
  });
});

describe('identifier', () => {
  it.each([
    ['IBAN GB29 NWBK 6016 1331 9268 19 please', 'iban', 'GB29 NWBK 6016 1331 9268 19'],
    ['SWIFT: NWBKGB2L', 'swift-bic', 'NWBKGB2L'],
    ['BSB 062-000', 'bsb', '062-000'],
    ['sort code: 20-00-00', 'sort-code', '20-00-00'],
    ['Routing number 021000021', 'routing-number', '021000021'],
    ['Account number: 1234 5678', 'account-number', '1234 5678'],
    ['ABN 51 824 753 556', 'abn', '51 824 753 556'],
    ['TIN: 123-456-789-000', 'tin', '123-456-789-000'],
    ['See INV-2025-0101.', 'invoice', 'INV-2025-0101'],
    ['under SA-2025-014', 'agreement', 'SA-2025-014'],
    ['account code 200', 'account-code', '200'],
    ['Go to (https://a.example/x).', 'url', 'https://a.example/x'],
    ['the domain harborlight.example expires', 'domain', 'harborlight.example'],
  ])('reads %s', (text, scheme, value) => expect(data(identifier, text)).toMatchObject([{ scheme, value }]));

  it.each([
    'GB29 NWBK 6016 1331 9268 18',
    'Routing number 021000022',
    'UTF-8, ISO-8601, COVID-19',
    'Invoice: 2025',
    'report.docx in the domain folder',
  ])('reads none in %s', (text) => expect(quotes(identifier, text)).toEqual([]));
});

describe('address and phone', () => {
  it('reads postal addresses with their country', () => {
    expect(
      read(address, viewOf('We are at Level 5, 12 Harbour Street, Sydney NSW 2000, Australia. Come by.')),
    ).toEqual([
      {
        quote: 'Level 5, 12 Harbour Street, Sydney NSW 2000, Australia',
        data: { lines: 'Level 5, 12 Harbour Street, Sydney NSW 2000, Australia', country: 'Australia' },
      },
    ]);
    expect(quotes(address, 'PO Box 12, Makati 1226, Philippines')).toHaveLength(1);
    expect(quotes(address, 'We met 12 times in Sydney, 30 people in a Row.')).toEqual([]);
  });

  it.each([
    ['+63 917 555 1234', '+639175551234'],
    ['(02) 9876 5432', '0298765432'],
    ['713-853-5984', '7138535984'],
    ['0412 345 678', '0412345678'],
  ])('reads %s', (number, digits) => {
    expect(read(phone, viewOf(`Ring ${number} today.`))).toMatchObject([
      { quote: number, data: { number, digits } },
    ]);
  });

  it.each([
    'Order 1234567 of 2025-03-14',
    'AUD 1,234,567.00',
    'INV-2025-0101',
    'https://a.example/713-853-5984',
  ])('reads no number in %s', (text) => expect(quotes(phone, text)).toEqual([]));
});
