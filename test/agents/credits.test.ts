import { describe, expect, it } from 'vitest';
import { agent } from '../../src/agents/billing/index.ts';
import { median } from '../../src/agents/billing/spans.ts';
import type { BatonRecord, RawRecordInput } from '../../src/contracts/record.ts';
import { memoryEvidence, recordOf } from '../support/memory-evidence.ts';
import { pagesOf, wordsOf } from './contract.ts';

function row(kind: RawRecordInput['kind'], key: string, data: Record<string, string>): BatonRecord {
  const text = Object.entries(data)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
  return recordOf({ key, kind, title: key, text, at: '2026-02-28', data }, { source: 'accounts' });
}

const document = (type: string, number: string, contact: string, amountDue: string, more = {}) =>
  row(/bill/.test(type) ? 'bill' : 'invoice', number, {
    type: /credit/.test(type) ? 'credit-note' : type,
    number,
    contact,
    issued: '2026-02-01',
    currency: 'GBP',
    total: amountDue,
    amountDue,
    status: 'AUTHORISED',
    ...more,
  });

async function outstanding(...records: BatonRecord[]) {
  const pages = await pagesOf(agent, await memoryEvidence({ records }));
  const page = pages.find(({ path }) => path === 'billing/outstanding');
  return page && { summary: page.summary, words: wordsOf(page) };
}

describe('open credits', () => {
  it('lower what their own contact owes, in their own currency, whatever sign the program writes', async () => {
    const page = await outstanding(
      document('invoice', 'I-1', 'Vogt', '1000.00'),
      document('credit', 'C-1', 'Vogt', '-300.00'),
      document('credit', 'C-2', 'Vogt', '50.00'),
      document('invoice', 'I-2', 'Nkemelu', '100.00'),
      document('credit', 'C-3', 'Nkemelu', '100.00'),
      document('credit', 'C-4', 'Nkemelu', '70.00', { currency: 'EUR' }),
      document('bill', 'B-1', 'Paper Co', '200.00'),
      document('bill credit', 'BC-1', 'Paper Co', '-20.00'),
    );
    expect(page?.summary).toBe('Clients owe GBP 650.00 in 2 invoices, after 4 open credits.');
    expect(page?.words).toContain('Vogt | GBP 1,000.00 | GBP 350.00 | GBP 650.00');
    expect(page?.words).toContain('Nkemelu | GBP 100.00 | GBP 100.00 | GBP 0.00');
    expect(page?.words).toContain('EUR 70.00 in credit');
    expect(page?.words).toContain('Paper Co | GBP 200.00 | GBP 20.00 | GBP 180.00');
  });

  it('are overpayments, prepayments and what was paid beyond a total too, as far as they are left', async () => {
    const paid = (type: string, amountDue: string, more = {}) =>
      row('payment', `${type}-${amountDue}`, {
        type,
        contact: 'Vogt',
        issued: '2026-02-01',
        currency: 'GBP',
        total: '90.00',
        amountDue,
        direction: 'in',
        status: 'AUTHORISED',
        ...more,
      });
    const page = await outstanding(
      document('invoice', 'I-1', 'Vogt', '1000.00'),
      paid('overpayment', '40.00'),
      paid('prepayment', '30.00'),
      paid('prepayment', '0.00'),
      paid('overpayment', '80.00', { status: 'VOIDED' }),
      document('invoice', 'I-9', 'Vogt', '-10.00', { total: '500.00' }),
    );
    expect(page?.summary).toBe('Clients owe GBP 920.00 in 1 invoice, after 3 open credits.');
  });

  it('that lie with another contact lower nobody else’s debt', async () => {
    const page = await outstanding(
      document('invoice', 'I-1', 'Vogt', '100.00'),
      document('credit', 'C-1', 'Lund', '60.00'),
    );
    expect(page?.summary).toBe('Clients owe GBP 100.00 in 1 invoice, after 1 open credit.');
    expect(page?.words).toContain('GBP 60.00 in credit');
  });

  it('alone are said where no invoice is open', async () => {
    const page = await outstanding(document('credit', 'C-1', 'Lund', '60.00'));
    expect(page?.summary).toBe('The ledger shows no open invoice, and 1 open credit of clients.');
    expect(page?.words).toContain('C-1');
  });

  it('stand in no sum where their amount is not understood, and the page says so', async () => {
    const page = await outstanding(
      document('invoice', 'I-1', 'Vogt', '100.00'),
      document('invoice', 'I-2', 'Vogt', '', { total: 'about ten' }),
      document('credit', 'C-1', 'Vogt', '', { total: 'some' }),
    );
    expect(page?.summary).toBe('Clients owe GBP 100.00 in 1 invoice.');
    expect(page?.words).toContain('2 records of the accounts could not be counted');
    expect(page?.words).toMatch(/I-2, C-1|C-1, I-2/);
  });
});

it('a median is the middle one, or the mean of the two in the middle', () => {
  expect(median([])).toBeNull();
  expect(median([7])).toBe(7);
  expect(median([10, 2, 3])).toBe(3);
  expect(median([14, 15])).toBe(14.5);
  expect(median([9, 1, 5, 7])).toBe(6);
});
