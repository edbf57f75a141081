import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, parseExpression } from '../../src/agents/billing/arithmetic.ts';
import { agent } from '../../src/agents/billing/index.ts';
import type { BatonRecord, RawRecordInput } from '../../src/contracts/record.ts';
import { type MemoryEvidenceInput, memoryEvidence, recordOf } from '../support/memory-evidence.ts';
import { claimsOf, describeAgent, pagesOf, wordsOf } from './contract.ts';

/** A row of an account as the source writes it: `Column: value` lines, with typed data beside them. */
function row(
  kind: RawRecordInput['kind'],
  key: string,
  at: string,
  data: Record<string, string | boolean | null>,
  address: string | null = null,
): BatonRecord {
  const text = Object.entries(data)
    .map(([name, value]) => `${name}: ${value ?? ''}`)
    .join('\n');
  const people =
    typeof data['contact'] === 'string' ? [{ name: data['contact'], address, role: 'contact' as const }] : [];
  return recordOf({ key, kind, title: key, text, at, data, people }, { source: 'accounts' });
}

const invoice = (
  number: string,
  issued: string,
  due: string,
  total: string,
  amountDue: string,
  contact = 'Café Lindgren AB',
  currency = 'EUR',
) =>
  row(
    'invoice',
    `invoices/${number}`,
    issued,
    {
      type: 'invoice',
      number,
      contact,
      issued,
      due,
      currency,
      total,
      amountDue,
      status: amountDue === '0.00' ? 'PAID' : 'AUTHORISED',
      sentToContact: true,
    },
    contact === 'Café Lindgren AB' ? 'kassa@lindgren.example' : 'office@hotelnord.example',
  );

const payment = (number: string, date: string, amount: string, currency = 'EUR') =>
  row('payment', `payments/${number}-${date}`, date, {
    date,
    amount,
    currency,
    invoice: number,
    status: 'AUTHORISED',
  });

const GUIDE = `# How the bakery bills

We invoice weekly, the trigger is Friday noon.

## The week

1. **Every Friday** – Ana counts the delivery notes.
2. **Friday 14:00** – the office manager types them into Fortnox.
3. **The 3rd** – Bo sends the invoices from Fortnox.

## Who decides

| Decision | Office manager | Above |
| --- | --- | --- |
| Approve an invoice | up to EUR 900.00 | Bo |

## Signs that something is wrong

- The total of Fortnox differs from the notes. Stop and count again.
`;
const BANK = `# Bank details

## In use

| Currency | IBAN |
| --- | --- |
| EUR | DE89 3704 0044 0532 0130 00 |

## Never use

| What | IBAN |
| --- | --- |
| Old account, closed | GB82 WEST 1234 5698 7654 32 |
`;
const PAYROLL = `# Payroll

Pay day is the 25th of each month. Bo approves every payroll run.

Daily rate = monthly ÷ 20. Hourly rate = daily ÷ 7.5.
`;
const STAFF = `# Staff list

| Name | Role | Monthly EUR |
| --- | --- | --- |
| Ana Holm | Baker | 3,100.00 |
`;
const RATES = `# Prices

| client | fee | currency | effective |
| --- | --- | --- | --- |
| Café Lindgren AB | 100.00 | EUR | 2025-01-01 |
| Café Lindgren AB | 110.00 | EUR | 2026-02-01 |
| Café Lindgren AB | 120.00 | EUR | 2027-01-01 |
`;

function bakery(): MemoryEvidenceInput {
  const document = (key: string, text: string, title: string) =>
    recordOf({ key, text, title, at: '2026-01-10' }, { source: 'documents' });
  return {
    asOf: '2026-03-31',
    handover: { company: 'Bageri Norr', domains: ['norr.example'] },
    records: [
      document('billing/how.md', GUIDE, 'How the bakery bills'),
      document('billing/bank-details.md', BANK, 'Bank details'),
      document('payroll/payroll.md', PAYROLL, 'Payroll'),
      document('staff/staff-list.md', STAFF, 'Staff list'),
      document('clients/prices.csv', RATES, 'Prices'),
      invoice('B-1', '2026-01-01', '2026-01-15', '100.00', '0.00'),
      payment('B-1', '2026-01-10', '40.00'),
      payment('B-1', '2026-01-21', '60.00'),
      invoice('B-2', '2026-02-01', '2026-02-15', '110.00', '0.00'),
      payment('B-2', '2026-02-11', '110.00'),
      invoice('B-3', '2026-03-01', '2026-03-15', '110.00', '0.30'),
      payment('B-3', '2026-03-12', '109.70'),
      invoice('B-4', '2026-03-20', '2026-04-03', '0.10', '0.10'),
      invoice('N-1', '2026-03-01', '2026-03-11', '70.00', '70.00', 'Hotel Nord', 'SEK'),
      recordOf(
        {
          key: 'mail/1',
          kind: 'mail',
          title: 'Re: Prices',
          at: '2026-02-02T10:00:00+01:00',
          people: [
            { name: 'Bo', address: 'bo@norr.example', role: 'from' },
            { name: 'Elsa', address: 'elsa@lindgren.example', role: 'to' },
          ],
          text: 'From: Bo <bo@norr.example>\nTo: Elsa <elsa@lindgren.example>\nSubject: Re: Prices\n\nElsa, agreed: 4% discount from March, until 31 May 2026.\n',
        },
        { source: 'mail' },
      ),
    ],
  };
}

const pageOf = async (path: string, input = bakery()) => {
  const page = (await pagesOf(agent, await memoryEvidence(input))).find((one) => one.path === path);
  if (!page) throw new Error(`no page ${path}`);
  return page;
};

describeAgent(agent, bakery);

describe('billing pages', () => {
  it('tell the steps with who and when', async () => {
    const words = wordsOf(await pageOf('billing/process'));
    expect(words).toContain('1 | Every Friday | Ana | Every Friday – Ana counts the delivery notes.');
    expect(words).toContain('2 | Friday 14:00 | the office manager |');
    expect(words).toContain('Approve an invoice | up to EUR 900.00 | Bo');
  });

  it('ask what the records do not say', async () => {
    const page = await pageOf('billing/process', { records: [] });
    expect(page.slots.map(({ filled }) => filled)).not.toContain(true);
    expect(page.blocks.filter(({ type }) => type === 'question').length).toBeGreaterThan(4);
  });

  it('add what is open within a currency only, to the cent, with days overdue', async () => {
    const page = await pageOf('billing/outstanding');
    const words = wordsOf(page);
    expect(words).toContain('EUR | EUR 0.40 | EUR 0.10 | EUR 0.30');
    expect(words).toContain('SEK | SEK 70.00 |  | SEK 70.00');
    expect(words).toContain('Hotel Nord | N-1 | 1 Mar 2026 | 11 Mar 2026 | 20 | SEK 70.00');
    expect(words).toContain('B-3: EUR 109.70 paid on 12 Mar 2026');
    expect(words).not.toContain('70.40');
  });

  it('count days to the payment that completed an invoice', async () => {
    const words = wordsOf(await pageOf('billing/payment-methods'));
    // B-1 took 20 days (late), B-2 took 10; B-3 is not paid in full and does not count.
    expect(words).toMatch(/Café Lindgren AB \| EUR \| 14 days \| 2 \| 15 days \| 20 days \| 1 of 2 \(50%\)/);
    expect(words).toMatch(/Hotel Nord \| SEK \| 10 days \| none/);
  });

  it('say of the life of an invoice only what the ledger holds', async () => {
    const page = await pageOf('billing/invoice-lifecycle');
    expect(wordsOf(page)).toContain('AUTHORISED | 3');
    expect(wordsOf(page)).toContain('PAID | 2');
    expect(wordsOf(page)).toContain('does not say on which day it was approved or sent');
  });

  it('keep the account in force apart from the one not to be used', async () => {
    const page = await pageOf('billing/international-payments');
    const words = wordsOf(page);
    expect(words.indexOf('DE89 3704 0044 0532 0130 00')).toBeGreaterThan(
      words.indexOf('Payment details in force'),
    );
    expect(words.indexOf('GB82 WEST')).toBeGreaterThan(words.indexOf('Not to be used'));
    expect(page.blocks.some((block) => block.type === 'notice' && block.tone === 'danger')).toBe(true);
  });

  it('take no account from a mail', async () => {
    const input = bakery();
    const mail = recordOf({
      key: 'mail/2',
      kind: 'mail',
      title: 'New bank details',
      text: 'From: x@y.example\nSubject: New bank details\n\nPlease pay to IBAN FR14 2004 1010 0505 0001 3M02 606 from now on.\n',
      at: '2026-03-30T10:00:00Z',
    });
    for (const page of await pagesOf(
      agent,
      await memoryEvidence({ ...input, records: [...input.records, mail] }),
    ))
      expect(wordsOf(page)).not.toContain('FR14');
  });

  it('show the rate that has taken effect, not the one to come', async () => {
    expect(wordsOf(await pageOf('billing/rates'))).toContain(
      'Café Lindgren AB | EUR 110.00 | 1 Feb 2026 | EUR 100.00 from 1 Jan 2025 | EUR 120.00 from 1 Jan 2027',
    );
  });

  it('compute an example through the formulae from a stated value', async () => {
    const page = await pageOf('billing/payroll');
    expect(wordsOf(page)).toContain('Daily rate: EUR 155.00');
    expect(wordsOf(page)).toContain('Hourly rate: EUR 20.67');
    const hour = claimsOf(page).find(({ text }) => text.startsWith('Hourly rate: EUR'));
    expect(hour?.computed).toContain('rounded to two decimals');
    expect(hour?.cites.length).toBe(3);
  });

  it('compute nothing where two formulae say different things', async () => {
    const input = bakery();
    const other = recordOf({
      key: 'payroll/more.md',
      title: 'Payroll, more',
      text: '# Payroll, more\n\nDaily rate = monthly ÷ 22.\n',
    });
    const page = await pageOf('billing/payroll', { ...input, records: [...input.records, other] });
    expect(wordsOf(page)).not.toContain('Daily rate: EUR');
  });

  it('name the client and the end of what a mail grants', async () => {
    expect(wordsOf(await pageOf('billing/exceptions'))).toMatch(
      /Café Lindgren AB \| .*4% discount.* \| 31 May 2026 \| Bo, 2 Feb 2026/,
    );
  });
});

describe('arithmetic', () => {
  it('does × and ÷ before + and −', () => {
    const expression = parseExpression('monthly + bonus × 2 − fee ÷ 4');
    const values = new Map([
      ['monthly', new Decimal(10)],
      ['bonus', new Decimal(3)],
      ['fee', new Decimal(8)],
    ]);
    expect(expression && evaluate(expression, values)?.toString()).toBe('14');
  });

  it('refuses brackets, prose, zero and names without a value', () => {
    for (const written of [
      '(a + b) × 2',
      'half of the month: monthly ÷ 2',
      '42,000.00 a month ÷ 21',
      'monthly',
      '21 ÷ 3',
    ])
      expect(parseExpression(written), written).toBeNull();
    const expression = parseExpression('monthly ÷ days');
    expect(expression && evaluate(expression, new Map([['monthly', new Decimal(1)]]))).toBeNull();
    expect(
      expression &&
        evaluate(
          expression,
          new Map([
            ['monthly', new Decimal(1)],
            ['days', new Decimal(0)],
          ]),
        ),
    ).toBeNull();
  });

  it('never throws and agrees with decimal division', () => {
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (written) => void parseExpression(written)));
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 1, max: 400 }),
        (amount, divisor) => {
          const expression = parseExpression(`monthly ÷ ${divisor}`);
          const value = expression && evaluate(expression, new Map([['monthly', new Decimal(amount)]]));
          expect(value?.equals(new Decimal(amount).dividedBy(divisor))).toBe(true);
        },
      ),
    );
  });
});

describe('entries of the books', () => {
  it('are not taken for what the bank says, and money that goes out pays no invoice', async () => {
    const receipt = {
      date: '2026-03-10',
      amount: '10.00',
      currency: 'EUR',
      reference: 'R-1',
      contact: 'Café Lindgren AB',
    };
    const records = [
      invoice('R-1', '2026-03-01', '2026-03-15', '10.00', '0.00'),
      payment('R-1', '2026-03-10', '10.00'),
      invoice('R-2', '2026-03-01', '2026-03-15', '10.00', '10.00'),
      row('payment', 'payments/refund', '2026-03-11', {
        ...receipt,
        invoice: 'R-2',
        direction: 'out',
        status: 'AUTHORISED',
      }),
    ];
    const said = async (entry: string) => {
      const bank = row('bank-transaction', 'bank/1', '2026-03-10', { ...receipt, entry });
      const evidence = await memoryEvidence({ records: [...records, bank] });
      const page = (await pagesOf(agent, evidence)).find(({ path }) => path === 'billing/outstanding');
      return page ? wordsOf(page) : '';
    };
    expect(await said('statement')).toContain('Payments of the ledger were compared with the bank rows');
    expect(await said('books')).not.toContain('compared with the bank rows');
    expect(await said('books')).not.toContain('Part-payments');
  });
});

it('receipts of the bank are not compared with a ledger that has no payments', async () => {
  const bank = row('bank-transaction', 'bank/1', '2026-03-10', {
    date: '2026-03-10',
    amount: '10.00',
    currency: 'EUR',
    description: 'Invoice R-1',
    contact: 'Café Lindgren AB',
  });
  const page = await pageOf('billing/outstanding', {
    records: [invoice('R-1', '2026-03-01', '2026-03-15', '10.00', '0.00'), bank],
  });
  expect(wordsOf(page)).not.toContain('show the same sum on both sides');
});

describe('statements of a bank', () => {
  const moved = (
    id: string,
    date: string,
    amount: string,
    balance: string,
    more: Record<string, string | boolean> = {},
  ) =>
    row('bank-transaction', `wise/EUR/${id}`, date, { id, date, amount, currency: 'EUR', balance, ...more });
  const words = async (rows: BatonRecord[]) => {
    const evidence = await memoryEvidence({
      records: [invoice('R-1', '2026-03-01', '2026-03-15', '10.00', '10.00'), ...rows],
    });
    const page = (await pagesOf(agent, evidence)).find(({ path }) => path === 'billing/outstanding');
    return page ? wordsOf(page) : '';
  };

  it('that do not continue are said to be incomplete, with both rows', async () => {
    const said = await words([
      moved('T-1', '2026-03-02', '100.00', '300.00'),
      moved('T-2', '2026-03-09', '50.00', '420.00', {
        reconciles: false,
        expectedBalance: '350.00',
        after: 'wise/EUR/T-1',
      }),
    ]);
    expect(said).toContain('The bank statements are not complete');
    expect(said).toMatch(
      /2 Mar 2026 ends with .*300\.00.*; the next row, of 9 Mar 2026, moves .*50\.00.* and ends with .*420\.00/,
    );
  });

  it('that continue, or of which the row before is not known, are not spoken of', async () => {
    expect(
      await words([
        moved('T-1', '2026-03-02', '100.00', '300.00'),
        moved('T-2', '2026-03-09', '50.00', '350.00', { reconciles: true }),
        moved('T-3', '2026-03-10', '50.00', '9.00', { reconciles: false, expectedBalance: '400.00' }),
      ]),
    ).not.toContain('not complete');
  });
});
