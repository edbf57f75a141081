import { Decimal } from 'decimal.js';
import { addDays, months, payDays, weekday, workingDaysBefore } from './calendar.ts';
import { type Currency, csv, type Invoice, withCommas } from './ledger.ts';
import { digits, type Random, seeded, whole } from './seed.ts';

const columns = [
  'TransferWise ID', 'Date', 'Date Time', 'Amount', 'Currency', 'Description', 'Payment Reference', 'Running Balance',
  'Exchange From', 'Exchange To', 'Exchange Rate', 'Payer Name', 'Payee Name', 'Payee Account Number', 'Merchant',
  'Card Last Four Digits', 'Card Holder Full Name', 'Attachment', 'Note', 'Total fees', 'Exchange To Amount', 'Transaction Type',
  'Transaction Details Type',
];
const opening: Readonly<Record<Currency, string>> = { AUD: '9412.60', USD: '3905.18', GBP: '2264.40', SGD: '3118.75' };
/** What stays in a balance when the rest is converted. */
const kept: Readonly<Record<Currency, number>> = { AUD: 2000, USD: 1000, GBP: 250, SGD: 250 };
const startRate: Readonly<Record<Currency, number>> = { AUD: 37.42, USD: 57.61, GBP: 73.88, SGD: 43.12 };
export const currencies: readonly Currency[] = ['AUD', 'USD', 'GBP', 'SGD'];
const lastDay = '2026-11-20';

interface Movement {
  at: string;
  amount: Decimal;
  fields: Record<string, string>;
}

/** PHP that one pay day takes, by the number of people on the payroll then; only the size matters. */
function pesosNeeded(month: string, ledger: readonly Invoice[]): number {
  const placed = ledger.filter((one) => one.serviceMonth === month).length || 14;
  return 95_000 + placed * 28_000;
}

/** Numbers grow from day to day, as Wise's do. */
function transferNumber(kind: 'TRANSFER' | 'BALANCE', day: string, name: string): string {
  const dayNumber = Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000) - 18_000;
  return `${kind}-1${dayNumber}${digits(`${kind} ${day} ${name}`, 5)}`;
}

function receipts(ledger: readonly Invoice[], currency: Currency): Movement[] {
  return ledger
    .filter((one) => one.currency === currency && one.paidDate !== '')
    .map((one) => {
      const styles = [one.number, one.number, `INV ${one.number}`, one.number.replace('-', ''), `${one.number} HARBORLIGHT`];
      const reference = styles[one.client.length % styles.length] ?? one.number;
      return {
        at: `${one.paidDate} ${receiptTime(one.number)}`,
        amount: new Decimal(one.paid),
        fields: {
          'TransferWise ID': transferNumber('TRANSFER', one.paidDate, one.number),
          Description: `Received money from ${one.client} with reference ${reference}`,
          'Payment Reference': reference,
          'Payer Name': one.client,
          'Total fees': '0.00',
          'Transaction Type': 'CREDIT',
          'Transaction Details Type': 'DEPOSIT',
        },
      };
    });
}

/** When the money for an invoice arrived, as `HH:MM:SS` in UTC; the notice by mail says the same. */
export const receiptTime = (invoice: string): string => clock(seeded(`receipt ${invoice}`), 1, 15);

const clock = (random: Random, from: number, to: number) =>
  [whole(random, from, to), whole(random, 0, 59), whole(random, 0, 59)].map((part) => String(part).padStart(2, '0')).join(':');

const refund: Movement = {
  at: '2026-05-05 02:14:09',
  amount: new Decimal('-272.00'),
  fields: {
    'TransferWise ID': transferNumber('TRANSFER', '2026-05-05', 'HCN-0029'),
    Description: 'Sent money to Wattlebird Accounting Pty Ltd',
    'Payment Reference': 'HCN-0029',
    'Payee Name': 'Wattlebird Accounting Pty Ltd',
    Note: 'Refund of credit note HCN-0029',
    'Total fees': '0.00',
    'Transaction Type': 'DEBIT',
    'Transaction Details Type': 'TRANSFER',
  },
};

/** The Tuesday or Thursday on which money for a pay day is converted. */
function conversionDay(payDay: string): string {
  let day = workingDaysBefore(payDay, 3);
  while (weekday(day) !== 'Tue' && weekday(day) !== 'Thu') day = addDays(day, -1);
  return day;
}

/** What was converted into pesos, from each balance in proportion to what it can spare that day. */
function conversions(ledger: readonly Invoice[], known: Record<Currency, Movement[]>): void {
  const rate = { ...startRate };
  const drift = seeded('exchange rates');
  for (const month of months('2024-11', '2026-11')) {
    for (const payDay of payDays(month)) {
      const day = conversionDay(payDay);
      if (day > lastDay) continue;
      for (const currency of currencies) rate[currency] *= 1 + (drift() - 0.492) * 0.009;
      const spare = currencies.map((currency) => {
        const balance = known[currency]
          .filter((one) => one.at < `${day} 00`)
          .reduce((sum, one) => sum.plus(one.amount), new Decimal(opening[currency]));
        return { currency, units: Math.max(0, Math.floor(balance.minus(kept[currency]).toNumber())) };
      });
      const worth = spare.reduce((sum, one) => sum + one.units * rate[one.currency], 0);
      const share = worth === 0 ? 0 : Math.min(1, pesosNeeded(month, ledger) / worth);
      for (const { currency, units } of spare) {
        const amount = Math.floor((units * share) / 10) * 10;
        if (amount < 200) continue;
        known[currency].push(conversion(day, currency, amount, rate[currency]));
      }
    }
  }
}

function conversion(day: string, currency: Currency, amount: number, rate: number): Movement {
  const exact = new Decimal(rate.toFixed(5));
  const fee = new Decimal(amount).times('0.0048').plus('0.42').toDecimalPlaces(2);
  const pesos = new Decimal(amount).minus(fee).times(exact).toFixed(2);
  const units = new Decimal(amount).toFixed(2);
  return {
    at: `${day} ${clock(seeded(`conversion ${day} ${currency}`), 1, 3)}`,
    amount: new Decimal(-amount),
    fields: {
      'TransferWise ID': transferNumber('BALANCE', day, currency),
      Description: `Converted ${withCommas(units)} ${currency} to ${withCommas(pesos)} PHP`,
      'Exchange From': currency,
      'Exchange To': 'PHP',
      'Exchange Rate': exact.toString(),
      'Total fees': fee.toFixed(2),
      'Exchange To Amount': pesos,
      'Transaction Type': 'DEBIT',
      'Transaction Details Type': 'CONVERSION',
    },
  };
}

/** One statement a currency, newest movement first; times are UTC, as Wise exports them. */
export function wiseStatements(ledger: readonly Invoice[]): Record<Currency, string> {
  const known = Object.fromEntries(currencies.map((currency) => [currency, receipts(ledger, currency)])) as Record<Currency, Movement[]>;
  known.AUD.push(refund);
  conversions(ledger, known);
  const statement = (currency: Currency) => {
    let balance = new Decimal(opening[currency]);
    const rows = known[currency]
      .sort((a, b) => (a.at < b.at ? -1 : 1))
      .map((one) => {
        balance = balance.plus(one.amount);
        const day = one.at.slice(0, 10).split('-').reverse().join('-');
        return {
          ...one.fields,
          Date: day,
          'Date Time': `${day} ${one.at.slice(11)}.000`,
          Amount: one.amount.toFixed(2),
          Currency: currency,
          'Running Balance': balance.toFixed(2),
        };
      });
    return csv(columns, rows.reverse(), '\n');
  };
  return Object.fromEntries(currencies.map((currency) => [currency, statement(currency)])) as Record<Currency, string>;
}
