import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { source } from '../../../src/sources/accounts/index.ts';
import { pullAll } from '../../support/pull.ts';
import { directory, lines, notesOf, pull } from './bank-file.ts';

describe('day and month', () => {
  const rows = [
    'Date,Value date,Description,Amount',
    '03/04/2026,{},Rent,-4.00',
    '05/04/2026,{},Client,5.00',
  ];
  const file = (value: string, ...above: string[]) =>
    lines(...above, ...rows.map((row) => row.replace('{}', value)));

  it('are told by a second column, or by the period above the table', async () => {
    expect((await pull(file('03/04/2026'))).unreadable[0]).toContain('dateOrder');
    expect((await pull(file('13/04/2026'))).rows[0]?.[0]).toBe('2026-04-03');
    expect((await pull(file('04/13/2026'))).rows[0]?.[0]).toBe('2026-03-04');
    expect((await pull(file('', 'Period: 01/04/2026 - 30/04/2026'))).rows[0]?.[0]).toBe('2026-04-03');
  });
});

describe('what is no entry', () => {
  it('is a balance that is carried over, wherever it stands, and no payee of that name', async () => {
    const { rows, unreadable } = await pull(
      lines(
        'Date,Description,Amount,Balance',
        '2026-03-01,Opening balance,1000.00,1000.00',
        '2026-03-02,Total,-60.00,940.00',
        '2026-03-03,Client,10.00,950.00',
        '2026-03-31,Closing balance,,950.00',
        'Total,,-50.00,',
      ),
    );
    expect(unreadable).toEqual([]);
    expect(rows.map(([, amount]) => amount)).toEqual(['-60.00', '10.00']);
  });
});

it('asks where no amount has a minus and nothing else tells which way money went', async () => {
  const file = lines(
    'Date,Description,Amount',
    '2026-03-01,A,1.00',
    '2026-03-02,B,2.00',
    '2026-03-03,C,3.00',
  );
  await writeFile(join(directory, 'x.csv'), file);
  const open = await pullAll(source, directory, { path: '.' });
  expect(notesOf(open)).toEqual([expect.stringContaining('x.csv: no amount has a minus')]);
  const settled = await pullAll(source, directory, {
    path: '.',
    columns: [{ kind: 'bank', positive: 'out' }],
  });
  expect(notesOf(settled)).toEqual([]);
  expect(settled.records.map(({ data }) => data['amount'])).toEqual(['-1.00', '-2.00', '-3.00']);
});

it('lists so many rows that are not read, and counts the others', async () => {
  const rows = Array.from({ length: 700 }, (_, index) => `2026-03-01,Row ${index},${index} or ${index + 1}`);
  const { unreadable } = await pull(
    lines('Date,Description,Amount', ...rows, ...rows.map((row) => row.replace(/,\d+ or /, ',1.'))),
  );
  expect(unreadable).toHaveLength(501);
  expect(unreadable.at(-1)).toMatch(/^\d+ more rows are not read/);
});

describe('what is not understood', () => {
  it('is said with what stands there, never as an absence or a guess', async () => {
    const read = await pull(
      lines(
        'Date;Description;Amount',
        '13.03.2026;Ambiguous;1.500',
        '14.03.2026;Words;about ten',
        '15.03.2026;Nothing;',
        'soon 7;Day;5,00 EUR',
        '16.03.2026;Scale;5K',
      ).replace('5,00', '5'),
    );
    expect(read.rows).toEqual([]);
    expect(read.unreadable).toEqual([
      expect.stringMatching(/^row 2: amount not understood: 1\.500 \(.*decimalMark/),
      'row 3: amount not understood: about ten',
      'row 4: no amount',
      'row 5: date not understood: soon 7',
      'row 6: amount not understood: 5K',
    ]);
  });

  it('is settled by an entry of the option "columns"', async () => {
    const file = lines(
      'Booked|Purpose|Moved|Held',
      '03/04/26|Rent|1.500|8.500',
      '05/04/26|Client|2.750|11.250',
    );
    expect((await pull(file)).unreadable[0]).toContain('Booked, Purpose, Moved, Held');
    const { rows, unreadable } = await pull(file, {
      columns: [
        { files: 'other/**', kind: 'contacts' },
        {
          files: '*.csv',
          kind: 'bank',
          names: { date: 'Booked', amount: 'Moved', description: 'Purpose' },
          dateOrder: 'mdy',
          decimalMark: ',',
          currency: 'EUR',
          positive: 'out',
        },
      ],
    });
    expect(unreadable).toEqual([]);
    expect(rows).toEqual([
      ['2026-03-04', '-1500.00', 'EUR'],
      ['2026-05-04', '-2750.00', 'EUR'],
    ]);
  });

  it('is asked for where the names of an entry are not in the file', async () => {
    const { unreadable } = await pull(lines('Date,Description,Amount', '2026-03-01,Rent,-4.00'), {
      columns: [{ kind: 'bank', names: { date: 'Day' } }],
    });
    expect(unreadable[0]).toContain('Date, Description, Amount');
  });
});
