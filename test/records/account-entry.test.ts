import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountEntryOf } from '../../src/records/account-entry.ts';
import { recordOf } from '../support/memory-evidence.ts';

const TEXT = `ContactName: Vogt GmbH
InvoiceNumber: 26-001
Fällig am: 15.03.2026
Total: 1.190,00
InvoiceAmountDue: 190,00
Status: Awaiting Payment

| Description | Quantity | LineAmount |
| --- | --- | --- |
| Two chairs | 2 | 1000.00 |`;
const DATA = {
  type: 'invoice',
  number: '26-001',
  contact: 'Vogt GmbH',
  issued: '2026-02-15',
  due: '2026-03-15',
  currency: 'EUR',
  total: '1190.00',
  amountDue: '190.00',
  status: 'AUTHORISED',
  statusAsExported: 'Awaiting Payment',
  lines: [{ description: 'Two chairs', quantity: '2', lineAmount: '1000.00' }],
  columns: { due: 'Fällig am' },
};
const invoice = (data: Record<string, unknown> = DATA, text = TEXT) =>
  recordOf({ key: 'invoices/26-001', kind: 'invoice', text, at: '2026-02-15', data: data as typeof DATA });

describe('an entry of the accounts', () => {
  it('has each value with the line that states it, by the column that the source names', () => {
    const entry = accountEntryOf(invoice());
    if (entry?.kind !== 'invoice') throw new Error('no invoice');
    const quote = (told: { cite: { start: number; end: number } } | null) =>
      told && TEXT.slice(told.cite.start, told.cite.end);
    expect(quote(entry.party)).toBe('ContactName: Vogt GmbH');
    expect([entry.due?.value, quote(entry.due)]).toEqual(['2026-03-15', 'Fällig am: 15.03.2026']);
    expect([entry.open?.value, quote(entry.open)]).toEqual(['190.00', 'InvoiceAmountDue: 190,00']);
    expect([entry.state?.value, entry.stateWritten]).toEqual(['AUTHORISED', 'Awaiting Payment']);
    expect(quote(entry.subject)).toBe('Two chairs');
    // No line is its own: the first of the record stands for it.
    expect(quote(entry.issued)).toBe('ContactName: Vogt GmbH');
  });

  it('reads no value back from the text', () => {
    const entry = accountEntryOf(invoice({ type: 'invoice', issued: '2026-02-15' }));
    expect(entry).toMatchObject({ kind: 'invoice', number: null, total: null, open: null, due: null });
  });

  it('is a credit note where an invoice is below zero', () => {
    expect(accountEntryOf(invoice({ ...DATA, total: '-5.00' }))?.kind).toBe('credit-note');
    expect(accountEntryOf(invoice({ ...DATA, total: '-0.00' }))?.kind).toBe('invoice');
  });

  it('is none without what its kind always has, or of another kind', () => {
    expect(accountEntryOf(invoice({ ...DATA, issued: 'soon' }))).toBeNull();
    expect(accountEntryOf(invoice({ ...DATA, type: 'poem' }))).toBeNull();
    expect(accountEntryOf(recordOf({ key: 'a.md', text: '# A' }))).toBeNull();
  });

  it('understands the terms of a contact, of both sides', () => {
    const contact = recordOf({
      key: 'contacts/vogt',
      kind: 'contact',
      text: 'ContactName: Vogt\nDueDateSalesDay: 20\nDueDateSalesTerm: of following month',
      data: { name: 'Vogt', dueSales: '20 of following month', dueBills: '14 DAYSAFTERBILLDATE' },
    });
    expect(accountEntryOf(contact)).toMatchObject({
      terms: {
        sales: { value: { days: 20, from: 'day-of-next-month' }, cite: { start: 18 } },
        purchases: { value: { days: 14, from: 'invoice-date' } },
      },
    });
  });

  it('never throws, and cites within its text', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.dictionary(fc.constantFrom(...Object.keys(DATA)), fc.jsonValue()),
        (text, data) => {
          const entry = accountEntryOf(invoice({ ...DATA, ...data }, text.replaceAll('\0', '')));
          for (const value of Object.values(entry ?? {}))
            if (value !== null && typeof value === 'object' && 'cite' in value)
              expect(value.cite.end).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});
