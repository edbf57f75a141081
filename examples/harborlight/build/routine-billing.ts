import { createHash } from 'node:crypto';
import { receiptTime } from './accounts-wise.ts';
import { pdf } from './attachments.ts';
import { longDay, monthName, sendDay } from './calendar.ts';
import { type Client, clientNamed, type Invoice, roles, withCommas } from './ledger.ts';
import { addressFor } from './people.ts';
import type { Draft } from './routine.ts';
import { pick, seeded, whole } from './seed.ts';

/** `count` invoices in an order that depends on the purpose alone. */
function chosen(invoices: readonly Invoice[], purpose: string, count: number): Invoice[] {
  const key = (one: Invoice) => createHash('sha256').update(`${purpose} ${one.number}`).digest('hex');
  return [...invoices].sort((a, b) => (key(a) < key(b) ? -1 : 1)).slice(0, count);
}

const orders: Readonly<Record<string, string>> = { 'SA-2024-012': 'PO 4471', 'SA-2026-025': 'PO 4519' };

function recipient(client: Client) {
  if (client.payables === 'brent.hollis@saltmarshdental.example') return { greeting: 'Brent', to: addressFor('Brent') };
  if (client.payables) return { greeting: 'Accounts team', to: { name: '', address: client.payables } };
  return { greeting: client.last === 'Tan' ? 'Wei Ling' : client.first, to: { name: client.last === 'Tan' ? 'Tan Wei Ling' : `${client.first} ${client.last}`, address: client.mail } };
}

function invoiceMail(invoice: Invoice): Draft {
  const random = seeded(`invoice mail ${invoice.number}`);
  const client = clientNamed(invoice.client);
  const { greeting, to } = recipient(client);
  const month = monthName(invoice.serviceMonth);
  const amount = `${invoice.currency} ${withCommas(invoice.total)}`;
  const order = invoice.serviceMonth >= '2026-03' ? orders[invoice.sa] : undefined;
  const subjectLine = `the service of ${invoice.person} in ${month} (${invoice.sa})`;
  const opening = pick(random, [
    [`Please find attached invoice ${invoice.number} for ${subjectLine}.`, '', `Amount: ${amount}`, `Due: ${longDay(invoice.due)}`],
    [`Good day! Here is our invoice ${invoice.number} of ${amount} for ${subjectLine}. It is due on ${longDay(invoice.due)}.`],
    [`Invoice ${invoice.number}`, `${roles[invoice.person]}: ${invoice.person}, ${month}`, `Agreement: ${invoice.sa}`, `Total: ${amount}`, `Due date: ${invoice.due}`],
  ]);
  const closing = pick(random, ['Thank you for your business.', 'Thank you very much.', 'Kindly tell me if anything is not in order.', 'Many thanks, as always.']);
  const lines = [`Dear ${greeting},`, '', ...opening, ...(order ? [`Purchase order: ${order}`] : []), '', closing, '', 'Liezl Manansala', 'Bookkeeper, Harborlight Remote Staffing, Inc.'];
  const text = { type: 'text/plain', content: lines.join('\n') };
  const attached = pdf([`Invoice ${invoice.number}`, 'Harborlight Remote Staffing, Inc.', '', `To: ${invoice.client}`, `Date: ${invoice.date}`, `Due: ${invoice.due}`, `Reference: ${invoice.sa} ${invoice.serviceMonth}`, ...(order ? [`Purchase order: ${order}`] : []), '', `Remote staffing: ${roles[invoice.person]}, ${invoice.person}, ${month}`, `Total: ${amount}`].join('\n'));
  return {
    at: `${sendDay(invoice.date)} ${whole(random, 13, 16)}:${whole(random, 10, 59)}`,
    zone: '+0800',
    from: addressFor('L'),
    to: [to],
    cc: [addressFor('Ops')],
    subject: `Invoice ${invoice.number} from Harborlight Remote Staffing – ${month}`,
    thread: `invoice ${invoice.number}`,
    labels: ['Inbox', 'Opened', 'Billing'],
    part: { multipart: 'mixed', parts: [text, { type: 'application/pdf', content: attached, filename: `Invoice ${invoice.number}.pdf` }] },
  };
}

function receiptMail(invoice: Invoice): Draft {
  const amount = `${withCommas(invoice.paid)} ${invoice.currency}`;
  const subject = `You received ${amount} from ${invoice.client}`;
  const reference = `Reference: ${invoice.number}`;
  const client = invoice.client.replaceAll('&', '&amp;');
  const lines = ['Hi Harborlight Remote Staffing, Inc.,', '', `${invoice.client} sent you ${amount}. It is in your ${invoice.currency} balance now.`, '', reference, '', 'Thanks,', 'The team at Wise'];
  const html = `<html><body style="margin:0;background:#f2f5f7"><table role="presentation" width="100%"><tr><td align="center">
<table role="presentation" width="560" style="background:#ffffff;font-family:Inter,Helvetica,sans-serif"><tr><td style="padding:24px">
<h1 style="font-size:22px">You received ${amount}</h1>
<p>Hi Harborlight Remote Staffing, Inc.,</p><p>${client} sent you <strong>${amount}</strong>. It is in your ${invoice.currency} balance now.</p>
<p style="color:#5d7079">${reference}</p><p>Thanks,<br>The team at Wise</p></td></tr></table></td></tr></table></body></html>`;
  return {
    at: `${invoice.paidDate} ${receiptTime(invoice.number).slice(0, 5)}`,
    zone: '+0000',
    from: { name: 'Wise', address: 'noreply@wise-notify.example' },
    to: [addressFor('Ops')],
    subject,
    thread: `receipt ${invoice.number}`,
    labels: ['Inbox', 'Category Updates', 'Billing'],
    part: { multipart: 'alternative', parts: [{ type: 'text/plain', content: lines.join('\n') }, { type: 'text/html', content: html, charset: 'utf-8' }] },
    returnPath: 'bounces@wise-notify.example',
  };
}

/** Seventy notices of a sent invoice, sixty of money received, and three invoices sent a second time. */
export function billingMails(ledger: readonly Invoice[]): Draft[] {
  const sent = chosen(ledger, 'sent', 70).map(invoiceMail);
  const received = chosen(ledger.filter((one) => one.paidDate !== ''), 'received', 60).map(receiptMail);
  const again = sent.slice(0, 3).map((draft) => ({ ...draft, at: `${draft.at.slice(0, 11)}17:${draft.at.slice(14)}` }));
  return [...sent, ...received, ...again];
}
