import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

export type Currency = 'AUD' | 'USD' | 'GBP' | 'SGD';

/** One invoice of `answers/ledger.csv`; amounts are decimal strings, `paidDate` is empty while unpaid. */
export interface Invoice {
  number: string;
  serviceMonth: string;
  date: string;
  due: string;
  client: string;
  sa: string;
  person: string;
  currency: Currency;
  fee: string;
  discount: string;
  total: string;
  paid: string;
  paidDate: string;
  outstanding: string;
  account: string;
  status: string;
}

export interface Client {
  name: string;
  short: string;
  country: string;
  mail: string;
  first: string;
  last: string;
  payables?: string;
  phone?: string;
  termDays: number;
}

const client = (
  name: string, short: string, country: string, first: string, last: string, mail: string,
  termDays: number, rest: { payables?: string; phone?: string } = {},
): Client => ({ name, short, country, first, last, mail, termDays, ...rest });

/** The clients, in the order in which they are invoiced. */
export const clients: readonly Client[] = [
  client('Wattlebird Accounting Pty Ltd', 'Wattlebird', 'Australia', 'Helen', 'Marchetti',
    'helen.marchetti@wattlebird.example', 14, { payables: 'accounts@wattlebird.example', phone: '+61 2 5550 0118' }),
  client('Coolibah Property Management Pty Ltd', 'Coolibah', 'Australia', 'Graham', 'Pell', 'graham@coolibahpm.example', 14),
  client('Ironbark Freight Pty Ltd', 'Ironbark', 'Australia', 'Steve', 'Dunmore',
    'steve.dunmore@ironbarkfreight.example', 14, { payables: 'ap@ironbarkfreight.example' }),
  client('Kestrel Bay Travel Pty Ltd', 'Kestrel Bay', 'Australia', 'Noel', 'Fitch', 'noel@kestrelbay.example', 14),
  client('Saltmarsh Dental Group LLC', 'Saltmarsh', 'United States', 'Rachel', 'Okafor',
    'rachel.okafor@saltmarshdental.example', 45, { payables: 'brent.hollis@saltmarshdental.example', phone: '+1 912 555 0136' }),
  client('Juniper Ridge Solar Inc.', 'Juniper Ridge', 'United States', 'Luis', 'Arce', 'luis.arce@juniperridge.example', 30),
  client('Thistle & Rowe Solicitors LLP', 'Thistle & Rowe', 'United Kingdom', 'Fiona', 'Rowe',
    'fiona.rowe@thistlerowe.example', 14, { payables: 'accounts@thistlerowe.example' }),
  client('Pennybridge Lettings Ltd', 'Pennybridge', 'United Kingdom', 'Oliver', 'Nash',
    'oliver.nash@pennybridge.example', 14, { phone: '+44 20 7946 0153' }),
  client('Merlion Crest Logistics Pte Ltd', 'Merlion Crest', 'Singapore', 'Wei Ling', 'Tan', 'weiling.tan@merlioncrest.example', 14),
  client('Orchid Lane Interiors Pte Ltd', 'Orchid Lane', 'Singapore', 'Priya', 'Raman', 'priya@orchidlane.example', 14),
];

export function clientNamed(name: string): Client {
  const found = clients.find((one) => one.name === name);
  if (!found) throw new Error(`ledger.csv names a client that build/ledger.ts lacks: ${name}`);
  return found;
}

/** What each placed person does, as the invoice line says it. */
export const roles: Readonly<Record<string, string>> = {
  'Angela Bautista': 'Senior Bookkeeper',
  'Mark Anthony Sunga': 'Bookkeeper',
  'Kristine Joy Mallari': 'Property Administrator',
  'Jerome Salonga': 'Maintenance Coordinator',
  'Ferdinand Aquino': 'Freight Coordinator',
  'Maricel Tolentino': 'Patient Care Coordinator',
  'Paolo Gutierrez': 'Insurance Claims Specialist',
  'Camille Ocampo': 'Sales Support Associate',
  'Bernadette Yumul': 'Legal Assistant',
  'Vincent David': 'Legal Transcriptionist',
  'Hannah Grace Lacson': 'Lettings Coordinator',
  'Rodel Cunanan': 'Logistics Coordinator',
  'Shaira Mae Punzalan': 'Documentation Clerk',
  'Nathaniel Cortez': 'CAD Drafter',
  'Diana Rose Nuguid': 'Travel Consultant',
};

export function readLedger(path: URL): Invoice[] {
  const rows: Record<string, string>[] = parse(readFileSync(path), { columns: true });
  const cell = (row: Record<string, string>, name: string) => row[name] ?? '';
  return rows.map((row) => ({
    number: cell(row, 'number'),
    serviceMonth: cell(row, 'service_month'),
    date: cell(row, 'date'),
    due: cell(row, 'due'),
    client: cell(row, 'client'),
    sa: cell(row, 'sa'),
    person: cell(row, 'person'),
    currency: cell(row, 'currency') as Currency,
    fee: cell(row, 'fee'),
    discount: cell(row, 'discount_pct'),
    total: cell(row, 'total'),
    paid: cell(row, 'paid'),
    paidDate: cell(row, 'paid_date'),
    outstanding: cell(row, 'outstanding'),
    account: cell(row, 'account'),
    status: cell(row, 'status'),
  }));
}

/** `2856.00` as `2,856.00`, the way people write it. */
export function withCommas(amount: string): string {
  const [units = '0', cents = '00'] = amount.split('.');
  let out = '';
  for (let at = 0; at < units.length; at++) {
    if (at > 0 && (units.length - at) % 3 === 0 && units[at - 1] !== '-') out += ',';
    out += units[at];
  }
  return `${out}.${cents.padEnd(2, '0')}`;
}

/** Rows as CSV with a header; a cell is quoted where it has to be. Lines end as the vendor ends them. */
export function csv(header: readonly string[], rows: readonly Readonly<Record<string, string>>[], newline = '\r\n'): string {
  const quote = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = [header.map(quote).join(','), ...rows.map((row) => header.map((name) => quote(row[name] ?? '')).join(','))];
  return lines.join(newline) + newline;
}
