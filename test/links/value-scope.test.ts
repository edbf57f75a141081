import { describe, expect, it } from 'vitest';
import type { RawRecordInput } from '../../src/contracts/record.ts';
import { link as standing } from '../../src/links/standing.ts';
import { link } from '../../src/links/value.ts';
import { evidenceOf, file, letter, linksOf } from './support/evidence.ts';

const AT = '2026-03-02T09:00:00Z';

function mail(body: string, more: Partial<Parameters<typeof letter>[1]> & { path?: string } = {}) {
  const { path, ...parts } = more;
  const said = { from: 'boss@own.example', to: 'ann@own.example', at: AT, subject: 'News', body, ...parts };
  return { ...letter(`m-${said.at}`, said), path: path ?? null };
}

/** Other papers of the business: how telling a word is shows beside them. */
const OTHERS = [
  'Alarm',
  'Bicycles',
  'Catering',
  'Drains',
  'Elevator',
  'Fences',
  'Gardening',
  'Heating',
  'Insects',
  'Jackets',
].map((topic) =>
  file(`house/${topic.toLowerCase()}.md`, `# ${topic}\n\nAsk Robin about it. Robin has the papers.\n`),
);

/** What no longer holds and what holds instead, a line each: "18:00 → 17:00". */
async function changesOf(records: readonly RawRecordInput[], asOf = '2026-06-01'): Promise<string[]> {
  const evidence = await evidenceOf({ records: [...records, ...OTHERS], links: [standing], asOf });
  return (await linksOf(link, evidence)).map(({ data }) => {
    const of = (wanted: string) =>
      [
        ...new Set(
          data.statements.flatMap(({ standing, written }) => (standing === wanted ? [written] : [])),
        ),
      ].join(', ');
    return `${of('superseded') || of('conflict')} → ${of('in-force')}${of('coming') && ` → ${of('coming')}`}`;
  });
}

const VISITS = file(
  'prices/visits.md',
  '# Visits\n\n| Item | Price | Remark |\n| --- | --- | --- |\n| Consultation (first) | £52.50 | |\n| Consultation (repeat) | £39.00 | same condition |\n| Claim form | £20.00 | |\n',
);

describe('a sentence and the rows of a table', () => {
  it('is of the row that it names by a small word', async () => {
    const found = await changesOf([
      VISITS,
      mail(
        'From 1 April 2026 the first consultation is £54.00. Repeats and claim forms stay as they are in the list.',
      ),
    ]);
    expect(found).toEqual(['£52.50 → £54.00']);
  });

  it('is of none where it does not tell two rows apart', async () => {
    expect(await changesOf([VISITS, mail('From 1 April 2026 the consultation is £54.00.')])).toEqual([]);
  });

  it('is of the sentence that a cell holds', async () => {
    const steps = file(
      'office/ordering.md',
      '# Ordering\n\n| Step | Who | What |\n| --- | --- | --- |\n| 1 | Nurse | Walk the shelves and fill in the order sheet by 15:30. |\n| 2 | Nurse | Check the delivery against the note. |\n| 3 | Nurse | File the note. |\n',
    );
    expect(
      await changesOf([
        steps,
        mail(
          'So from 12 January the shelves are to be walked and the order sheet on my desk by 14:30, not 15:30.',
        ),
      ]),
    ).toEqual(['15:30 → 14:30']);
  });
});

describe('an announcement', () => {
  it('begins on a date with its day of the week, and is of the value that the same word leads up to', async () => {
    const rules = file(
      'office/orders.md',
      '# Orders\n\n- Orders received by 17:00 are delivered on the next working day before 11:00.\n- Damage is reported within three days.\n',
    );
    const found = await changesOf([
      rules,
      mail('From Monday 13 April 2026 orders must reach us by 16:00 to be delivered the next working day.'),
    ]);
    expect(found).toEqual(['17:00 → 16:00']);
  });

  it('is of what its writer wrote before, whatever day the file of that mail is named by', async () => {
    const bank = { from: 'stuart@bank.example', subject: 'Your facility' };
    const found = await changesOf([
      mail('Your overdraft facility comes up for review. The limit is £25,000.', {
        ...bank,
        at: '2025-06-16T09:00:00Z',
        path: 'inbox/20250616-1020-facility.eml',
      }),
      mail('The overdraft limit will be £20,000 from 1 April 2026, at the same rate.', bank),
    ]);
    expect(found).toEqual(['£25,000 → £20,000']);
  });

  it('reaches a clause by the name that the clause begins with', async () => {
    const agreement = file(
      'clients/fjordline.md',
      '# Service agreement Fjordline\n\nbetween Northgate Ltd and Fjordline AS\n\n1. Scope. Northgate carries chilled fish.\n2. Waiting time. Two hours are free at each stop. After that Fjordline pays EUR 65 per hour or part of an hour.\n3. Rates. EUR 1,940 per full trailer.\n',
    );
    const found = await changesOf([
      agreement,
      mail('Dear Ingvild, waiting time goes up to EUR 72 per hour from 1 April 2026.', {
        to: 'ingvild@fjordline.example',
      }),
    ]);
    expect(found).toEqual(['EUR 65 per hour → EUR 72 per hour']);
  });

  it('does not put a value that stays in the place of another that it changes', async () => {
    const tasks = file('office/tasks.md', '# My tasks\n\n- Upload the vouchers for the month by the 8th.\n');
    const found = await changesOf([
      tasks,
      mail(
        'From April 2026 upload the vouchers by the 5th instead of the 8th. The wage data stay by the 20th.',
      ),
    ]);
    expect(found).toEqual(['8th → 5th']);
  });

  it('takes the days of a rule together', async () => {
    const found = await changesOf([
      file('office/linen.md', '# Linen\n\n- The laundry collects the linen every Tuesday and Friday.\n'),
      mail('From 13 April 2026 the laundry collects the linen every Monday and Thursday.'),
    ]);
    expect(found).toEqual(['Tuesday and Friday → Monday and Thursday']);
  });

  it('that is taken back gives way to what the mail says instead', async () => {
    const found = await changesOf([
      file('office/refunds.md', '# Refunds\n\n- Patient refunds over $250 need the approval of Naomi.\n'),
      mail('From now on patient refunds need my approval only over $400.', { at: '2025-11-03T09:00:00Z' }),
      mail('Please forget the $400. Patient refunds over $250 come to me again.'),
    ]);
    expect(found).toEqual(['$400 → $250']);
  });

  it('of whoever a rule names needs less in common with it', async () => {
    const rules = file(
      'office/buying.md',
      '# Buying\n\n- Any purchase of more than 500 € outside the fixed suppliers is approved by Boss in writing.\n',
    );
    const raised = 'From now on 800 € is the limit of purchases that you need not consult about.';
    expect(await changesOf([rules, mail(raised)])).toEqual(['500 € → 800 €']);
    expect(await changesOf([rules, mail(raised, { from: 'robin@own.example' })])).toEqual([]);
  });

  it('replaces nothing by a purchase from somebody whose name shares a word', async () => {
    const grants = file(
      'grants/grants.md',
      '# Grants\n\n| Funder | For | Amount | Conditions |\n| --- | --- | --- | --- |\n| Old Bank House Legacy Trust | Safety boat engine | £4,000 | photograph by June |\n| Hollins Foundation | Food bank | £9,000 | report by May |\n',
    );
    const minutes = file(
      'board/minutes-2026-03-09.md',
      '# Trustees meeting, Monday 9 March 2026\n\n- Agreed: to buy the Kestrel 40 from Legacy Boats at £4,380.\n',
      { at: '2026-03-09' },
    );
    expect(await changesOf([grants, minutes])).toEqual([]);
  });

  it('takes the day on which something else changes for no value', async () => {
    const shop = file('shop/day.md', '# Shop day\n\n- Closed Sundays.\n- The till is counted at four.\n');
    expect(
      await changesOf([shop, mail('Fine by me: from 11 April the shop closes at 3 on Saturdays.')]),
    ).toEqual([]);
  });

  it('of somebody outside leaves the terms of the business alone', async () => {
    const own = file(
      'sales/terms.md',
      '# Terms of sale\n\n- Invoices are payable within 14 days without deduction.\n',
    );
    const found = await changesOf([
      own,
      mail('Because you pay so promptly: from now on 3 % discount for you if you pay within 10 days.', {
        from: 'olaf@glassworks.example',
        subject: 'Discount',
      }),
    ]);
    expect(found).toEqual([]);
  });
});

it('never lets a paper that is out of force bring together what two others say of two things', async () => {
  const found = await changesOf([
    file(
      'archive/orders-2022.md',
      '# Orders (OLD)\n\nCustomers ring the shop before 16:00 on the day before delivery.\n',
    ),
    file(
      'office/orders.md',
      '# Orders\n\nCustomers change their standing order before 14:00 on the day before delivery.\n',
    ),
    file('office/flour.md', '# Flour\n\nThe flour order goes to the mill before 11:00.\n'),
    mail('We have decided: from 15 April 2026 the cut-off for order changes is 13:00, not 14:00.'),
  ]);
  expect(found.join()).not.toContain('11:00');
  expect(found).toHaveLength(1);
});
