import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { source } from '../../../src/sources/accounts/index.ts';
import { pullAll } from '../../support/pull.ts';

/** Head of the statement since 2025. */
const HEAD =
  'TransferWise ID,Date,Date Time,Amount,Currency,Description,Payment Reference,Running Balance,Exchange From,Exchange To,' +
  'Exchange Rate,Payer Name,Payee Name,Payee Account Number,Merchant,Card Last Four Digits,Card Holder Full Name,Attachment,' +
  'Note,Total fees,Exchange To Amount,Transaction Type,Transaction Details Type';
const OLD_HEAD =
  '"TransferWise ID",Date,Amount,Currency,Description,"Payment Reference","Running Balance","Exchange From","Exchange To","Exchange Rate",' +
  '"Payer Name","Payee Name","Payee Account Number",Merchant,"Total fees"';

interface Row {
  id: string;
  /** `YYYY-MM-DD` or with a time. */
  at: string;
  amount: string;
  balance: string;
  currency?: string;
  description?: string;
  fees?: string;
}

const dayFirst = (at: string) => at.slice(0, 10).split('-').reverse().join('-');

/** Newest first, as Wise writes it. */
function statement(rows: readonly Row[]): string {
  const lines = [...rows].reverse().map(({ id, at, amount, balance, currency, description, fees }) => {
    const time = at.length > 10 ? `${dayFirst(at)} ${at.slice(11)}` : '';
    const columns = `${id},${dayFirst(at)},${time},${amount},${currency ?? 'EUR'},${description ?? 'Paid'},REF,${balance}`;
    return `${columns},,,,Acorn Ltd,,,,,,,,${fees ?? '0.00'},,CREDIT,DEPOSIT`;
  });
  return `${[HEAD, ...lines].join('\n')}\n`;
}

function oldStatement(rows: readonly Row[]): string {
  const lines = [...rows]
    .reverse()
    .map(
      ({ id, at, amount, balance }) =>
        `${id},${dayFirst(at)},${amount},EUR,Paid,REF,${balance},,,,Acorn Ltd,,,,0.00`,
    );
  return `${[OLD_HEAD, ...lines].join('\n')}\n`;
}

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'baton-wise-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

async function pull(files: Record<string, string>) {
  for (const [name, text] of Object.entries(files)) await writeFile(join(directory, name), text);
  const pulled = await pullAll(source, directory, { path: '.' });
  return {
    ...pulled,
    byKey: new Map(pulled.records.map((record) => [record.key, record])),
    checks: Object.fromEntries(
      pulled.records.map(({ key, data }) => [key.replace(/^wise\//, ''), data['reconciles']]),
    ),
    notes: pulled.events.flatMap((event) => (event.type === 'note' ? [event.text] : [])),
  };
}

const YEAR: Row[] = [
  { id: 'T1', at: '2024-03-01', amount: '100.00', balance: '100.00' },
  { id: 'T2', at: '2024-06-01', amount: '50.00', balance: '150.00' },
  { id: 'T3', at: '2025-02-01', amount: '-30.00', balance: '120.00' },
  { id: 'T4', at: '2025-08-01', amount: '7.50', balance: '127.50' },
  { id: 'T5', at: '2026-01-05', amount: '-27.50', balance: '100.00' },
];

describe('statements of one balance', () => {
  it('are followed from file to file', async () => {
    const { checks, notes } = await pull({
      'b-2025.csv': statement(YEAR.slice(2, 4)),
      'a-2026.csv': statement(YEAR.slice(4)),
      'c-2024.csv': statement(YEAR.slice(0, 2)),
    });
    expect(checks).toEqual({
      'EUR/T1': null,
      'EUR/T2': true,
      'EUR/T3': true,
      'EUR/T4': true,
      'EUR/T5': true,
    });
    expect(notes).toEqual([]);
  });

  it('show the year that is missing, at the first row after it, and say so again in every pull', async () => {
    const { byKey, checks, notes, cursor, ...rest } = await pull({
      '2024.csv': statement(YEAR.slice(0, 2)),
      '2026.csv': statement(YEAR.slice(4)),
    });
    expect(checks).toEqual({ 'EUR/T1': null, 'EUR/T2': true, 'EUR/T5': false });
    expect(byKey.get('wise/EUR/T5')?.data).toMatchObject({
      reconciles: false,
      expectedBalance: '122.50',
      after: 'wise/EUR/T2',
    });
    expect(notes).toEqual([
      'Wise EUR: something is missing between 2024-06-01 (2024.csv, row 2), which leaves 150.00 EUR, and 2026-01-05 ' +
        '(2026.csv, row 2), which starts from 127.50 EUR. Export the statement of these days, unless the two files are of different balances.',
    ]);
    const again = await pullAll(source, directory, { path: '.' }, { cursor, ...rest });
    expect(again.records).toEqual([]);
    expect(again.events).toContainEqual({ type: 'note', text: notes[0] });
  });

  it('count a row once that an older and a newer form of the export both hold', async () => {
    const { byKey, notes } = await pull({
      'old.csv': oldStatement(YEAR.slice(0, 4)),
      'new.csv': statement(YEAR.slice(2)),
    });
    expect([...byKey.keys()].sort()).toEqual(YEAR.map(({ id }) => `wise/EUR/${id}`));
    expect(notes).toEqual([]);
    expect(byKey.get('wise/EUR/T3')?.path).toBe('new.csv');
    expect(byKey.get('wise/EUR/T3')?.data['detail']).toBe('DEPOSIT');
  });

  it('count a payment once that one export has with its fee and another with the fee in a row of its own', async () => {
    const whole: Row[] = [
      { id: 'TRANSFER-1', at: '2025-01-01', amount: '500.00', balance: '500.00' },
      { id: 'TRANSFER-2', at: '2025-01-02', amount: '-100.39', balance: '399.61', fees: '0.39' },
      { id: 'TRANSFER-3', at: '2025-01-03', amount: '1.00', balance: '400.61' },
    ];
    const apart: Row[] = [
      { id: 'TRANSFER-2', at: '2025-01-02', amount: '-100.00', balance: '400.00' },
      {
        id: 'FEE-TRANSFER-2',
        at: '2025-01-02',
        amount: '-0.39',
        balance: '399.61',
        description: 'Wise Charges for: TRANSFER-2',
      },
      { id: 'TRANSFER-3', at: '2025-01-03', amount: '1.00', balance: '400.61' },
    ];
    const { byKey, checks, notes } = await pull({ 'a.csv': statement(whole), 'b.csv': statement(apart) });
    expect(checks).toEqual({
      'EUR/TRANSFER-1': null,
      'EUR/TRANSFER-2': true,
      'EUR/FEE-TRANSFER-2': true,
      'EUR/TRANSFER-3': true,
    });
    expect(byKey.get('wise/EUR/FEE-TRANSFER-2')?.data['feeOf']).toBe('TRANSFER-2');
    expect(byKey.get('wise/EUR/TRANSFER-2')?.data['amount']).toBe('-100.00');
    expect(notes).toEqual([]);
  });

  it('keep the key of a payment when its refund comes with the same id', async () => {
    const paid: Row = { id: 'CARD-1', at: '2025-01-02', amount: '-20.00', balance: '80.00' };
    const rows: Row[] = [{ id: 'T1', at: '2025-01-01', amount: '100.00', balance: '100.00' }, paid];
    expect((await pull({ 'a.csv': statement(rows) })).byKey.get('wise/EUR/CARD-1')?.data['amount']).toBe(
      '-20.00',
    );
    const refund: Row = { id: 'CARD-1', at: '2025-02-02', amount: '20.00', balance: '100.00' };
    const { byKey } = await pull({ 'b.csv': statement([...rows, refund]) });
    expect(byKey.get('wise/EUR/CARD-1')?.data['amount']).toBe('-20.00');
    expect(byKey.get('wise/EUR/CARD-1~2')?.data['amount']).toBe('20.00');
    expect(byKey.size).toBe(3);
  });

  it('are told apart where files were joined by hand, in any order', async () => {
    const body = (rows: readonly Row[]) => statement(rows).split('\n').slice(1).join('\n');
    const joined = `${HEAD}\n${body(YEAR.slice(0, 2))}${body(YEAR.slice(2))}${body(YEAR.slice(2))}`;
    const { checks, notes } = await pull({ 'joined.csv': joined });
    expect(checks).toEqual({
      'EUR/T1': null,
      'EUR/T2': true,
      'EUR/T3': true,
      'EUR/T4': true,
      'EUR/T5': true,
    });
    expect(notes).toEqual([]);
  });
});

describe('several balances of one currency', () => {
  const JAR: Row[] = [
    { id: 'J1', at: '2024-02-01', amount: '10.00', balance: '10.00' },
    { id: 'J2', at: '2024-11-01', amount: '10.00', balance: '20.00' },
    { id: 'J3', at: '2025-03-01', amount: '10.00', balance: '30.00' },
  ];

  it('are never checked against each other', async () => {
    const { checks, notes } = await pull({
      'main-2024.csv': statement(YEAR.slice(0, 2)),
      'jar-2024.csv': statement(JAR.slice(0, 2)),
      'jar-2025.csv': statement(JAR.slice(2)),
      'main-2025.csv': statement(YEAR.slice(2, 4)),
    });
    expect(checks).toEqual({
      'EUR/T1': null,
      'EUR/T2': true,
      'EUR/T3': true,
      'EUR/T4': true,
      'EUR/J1': null,
      'EUR/J2': true,
      'EUR/J3': true,
    });
    expect(notes).toEqual([]);
  });

  it('leave it open what a statement continues that fits none of them', async () => {
    const { checks, notes } = await pull({
      'main-2024.csv': statement(YEAR.slice(0, 2)),
      'jar-2024.csv': statement(JAR.slice(0, 2)),
      'main-2026.csv': statement(YEAR.slice(4)),
    });
    expect(checks['EUR/T5']).toBe(null);
    expect(notes).toEqual([expect.stringContaining('Wise EUR: there are several balances')]);
  });

  it("are told apart by Wise's own names of files, which also show what is missing", async () => {
    const { checks } = await pull({
      'statement_111111_EUR_2024-01-01_2024-12-31.csv': statement(YEAR.slice(0, 2)),
      'statement_111111_EUR_2026-01-01_2026-12-31.csv': statement(YEAR.slice(4)),
      'statement_222222_EUR_2025-01-01_2025-12-31.csv': statement(JAR.slice(2)),
    });
    expect(checks).toEqual({ 'EUR/T1': null, 'EUR/T2': true, 'EUR/T5': false, 'EUR/J3': null });
  });

  it('keep both ends of a move from one to the other', async () => {
    const { byKey } = await pull({
      'main.csv': statement([
        ...YEAR.slice(0, 1),
        { id: 'B-1', at: '2024-03-02', amount: '-40.00', balance: '60.00' },
      ]),
      'jar.csv': statement([{ id: 'B-1', at: '2024-03-02', amount: '40.00', balance: '40.00' }]),
    });
    expect([...byKey.values()].map(({ data }) => data['amount']).sort()).toEqual([
      '-40.00',
      '100.00',
      '40.00',
    ]);
  });
});

it('reads the list of transactions as a sheet that says that it is no statement', async () => {
  const history =
    'ID,Status,Direction,"Created on","Finished on","Source fee amount","Source fee currency","Target fee amount","Target fee currency",' +
    '"Source name","Source amount (after fees)","Source currency","Target name","Target amount (after fees)","Target currency",' +
    '"Exchange rate",Reference,Batch,"Created by",Category,Note\n' +
    'TRANSFER-2,COMPLETED,OUT,"2026-03-02 09:15:00","2026-03-02 09:16:00",0.39,EUR,,,Acorn Ltd,100.00,EUR,"Birch | Sons",100.00,EUR,1.0,INV-9,,Sam Lee,General,\n' +
    'TRANSFER-1,CANCELLED,OUT,"2025-12-30 09:15:00",,,,,,Acorn Ltd,55.00,EUR,Birch,55.00,EUR,1.0,,,Sam Lee,,\n';
  const { records, unreadable } = await pull({ 'transaction-history.csv': history });
  expect(unreadable).toEqual([]);
  expect(records.map(({ key, kind }) => [key, kind])).toEqual([
    ['wise-history/transaction-history.csv/2025', 'sheet'],
    ['wise-history/transaction-history.csv/2026', 'sheet'],
  ]);
  expect(records[1]?.text).toContain('not a statement of a balance');
  expect(records[1]?.text).toMatch(/\| TRANSFER-2 \| COMPLETED \|.*Birch \\\| Sons/);
  expect(records[1]?.data).toEqual({ rows: 1 });
});
