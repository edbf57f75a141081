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
    expect(values.map(sides)).toEqual([
      ['in-force AUD 1900.00 clients/SA-2024-001.md', 'coming AUD 2050.00 m1'],
    ]);
    expect(values[0]?.reason).toContain('from 2025-07-01 on');
  });

  it('reads the day of a change that no word for a beginning stands before', async () => {
    const records = [
      file('clients/SA-2024-001.md', AGREEMENT, { at: '2024-01-05' }),
      notice('Hi Pat,\n\nfor SA-2024-001 the monthly fee goes up to AUD 2,050.00 on 1 July 2025.\n\nAnn'),
    ];
    const [before] = await valuesOf(records, { asOf: '2025-06-30' });
    const [after] = await valuesOf(records, { asOf: '2025-07-01' });
    expect(before?.statements.map(({ standing }) => standing)).toEqual(['in-force', 'coming']);
    expect(after?.statements.map(({ standing }) => standing)).toEqual(['superseded', 'in-force']);
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

describe('a change that a mail announces', () => {
  const announced = (body: string) =>
    letter('m1', {
      from: 'boss@own.example',
      to: 'ann@own.example',
      at: '2026-03-02T09:00:00Z',
      subject: 'Change',
      body,
    });

  it.each([
    [
      'English',
      '# Reminders\n\nThe first reminder goes out 14 days after the due date.\n\nThe second reminder is written by the owner.\n',
      'Ann, from now on the first reminder goes out 10 days after the due date.',
      'P10D',
    ],
    [
      'German',
      '# Mahnwesen\n\nDie Zahlungserinnerung geht 14 Tage nach Fälligkeit raus.\n\nDie Mahnung schreibt der Chef.\n',
      'Ann, die Zahlungserinnerung geht künftig schon 10 Tage nach Fälligkeit raus.',
      'P10D',
    ],
    [
      'Spanish',
      '# Eventos\n\nLa señal de los eventos es del 30 % del presupuesto.\n\nEl resto se cobra el mismo día.\n',
      'Ann, desde hoy la señal de los eventos pasa a ser del 40 % del presupuesto.',
      '40%',
    ],
    [
      'French',
      "# Commandes\n\nL'acompte des traiteurs est de 30 % du devis signé.\n\nLe solde se règle à la livraison.\n",
      "Ann, désormais l'acompte des traiteurs passe à 40 % du devis signé.",
      '40%',
    ],
  ])('is seen in %s', async (_language, document, body, value) => {
    const [found, ...others] = await valuesOf([file('office/rules.md', document), announced(body)]);
    expect(others).toEqual([]);
    expect(found?.state).toBe('resolved');
    expect(sides(found)).toContain(`in-force ${value} m1`);
  });

  it('is the exact value in a sentence that says both', async () => {
    const [found] = await valuesOf([
      file(
        'office/orders.md',
        '# Wholesale\n\nSend your list before 14:00 on the day before. Calls end at 16:00.\n',
      ),
      announced('Ann, from 1 March 2026 the cut-off for wholesale lists is 13:00, not 14:00.'),
    ]);
    const old = found?.statements.find(({ standing }) => standing === 'superseded');
    expect(old?.value).toBe('14:00');
    expect((old?.figure.end ?? 0) - (old?.figure.start ?? 0)).toBe('14:00'.length);
  });

  it('is of the party that it is written to, not of the others that have a like agreement', async () => {
    const terms = (client: string, discount: string) =>
      `# Supply agreement ${client}\n\nbetween Northgate Ltd and ${client}\n\nDiscount: ${discount} on the wholesale list.\n`;
    const values = await valuesOf([
      file('clients/a.md', terms('Bluegum Bakers', '8%')),
      file('clients/b.md', terms('Kauri Caterers', '5%')),
      letter('m1', {
        from: 'ann@own.example',
        to: 'pat@bluegum.example',
        at: '2026-02-11T09:00:00Z',
        subject: 'Discount',
        body: 'Hi Pat,\n\nfrom 1 February 2026 your discount is 10% on the wholesale list.\n\nAnn',
      }),
    ]);
    expect(values.map((value) => sides(value))).toEqual([['superseded 8% clients/a.md', 'in-force 10% m1']]);
  });

  it('is none in a question, a wish or a draft', async () => {
    const values = await valuesOf([
      file('office/rules.md', '# Discounts\n\nThe discount of the wholesale list is 8%.\n'),
      file('drafts/new.md', '# Discounts\n\nThe new discount of the wholesale list is 20%.\n'),
      announced('Ann, could the discount of the wholesale list go up to 12% from 1 March 2026?'),
    ]);
    expect(values).toEqual([]);
  });
});

it('compares the rows of two price lists by their names and columns', async () => {
  const list = (year: string, rows: string) =>
    `| Item | Unit | Price € ${year} |\n| --- | --- | --- |\n${rows}`;
  const values = await valuesOf([
    file(
      'prices/list-2025.md',
      list('2025', '| White loaf | 800 g | 3.10 |\n| Rye loaf | 900 g | 3.65 |\n| Scone | piece | 0.90 |\n'),
    ),
    file(
      'prices/list-2026.md',
      list('2026', '| Rye loaf | 900 g | 3.90 |\n| White loaf | 800 g | 3.35 |\n| Scone | piece | 0.90 |\n'),
    ),
  ]);
  expect(values.map((value) => sides(value)).sort()).toEqual([
    ['superseded EUR 3.10 prices/list-2025.md', 'in-force EUR 3.35 prices/list-2026.md'],
    ['superseded EUR 3.65 prices/list-2025.md', 'in-force EUR 3.90 prices/list-2026.md'],
  ]);
});

it('never lets an account from an unknown address hold against a known one', async () => {
  const [value] = await valuesOf([
    file(
      'office/suppliers.md',
      '# Suppliers\n\nAccount for paying Legacy Grain: IE00 LGMB 9012 3400 5566 77.\n',
    ),
    letter('m1', {
      from: 'accounts@legacy-grain.example',
      to: 'ann@own.example',
      at: '2026-05-06T09:00:00Z',
      subject: 'New bank details',
      body: 'Please pay all open invoices to IE00 XQBK 7777 0000 1234 56 from today.',
    }),
  ]);
  expect(value?.statements.find(({ standing }) => standing === 'in-force')?.record).toBe(
    'test/office/suppliers.md',
  );
  expect(value?.reason).toContain('another channel');
});
