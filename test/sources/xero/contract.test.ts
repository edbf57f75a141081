import { afterAll, beforeAll } from 'vitest';
import { source } from '../../../src/sources/xero/index.ts';
import { type Internet, openInternet } from '../../support/internet.ts';
import { FakeXero, msDate } from '../../support/xero/fake.ts';
import { writeKey } from '../../support/xero/sample.ts';
import { contact, invoice, smallBooks } from '../../support/xero/small.ts';
import { describeSource } from '../contract.ts';

let internet: Internet;
beforeAll(async () => {
  internet = await openInternet();
});
afterAll(() => internet.close());

describeSource('xero', async (directory) => {
  const xero = new FakeXero();
  xero.lists = smallBooks();
  xero.largestPage = 2;
  xero.serve(internet.hosts);
  await writeKey(directory);
  const later = msDate('2026-11-20T09:00:00Z');
  return {
    source,
    options: { credentials: 'xero.json' },
    missing: { credentials: 'nowhere.json' },
    missingError: 'SIGN_IN_MISSING',
    state: async () => structuredClone(xero.lists),
    async change() {
      xero.put('Invoices', 'InvoiceID', {
        ...invoice(1),
        AmountPaid: 60,
        AmountDue: 50,
        UpdatedDateUTC: later,
      });
      return { key: 'invoices/INV-1' };
    },
    async remove() {
      xero.put('Invoices', 'InvoiceID', { ...invoice(2), Status: 'DELETED', UpdatedDateUTC: later });
      return { key: 'invoices/INV-2' };
    },
    async spoil() {
      const all = xero.lists['Invoices'] ?? [];
      all.splice(1, 0, { ...invoice(7), Date: null, UpdatedDateUTC: later });
      return { key: `invoice/${invoice(7)['InvoiceID']}` };
    },
    async addHostile() {
      const names = [
        '../../etc/passwd',
        'a\nb',
        `"it's"`,
        '__proto__',
        'x'.repeat(5000),
        'línea 中文 \u202E🚀',
        '<script>alert(1)</script>',
        'n\0ul \uD800',
      ];
      for (const [index, name] of names.entries()) {
        xero.put('Invoices', 'InvoiceID', {
          ...invoice(20 + index),
          InvoiceNumber: name,
          UpdatedDateUTC: later,
        });
        xero.put('Contacts', 'ContactID', { ...contact(20 + index), Name: name, UpdatedDateUTC: later });
      }
      return { records: 2 * names.length };
    },
  };
});
