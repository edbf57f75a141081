/**
 * Billing script: computes the invoice lines of one service month.
 *
 * Corazon Valdez, 2026-03-01 (with a lot of help from Rey). Replaces the sheet.
 * 2026-03-30: SA-2026-026 added, starts in April.
 *
 *   node billing-run.ts 2026-03 HLR-1205 rate-history.csv [adjustments.csv] > lines.csv
 *
 * rate-history.csv  sa,client,person,currency,fee,effective   (../clients)
 * adjustments.csv   sa,kind,quantity,agreed     kind: absent_days | overtime_hours
 *                   agreed = date of the client's mail; overtime without it is refused
 *
 * lines.csv is imported to Xero as DRAFT. The control totals go to the screen, not to the
 * file: Xero must show the same totals, else stop and do not approve.
 */
import { readFileSync } from 'node:fs';

/** Working days of a month, for wages and for fees: monthly / 21. In force since 2024-01-01. */
const DAYS = 21;
/** Hours of a month: 21 days of 8 hours. */
const HOURS = 168;
/** Client overtime, on the hour of the fee. */
const OVERTIME = 1.25;
/** An invoice above this, in its own currency, is approved by Marcus. */
const APPROVAL_LIMIT = 5000_00;

/** Everything that calculates is in cents, whole numbers. */
type Cents = number;

interface Agreement {
  sa: string;
  contact: string;
  role: string;
  account: string;
  /** Days until due; Saltmarsh has changed once, see dueDays(). */
  net: number;
  theme: string;
  po?: string;
  /** Last service month of an ended agreement. */
  last?: string;
}

const HRS = 'HRS Standard';
const UK_PO = 'HRS UK PO';
const SALTMARSH = 'Saltmarsh Dental Group LLC';

// The order here is the order of the invoice numbers.
const AGREEMENTS: Agreement[] = [
  { sa: 'SA-2023-003', contact: 'Wattlebird Accounting Pty Ltd', role: 'Senior Bookkeeper', account: '200', net: 14, theme: HRS },
  { sa: 'SA-2025-014', contact: 'Wattlebird Accounting Pty Ltd', role: 'Bookkeeper', account: '200', net: 14, theme: HRS },
  { sa: 'SA-2024-006', contact: 'Coolibah Property Management Pty Ltd', role: 'Property Administrator', account: '200', net: 14, theme: HRS },
  { sa: 'SA-2025-019', contact: 'Coolibah Property Management Pty Ltd', role: 'Maintenance Coordinator', account: '200', net: 14, theme: HRS },
  { sa: 'SA-2024-009', contact: 'Ironbark Freight Pty Ltd', role: 'Freight Coordinator', account: '200', net: 14, theme: HRS },
  { sa: 'SA-2023-004', contact: 'Kestrel Bay Travel Pty Ltd', role: 'Travel Consultant', account: '200', net: 14, theme: HRS, last: '2025-08' },
  { sa: 'SA-2024-011', contact: SALTMARSH, role: 'Patient Care Coordinator', account: '201', net: 45, theme: HRS },
  { sa: 'SA-2025-022', contact: SALTMARSH, role: 'Insurance Claims Specialist', account: '201', net: 45, theme: HRS },
  { sa: 'SA-2025-016', contact: 'Juniper Ridge Solar Inc.', role: 'Sales Support Associate', account: '201', net: 30, theme: HRS },
  { sa: 'SA-2024-012', contact: 'Thistle & Rowe Solicitors LLP', role: 'Legal Assistant', account: '202', net: 14, theme: UK_PO, po: 'PO 4471' },
  { sa: 'SA-2026-025', contact: 'Thistle & Rowe Solicitors LLP', role: 'Legal Transcriptionist', account: '202', net: 14, theme: UK_PO, po: 'PO 4519' },
  { sa: 'SA-2025-017', contact: 'Pennybridge Lettings Ltd', role: 'Lettings Coordinator', account: '202', net: 14, theme: HRS },
  { sa: 'SA-2024-013', contact: 'Merlion Crest Logistics Pte Ltd', role: 'Logistics Coordinator', account: '203', net: 14, theme: HRS },
  { sa: 'SA-2026-026', contact: 'Merlion Crest Logistics Pte Ltd', role: 'Documentation Clerk', account: '203', net: 14, theme: HRS },
  { sa: 'SA-2025-020', contact: 'Orchid Lane Interiors Pte Ltd', role: 'CAD Drafter', account: '203', net: 14, theme: HRS },
];

/** Saltmarsh only. 5% from January 2026 to 31 December 2026, full list fee from January 2027. */
const DISCOUNT = { contact: SALTMARSH, percent: 5, from: '2026-01', until: '2026-12-31' };

function discountPercent(contact: string, month: string): number {
  const runs = contact === DISCOUNT.contact && month >= DISCOUNT.from && month <= DISCOUNT.until.slice(0, 7);
  return runs ? DISCOUNT.percent : 0;
}

/** net-45 for Saltmarsh counts for invoices dated from 2025-05-28; before that net-14 like everybody. */
function dueDays(agreement: Agreement, invoiceDate: string): number {
  return agreement.contact === SALTMARSH && invoiceDate < '2025-05-28' ? 14 : agreement.net;
}

interface Line {
  description: string;
  quantity: number;
  unit: Cents;
  discount: number;
}

/** Xero rounds every line to the cent, so we do too. */
function lineAmount(line: Line): Cents {
  return Math.round((line.quantity * line.unit * (100 - line.discount)) / 100);
}

/** Simple CSV: our own sheets have no quotes in them. Throws on a row of the wrong length. */
function readCsv(path: string): Record<string, string>[] {
  const [head = '', ...rows] = readFileSync(path, 'utf8').trim().split(/\r?\n/);
  const names = head.split(',');
  return rows.map((row, index) => {
    const cells = row.split(',');
    if (cells.length !== names.length) throw new Error(`${path} row ${index + 2}: ${cells.length} cells`);
    return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']));
  });
}

function cents(text: string): Cents {
  const match = /^(\d+)\.(\d\d)$/.exec(text);
  if (!match) throw new Error(`not an amount: "${text}"`);
  return Number(match[1]) * 100 + Number(match[2]);
}

const money = (value: Cents): string => (value / 100).toFixed(2);
const isoDate = (date: Date): string => date.toISOString().slice(0, 10);

/** Monday to Friday, and none of the holidays a month can open with. */
function isWorkingDay(date: Date): boolean {
  const weekday = date.getUTCDay();
  return weekday > 0 && weekday < 6 && !['01-01', '05-01', '11-01', '11-02'].includes(isoDate(date).slice(5));
}

/** The working days of the month from a day on; undefined when nobody could have started earlier. */
function daysOfLateStart(month: string, start: string): number | undefined {
  let before = 0;
  let after = 0;
  const day = new Date(`${month}-01T00:00:00Z`);
  for (; isoDate(day).startsWith(month); day.setUTCDate(day.getUTCDate() + 1)) {
    if (!isWorkingDay(day)) continue;
    if (isoDate(day) < start) before++;
    else after++;
  }
  return before === 0 ? undefined : after;
}

const [month = '', firstNumber = '', ratesPath = '', adjustmentsPath] = process.argv.slice(2);
if (!/^\d{4}-\d{2}$/.test(month) || !/^HLR-\d+$/.test(firstNumber) || ratesPath === '') {
  console.error('usage: node billing-run.ts YYYY-MM HLR-nnnn rate-history.csv [adjustments.csv]');
  process.exit(2);
}
const rates = readCsv(ratesPath);
const adjustments = adjustmentsPath === undefined ? [] : readCsv(adjustmentsPath);
for (const { sa } of [...rates, ...adjustments]) {
  if (!AGREEMENTS.some((agreement) => agreement.sa === sa)) throw new Error(`${sa} is not in the script`);
}

const invoiceDate = `${month}-28`;
const monthName = new Date(`${invoiceDate}T00:00:00Z`).toLocaleDateString('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const control = new Map<string, { count: number; total: Cents }>();
const notes: string[] = [];
let number = Number(firstNumber.slice(4));

console.log(
  '*ContactName,*InvoiceNumber,Reference,*InvoiceDate,*DueDate,*Description,*Quantity,*UnitAmount,Discount,*AccountCode,*TaxType,TrackingName1,TrackingOption1,TrackingName2,TrackingOption2,Currency,BrandingTheme',
);

for (const agreement of AGREEMENTS) {
  const { sa, contact } = agreement;
  const history = rates
    .filter((row) => row.sa === sa && (row.effective ?? '') <= `${month}-31`)
    .sort((a, b) => ((a.effective ?? '') < (b.effective ?? '') ? -1 : 1));
  const rate = history.at(-1);
  if (rate === undefined || (agreement.last !== undefined && month > agreement.last)) continue;

  const fee = cents(rate.fee ?? '');
  const discount = discountPercent(contact, month);
  const what = `Remote staffing: ${agreement.role}, ${rate.person}, ${monthName}`;
  const start = history[0]?.effective ?? '';
  const lateStart = start.startsWith(month) ? daysOfLateStart(month, start) : undefined;
  // Full month, or fee / 21 × days for somebody who joined after the first working day.
  const unit = lateStart === undefined ? fee : Math.round((fee / DAYS) * lateStart);
  const lines: Line[] = [{ description: what, quantity: 1, unit, discount }];

  for (const { kind, quantity = '', agreed = '' } of adjustments.filter((row) => row.sa === sa)) {
    const amount = Number(quantity);
    if (!(amount > 0)) throw new Error(`${sa}: quantity "${quantity}"`);
    if (kind === 'absent_days') {
      const credit = Math.round((fee / DAYS) * amount);
      lines.push({ description: `Absence without cover, days: ${amount}`, quantity: 1, unit: -credit, discount });
    } else if (kind === 'overtime_hours') {
      if (agreed === '') throw new Error(`${sa}: overtime without the client's written agreement`);
      const hour = Math.round((fee * OVERTIME) / HOURS);
      lines.push({ description: `Overtime agreed ${agreed}`, quantity: amount, unit: hour, discount });
    } else throw new Error(`${sa}: unknown kind "${kind}"`);
  }

  let total = lines.reduce((sum, line) => sum + lineAmount(line), 0);
  if (discount > 0) {
    // Down to the whole dollar after the discount, agreed with Brent: 1,895.25 becomes 1,895.00.
    const whole = Math.floor(total / 100) * 100;
    if (whole !== total) lines.push({ description: 'Rounding', quantity: 1, unit: whole - total, discount: 0 });
    total = whole;
  }
  if (agreement.po !== undefined && month >= '2026-03') {
    lines.push({ description: agreement.po, quantity: 1, unit: 0, discount: 0 });
  }

  const invoice = `HLR-${number++}`;
  const due = new Date(`${invoiceDate}T00:00:00Z`);
  due.setUTCDate(due.getUTCDate() + dueDays(agreement, invoiceDate));
  for (const line of lines) {
    const cells = [contact, invoice, `${sa} ${month}`, invoiceDate, isoDate(due), `"${line.description}"`, line.quantity];
    cells.push(money(line.unit), line.discount || '', agreement.account, 'Zero Rated Export');
    console.log([...cells, 'Client', contact, 'Agreement', sa, rate.currency, agreement.theme].join(','));
  }
  if (total > APPROVAL_LIMIT) notes.push(`${invoice} ${money(total)}: above 5,000.00, Marcus approves`);
  const sums = control.get(rate.currency ?? '') ?? { count: 0, total: 0 };
  control.set(rate.currency ?? '', { count: sums.count + 1, total: sums.total + total });
}

console.error(`Control totals ${month}, last number HLR-${number - 1}`);
for (const [currency, { count, total }] of control) console.error(`  ${currency} ${money(total)} in ${count} invoices`);
for (const note of notes) console.error(`  ! ${note}`);
