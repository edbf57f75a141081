import { addDays, longDay, months, payDays, weekday } from './calendar.ts';
import type { Leaf } from './mime.ts';
import { addressFor } from './people.ts';
import type { Draft } from './routine.ts';
import { digits, pick, seeded, whole } from './seed.ts';

const cora = addressFor('C');

/** What the two newsletters write about; nothing here is a rule of the business. */
const stories = [
  ['Five questions before you change your payroll software', 'Ask who keeps the data, who may export it, and what happens in December.'],
  ['Clark airport adds a morning connection', 'The new flight starts next month and is aimed at business travellers.'],
  ['Why your spreadsheet is not a database', 'A reader tells how one wrong sort cost a whole weekend.'],
  ['Coffee with a founder', 'She left a bank to bake bread in Angeles, and now supplies nine hotels.'],
  ['Traffic advisory on the perimeter road', 'Expect delays near the main gate while the drainage is repaired.'],
  ['Poll: do you still print payslips?', 'Last month, four out of ten of you did. Tell us if that changed.'],
  ['Book review: The Quiet Office', 'A slim book on working with people you seldom meet. We liked chapter three.'],
  ['Job fair at the expo centre', 'Sixty employers have signed up so far. Doors open at nine.'],
  ['How to write a handover note that gets read', 'Start with what breaks, then with who to call.'],
  ['New co-working floor opens', 'Forty desks, two phone booths and a view of the runway.'],
  ['Chart of the week', 'Remote job advertisements in Central Luzon, quarter by quarter.'],
  ['Letters from readers', 'On dress codes for video calls, and on cats.'],
] as const;

function newsletter(index: number): Draft {
  const random = seeded(`newsletter ${index}`);
  const pulse = index % 2 === 0;
  const name = pulse ? 'PayrollPulse' : 'Clark Business Weekly';
  const domain = pulse ? 'payrollpulse.example' : 'clarkweekly.example';
  const day = addDays('2024-11-13', index * 24 + whole(random, 0, 3));
  const start = whole(random, 0, stories.length - 1);
  const shown = [0, 1, 2].map((step) => stories[(start + step * 5) % stories.length] ?? stories[0]);
  const html = `<!DOCTYPE html><html><head><title>${name}</title><style>.story{border-bottom:1px solid #ddd}</style></head><body>
<div style="display:none;max-height:0;overflow:hidden">${shown[0]?.[1]}</div>
<h1 style="color:${pulse ? '#a03060' : '#205090'}">${name}</h1><p>Issue ${101 + index}, ${longDay(day)}</p>
${shown.map(([title, text]) => `<div class="story"><h2>${title}</h2><p>${text}</p><p><a href="https://${domain}/s/${digits(title, 6)}">Read more</a></p></div>`).join('\n')}
<p style="font-size:11px;color:#888">You receive ${name} because you signed up. <a href="https://${domain}/u/${digits(`u${index}`, 8)}">Unsubscribe</a></p>
<img src="https://${domain}/open/${digits(`o${index}`, 8)}.gif" width="1" height="1" alt=""></body></html>`;
  return {
    at: `${day} 0${whole(random, 5, 8)}:${whole(random, 10, 59)}`,
    zone: '+0800',
    from: { name, address: `news@${domain}` },
    to: [cora],
    subject: pulse ? `${shown[0]?.[0]}` : `Clark Business Weekly #${101 + index}: ${shown[0]?.[0]}`,
    thread: `newsletter ${index}`,
    labels: ['Inbox', 'Category Promotions', 'Unread'],
    part: { type: 'text/html', charset: 'utf-8', encoding: index % 3 === 0 ? 'base64' : 'quoted-printable', content: html },
    extra: [
      ['List-Unsubscribe', `<mailto:unsubscribe@${domain}>, <https://${domain}/u/${digits(`u${index}`, 8)}>`],
      ['List-Unsubscribe-Post', 'List-Unsubscribe=One-Click'],
      ['List-ID', `<news.${domain}>`],
      ['Precedence', 'bulk'],
    ],
    returnPath: `bounce-${digits(`b${index}`, 6)}@${domain}`,
  };
}

/** Day, start, minutes, title, organiser, other guests. */
const events: readonly (readonly [string, string, number, string, string, string])[] = [
  ['2024-11-18', '14:00', 30, 'Ops and HR catch-up', 'J', ''],
  ['2024-12-05', '15:00', 90, 'Christmas party planning', 'J', 'L'],
  ['2025-01-20', '10:00', 30, 'Call with Helen Marchetti', 'C', 'AB'],
  ['2025-02-17', '15:00', 60, 'Legal analysis: walk-through', 'Elena', 'M'],
  ['2025-03-03', '13:30', 30, 'Rey: first day tour', 'C', 'J'],
  ['2025-04-10', '11:00', 30, 'Interview: lettings coordinator', 'J', ''],
  ['2025-05-22', '15:00', 60, 'Quarter talk', 'M', 'L'],
  ['2025-06-16', '14:00', 30, 'Ops and HR catch-up', 'J', ''],
  ['2025-07-02', '10:30', 30, 'Orchid Lane: first week', 'C', 'MT'],
  ['2025-08-05', '09:30', 45, 'Diana: next steps', 'J', ''],
  ['2025-09-11', '16:00', 30, 'Fire drill', 'R', 'L'],
  ['2025-10-21', '15:00', 60, 'Quarter talk', 'M', 'L'],
  ['2025-12-04', '15:00', 90, 'Christmas party planning', 'J', 'P'],
  ['2026-01-15', '10:00', 30, 'Saltmarsh: year start call', 'C', 'MT'],
  ['2026-02-26', '13:00', 60, 'Restore test (spare laptop)', 'R', ''],
  ['2026-04-14', '11:00', 30, 'Interview: documentation clerk', 'P', 'J'],
  ['2026-06-23', '15:00', 60, 'Quarter talk', 'M', 'L'],
  ['2026-09-08', '09:00', 45, 'Handover plan', 'M', ''],
  ['2026-11-17', '09:00', 60, 'Daniel sits with Liezl: matching payments', 'C', 'D'],
  ['2026-11-19', '14:00', 60, 'Handover: team leads meet Daniel', 'C', 'D'],
];

function invitation([day, start, minutes, title, organiser, guest]: (typeof events)[number]): Draft {
  const from = addressFor(organiser);
  const guests = [cora, ...(guest ? [addressFor(guest)] : [])].filter((one) => one.address !== from.address);
  const stamp = (time: number) => new Date(time).toISOString().replaceAll(/[-:]|\.000/g, '');
  const begins = Date.parse(`${day}T${start}:00+08:00`);
  const sentDay = addDays(day, weekday(day) === 'Mon' ? -4 : -1);
  const ics = ['BEGIN:VCALENDAR', 'PRODID:-//Google Inc//Google Calendar 70.9054//EN', 'VERSION:2.0', 'CALSCALE:GREGORIAN', 'METHOD:REQUEST', 'BEGIN:VEVENT', `DTSTART:${stamp(begins)}`, `DTEND:${stamp(begins + minutes * 60_000)}`, `DTSTAMP:${sentDay.replaceAll('-', '')}T020000Z`, `ORGANIZER;CN=${from.name}:mailto:${from.address}`, `UID:${digits(`event ${day} ${title}`, 18)}@google.example`, ...guests.map((one) => `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=${one.name}:mailto:${one.address}`), 'SEQUENCE:0', 'STATUS:CONFIRMED', `SUMMARY:${title}`, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n');
  const calendar: Leaf = { type: 'text/calendar', parameters: '; method=REQUEST', charset: 'utf-8', encoding: 'base64', content: ics };
  const when = `${longDay(day)} ${start} (${minutes} minutes)`;
  return {
    at: `${sentDay} 10:${whole(seeded(title + day), 10, 58)}`,
    zone: '+0800',
    from,
    to: guests,
    subject: `Invitation: ${title} @ ${longDay(day)} ${start} (PST)`,
    thread: `event ${day}`,
    labels: [organiser === 'C' ? 'Sent' : 'Inbox', 'Opened'],
    part: {
      multipart: 'mixed',
      parts: [
        { multipart: 'alternative', parts: [{ type: 'text/plain', content: [`${title}`, '', `When: ${when}`, `Who: ${[from, ...guests].map((one) => one.name).join(', ')}`, '', 'Reply for corazon.valdez@harborlight.example: Yes / Maybe / No'].join('\n') }, calendar] },
        { type: 'application/ics', content: Buffer.from(ics), filename: 'invite.ics' },
      ],
    },
  };
}

function payslip(day: string): Draft {
  return {
    at: `${day} 17:0${whole(seeded(`payslip ${day}`), 1, 9)}`,
    zone: '+0800',
    from: { name: 'PeopleShelf', address: 'noreply@peopleshelf.example' },
    to: [cora],
    subject: pick(seeded(day), [`Your payslip of ${longDay(day)} is ready`, `New payslip: ${longDay(day)}`]),
    thread: `payslip ${day}`,
    labels: ['Inbox', 'Category Updates', 'Payroll'],
    part: { type: 'text/plain', content: ['Hello Corazon,', '', `Your payslip of ${longDay(day)} is ready in PeopleShelf. Log in to see it. We never send payslips by mail.`, '', 'PeopleShelf for Harborlight Remote Staffing, Inc.'].join('\n') },
    extra: [['Auto-Submitted', 'auto-generated']],
  };
}

function bounce(day: string, to: string, subject: string): Draft {
  const from = { name: 'Mail Delivery Subsystem', address: 'mailer-daemon@googlemail.example' };
  return {
    at: `${day} 10:2${whole(seeded(to), 0, 9)}`,
    zone: '+0800',
    from,
    to: [cora],
    subject: 'Delivery Status Notification (Failure)',
    thread: `bounce ${day}`,
    labels: ['Inbox'],
    part: {
      multipart: 'report',
      parameters: '; report-type=delivery-status',
      parts: [
        { type: 'text/plain', content: ['** Address not found **', '', `Your message was not delivered to ${to} because the address could not be found, or is unable to receive mail.`, '', 'The response was:', '550 5.1.1 The email account that you tried to reach does not exist.'].join('\n') },
        { type: 'message/delivery-status', content: ['Reporting-MTA: dns; googlemail.example', '', `Final-Recipient: rfc822; ${to}`, 'Action: failed', 'Status: 5.1.1'].join('\n') },
        { type: 'message/rfc822', content: ['From: Corazon Valdez <corazon.valdez@harborlight.example>', `To: ${to}`, `Subject: ${subject}`, '', 'Good day,', '', 'Kindly see the calendar invitation.', '', 'Cora'].join('\n') },
      ],
    },
    extra: [['Auto-Submitted', 'auto-replied']],
    returnPath: '',
  };
}

const japanese: Draft = {
  at: '2026-03-11 09:42',
  zone: '+0900',
  from: { name: '株式会社みなと文具 営業部', address: 'eigyo@minatobungu.example' },
  to: [addressFor('Ops')],
  subject: '新商品カタログのご案内',
  thread: 'catalogue',
  labels: ['Inbox', 'Unread'],
  headerCharset: 'iso-2022-jp',
  part: { type: 'text/plain', charset: 'iso-2022-jp', encoding: '7bit', content: ['ご担当者様', '', 'いつもお世話になっております。みなと文具の営業部です。', '春の新商品カタログができましたので、ご案内いたします。', 'ご興味がございましたら、ご連絡ください。', '', '株式会社みなと文具'].join('\n') },
};

/** Newsletters, invitations, payslip notices, bounces and one catalogue. */
export function officeMails(): Draft[] {
  const slips = months('2024-11', '2026-11').flatMap((month, index) => (index % 3 === 0 ? payDays(month) : [])).filter((day) => day <= '2026-11-20');
  return [
    ...Array.from({ length: 30 }, (_, index) => newsletter(index)),
    ...events.map(invitation),
    ...slips.map(payslip),
    bounce('2025-04-09', 'candidate.lim@mailbox.example', 'Interview: lettings coordinator'),
    bounce('2026-04-13', 'mv.torres@mailbox.example', 'Interview: documentation clerk'),
    japanese,
  ];
}
