import fc from 'fast-check';
import { expect, it } from 'vitest';
import { optionsSchema } from '../../../src/sources/accounts/options.ts';
import { readAccounts } from '../../../src/sources/accounts/read.ts';

const OPTIONS = optionsSchema.parse({ path: '.' });
/** Heads of banks in several languages: date, text, amount or debit and credit, balance. */
const HEADS = [
  ['Date', 'Description', 'Amount', 'Balance'],
  ['Buchungstag', 'Verwendungszweck', 'Betrag', 'Saldo'],
  ['Fecha', 'Concepto', 'Importe', 'Saldo'],
  ['Date', 'Libellé', 'Débit', 'Crédit', 'Solde'],
  ['Datum', 'Buchungstext', 'Belastung', 'Gutschrift', 'Saldo'],
  ['Date', 'Details', 'Money out', 'Money in', 'Balance'],
] as const;

const statement = fc.record({
  head: fc.constantFrom(...HEADS),
  locale: fc.constantFrom('en-GB', 'de-DE', 'fr-FR', 'de-CH', 'es-ES', 'en-IN', 'sv-SE', 'pl-PL'),
  style: fc.constantFrom<Intl.NumberFormatOptions[]>(
    { minimumFractionDigits: 2 },
    { style: 'currency', currency: 'EUR' },
    { style: 'currency', currency: 'EUR', currencySign: 'accounting', currencyDisplay: 'code' },
    { minimumFractionDigits: 0 },
  ),
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  newestFirst: fc.boolean(),
  amounts: fc.array(
    fc.integer({ min: -9_999_999, max: 9_999_999 }).filter((amount) => amount !== 0),
    { minLength: 2, maxLength: 12 },
  ),
});

it('every amount of a statement is read back with its sign, or said not to be understood', () => {
  fc.assert(
    fc.property(statement, ({ head, locale, style, delimiter, newestFirst, amounts }) => {
      const format = new Intl.NumberFormat(locale, style);
      let balance = 5_000_000;
      const rows = amounts.map((amount, index) => {
        balance += amount;
        const money = (cents: number) => format.format((cents / 100).toFixed(2) as Intl.StringNumericLiteral);
        const moved =
          head.length === 4
            ? [money(amount)]
            : [amount < 0 ? money(-amount) : '', amount > 0 ? money(amount) : ''];
        return [`2026-01-${String(index + 1).padStart(2, '0')}`, `Row ${index}`, ...moved, money(balance)];
      });
      const lines = [head, ...(newestFirst ? rows.toReversed() : rows)].map((cells) =>
        cells.map((cell) => `"${cell}"`).join(delimiter),
      );
      const { records, unreadable } = readAccounts('x.csv', Buffer.from(lines.join('\n')), OPTIONS);
      expect(records.length + unreadable.length).toBe(amounts.length);
      for (const { data } of records) {
        const index = Number(String(data?.['description']).replace('Row ', ''));
        expect(data?.['amount']).toBe(((amounts[index] ?? 0) / 100).toFixed(2));
      }
      for (const { reason } of unreadable) expect(reason).toContain('amount not understood: ');
    }),
    { numRuns: 400 },
  );
});
