import { describe, expect, it } from 'vitest';
import { agent } from '../../src/agents/hr/index.ts';
import { type MemoryEvidenceInput, memoryEvidence, recordOf } from '../support/memory-evidence.ts';
import { describeAgent, pagesOf, wordsOf } from './contract.ts';

const agreement = (number: string, client: string, person: string, extra = '') =>
  recordOf({
    key: `contracts/${number}.docx`,
    title: `Retainer agreement ${number}`,
    at: '2024-02-01',
    text: `# Retainer agreement ${number}

between Harbour & Vale LLP ("the Firm"), and ${client} (the "Client").

# 1. Services

The Firm assigns ${person} to the Client as Legal Secretary. One agreement covers one matter.

# 2. Term

The engagement starts on 2024-02-01. The first term runs to 2025-01-31. It is then renewed by 12 months each time unless either side gives notice. The Firm writes to the Client 45 days before the end of a term.

# 3. Fee

| Item | Agreed |
| --- | --- |
| Monthly fee | GBP 900.00 |

${extra}

# 4. Law and courts

The laws of England apply.

# Signatures

Signed for the Firm and the Client. Notice must be in writing.
`,
  });

const firm: MemoryEvidenceInput = {
  handover: { company: 'Harbour & Vale LLP', domains: ['harbourvale.example'] },
  asOf: '2026-06-01',
  records: [
    agreement('RA-2024-001', 'Oak Dental Ltd', 'Mary Finch'),
    agreement(
      'RA-2024-002',
      'Elm Bakery Ltd',
      'Jon Wren',
      'For this Client the fee excludes Sundays by special wish.',
    ),
    agreement('RA-2024-003', 'Ash Motors Ltd', 'Ida Crane'),
    recordOf({
      key: 'rates.csv',
      kind: 'sheet',
      title: 'rates',
      text: '| agreement | fee | currency | effective |\n| --- | --- | --- | --- |\n| RA-2024-001 | 900.00 | GBP | 2024-02-01 |\n| RA-2024-001 | 950.00 | GBP | 2025-05-01 |\n| RA-2024-009 | 700.00 | GBP | 2025-05-01 |\n',
    }),
    recordOf({
      key: 'staff.xlsx',
      kind: 'sheet',
      title: 'Staff list',
      at: '2026-05-01',
      text: '# Staff\n\n| Name | Role | Email | Start | Manager |\n| --- | --- | --- | --- | --- |\n| Mary Finch | Legal Secretary | mary@harbourvale.example | 2023-01-09 | Tom Vale |\n| Tom Vale | Partner | tom@harbourvale.example | 2010-01-01 |  |\n\n# Left\n\n| Name | Role | From | To |\n| --- | --- | --- | --- |\n| Sue Heron | Clerk | 2019-01-01 | 2025-12-31 |\n',
    }),
    recordOf({
      key: 'clients.xlsx',
      kind: 'sheet',
      title: 'Client contacts',
      text: '| Name | Role | Email | Start |\n| --- | --- | --- | --- |\n| Olive Oak | Dentist | olive@oakdental.example | 2024-01-01 |\n',
    }),
    recordOf({
      key: 'jobs/legal-secretary.md',
      title: 'Job description: Legal Secretary',
      at: '2025-01-01',
      text: '# Job description: Legal Secretary\n\n## Purpose\n\nKeeps every matter moving.\n\n## Duties\n\n- Files letters the day they come.\n- Books the court.\n\n## Reports to\n\nThe partner of the matter.\n',
    }),
    recordOf({
      key: 'hr/handbook.md',
      title: 'Staff handbook',
      at: '2026-01-05',
      text: '# Staff handbook\n\n## Pay day\n\nSalaries are paid on the 28th of each month.\n\n## Overtime\n\nOvertime is paid at time and a half and agreed by a partner beforehand.\n\n## Annual leave\n\nEach employee has 25 days of paid leave a year.\n\n## Sick leave\n\nCall before nine. A certificate is needed from the fourth day.\n\n## Leaving\n\nNotice is one month in writing. The final pay comes with the next pay day.\n',
    }),
    recordOf({
      key: 'hr/new-starter-checklist.md',
      title: 'New starter checklist',
      text: '# New starter checklist\n\n## Before the first day\n\n- [ ] IT creates the account\n- [ ] HR sends the contract\n\n## First day\n\n- [ ] Tour of the office\n- [ ] Laptop handed over\n',
    }),
    recordOf({
      key: 'archive/handbook-2019.md',
      title: 'Staff handbook 2019 (old)',
      at: '2019-01-01',
      text: '# Staff handbook 2019 (old)\n\n## Annual leave\n\nEach employee has 20 days of paid leave a year.\n',
    }),
  ],
};

describeAgent(agent, () => firm);

async function words(path: string, input: MemoryEvidenceInput = firm): Promise<string> {
  const pages = await pagesOf(agent, await memoryEvidence(input));
  const page = pages.find((one) => one.path === path);
  return page ? wordsOf(page) : '';
}

describe('the register of agreements', () => {
  it('tells number, client, person, role and the fee as first agreed', async () => {
    const page = await words('hr/agreements-register');
    expect(page).toContain('Fee in the agreement');
    expect(page).toMatch(/RA-2024-001 \| Oak Dental Ltd \| Mary Finch \| Legal Secretary \| GBP 900\.00/);
  });

  it('computes the end of the running term and the day of notice from what the document states', async () => {
    expect(await words('hr/agreements-register')).toMatch(/31 Jan 2027 if nobody gave notice \| 17 Dec 2026/);
  });

  it('leaves the day of notice empty where no notice is stated', async () => {
    const records = firm.records.map((record) =>
      record.id.includes('RA-2024-003')
        ? recordOf({
            key: 'contracts/RA-2024-003.docx',
            title: record.title,
            text: record.text.replace(' The Firm writes to the Client 45 days before the end of a term.', ''),
          })
        : record,
    );
    const row = (await words('hr/agreements-register', { ...firm, records }))
      .split('\n')
      .find((line) => line.startsWith('RA-2024-003'));
    expect(row).toMatch(/31 Jan 2027 if nobody gave notice \| {2}\| /);
  });

  it('shows later fees of the rate table and the numbers without a document', async () => {
    const page = await words('hr/agreements-register');
    expect(page).toContain('950.00');
    expect(page).toContain('RA-2024-009');
    expect(page).toContain('Where are the documents of these agreements kept?');
  });

  it('keeps the standard terms and what only one agreement says apart', async () => {
    const page = await words('hr/agreements');
    const [standard = '', single = ''] = page.split('What only one agreement says');
    expect(standard).toContain('One agreement covers one matter.');
    expect(standard).not.toContain('Sundays');
    expect(single).toContain('RA-2024-002: For this Client the fee excludes Sundays by special wish.');
  });
});

describe('people and roles', () => {
  it('lists staff and who left, and no client', async () => {
    const page = await words('hr/people');
    expect(page).toContain('Mary Finch | Legal Secretary | mary@harbourvale.example');
    expect(page.split('Who left')[1]).toContain('Sue Heron');
    expect(page).not.toContain('Olive Oak');
  });

  it('tells a role by its parts, and who holds it', async () => {
    const page = await words('hr/roles/legal-secretary');
    expect(page).toContain('In the staff list: Mary Finch');
    expect(page.indexOf('Keeps every matter moving.')).toBeLessThan(page.indexOf('Books the court.'));
    expect(await words('hr/roles')).toContain('The partner of the matter.');
  });
});

describe('rules and processes', () => {
  it('puts each rule under its subject and asks what is missing', async () => {
    const pay = await words('hr/pay-rules');
    expect(pay.split('When people are paid')[1]).toContain('Salaries are paid on the 28th of each month.');
    expect(pay).toContain('Which bonuses are paid');
    expect(pay).not.toContain('25 days');
  });

  it('takes no rule from what is put away', async () => {
    const leave = await words('hr/leave');
    expect(leave).toContain('25 days of paid leave');
    expect(leave).not.toContain('20 days of paid leave');
  });

  it('shows the steps of the checklist in their order', async () => {
    const joining = await words('hr/joining');
    const order = ['Before the first day', 'IT creates the account', 'First day', 'Laptop handed over'];
    const at = order.map((one) => joining.indexOf(one));
    expect(at.every((one) => one >= 0)).toBe(true);
    expect([...at].sort((a, b) => a - b)).toEqual(at);
  });

  it('says nothing of HR where the records say nothing of it', async () => {
    const records = [
      recordOf({ key: 'recipe.md', title: 'Rye bread', text: '# Rye bread\n\nMix flour and water.\n' }),
    ];
    expect(await pagesOf(agent, await memoryEvidence({ records }))).toEqual([]);
  });
});
