import { plainCharacters } from '../../common/money/plain.ts';
import { unreadable } from '../folder/readers/reader.ts';
import { bankRecord } from './bank.ts';
import { namesOf } from './columns/assign.ts';
import { readContactFile } from './contact-file.ts';
import type { Rows } from './rows.ts';
import { columnKey, field, tablesIn } from './table.ts';
import { notUnderstood, readDecimal, showMoney } from './values.ts';

/** Positions in the first line of a file in DATEV's format, from 0: https://developer.datev.de, "DATEV-Format". */
const HEADER = { category: 2, name: 3, yearStart: 12, from: 14, currency: 21 } as const;

/** Categories that are read: a batch of bookings, and the masters of debtors and creditors. */
const BOOKINGS = '21';
const PARTIES = '16';

/** Whether a file says in its first cell that it is in DATEV's format: exported by another program, or by DATEV. */
export function isDatev(raw: readonly string[][]): boolean {
  return /^(?:EXTF|DTVF)$/.test(plainCharacters(raw[0]?.[0] ?? ''));
}

/**
 * A file in DATEV's format. A booking becomes an entry of the books on its `Konto`: a debit (S) is plus, a credit (H)
 * minus, and the day has its year from the fiscal year in the first line. Debtors and creditors become contacts.
 * Throws SOURCE_UNREADABLE for its other categories.
 */
export function readDatev(path: string, raw: readonly string[][]): Rows {
  const header = raw[0] ?? [];
  const category = header[HEADER.category]?.trim();
  const table = [...tablesIn(path, raw.slice(0, 2))].length < 2 ? null : [...tablesIn(path, raw)][1];
  if (!table) throw unreadable('a DATEV file without a line of column names');
  if (category === PARTIES) return readParties(table);
  if (category !== BOOKINGS)
    throw unreadable(
      `a DATEV file of the category ${header[HEADER.name] || category || '?'}, which is not read: bookings and debtors are`,
    );
  const start = header[HEADER.yearStart]?.trim() || header[HEADER.from]?.trim() || '';
  const currency = header[HEADER.currency]?.trim().toUpperCase() || null;
  const result: Rows = { records: [], unreadable: [] };
  for (const { number, row } of table.rows) {
    const refuse = (reason: string) =>
      result.unreadable.push({ key: `${path}#${number}`, reason: `row ${number}: ${reason}` });
    const [sum, side, day] = [
      field(row, ...SUM),
      field(row, ...SIDE).toUpperCase(),
      field(row, 'belegdatum'),
    ];
    const amount = readDecimal(sum, ',');
    const date = dayIn(day, start);
    if (amount === null || amount.isNegative())
      refuse(sum === '' ? 'no amount' : notUnderstood('amount', sum));
    else if (side !== 'S' && side !== 'H')
      refuse(notUnderstood('amount', `${sum} ${side}`, 'neither S nor H'));
    else if (date === null)
      refuse(
        day === ''
          ? 'no date'
          : notUnderstood('date', day, 'it is no day of the fiscal year in the first line'),
      );
    else {
      const record = bankRecord(table, row, {
        columns: namesOf(table, {
          date: 'belegdatum',
          amount: SUM.find((name) => row.has(name)),
          currency: 'wkzumsatz',
          description: 'buchungstext',
          reference: 'belegfeld1',
          account: 'konto',
        }),
        date,
        amount: showMoney(side === 'S' ? amount : amount.negated()),
        balance: null,
        currency: field(row, 'wkzumsatz').toUpperCase() || currency,
        description: field(row, 'buchungstext'),
        reference: field(row, 'belegfeld1'),
        contact: '',
        source: side === 'S' ? 'Soll' : 'Haben',
        account: field(row, 'konto'),
      });
      const contra = field(row, 'gegenkontoohnebuschlüssel', 'gegenkonto');
      // What somebody booked, on whatever account, not what the bank says.
      result.records.push({
        ...record,
        data: { ...record.data, contraAccount: contra || null, entry: 'books' },
      });
    }
  }
  return result;
}

const SUM = ['umsatzohnesollhabenkz', 'umsatzohnesollhabenkennzeichen', 'umsatz'] as const;
const SIDE = ['sollhabenkennzeichen', 'sollhabenkz', 'sh'] as const;

/** `1503`, `103` or `15032026` as a day of the fiscal year that starts on `start` (`YYYYMMDD`), or null. */
function dayIn(written: string, start: string): string | null {
  const match = /^(\d{1,2})(\d{2})(\d{4})?$/.exec(written.trim());
  const from = /^(\d{4})(\d{2})(\d{2})$/.exec(start);
  if (!match) return null;
  const [, day = '', month = '', year] = match;
  if (year === undefined && !from) return null;
  const [, startYear = '', startMonth = '', startDay = ''] = from ?? [];
  const later = `${month}${day.padStart(2, '0')}` >= `${startMonth}${startDay}`;
  const text = `${year ?? Number(startYear) + (later ? 0 : 1)}-${month}-${day.padStart(2, '0')}`;
  const made = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(made.getTime()) || made.toISOString().slice(0, 10) !== text ? null : text;
}

function readParties(table: Parameters<typeof readContactFile>[0]): Rows {
  const column = (...names: string[]) => {
    const keys = new Map([...table.columns.keys()].map((key) => [key, key]));
    const found = names.map(columnKey).find((name) => keys.has(name));
    return found === undefined ? {} : found;
  };
  const roles = Object.fromEntries(
    Object.entries({
      party: column('Name (Adressattyp Unternehmen)'),
      lastName: column('Name (Adressattyp natürl. Person)'),
      firstName: column('Vorname (Adressattyp natürl. Person)'),
      contactNumber: column('Konto'),
      address: column('Straße', 'Strasse'),
      postcode: column('Postleitzahl'),
      city: column('Ort'),
      country: column('Land'),
      phone: column('Telefon'),
      email: column('E-Mail'),
      taxNumber: column('EU-USt-IdNr.', 'EU-UStID'),
      website: column('Internet'),
    }).filter(([, found]) => typeof found === 'string'),
  );
  return readContactFile(table, roles);
}
