import { describe, expect, it } from 'vitest';
import type { RawRecordInput } from '../../src/contracts/record.ts';
import { link as standing } from '../../src/links/standing.ts';
import { link } from '../../src/links/value.ts';
import { evidenceOf, file, letter, linksOf } from './support/evidence.ts';

const ASOF = '2026-10-30';

/** "resolved: superseded 10, in-force Tuesday and Friday" of each value that the records state differently. */
async function changesIn(records: readonly RawRecordInput[]): Promise<string[]> {
  const links = await linksOf(
    link,
    await evidenceOf({ records: [...records], links: [standing], asOf: ASOF }),
  );
  return links.map(
    ({ data }) =>
      `${data.state}: ${data.statements.map((one) => `${one.standing} ${one.written}`).join(', ')}`,
  );
}

const fromBev = (body: string) =>
  letter('m1', {
    from: 'bev@own.example',
    to: 'all@own.example',
    at: '2026-04-28T12:00:00Z',
    subject: 'Changes',
    body,
  });

describe('a change that a mail tells', () => {
  it.each([
    [
      'days of the week instead of a day of the month, named as no longer so',
      '# Paying landlords\n\nLandlords are paid on the 10th of each month.\n',
      'From June we pay landlords every Tuesday and Friday as the money clears, not on the 10th.',
      'in-force Tuesday and Friday, superseded 10th',
    ],
    [
      'a number to call from a day on',
      '# Nights\n\nOut of hours calls go to NightFix on 0161 496 0112.\n',
      'All, from 1 May out of hours calls go to Aftercall on 0161 496 0188, not NightFix.',
      'in-force 0161 496 0188, superseded 0161 496 0112',
    ],
    [
      'a word of two parts, written as two words',
      '# Handbook\n\nThe on-call tech gets 150 USD for the week.\n',
      'Starting January 5 on call pays 175 USD a week.',
      'in-force 175 USD a week, superseded 150 USD',
    ],
  ])('%s', async (_what, paper, mail, told) => {
    expect(await changesIn([file('office/rules.md', paper), fromBev(mail)])).toEqual([`resolved: ${told}`]);
  });

  it('ends no fee of the same figure in another currency, nor one that a month’s run charged', async () => {
    const papers = [
      file(
        'agreements/merlion.md',
        '# Agreement with Merlion\n\n| Item | Agreed |\n| --- | --- |\n| Monthly fee | SGD 2,310.00 |\n',
      ),
      file(
        'agreements/coolibah.md',
        '# Agreement with Coolibah\n\n| Item | Agreed |\n| --- | --- |\n| Monthly fee | AUD 2,310.00 |\n',
      ),
      file(
        'runs/billing-run-2024-11.md',
        '# Billing run 2024-11\n\n| Client | Monthly fee |\n| --- | --- |\n| Merlion | SGD 2,310.00 |\n| Coolibah | AUD 2,310.00 |\n',
      ),
    ];
    const told = fromBev(
      'Merlion: the monthly fee changes from SGD 2,310.00 to SGD 2,415.00, starting 2026-05-01.',
    );
    expect(await changesIn([...papers, told])).toEqual([
      'resolved: superseded SGD 2,310.00, in-force SGD 2,415.00',
    ]);
  });

  it('ends no number by the one that stands under every mail', async () => {
    const signed = fromBev('All, the fridge is empty again.\n\nBev\nNights: 0161 496 0188');
    expect(
      await changesIn([file('office/rules.md', '# Nights\n\nNights: 0161 496 0112.\n'), signed]),
    ).toEqual([]);
  });

  it('ends no amount that is many times as much, where nothing names it', async () => {
    const told = fromBev(
      'The notice was served on Mr Platt today, 1,025 pounds rent increase from 1 September.',
    );
    const fees = file(
      'fees.md',
      '# Fees\n\n| Service | Fee GBP |\n| --- | --- |\n| Serving a rent increase notice | 40.00 |\n| Inventory | 90.00 |\n',
    );
    expect(await changesIn([fees, told])).toEqual([]);
  });
});

/** A price list of a year as a table of item, unit and price. */
const priceBook = (year: number, rows: readonly string[]) =>
  file(
    `prices/price-book-${year}.md`,
    `# Price book ${year}\n\n| Item | Unit | Price | Notes |\n| --- | --- | --- | --- |\n${rows.map((row) => `| ${row} |`).join('\n')}\n`,
  );

it('a row whose unit is percent states percentages', async () => {
  const book = (year: number, off: number) =>
    priceBook(year, [
      `Club discount on repairs | percent | ${off} | members only`,
      `Drain | each | ${off + 50}.00 | `,
      `Heater | each | ${off + 90}.00 | `,
    ]);
  const told = fromBev('From 1 May the club discount on repairs is 20 %.');
  expect(await changesIn([book(2025, 10), book(2026, 15), told])).toContain(
    'resolved: in-force 20 %, superseded 10, superseded 15',
  );
});

describe('a value with a word or two in common', () => {
  it.each([
    [
      'a fee of another thing, in a paper whose title names the one',
      '# On call and after hours\n\nAfter hours trip is 149 USD, club members pay the regular.\n',
      'Starting January 5 on call pays 175 USD a week.',
    ],
    [
      'a length of another order',
      '# Contract for the machine\n\nMachine breakdown: 4 hours.\n',
      'From May the machine contract is bound for 60 months.',
    ],
    [
      'what a sentence says of from when it holds',
      '# Condiciones\n\nRappel por volumen: 1,5 % anual a partir de 40.000 €.\n',
      'Desde hoy se pide el 50 % por adelantado a partir de 400 €.',
    ],
  ])('is not ended: %s', async (_what, paper, mail) =>
    expect(await changesIn([file('office/rules.md', paper), fromBev(mail)])).toEqual([]),
  );

  it('stays with the row that says the same', async () => {
    const book = (year: number, first: number, off: readonly string[]) =>
      priceBook(year, [
        `Club - first system | year | ${first}.00 | two visits`,
        ...off,
        `Drain | each | ${first + 50}.00 | `,
        `Heater | each | ${first + 90}.00 | `,
      ]);
    const asked = fromBev('The new price book says 15 for the club, our sheet says 10. Which one is it?');
    const told = await changesIn([
      book(2025, 189, []),
      book(2026, 209, ['Club - discount on repairs | percent | 15 | members only']),
      asked,
    ]);
    expect(told).toContain('resolved: superseded 189.00, in-force 209.00');
    expect(told.filter((one) => one.includes('15'))).toEqual([]);
  });
});

describe('papers with a day in their names', () => {
  const list = (fee: string) =>
    `# Fees to landlords\n\n| Service | Fee GBP |\n| --- | --- |\n| Finding a tenant | ${fee} |\n| Serving a notice | 40.00 |\n| Inventory | 90.00 |\n`;

  it('are editions where the day is that from which they hold', async () => {
    const papers = [
      file('fees/Landlord fees 2024.md', list('450.00'), { at: '2024-03-01' }),
      file('fees/Landlord fees from 1 Feb 2026.md', list('495.00'), { at: '2026-02-01' }),
    ];
    expect(await changesIn(papers)).toEqual([expect.stringContaining('in-force GBP 495.00')]);
  });

  it('are papers of an occasion where there is one for each month', async () => {
    const papers = [1, 2, 3].map((month) =>
      file(`hours/Hours 2026-0${month}.md`, list(`4${month}0.00`), { at: `2026-0${month}-28` }),
    );
    expect(await changesIn(papers)).toEqual([]);
  });
});

describe('accounts of one payee', () => {
  const paper = file(
    'office/suppliers.md',
    '# Suppliers\n\n| Name | Account |\n| --- | --- |\n| Mosswood Timber | 09-98-17 66120943 |\n',
  );
  const mails = [1, 2].map((day) =>
    letter(`m${day}`, {
      from: 'priya@mosswoodtimber.example',
      to: 'ann@own.example',
      at: `2026-07-1${day}T09:00:00Z`,
      subject: 'New account',
      body:
        day === 1
          ? 'Dear Ann, from August please pay Mosswood Timber at Albion Trust 09-96-08 30448817.'
          : 'Dear Ann, the oak is on its way.',
    }),
  );
  const paid = (account: string): RawRecordInput => ({
    key: 'line',
    kind: 'bank-transaction',
    title: 'Mosswood Timber',
    text: `Date: 11/08/2026\nDescription: MOSSWOOD TIMBER ${account}\nPaid out: 215.20`,
    path: null,
    parent: null,
    people: [],
    at: '2026-08-11',
  });

  it('stand both until somebody asks, and the one that the bank shows since holds', async () => {
    expect(await changesIn([paper, ...mails])).toEqual([
      'conflict: conflict 09-96-08 30448817, conflict 09-98-17 66120943',
    ]);
    expect(await changesIn([paper, ...mails, paid('30448817')])).toEqual([
      'resolved: in-force 09-96-08 30448817, superseded 09-98-17 66120943',
    ]);
    expect(await changesIn([paper, ...mails, paid('66120943')])).toEqual([
      'conflict: conflict 09-96-08 30448817, conflict 09-98-17 66120943',
    ]);
  });
});
