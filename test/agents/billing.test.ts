import { describe, expect, it } from 'vitest';
import { agent } from '../../src/agents/billing/index.ts';
import { agent as finance } from '../../src/agents/finance/index.ts';
import type { BatonRecord } from '../../src/contracts/record.ts';
import { findLinks } from '../../src/engine/discover.ts';
import { bankLine, billOf, invoiceOf, paymentOf } from '../support/account-records.ts';
import { type MemoryEvidenceInput, memoryEvidence, recordOf } from '../support/memory-evidence.ts';
import { describeAgent, pagesOf, wordsOf } from './contract.ts';

const BANK = `# Bank details

## In use

| Currency | IBAN |
| --- | --- |
| EUR | DE89 3704 0044 0532 0130 00 |

## Never use

| What | IBAN |
| --- | --- |
| Old account, closed | GB82 WEST 1234 5698 7654 32 |

## Change of bank details

1. Call back on the number that we know.
`;
const PRICES = `# Price list

| Product | EUR |
| --- | --- |
| Rye bread | 4.20 |
`;

function bakery(): MemoryEvidenceInput {
  const document = (key: string, text: string, title: string) =>
    recordOf({ key, text, title, at: '2026-01-10' }, { source: 'documents' });
  const lindgren = 'Café Lindgren AB';
  return {
    asOf: '2026-03-31',
    handover: { company: 'Bageri Norr', domains: ['norr.example'] },
    records: [
      document('billing/bank-details.md', BANK, 'Bank details'),
      document('billing/prices.md', PRICES, 'Price list'),
      invoiceOf('B-1', lindgren, '2026-01-01', '2026-01-15', '100.00', '0.00'),
      paymentOf('B-1', '2026-01-10', '40.00'),
      paymentOf('B-1', '2026-01-21', '60.00'),
      invoiceOf('B-2', lindgren, '2026-02-01', '2026-02-15', '110.00', '0.00'),
      paymentOf('B-2', '2026-02-11', '110.00'),
      invoiceOf('B-3', lindgren, '2026-03-01', '2026-03-15', '110.00', '0.30'),
      paymentOf('B-3', '2026-03-12', '109.70'),
      invoiceOf('B-4', lindgren, '2026-03-20', '2026-04-03', '0.10', '0.10'),
      invoiceOf('N-1', 'Hotel Nord', '2026-03-01', '2026-03-11', '70.00', '70.00', { currency: 'SEK' }),
    ],
  };
}

const evidenceWith = async (...more: BatonRecord[]) => {
  const input = bakery();
  const records = [...input.records, ...more];
  const evidence = await memoryEvidence({ ...input, records });
  const flags = (await findLinks()).filter(({ kind }) => kind === 'flag');
  const links = (await Promise.all(flags.map((one) => evidence.derive(one)))).flat();
  return memoryEvidence({ ...input, records, links });
};
const pageOf = async (path: string, ...more: BatonRecord[]) => {
  const page = (await pagesOf(agent, await evidenceWith(...more))).find((one) => one.path === path);
  if (!page) throw new Error(`no page ${path}`);
  return page;
};

describeAgent(agent, bakery);
describeAgent(finance, bakery);

describe('what clients owe', () => {
  it('is added within a currency only, to the cent, by age', async () => {
    const page = await pageOf('billing/outstanding');
    expect(page.summary).toBe('Clients owe EUR 0.40; SEK 70.00 in 3 invoices, on 31 Mar 2026.');
    const words = wordsOf(page);
    expect(words).toContain('Café Lindgren AB | EUR 0.10 | EUR 0.30 | EUR 0.40');
    expect(words).toContain('Hotel Nord | SEK 70.00 | SEK 70.00');
    expect(words).toContain('Hotel Nord | N-1 | 1 Mar 2026 | 11 Mar 2026 | 20 | SEK 70.00');
    expect(words).toContain('EUR 109.70 on 12 Mar 2026');
    expect(words).not.toContain('70.40');
  });

  it('has no page where there are no accounts, nor have payables and banks', async () => {
    const evidence = await memoryEvidence({
      records: [
        recordOf({ key: 'handbook.md', text: '# Handbook\n\nWe invoice weekly and chase debtors.\n' }),
      ],
    });
    const pages = [...(await pagesOf(agent, evidence)), ...(await pagesOf(finance, evidence))];
    expect(pages.map(({ path }) => path)).toEqual([]);
  });

  it('is told apart from what the business owes', async () => {
    const bill = billOf('P-7', 'Mill Ltd', '2026-03-01', '2026-03-20', '55.00', '55.00');
    expect(wordsOf(await pageOf('billing/outstanding', bill))).not.toContain('Mill Ltd');
    const page = (await pagesOf(finance, await evidenceWith(bill))).find(
      ({ path }) => path === 'finance/payables',
    );
    expect(page?.summary).toBe('The business owes EUR 55.00 in 1 bill, on 31 Mar 2026.');
  });
});

it('how clients pay counts days to the payment that completed an invoice', async () => {
  const words = wordsOf(await pageOf('billing/payment-methods'));
  // B-1 took 20 days (late), B-2 took 10; B-3 is not paid in full and does not count.
  expect(words).toContain('Café Lindgren AB | EUR | 14 days | 4 | 2 | 15 days | 20 days | 1 of 2');
  expect(words).toContain('Hotel Nord | SEK | 10 days | 1 | none');
});

it('the life of an invoice is said as far as the accounts hold it', async () => {
  const words = wordsOf(await pageOf('billing/invoice-lifecycle'));
  expect(words).toContain('AUTHORISED | 3');
  expect(words).toContain('PAID | 2');
  expect(words).toContain('not on which day it was approved or sent');
});

it('prices are quoted from the document that is about them, not worked out', async () => {
  expect(wordsOf(await pageOf('billing/prices'))).toContain('Rye bread | 4.20');
});

describe('payment details', () => {
  it('keep the account in force apart from the one not to be used, and say how a change is checked', async () => {
    const page = await pageOf('billing/payment-details');
    const words = wordsOf(page);
    const at = (text: string) => words.indexOf(text);
    expect(at('DE89 3704 0044 0532 0130 00')).toBeGreaterThan(0);
    expect(at('DE89 3704 0044 0532 0130 00')).toBeLessThan(at('Not to be used'));
    expect(at('GB82 WEST')).toBeGreaterThan(at('Not to be used'));
    expect(words).toContain('Call back on the number that we know.');
    expect(page.blocks.some((block) => block.type === 'notice' && block.tone === 'danger')).toBe(true);
  });

  it('take no account from a mail, but name the mail that gives another', async () => {
    const mail = recordOf({
      key: 'mail/2',
      kind: 'mail',
      title: 'New account',
      text: 'From: x@y.example\nSubject: New account\n\nPlease pay to IBAN FR14 2004 1010 0505 0001 3M02 606 from now on.\n',
      at: '2026-03-30T10:00:00Z',
    });
    for (const page of await pagesOf(agent, await evidenceWith(mail)))
      expect(wordsOf(page)).not.toContain('FR14');
    expect(wordsOf(await pageOf('billing/payment-details', mail))).toContain('New account of 30 Mar 2026');
  });
});

describe('bank accounts', () => {
  const bankWords = async (...more: BatonRecord[]) => {
    const page = (await pagesOf(finance, await evidenceWith(...more))).find(
      ({ path }) => path === 'finance/bank-accounts',
    );
    return page ? wordsOf(page) : '';
  };

  it('hold what the last line leaves, and are held against the payments', async () => {
    const words = await bankWords(
      bankLine('2026-01-01', '5.00', 'Till', { balance: '105.00' }),
      bankLine('2026-02-11', '110.00', 'Lindgren B-2', { balance: '215.00' }),
      bankLine('2026-03-12', '109.00', 'Lindgren B-3', { balance: '324.00' }),
    );
    expect(words).toContain('EUR | 3 | 1 Jan 2026 | 12 Mar 2026 | EUR 324.00');
    expect(words).toContain('of 3 invoices with payments, 1 show the same sum');
    expect(words).toContain('B-3, Café Lindgren AB: accounts EUR 109.70, bank EUR 109.00');
    expect(words).toContain('B-1, Café Lindgren AB: EUR 100.00');
    expect(words).not.toContain('not complete');
  });

  it('are said to be incomplete where the balance jumps, with both lines', async () => {
    const words = await bankWords(
      bankLine('2026-03-02', '100.00', 'One', { balance: '300.00' }),
      bankLine('2026-03-09', '50.00', 'Two', { balance: '420.00' }),
      bankLine('2026-03-10', '5.00', 'Three', { balance: '425.00' }),
      bankLine('2026-03-11', '5.00', 'Four', { balance: '430.00' }),
    );
    expect(words).toContain('The bank statements are not complete');
    expect(words).toMatch(
      /2 Mar 2026 ends with EUR 300\.00; the next line, of 9 Mar 2026, moves EUR 50\.00 and ends with EUR 420\.00/,
    );
    expect(words.match(/ends with/g)?.length).toBe(2);
  });

  it('are none where all is what somebody booked', async () => {
    expect(await bankWords(bankLine('2026-03-02', '100.00', 'Rent', { entry: 'books' }))).toBe('');
  });
});
