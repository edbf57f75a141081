import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../src/contracts/ledger.ts';
import type { BatonRecord } from '../../src/contracts/record.ts';
import { findViews } from '../../src/engine/discover.ts';
import { BuiltViews } from '../../src/engine/views.ts';
import { median, percentile } from '../../src/views/ledger/paying.ts';
import { accountRecord, bankLine, billOf, invoiceOf, paymentOf } from '../support/account-records.ts';
import { memoryEvidence, recordOf } from '../support/memory-evidence.ts';

async function ledgerOf(...records: BatonRecord[]): Promise<Ledger> {
  const evidence = await memoryEvidence({ records, asOf: '2026-03-31' });
  return new BuiltViews(evidence, await findViews()).view('ledger');
}

const open = (number: string, contact: string, amount: string, more = {}) =>
  invoiceOf(number, contact, '2026-02-01', '2026-02-15', amount, amount, more);
const credit = (number: string, contact: string, amount: string, more = {}) =>
  open(number, contact, amount, { type: 'credit-note', ...more });

describe('balances', () => {
  it('take credits off what their own party owes, in their own currency, whatever sign the program writes', async () => {
    const { balances, totals } = await ledgerOf(
      open('I-1', 'Vogt', '1000.00'),
      credit('C-1', 'Vogt', '-300.00'),
      credit('C-2', 'Vogt', '50.00'),
      open('I-2', 'Nkemelu', '100.00'),
      credit('C-3', 'Nkemelu', '100.00'),
      credit('C-4', 'Nkemelu', '70.00', { currency: 'GBP' }),
      billOf('B-1', 'Paper Co', '2026-02-01', null, '200.00', '200.00'),
      billOf('BC-1', 'Paper Co', '2026-02-01', null, '-20.00', '-20.00', { type: 'credit-note' }),
    );
    expect(balances.map(({ party, currency, balance }) => [party.value, currency, balance.value])).toEqual([
      ['Nkemelu', 'EUR', '0'],
      ['Vogt', 'EUR', '650'],
      ['Nkemelu', 'GBP', '-70'],
      ['Paper Co', 'EUR', '180'],
    ]);
    expect(totals.map(({ side, currency, owed, net }) => [side, currency, owed.value, net.value])).toEqual([
      ['sales', 'EUR', '650', '650'],
      ['sales', 'GBP', '0', '-70'],
      ['purchases', 'EUR', '180', '180'],
    ]);
    expect(balances[1]?.balance).toMatchObject({
      method: 'what is open of 1 invoice less what is left of 2 credits',
    });
    expect(balances[1]?.balance.cells).toHaveLength(3);
  });

  it('count overpayments, prepayments and what was paid beyond a total as credits, as far as they are left', async () => {
    const paid = (type: string, amountDue: string, more = {}) =>
      accountRecord('payment', `${type}-${amountDue}`, '2026-02-01', {
        type,
        contact: 'Vogt',
        issued: '2026-02-01',
        currency: 'EUR',
        total: '90.00',
        amountDue,
        direction: 'in',
        status: 'AUTHORISED',
        ...more,
      });
    const { credits, totals } = await ledgerOf(
      open('I-1', 'Vogt', '1000.00'),
      paid('overpayment', '40.00'),
      paid('prepayment', '30.00'),
      paid('prepayment', '0.00'),
      paid('overpayment', '80.00', { status: 'VOIDED' }),
      open('I-9', 'Vogt', '-10.00', { total: '500.00' }),
    );
    expect(credits.map(({ kind, left }) => [kind, left.value])).toEqual([
      ['overpayment', '40'],
      ['prepayment', '30'],
      ['overpayment', '10'],
    ]);
    expect(totals[0]?.owed.value).toBe('920');
  });

  it('lower nobody else’s debt by a credit, and say so beside the net', async () => {
    const { totals } = await ledgerOf(open('I-1', 'Vogt', '100.00'), credit('C-1', 'Lund', '60.00'));
    expect([totals[0]?.owed.value, totals[0]?.net.value]).toEqual(['100', '40']);
  });

  it('age by the due date: on the day itself nothing is overdue', async () => {
    const due = (number: string, day: string | null) =>
      invoiceOf(number, 'Vogt', '2025-01-01', day, '1.00', '1.00');
    const { invoices } = await ledgerOf(
      due('0', '2026-03-31'),
      due('1', '2026-03-30'),
      due('30', '2026-03-01'),
      due('31', '2026-02-28'),
      due('90', '2025-12-31'),
      due('91', '2025-12-30'),
      due('none', null),
    );
    expect(Object.fromEntries(invoices.map(({ number, age }) => [number?.value, age]))).toEqual({
      '0': 'not-due',
      '1': '1-30',
      '30': '1-30',
      '31': '31-60',
      '90': '61-90',
      '91': 'over-90',
      none: 'undated',
    });
  });

  it('leave out what is not issued, taken back, contradictory or not understood, and list what cannot be counted', async () => {
    const { totals, uncounted } = await ledgerOf(
      open('I-1', 'Vogt', '100.00'),
      open('I-2', 'Vogt', '7.00', { status: 'DRAFT' }),
      open('I-3', 'Vogt', '7.00', { status: 'VOIDED' }),
      open('I-4', 'Vogt', '7.00', { status: 'PAID' }),
      open('I-5', 'Vogt', 'about ten', { amountDue: '' }),
      open('I-6', '', '7.00'),
    );
    expect(totals[0]?.open.value).toBe('100');
    expect(uncounted.map(({ record }) => record).sort()).toEqual(
      ['I-4', 'I-5', 'I-6'].map((number) => `accounts/invoices/${number}`),
    );
  });

  it('take what a list calls unpaid as open in whole, less the lines of the bank that name it; where these pay all, say nothing', async () => {
    const unpaid = { amountDue: null, settled: false, status: 'offen' };
    const { invoices, uncounted } = await ledgerOf(
      open('R-901', 'Vogt', '100.00', unpaid),
      open('R-902', 'Vogt', '100.00', unpaid),
      open('R-903', 'Vogt', '100.00', unpaid),
      open('R-904', 'Vogt', '100.00', { amountDue: null, settled: true, status: 'x', paidOn: '2026-02-20' }),
      open('R-905', 'Vogt', '100.00', { amountDue: null, status: 'offen' }),
      bankLine('2026-03-01', '40.00', 'Vogt R-902 Teil'),
      bankLine('2026-03-01', '100.00', 'Vogt R-903'),
    );
    expect(invoices.map(({ left }) => left?.value ?? null)).toEqual(['100', '60', null, null, null]);
    expect(invoices.map(({ whole, paidOn }) => [whole, paidOn?.value])).toEqual([
      [false, undefined],
      [false, undefined],
      [true, '2026-03-01'],
      [true, '2026-02-20'],
      [false, undefined],
    ]);
    expect(uncounted.map(({ record }) => record)).toEqual(['accounts/invoices/R-905']);
  });

  it('count bills without a number, and take the one currency that the accounts name for what names none', async () => {
    const rent = billOf('', 'Estate', '2026-03-01', '2026-03-28', '50.00', '50.00', { currency: null });
    const one = await ledgerOf(rent, open('I-1', 'Vogt', '1.00'));
    expect(one.bills[0]).toMatchObject({ number: null, currency: 'EUR', left: { value: '50.00' } });
    expect(one.supplied?.cites[0]?.record).toBe('accounts/invoices/I-1');
    const two = await ledgerOf(
      rent,
      open('I-1', 'Vogt', '1.00'),
      open('I-2', 'Vogt', '1.00', { currency: 'CHF' }),
    );
    expect(two.bills[0]?.currency).toBe('');
    expect(two.supplied).toBeNull();
  });

  it('are held against ageing reports party by party, after credits', async () => {
    const report = (vogt: string, total: string) =>
      recordOf(
        {
          key: `reports/${vogt}`,
          kind: 'sheet',
          text: `Aged Receivables\n\n| Contact | < 1 Month | 1 Month | Total |\n| --- | --- | --- | --- |\n| Vogt | ${vogt} | 0.00 | ${vogt} |\n| Total | ${total} | 0.00 | ${total} |`,
          data: {
            report: 'ageing',
            side: 'sales',
            asOf: '2026-03-31',
            rows: [{ contact: 'Vogt', total: vogt }],
            total,
          },
        },
        { source: 'accounts' },
      );
    const documents = [open('I-1', 'Vogt', '100.00'), credit('C-1', 'Vogt', '-30.00')];
    const { ageing } = await ledgerOf(...documents, report('70.00', '70.00'), report('100.00', '100.00'));
    expect(
      ageing.map(({ agreeing, differing }) => [agreeing, differing.map((one) => one.report?.value)]),
    ).toEqual([
      [0, ['100.00']],
      [1, []],
    ]);
    expect(ageing[0]?.differing[0]).toMatchObject({ party: 'Vogt', open: { value: '70' } });
    const other = await ledgerOf(...documents, open('I-2', 'Lund', '5.00'), report('70.00', '70.00'));
    expect(other.ageing[0]?.differing).toMatchObject([{ party: 'Lund', report: null, open: { value: '5' } }]);
    const mixed = await ledgerOf(
      ...documents,
      open('I-2', 'Lund', '5.00', { currency: 'CHF' }),
      report('70.00', '70.00'),
    );
    expect(mixed.ageing).toEqual([]);
  });

  it('work out what is open, and what credits took, where the accounts tell total and paid', async () => {
    const { invoices } = await ledgerOf(
      open('I-1', 'Vogt', '100.10', { amountDue: null, paid: '0.20' }),
      open('I-2', 'Vogt', '100.00', { amountDue: '30.00', paid: '50.00' }),
    );
    expect(invoices[0]?.left).toMatchObject({ value: '99.9', method: 'total less what was paid' });
    expect(invoices[1]?.credited?.value).toBe('20');
  });

  it('never lose or invent a cent: ages add up to what is open, balances to the net', async () => {
    const cents = fc.integer({ min: 1, max: 10_000_000 });
    const written = (value: number) => new Decimal(value).dividedBy(100).toFixed(2);
    const entry = fc.record({
      party: fc.constantFrom('Vogt', 'Lund', 'Nord'),
      currency: fc.constantFrom('EUR', 'JPY', ''),
      type: fc.constantFrom('invoice', 'credit-note'),
      amount: cents,
      due: fc.constantFrom('2026-06-01', '2026-03-20', '2025-01-01', null),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { maxLength: 12 }), async (entries) => {
        const { totals, balances, supplied } = await ledgerOf(
          ...entries.map(({ party, amount, ...more }, at) => open(`I-${at}`, party, written(amount), more)),
        );
        for (const { currency, open: sum, aged, net } of totals) {
          // What names no currency is in the only one that the others name.
          const own = entries.filter((one) => (one.currency || (supplied?.code ?? '')) === currency);
          const all = (type: string) =>
            own.filter((one) => one.type === type).reduce((total, one) => total + one.amount, 0);
          expect(sum.value).toBe(new Decimal(all('invoice')).dividedBy(100).toFixed());
          expect(net.value).toBe(new Decimal(all('invoice') - all('credit-note')).dividedBy(100).toFixed());
          const ages = [...aged.values()].reduce((total, { value }) => total.plus(value), new Decimal(0));
          expect(ages.toFixed()).toBe(sum.value);
          const parties = balances.filter((one) => one.currency === currency);
          const rest = parties.reduce((total, { balance }) => total.plus(balance.value), new Decimal(0));
          expect(rest.toFixed()).toBe(net.value);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('payments', () => {
  const paid = invoiceOf('R-101', 'Vogt', '2026-03-01', '2026-03-15', '10.00', '0.00');

  it('are lines of the bank too that name the number and add up to the total', async () => {
    const { invoices } = await ledgerOf(
      paid,
      bankLine('2026-03-08', '4.00', 'VOGT R-101 part'),
      bankLine('2026-03-18', '6.00', 'VOGT R-101 rest'),
    );
    expect(invoices[0]?.paidOn?.value).toBe('2026-03-18');
    expect(invoices[0]?.payments.map(({ by }) => by)).toEqual(['bank-line', 'bank-line']);
  });

  it('are lines that bear a mark of one document alone, as the number of a claim', async () => {
    const claim = (number: string, reference: string) =>
      invoiceOf(number, 'Vogt', '2026-03-01', '2026-03-15', '10.00', '0.00', { reference });
    const line = bankLine('2026-03-08', '10.00', 'VOGT TP-547720');
    const alone = await ledgerOf(claim('S-1', 'Claim TP-547720'), claim('S-2', 'Claim TP-547721'), line);
    expect(alone.invoices.map(({ paidOn }) => paidOn?.value)).toEqual(['2026-03-08', undefined]);
    const both = await ledgerOf(claim('S-1', 'Claim TP-547720'), claim('S-2', 'Claim TP-547720'), line);
    expect(both.invoices.map(({ paidOn }) => paidOn)).toEqual([null, null]);
  });

  it('are none where the sum differs, the money went the other way, or somebody booked it', async () => {
    for (const line of [
      bankLine('2026-03-08', '9.00', 'VOGT R-101'),
      bankLine('2026-03-08', '-10.00', 'VOGT R-101'),
      bankLine('2026-03-08', '10.00', 'VOGT R-1012'),
      bankLine('2026-03-08', '10.00', 'VOGT R-101', { entry: 'books' }),
      paymentOf('R-101', '2026-03-08', '10.00', { direction: 'out' }),
      paymentOf('R-101', '2026-03-08', '10.00', { contact: 'Lund' }),
      paymentOf('R-101', '2026-03-08', '10.00', { status: 'DELETED' }),
      paymentOf('R-101', '2026-03-08', '10.00', { type: 'ARCREDITPAYMENT' }),
    ])
      expect((await ledgerOf(paid, line)).invoices[0]?.payments, line.text).toEqual([]);
  });
});

describe('statements', () => {
  it('tell the closing balance whatever the order of the lines within a day', async () => {
    const lines = [
      bankLine('2026-03-02', '-30.00', 'b', { balance: '70.00' }),
      bankLine('2026-03-02', '5.00', 'a', { balance: '75.00' }),
      bankLine('2026-03-02', '1.00', 'c', { balance: '76.00' }),
    ];
    for (const order of [lines, lines.toReversed()])
      expect((await ledgerOf(...order)).accounts[0]?.balance?.value).toBe('76.00');
  });

  it('tell no balance where two lines could be the last, and no gap where no balance runs', async () => {
    const { accounts, gaps } = await ledgerOf(
      bankLine('2026-03-01', '5.00', 'a', { balance: '11.00' }),
      bankLine('2026-03-02', '5.00', 'b', { balance: '300.00' }),
      bankLine('2026-03-03', '5.00', 'c', { balance: '7.00' }),
      bankLine('2026-03-03', '5.00', 'd', { balance: '99.00' }),
    );
    expect(accounts[0]?.balance).toBeNull();
    expect(gaps).toEqual([]);
  });
});

it('a median is the middle one, or the mean of the two in the middle; a percentile the nearest rank', () => {
  expect(median([])).toBeNull();
  expect(median([10, 2, 3])).toBe(3);
  expect(median([14, 15])).toBe(14.5);
  expect(percentile([], 0.9)).toBeNull();
  expect(percentile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9)).toBe(9);
});
