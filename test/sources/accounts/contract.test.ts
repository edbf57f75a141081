import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { source } from '../../../src/sources/accounts/index.ts';
import { describeSource } from '../contract.ts';
import { invoiceCsv, wiseCsv } from './exports.ts';

describeSource('accounts', async (directory) => {
  const folder = join(directory, 'accounts');
  await mkdir(folder);
  const invoices = (total: string) =>
    invoiceCsv(
      { InvoiceNumber: 'INV-1', InvoiceDate: '28/02/2026', DueDate: '14/03/2026', Total: total },
      { InvoiceNumber: 'INV-2', InvoiceDate: '28/03/2026', DueDate: '11/04/2026' },
    );
  await writeFile(join(folder, 'a.csv'), invoices('100.00'));
  await writeFile(
    join(folder, 'c.csv'),
    wiseCsv(
      ['TRANSFER-9', '05-03-2026', '100.00', '300.00'],
      ['TRANSFER-8', '04-03-2026', '200.00', '200.00'],
    ),
  );
  await writeFile(join(folder, 'd.csv'), wiseCsv(['TRANSFER-7', '01-03-2026', '-5.00', '95.00']));
  return {
    source,
    options: { path: 'accounts' },
    missing: { path: 'nowhere' },
    async change() {
      await writeFile(join(folder, 'a.csv'), invoices('250.00'));
      return { key: 'invoices/INV-1' };
    },
    async remove() {
      await rm(join(folder, 'd.csv'));
      return { key: 'wise/EUR/TRANSFER-7' };
    },
    async spoil() {
      await writeFile(join(folder, 'b.csv'), 'Name,Colour\nAna,red\n');
      return { key: 'b.csv' };
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
      ];
      await writeFile(
        join(folder, 'new\nline "x".csv'),
        invoiceCsv(
          ...names.map((name) => ({ InvoiceNumber: name, Status: 'constructor', InvoiceDate: '28/02/2026' })),
        ),
      );
      return { records: names.length };
    },
  };
});
