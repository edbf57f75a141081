import { describe, expect, it } from 'vitest';
import { finding as condition } from '../../src/findings/condition.ts';
import { finding as contact } from '../../src/findings/contact.ts';
import { finding as exception } from '../../src/findings/exception.ts';
import { finding as obligation } from '../../src/findings/obligation.ts';
import { finding as state } from '../../src/findings/state.ts';
import { mailOf, read, viewOf } from './support/extractors.ts';

describe('condition', () => {
  it.each([
    ['If the total is above $500, ask Maria.', 'if', 'the total is above $500', 'ask Maria'],
    ['Do not pay until the order is approved.', 'until', 'the order is approved', 'Do not pay'],
    ['Only the CFO may approve refunds.', 'only', 'the CFO', 'may approve refunds'],
    ['Send the invoice unless the client objects.', 'unless', 'the client objects', 'Send the invoice'],
    ['Never share the password.', 'never', 'in every case', 'share the password'],
    [
      'Refunds above AUD 500 must be approved by Maria.',
      'above',
      'above AUD 500',
      'Refunds above AUD 500 must be approved by Maria',
    ],
  ])('reads %s', (quote, word, when, consequence) =>
    expect(read(condition, viewOf(quote))).toEqual([{ quote, data: { word, condition: when, consequence } }]),
  );

  it.each([
    'If you have any questions, please let me know.',
    'When I was in London, we met.',
    'I wonder if she can come.',
    "If it's easier, I can come to you.",
  ])('reads none in the mail %s', (text) => expect(read(condition, mailOf(text))).toEqual([]));
});

describe('obligation', () => {
  it.each([
    ['Send the report every Friday.', 'every Friday', 'FREQ=WEEKLY;BYDAY=FR'],
    [
      'VAT must be paid by the 15th of each month.',
      'by the 15th of each month',
      'FREQ=MONTHLY;BYMONTHDAY=15',
    ],
    [
      'Payroll is run on the last working day of the month.',
      'on the last working day of the month',
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
    ],
    [
      'The return must be filed annually by 31 January.',
      'annually by 31 January',
      'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=31',
    ],
    ['File it within 10 days of month end.', 'within 10 days of month end', 'FREQ=MONTHLY;BYMONTHDAY=10'],
    ['Accounts are reviewed quarterly.', 'quarterly', 'FREQ=MONTHLY;INTERVAL=3'],
    ['Meet the client every other Monday.', 'every other Monday', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO'],
    [
      'Reconcile the till every 2 weeks on Monday and Friday.',
      'every 2 weeks on Monday and Friday',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR',
    ],
    [
      'VAT must be paid every 3 months on the 7th.',
      'every 3 months on the 7th',
      'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=7',
    ],
    [
      'Send the accounts each year on the last working day of June.',
      'each year on the last working day of June',
      'FREQ=YEARLY;BYMONTH=6;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
    ],
  ])('reads %s', (quote, cadence, rule) =>
    expect(read(obligation, viewOf(quote))).toMatchObject([{ quote, data: { cadence, rule, event: null } }]),
  );

  it('gives the event where no calendar tells the day', () => {
    expect(read(obligation, viewOf('Notice must be given 60 days before renewal.'))).toMatchObject([
      { data: { rule: null, event: 'renewal', cadence: '60 days before renewal' } },
    ]);
  });

  it('reads rows with a cadence column', () => {
    expect(
      read(
        obligation,
        viewOf('| Task | Owner | Frequency |\n| --- | --- | --- |\n| Payroll | Finance | every Friday |'),
      ),
    ).toMatchObject([{ data: { what: 'Payroll', who: 'Finance', rule: 'FREQ=WEEKLY;BYDAY=FR' } }]);
  });

  it.each(['File VAT return', 'Payroll cut-off', 'Renew the lease', 'Insurance', 'Send the numbers to Kim'])(
    'reads %s in a calendar',
    (title) =>
      expect(
        read(
          obligation,
          viewOf(
            `| Event | Repeats | From |\n| --- | --- | --- |\n| ${title} | every month on the 7th | 2026-02-07 |`,
          ),
        ),
      ).toMatchObject([{ data: { what: title, who: null, rule: 'FREQ=MONTHLY;BYMONTHDAY=7' } }]),
  );

  it.each([
    'Team lunch',
    'Kim / Sam 1:1',
    'Stand-up',
    'Birthday of Kim',
    'Meet Kim',
    'Review over coffee',
    'Design sync',
  ])('takes %s in a calendar for no duty', (title) =>
    expect(
      read(
        obligation,
        viewOf(`| Event | Repeats | From |\n| --- | --- | --- |\n| ${title} | every Monday | 2026-02-02 |`),
      ),
    ).toEqual([]),
  );

  it.each([
    '| Event | Repeats | From |\n| --- | --- | --- |\n| File VAT return | by a rule of its own, see below | 2026-02-07 |',
    '| Event | Repeats | From |\n| --- | --- | --- |\n| File VAT return | on the days that are named | 2026-02-07 |',
    'The weekly newsletter covers sport.',
    'We met every day last week.',
    'Employees may request a phone every three years.',
  ])('reads none in %s', (text) => expect(read(obligation, viewOf(text))).toEqual([]));
});

describe('exception and state', () => {
  it('reads who is excepted, and until when', () => {
    expect(
      read(exception, viewOf('We agreed that Northwind may pay within 45 days until 30 June 2025.')),
    ).toMatchObject([{ data: { for: 'Northwind', until: '30 June 2025' } }]);
    expect(read(exception, viewOf('All invoices must be approved, except for Northwind.'))).toMatchObject([
      { data: { for: 'Northwind' } },
    ]);
    expect(read(exception, mailOf('It was dark except for a light.'))).toEqual([]);
  });

  it.each([
    ['Account 200 is closed.', 'Account 200', null, 'retired', null],
    [
      'SA-2023-004 is superseded by SA-2025-014 effective 1 July 2025.',
      'SA-2023-004',
      null,
      'replaced',
      '2025-07-01',
    ],
    ['The divisor moved from 21 to 22 as of 1 May 2025.', 'The divisor', '21', '22', '2025-05-01'],
    ['Maria Santos has left the company.', 'Maria Santos', null, 'retired', null],
    ['As of 1 May the rate is AUD 22 per hour.', 'the rate', null, 'AUD 22 per hour', '2025-05-01'],
    ['Do not use the old account.', 'the old account', null, 'retired', null],
  ])('reads %s', (quote, subject, from, to, effective) =>
    expect(read(state, viewOf(quote))).toEqual([{ quote, data: { subject, from, to, effective } }]),
  );

  it('reads each step of a chain of states, and no path through menus', () => {
    expect(read(state, viewOf('Invoice: DRAFT → SUBMITTED → PAID')).map(({ data }) => data)).toMatchObject([
      { from: 'DRAFT', to: 'SUBMITTED' },
      { from: 'SUBMITTED', to: 'PAID' },
    ]);
    expect(read(state, viewOf('Settings → Your Account → Delegate'))).toEqual([]);
    expect(read(state, viewOf('The office is closed on Monday. Joe has left for the day.'))).toEqual([]);
  });
});

describe('contact', () => {
  it('reads table rows, signatures and names beside addresses', () => {
    expect(
      read(
        contact,
        viewOf('| Name | Role | Email |\n| --- | --- | --- |\n| Ana Cruz | Bookkeeper | Ana@b.example |'),
      ),
    ).toMatchObject([{ data: { name: 'Ana Cruz', role: 'Bookkeeper', address: 'ana@b.example' } }]);
    expect(read(contact, viewOf('Ask Ana Cruz (bookkeeper) <ana@b.example> first.'))).toEqual([
      {
        quote: 'Ana Cruz (bookkeeper) <ana@b.example>',
        data: {
          name: 'Ana Cruz',
          address: 'ana@b.example',
          phone: null,
          role: 'bookkeeper',
          organisation: null,
        },
      },
    ]);
    const text = 'Thanks\n\nAna Cruz\nFinance Manager, Harbor Pty Ltd\n+63 917 555 1234';
    expect(
      read(
        contact,
        mailOf(text, {
          segments: [
            { role: 'new', start: 0, end: 6 },
            { role: 'signature', start: 8, end: text.length },
          ],
        }),
      ),
    ).toMatchObject([
      {
        data: {
          name: 'Ana Cruz',
          role: 'Finance Manager',
          organisation: 'Harbor Pty Ltd',
          phone: '+63 917 555 1234',
        },
      },
    ]);
  });
});
