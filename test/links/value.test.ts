import { describe, expect, it } from 'vitest';
import type { Value } from '../../src/contracts/link-kinds.ts';
import { link as standing } from '../../src/links/standing.ts';
import { link } from '../../src/links/value.ts';
import { type EvidenceInput, evidenceOf, file, letter, linksOf } from './support/evidence.ts';

async function valuesOf(
  records: EvidenceInput['records'],
  more: Partial<EvidenceInput> = {},
): Promise<Value[]> {
  return (await linksOf(link, await evidenceOf({ records, links: [standing], ...more }))).map(
    ({ data }) => data,
  );
}

/** "in-force AUD 20.00 new/rates.md" and so on, in order. */
function sides(value: Value | undefined): string[] {
  return (value?.statements ?? []).map(
    ({ standing, value: said, record }) => `${standing} ${said} ${record.replace('test/', '')}`,
  );
}

const HANDBOOK = (leave: string, limit: string) =>
  `# Staff handbook\n\nThis handbook is for everybody at Northgate.\n\n## Leave\n\nEvery employee has ${leave} of paid leave a year.\n\nAsk your team lead before you book a journey.\n\n## Buying\n\nPurchases above ${limit} need the approval of the office manager.\n\nKeep the receipt and send it to the bookkeeper.\n`;

describe('values in two versions of a document', () => {
  it('holds the newer one, quotes both, and says why', async () => {
    const values = await valuesOf([
      file('2024/handbook.md', HANDBOOK('20 days', 'EUR 500'), { at: '2024-03-01' }),
      file('2026/handbook.md', HANDBOOK('25 days', 'EUR 500'), { at: '2026-02-01' }),
    ]);
    expect(values).toHaveLength(1);
    expect(values[0]).toMatchObject({ attribute: 'duration', state: 'resolved' });
    expect(sides(values[0])).toEqual(['superseded P20D 2024/handbook.md', 'in-force P25D 2026/handbook.md']);
    expect(values[0]?.reason).toContain('2026-02-01');
  });

  it.each([
    ['in words', '20 days', 'twenty days', 'EUR 500', 'EUR 500'],
    ['in another unit', '14 days', 'two weeks', 'EUR 500', 'EUR 500'],
    ['with the currency as a sign', '20 days', '20 days', 'EUR 500', '€500.00'],
  ])(
    'is no change when the same value is written %s',
    async (_how, oldLeave, newLeave, oldLimit, newLimit) => {
      const values = await valuesOf([
        file('2024/handbook.md', HANDBOOK(oldLeave, oldLimit), { at: '2024-03-01' }),
        file('2026/handbook.md', HANDBOOK(newLeave, newLimit), { at: '2026-02-01' }),
      ]);
      expect(values).toEqual([]);
    },
  );

  it('shows a conflict when nothing says which is newer', async () => {
    const [value] = await valuesOf([
      file('a/handbook.md', HANDBOOK('20 days', 'EUR 500')),
      file('b/handbook.md', HANDBOOK('25 days', 'EUR 500')),
    ]);
    expect(value?.state).toBe('conflict');
    expect(value?.statements.map(({ standing }) => standing)).toEqual(['conflict', 'conflict']);
  });

  it('lets the config decide before the date', async () => {
    const [value] = await valuesOf(
      [
        file('signed/handbook.md', HANDBOOK('20 days', 'EUR 500'), { at: '2024-03-01' }),
        file('2026/handbook.md', HANDBOOK('25 days', 'EUR 500'), { at: '2026-02-01' }),
      ],
      { handover: { authority: [{ match: { path: 'signed/**' }, rank: 5 }] } },
    );
    expect(sides(value)).toEqual(['superseded P25D 2026/handbook.md', 'in-force P20D signed/handbook.md']);
  });
});

describe('what is not the same thing', () => {
  const agreement = (client: string, person: string, fee: string, code: string) =>
    `# Service agreement ${code}\n\nbetween Northgate Ltd and ${client} (the "Client").\n\nNorthgate places ${person} with the Client.\n\n## Fee\n\nThe monthly fee is ${fee}, payable by bank transfer.\n\n## Notice\n\nEither side may end this agreement with 30 days' written notice.\n`;

  it('keeps apart two agreements made from one template', async () => {
    const values = await valuesOf([
      file('clients/SA-001.md', agreement('Bluegum Pty Ltd', 'Carla Ruiz', 'AUD 1,900.00', 'SA-2024-001'), {
        at: '2024-01-05',
      }),
      file('clients/SA-002.md', agreement('Kauri Limited', 'Dennis Cho', 'AUD 2,300.00', 'SA-2025-002'), {
        at: '2025-06-05',
      }),
    ]);
    expect(values).toEqual([]);
  });

  it('keeps apart them even without numbers, by the parties in their first lines', async () => {
    const values = await valuesOf([
      file('clients/bluegum/agreement.md', agreement('Bluegum Pty Ltd', 'Carla Ruiz', 'AUD 1,900.00', ''), {
        at: '2024-01-05',
      }),
      file('clients/kauri/agreement.md', agreement('Kauri Limited', 'Dennis Cho', 'AUD 2,300.00', ''), {
        at: '2025-06-05',
      }),
    ]);
    expect(values).toEqual([]);
  });

  it('takes payslips, minutes and the rows of one table for what they are', async () => {
    const slip = (net: string) =>
      `# Payslip\n\nEmployee: Carla Ruiz\n\nGross pay is PHP 42,000.00 before deductions.\n\nNet pay is PHP ${net} after deductions.\n`;
    const ladder =
      '# Pay ladder\n\n| Level | Monthly pay |\n| --- | --- |\n| Junior clerk | PHP 22,000.00 |\n| Senior clerk | PHP 31,000.00 |\n';
    const values = await valuesOf([
      file('payslips/2026-01/ruiz.md', slip('36,100.00'), { at: '2026-01-31' }),
      file('payslips/2026-02/ruiz.md', slip('35,400.00'), { at: '2026-02-28' }),
      file('hr/ladder.md', ladder, { at: '2026-01-01' }),
    ]);
    expect(values).toEqual([]);
  });

  it('takes an exception for one client for no change of the rule', async () => {
    const values = await valuesOf([
      file(
        'billing/rules.md',
        '# Billing rules\n\nInvoices are due within 14 days after the invoice date by bank transfer.\n',
        { at: '2024-01-05' },
      ),
      file(
        'billing/exceptions.md',
        '# Exceptions\n\nFor Bluegum invoices are due within 45 days after the invoice date by bank transfer.\n',
        { at: '2026-01-05' },
      ),
    ]);
    expect(values).toEqual([]);
  });
});

describe('the same subject in other words', () => {
  const GUIDE = '# Payroll guide\n\nThe daily rate is the monthly pay divided by 21.\n';
  const OLD_NOTE = '# Payroll note\n\nDaily rate = monthly pay ÷ 22\n';

  it('sees which divisor is out of use by the folder that it lies in', async () => {
    const [value] = await valuesOf([
      file('hr/guide.md', GUIDE, { at: '2026-01-05' }),
      file('archive/note-2021.md', OLD_NOTE, { at: '2021-02-03' }),
    ]);
    expect(value).toMatchObject({ attribute: 'divisor', state: 'resolved' });
    expect(sides(value)).toEqual(['superseded 22 archive/note-2021.md', 'in-force 21 hr/guide.md']);
  });

  const AGREEMENT =
    '# Service agreement SA-2024-001\n\nNorthgate places Carla Ruiz.\n\n| Item | Agreed |\n| --- | --- |\n| Monthly fee | AUD 1,900.00 |\n';
  const notice = (body: string, at = '2025-05-28T09:30:00+08:00') =>
    letter('m1', { from: 'ann@own.example', to: 'pat@bluegum.example', at, subject: 'New fee', body });

  it('lets a mail that announces a change win over an older document', async () => {
    const announced = [
      file('clients/SA-2024-001.md', AGREEMENT, { at: '2024-01-05' }),
      notice(
        'Hi Pat,\n\nthis is our notice for SA-2024-001. The monthly fee goes from AUD 1,900.00 to AUD 2,050.00, effective 2025-07-01.\n\nAnn',
      ),
    ];
    const [value] = await valuesOf(announced, { asOf: '2025-08-01' });
    expect(value?.subject).toContain('fee');
    expect(sides(value)).toEqual([
      'superseded AUD 1900.00 clients/SA-2024-001.md',
      'in-force AUD 2050.00 m1',
    ]);
  });

  it('waits for the day from which a new fee holds', async () => {
    const values = await valuesOf(
      [
        file('clients/SA-2024-001.md', AGREEMENT, { at: '2024-01-05' }),
        notice('Hi Pat,\n\nfor SA-2024-001 the monthly fee is AUD 2,050.00 from 2025-07-01.\n\nAnn'),
      ],
      { asOf: '2025-06-15' },
    );
    expect(values).toEqual([]);
  });

  it('follows a history of rates to the row that holds on the day', async () => {
    const rows = [
      '| SA-2024-001 | AUD 1,900.00 | 2024-01-05 |',
      '| SA-2024-001 | AUD 2,050.00 | 2025-07-01 |',
      '| SA-2024-001 | AUD 2,200.00 | 2027-01-01 |',
      '| SA-2024-002 | AUD 3,000.00 | 2024-05-01 |',
    ];
    const history = `# Rates\n\n| Agreement | Fee | Effective |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
    const values = await valuesOf([file('clients/rates.md', history)], { asOf: '2026-01-01' });
    expect(values).toHaveLength(1);
    expect(sides(values[0])).toEqual([
      'superseded AUD 1900.00 clients/rates.md',
      'in-force AUD 2050.00 clients/rates.md',
    ]);
  });

  it('is the same whatever order the records come in', async () => {
    const records = [
      file('hr/guide.md', GUIDE, { at: '2026-01-05' }),
      file('archive/note-2021.md', OLD_NOTE, { at: '2021-02-03' }),
      file('clients/SA-2024-001.md', AGREEMENT, { at: '2024-01-05' }),
    ];
    const once = await linksOf(link, await evidenceOf({ records, links: [standing] }));
    expect(once.length).toBeGreaterThan(0);
    expect(
      await linksOf(link, await evidenceOf({ records: [...records].reverse(), links: [standing] })),
    ).toEqual(once);
  });
});
