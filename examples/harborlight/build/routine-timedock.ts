import { addDays, longDay, weekday } from './calendar.ts';
import { clientNamed, type Invoice } from './ledger.ts';
import type { Draft } from './routine.ts';
import { pick, seeded, whole } from './seed.ts';

const sender = { name: 'TimeDock', address: 'timedock@timedock.example' };
const everyone = [{ name: '', address: 'all@harborlight.example' }];
const operations = [{ name: '', address: 'ops@harborlight.example' }];
const leads: Readonly<Record<string, string>> = { Australia: 'Angela Bautista' };
/** Fridays without a reminder: office closed or TimeDock in maintenance. */
const silent = new Set(['2024-12-27', '2025-01-03', '2025-04-18', '2025-12-26', '2026-01-02', '2026-04-03', '2026-06-12']);

/** Who was placed in a month, by the invoices of that month (November 2026 is like October). */
function placed(ledger: readonly Invoice[], day: string): Invoice[] {
  const month = day.slice(0, 7) > '2026-10' ? '2026-10' : day.slice(0, 7);
  return ledger.filter((one) => one.serviceMonth === month);
}

function reminder(friday: string, ledger: readonly Invoice[]): Draft {
  const random = seeded(`reminder ${friday}`);
  const names = placed(ledger, friday).map((one) => one.person);
  const missing = names.filter(() => random() < 0.3);
  const list = missing.length === 0 ? ['(everybody has submitted, thank you!)'] : missing.map((name) => `  - ${name}`);
  const first = [
    'Hi there,', '', `This is your weekly reminder from TimeDock. Timesheets for the week ending ${longDay(friday)} are due today at 17:00.`, '',
    'Not yet submitted at 15:00:', ...list, '', 'Open TimeDock: https://app.timedock.example/week', '', 'The TimeDock robot',
  ];
  const second = [
    `Week ending ${friday}`, '', `${names.length - missing.length} of ${names.length} timesheets are in. Still open:`, '', ...list, '',
    pick(random, ['Submit before 17:00 and have a good weekend.', 'Please submit by 17:00 today.', 'Two hours to go until 17:00.']), '',
    '--', 'You receive this because your workspace "Harborlight" has reminders switched on.',
  ];
  const old = friday < '2025-09-01';
  const lines = old ? first : second;
  return {
    at: `${friday} 15:0${whole(random, 0, 2)}`,
    zone: '+0800',
    from: sender,
    to: everyone,
    subject: old ? `Reminder: timesheet for week ending ${longDay(friday)}` : `Timesheets due today (${missing.length} missing)`,
    thread: `reminder ${friday}`,
    labels: ['Inbox', 'Category Updates'],
    part: old
      ? { type: 'text/plain', content: lines.join('\n') }
      : {
          multipart: 'alternative',
          parts: [
            { type: 'text/plain', content: lines.join('\n') },
            { type: 'text/html', charset: 'utf-8', content: `<html><body style="font-family:Arial">${lines.map((line) => `<p style="margin:4px 0">${line.replace('"Harborlight"', '&quot;Harborlight&quot;')}</p>`).join('\n')}</body></html>` },
          ],
        },
    extra: [['Auto-Submitted', 'auto-generated']],
    returnPath: 'bounce@timedock.example',
  };
}

function approval(monday: string, ledger: readonly Invoice[]): Draft {
  const random = seeded(`approval ${monday}`);
  const australian = random() < 0.5;
  const lead = australian ? (leads.Australia ?? '') : 'Maricel Tolentino';
  const people = placed(ledger, addDays(monday, -3)).filter((one) => (clientNamed(one.client).country === 'Australia') === australian);
  const friday = addDays(monday, -3);
  return {
    at: `${monday} 09:${whole(random, 31, 59)}`,
    zone: '+0800',
    from: sender,
    to: operations,
    subject: `${lead} approved ${people.length} timesheets`,
    thread: `approval ${monday}`,
    labels: ['Inbox', 'Category Updates'],
    part: {
      type: 'text/plain',
      content: [`${lead} approved the timesheets for the week ending ${longDay(friday)}:`, '', ...people.map((one) => `  ${one.person} (${clientNamed(one.client).short})`), '', 'TimeDock'].join('\n'),
    },
    extra: [['Auto-Submitted', 'auto-generated']],
    returnPath: 'bounce@timedock.example',
  };
}

/** A hundred Friday reminders and twenty approvals of a Monday. */
export function timedockMails(ledger: readonly Invoice[]): Draft[] {
  const drafts: Draft[] = [];
  let mondays = 0;
  for (let day = '2024-11-08'; day <= '2026-11-20'; day = addDays(day, 1)) {
    if (weekday(day) === 'Fri' && !silent.has(day)) drafts.push(reminder(day, ledger));
    if (weekday(day) === 'Mon' && ++mondays % 5 === 2 && mondays < 101) drafts.push(approval(day, ledger));
  }
  return drafts;
}
