import { describe, expect, it } from 'vitest';
import type { ObligationLink } from '../../src/contracts/link-kinds.ts';
import { link } from '../../src/links/obligation.ts';
import { nextOf } from '../../src/links/obligations/calendar.ts';
import { type EvidenceInput, evidenceOf, file, letter, linksOf } from './support/evidence.ts';

async function dutiesOf(records: EvidenceInput['records'], asOf = '2026-05-20'): Promise<ObligationLink[]> {
  return (await linksOf(link, await evidenceOf({ records, asOf }))).map(({ data }) => data);
}

const mail = (key: string, at: string, subject: string, body: string) =>
  letter(key, { from: 'bob@own.example', to: 'ann@own.example', at, subject, body });
const CALENDAR =
  '# Duties\n\n| Duty | Cadence | Next due | Last done | Note |\n| --- | --- | --- | --- | --- |\n' +
  '| Access review | quarterly | 2026-07-10 | 2026-04-08 | |\n' +
  '| VAT return | quarterly | 2026-05-07 | 2026-02-06 | the return for Q3 was filed late, MISSED: due 2025-11-07 |\n';

describe('obligations', () => {
  it('takes from mail what one of the business tells few to do, not what news and strangers announce', async () => {
    const duties = await dutiesOf([
      mail('m1', '2026-03-02T09:00:00Z', 'Till', 'Hi Ann,\n\nyou must count the till every Friday.\n\nBob'),
      mail('m2', '2026-03-03T09:00:00Z', 'Lunch', 'Hi Ann,\n\nI go swimming every Tuesday.\n\nBob'),
      letter('m3', {
        from: 'news@paper.example',
        to: 'ann@own.example',
        at: '2026-03-04T09:00:00Z',
        subject: 'Offers',
        body: 'You must read our offers every Monday.',
      }),
    ]);
    expect(duties.map(({ statements }) => statements[0]?.record)).toEqual(['test/m1']);
  });

  it('joins what several records say about one duty, documents first', async () => {
    const duties = await dutiesOf([
      file('hr/guide.md', '# Guide\n\nThe bookkeeper must run the payroll on the 15th of each month.\n', {
        at: '2026-01-05',
      }),
      file('hr/roles.md', '# Roles\n\nThe bookkeeper must run the payroll on the 15th of each month.\n', {
        at: '2025-01-05',
      }),
      file('it/guide.md', '# IT\n\nThe IT officer must test the backup on the 15th of each month.\n', {
        at: '2026-01-05',
      }),
    ]);
    expect(duties).toHaveLength(2);
    const payroll = duties.find(({ what }) => what.includes('payroll'));
    expect(payroll?.statements.map(({ record }) => record)).toEqual(['test/hr/guide.md', 'test/hr/roles.md']);
    expect(payroll?.next).toBe('2026-06-15');
  });

  it('tells from mail when it was done, near its day, and not from plans', async () => {
    const [duty] = await dutiesOf([
      file('hr/guide.md', '# Guide\n\nThe bookkeeper must run the payroll on the 15th of each month.\n', {
        at: '2026-01-05',
      }),
      mail(
        'm1',
        '2026-03-14T09:00:00Z',
        'Payroll',
        'Hi Ann,\n\nthe payroll run for 15 March is done.\n\nBob',
      ),
      mail(
        'm2',
        '2026-04-15T09:00:00Z',
        'Payroll',
        'Hi Ann,\n\nthe payroll run will be done tomorrow.\n\nBob',
      ),
      mail('m3', '2026-05-15T09:00:00Z', 'Laptop', 'Hi Ann,\n\nthe laptop is done.\n\nBob'),
      mail('m4', '2026-04-01T09:00:00Z', 'Payroll', 'Hi Ann,\n\nthe payroll training is finished.\n\nBob'),
    ]);
    expect(duty?.runs.map(({ record, at }) => `${record} ${at.slice(0, 10)}`)).toEqual([
      'test/m1 2026-03-14',
    ]);
    expect(duty?.missed).toEqual([]);
  });

  it('reads a calendar of duties: the next day, the last time, and what was missed', async () => {
    const duties = await dutiesOf([file('duties.md', CALENDAR, { at: '2026-05-01' })]);
    const review = duties.find(({ what }) => what === 'Access review');
    const vat = duties.find(({ what }) => what === 'VAT return');
    expect(review).toMatchObject({ next: '2026-07-10' });
    expect(review?.runs.map(({ at }) => at)).toEqual(['2026-04-08']);
    expect(review?.missed).toEqual([]);
    expect(vat?.next).toBe('2026-08-07');
    expect(vat?.missed.map(({ date }) => date)).toEqual(['2025-11-07']);
  });

  describe('of a calendar', () => {
    const event = (title: string, cells: Record<string, string>, key = title) => {
      const columns = { Event: title, ...cells };
      const row = (values: string[]) => `| ${values.join(' | ')} |`;
      const names = Object.keys(columns);
      return file(
        key,
        `# ${title}\n\n${row(names)}\n${row(names.map(() => '---'))}\n${row(Object.values(columns))}\n`,
      );
    };
    const handbook = (text: string) => file('guide.md', `# Guide\n\n${text}\n`, { at: '2025-01-05' });
    const day = 'every month on the 15th';

    it.each([
      [
        'counts from its first day',
        { Repeats: 'every 3 months on the 7th', From: '2026-02-07' },
        '2026-08-07',
      ],
      ['waits for its first day', { Repeats: day, From: '2026-09-15' }, '2026-09-15'],
      [
        'skips what was cancelled',
        { Repeats: day, From: '2026-01-15', 'Not on': '2026-06-15, 2026-07-15' },
        '2026-08-15',
      ],
      [
        'follows what was moved',
        { Repeats: day, From: '2026-01-15', Moved: '2026-06-15 to 2026-06-12' },
        '2026-06-12',
      ],
      [
        'follows what was moved back',
        { Repeats: day, From: '2026-01-15', Moved: '2026-05-15 to 2026-05-22' },
        '2026-05-22',
      ],
      ['takes a day besides', { Repeats: day, From: '2026-01-15', 'Also on': '2026-06-01' }, '2026-06-01'],
      ['goes to its last day', { Repeats: day, From: '2026-01-15', Until: '2026-06-15' }, '2026-06-15'],
    ])('%s', async (_, cells, next) => {
      expect(await dutiesOf([event('File VAT return', cells)])).toMatchObject([
        { what: 'File VAT return', next },
      ]);
    });

    it('skips what was cancelled where the row names the newest days only', async () => {
      const weeks = (from: string, count: number) =>
        Array.from({ length: count }, (_, week) =>
          new Date(Date.parse(from) + week * 7 * 86_400_000).toISOString().slice(0, 10),
        );
      // Every Friday from the first one after the day of the handover.
      const cancelled = weeks('2026-05-22', 130);
      const back = new Date(Date.parse('2026-05-22') + 130 * 7 * 86_400_000).toISOString().slice(0, 10);
      const row = event('File payroll report', {
        Repeats: 'every Friday',
        From: '2026-01-02',
        'Not on': `${cancelled.slice(-20).join(', ')} and others, see below`,
      });
      const list = cancelled.map((day) => `- Cancelled: ${day}`).join('\n');
      const text = `${row.text}\n- Time: whole day\n\n## Exceptions\n\n${list}\n\n## Description\n\n- Cancelled: ${back}\n`;
      expect(await dutiesOf([{ ...row, text }])).toMatchObject([{ next: back }]);
    });

    it('does not fall on a day besides that was cancelled', async () => {
      const cells = { Repeats: day, From: '2026-01-15', 'Not on': '2026-06-03', 'Also on': '2026-06-03' };
      expect(await dutiesOf([event('File VAT return', cells)])).toMatchObject([{ next: '2026-06-15' }]);
    });

    it('is over after its last day', async () => {
      expect(
        await dutiesOf([event('File VAT return', { Repeats: day, From: '2025-01-15', Until: '2026-06-14' })]),
      ).toEqual([]);
    });

    it('states what a longer sentence of a document states', async () => {
      const duties = await dutiesOf([
        event('Send invoices', { Repeats: day, From: '2025-01-15' }),
        event('Payroll', { Repeats: day, From: '2025-01-15' }),
        handbook(
          'The bookkeeper must prepare and release the payroll of all staff in Gusto on the 15th of each month.',
        ),
      ]);
      const payroll = duties.find(({ what }) => /payroll/.test(what));
      expect(duties).toHaveLength(2);
      expect(payroll?.statements.map(({ record }) => record)).toEqual(['test/guide.md', 'test/Payroll']);
      expect(payroll?.next).toBe('2026-06-15');
    });

    it('is a duty of its own where the days are others', async () => {
      const duties = await dutiesOf([
        event('Payroll', { Repeats: 'every month on the 12th', From: '2025-01-12' }),
        handbook('The bookkeeper must run the payroll on the 15th of each month.'),
      ]);
      expect(duties.map(({ next }) => next).sort()).toEqual(['2026-06-12', '2026-06-15']);
    });

    it('does not put off what a document asks for, and is cited for the day that only it tells', async () => {
      const rule = 'The bookkeeper must run the payroll on the 15th of each month.';
      const [later] = await dutiesOf([
        event('Payroll', { Repeats: day, From: '2026-09-15' }),
        handbook(rule),
      ]);
      expect(later).toMatchObject({ next: '2026-06-15', statements: [{ record: 'test/guide.md' }, {}] });
      const [moved] = await dutiesOf([
        event('Payroll', { Repeats: day, From: '2025-09-15', Moved: '2026-06-15 to 2026-06-12' }),
        handbook(rule),
      ]);
      expect(moved).toMatchObject({
        next: '2026-06-12',
        cadence: day,
        statements: [{ record: 'test/Payroll' }, { record: 'test/guide.md' }],
      });
    });
  });

  it('counts a day that is the handover’s own, and moves one off a weekend as its passage says', async () => {
    const rule = 'The bookkeeper must run the payroll on the 20th of each month';
    const of = async (text: string, asOf: string) =>
      (await dutiesOf([file('hr/guide.md', `# Guide\n\n${text}\n`)], asOf)).map(({ next }) => next);
    expect(await of(`${rule}.`, '2026-05-20')).toEqual(['2026-05-20']);
    expect(await of(`${rule}.`, '2026-06-01')).toEqual(['2026-06-20']);
    expect(await of(`${rule}; if it is on a weekend, the Friday before.`, '2026-06-01')).toEqual([
      '2026-06-19',
    ]);
    expect(await of(`${rule}; if it is on a weekend, the Friday before.`, '2026-06-20')).toEqual([
      '2026-07-20',
    ]);
  });

  it('takes a contract’s duty of the business and not of the party that it is with', async () => {
    const duties = await dutiesOf([
      file(
        'contracts/blue.md',
        '# Agreement: Blue Bay Hotel\n\nBetween Northgate Ltd ("Agency") and Blue Bay Hotel ("Client").\n\nAgency must send the report by the 5th of each month.\n\nBlue Bay must send the rooms list by the 8th of each month.\n\nThe Client must send the keys by the 9th of each month.\n',
      ),
    ]);
    expect(duties.map(({ what }) => what)).toEqual(['Agency must send the report']);
  });

  it.each([
    ['The "Carrier" means Quick Ltd. The "Shipper" means Northgate Ltd.', 'The Shipper', 'The Carrier'],
    [
      'Between Northgate Ltd, hereafter « the Shipper », and Quick Ltd, hereafter « the Carrier ».',
      'The Shipper',
      'The Carrier',
    ],
  ])('tells by what a contract defines whose its clauses are: %s', async (defined, ours, theirs) => {
    const text = `# Haulage agreement\n\n${defined}\n\n1.1 ${theirs} shall send the papers every month.\n\n1.2 ${ours} shall send the forecast every Friday.\n`;
    const duties = await dutiesOf([file('haulage.md', text)]);
    expect(duties.map(({ cadence }) => cadence)).toEqual(['every Friday']);
  });

  it('leaves out what a contract says is done by the other party, named or not', async () => {
    const text =
      '# Brightway cleaning\n\nBrightway attends every weekday. Windows are cleaned quarterly. Bins are emptied daily.\n';
    expect(await dutiesOf([file('contracts/brightway.md', text)])).toEqual([]);
    expect(await dutiesOf([file('cleaning.md', text.replaceAll('Brightway', 'The office'))])).not.toEqual([]);
  });

  it('takes "we" in notes on a contract for the business, and in terms written to it for the other side', async () => {
    const text = (reader: string) =>
      `# Lease notes\n\nWe must paint the front every five years.\n\n${reader} gate is on the left. ${reader} key is in the box.\n`;
    expect(await dutiesOf([file('lease.md', text('The'))])).toHaveLength(1);
    expect(await dutiesOf([file('lease.md', text('Your'))])).toEqual([]);
  });

  it('takes the role that a contract leaves for the business where the other one is another firm’s', async () => {
    const text = (label: string) =>
      `# Supply contract\n\n${label}\n\nThe Customer pays the statement on the 20th of each month.\n`;
    expect(await dutiesOf([file('supply.md', text('Supplier: Quick Ltd'))])).toHaveLength(1);
    expect(await dutiesOf([file('supply.md', text('Customer: Quick Ltd'))])).toEqual([]);
  });

  it('takes what a meeting gives to somebody by a day for theirs, and what recurs for a duty', async () => {
    const table =
      '| Who | What | By |\n| --- | --- | --- |\n| Ann | Ring the agent | 30 June 2026 |\n| Bob | Count the keys | every Friday |\n';
    const duties = await dutiesOf([file('meetings/team.md', `# Team meeting, 8 May 2026\n\n${table}`)]);
    expect(duties.map(({ what }) => what)).toEqual(['Count the keys']);
  });

  it.each([
    ['Task | Due | Who | Status', 'Fire review | 2026-11-20 | Len', 'open', 'done'],
    ['Tâche | Date limite | Responsable | État', 'Contrôle du feu | 20/11/2026 | Léa', 'à faire', 'fait'],
    ['Aufgabe | Fällig am | Zuständig | Stand', 'Brandschau | 20.11.2026 | Uwe', 'offen', 'erledigt'],
    ['Tarea | Fecha límite | Responsable | Estado', 'Revisión | 20/11/2026 | Eva', 'pendiente', 'hecho'],
  ])(
    'takes the day that a table of tasks gives, and no task that is closed: %s',
    async (head, row, open, closed) => {
      const table = (state: string) => `| ${head} |\n| --- | --- | --- | --- |\n| ${row} | ${state} |\n`;
      const [duty] = await dutiesOf([file('tasks.md', `# Tasks\n\n${table(open)}`)], '2026-10-01');
      expect(duty).toMatchObject({ next: '2026-11-20', rule: null });
      expect(await dutiesOf([file('tasks.md', `# Tasks\n\n${table(closed)}`)], '2026-10-01')).toEqual([]);
    },
  );

  it('takes no day on which something expires, and no day of a bill', async () => {
    const expiry = '| Name | Ticket | Expires |\n| --- | --- | --- |\n| Len | Forklift | 2026-12-01 |\n';
    const bill = '| Invoice | Customer | Due date |\n| --- | --- | --- |\n| 17 | Blue Bay | 2026-12-01 |\n';
    expect(await dutiesOf([file('a.md', expiry), file('b.md', bill)], '2026-10-01')).toEqual([]);
  });

  it('tells what was missed by a mail, not by a rule about being late', async () => {
    const [duty] = await dutiesOf([
      file(
        'tax.md',
        '# Tax\n\nThe bookkeeper must file the VAT return by the 7th of each month.\n\nIf the VAT return was not filed in time, the penalty of the tax office is 2%.\n',
        { at: '2026-01-05' },
      ),
      mail(
        'm1',
        '2026-04-12T09:00:00Z',
        'VAT',
        'Hi Ann,\n\nI am sorry: the VAT return was not filed on time.\n\nBob',
      ),
    ]);
    expect(duty?.missed.map(({ record }) => record)).toEqual(['test/m1']);
  });

  it.each([
    ['FREQ=MONTHLY;BYMONTHDAY=15', '2026-05-15', '2026-06-15'],
    ['FREQ=WEEKLY;BYDAY=FR', '2026-05-20', '2026-05-22'],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', '2026-01-31', '2026-02-28'],
    ['FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15', '2026-05-20', '2026-12-15'],
    ['FREQ=MONTHLY', '2026-05-20', null],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', '2026-05-20', null],
    ['NONSENSE', '2026-05-20', null],
  ])('%s after %s is %s: a day that the rule leaves open is not made up', (rule, after, next) => {
    expect(nextOf(rule, after)).toBe(next);
  });
});
