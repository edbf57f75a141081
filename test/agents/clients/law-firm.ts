import type { BatonRecord } from '../../../src/contracts/record.ts';
import { findLinks } from '../../../src/engine/discover.ts';
import { type MemoryEvidenceInput, memoryEvidence, recordOf } from '../../support/memory-evidence.ts';

/** A small law firm: clients in the ledger, in lists and in engagement letters; one landlord. */

export function document(key: string, text: string, at: string | null = null): BatonRecord {
  const title = /^# (.+)$/m.exec(text)?.[1] ?? key;
  return recordOf({ key, title, text, at }, { source: 'documents' });
}

export function invoice(
  number: string,
  contact: string,
  issued: string,
  due: string,
  total: string,
  amountDue: string,
  kind: 'invoice' | 'bill' = 'invoice',
): BatonRecord {
  const text = `ContactName: ${contact}\nInvoiceNumber: ${number}\nInvoiceDate: ${issued}\nDueDate: ${due}\nTotal: ${total}\nInvoiceAmountDue: ${amountDue}\nCurrency: EUR\n\n| Description | Total |\n| --- | --- |\n| Work of ${number} | ${total} |`;
  return recordOf(
    {
      key: `${kind}s/${number}`,
      kind,
      title: `Invoice ${number}`,
      at: issued,
      text,
      data: {
        type: kind,
        number,
        contact,
        issued,
        due,
        total,
        amountDue,
        currency: 'EUR',
        status: 'AUTHORISED',
        lines: [{ description: `Work of ${number}`, lineAmount: total }],
      },
    },
    { source: 'accounts' },
  );
}

export function payment(number: string, contact: string, date: string, amount: string): BatonRecord {
  return recordOf(
    {
      key: `payments/${date}-${number}`,
      kind: 'payment',
      title: `Payment of ${number}`,
      at: date,
      text: `Date: ${date}\nContactName: ${contact}\nInvoiceNumber: ${number}\nAmount: ${amount}\nCurrency: EUR`,
      data: { date, contact, invoice: number, amount, currency: 'EUR', status: 'AUTHORISED' },
    },
    { source: 'accounts' },
  );
}

export function mail(
  key: string,
  at: string,
  from: string,
  to: string,
  subject: string,
  body: string,
): BatonRecord {
  const person = (written: string, role: 'from' | 'to') => {
    const [, name = '', address = ''] = /^(.*) <(.*)>$/.exec(written) ?? [];
    return { name, address, role };
  };
  return recordOf(
    {
      key,
      kind: 'mail',
      title: subject,
      at,
      people: [person(from, 'from'), person(to, 'to')],
      text: `From: ${from}\nTo: ${to}\nDate: ${at}\nSubject: ${subject}\n\n${body}`,
      data: { messageId: key, inReplyTo: null, references: [], attachments: [] },
    },
    { source: 'mail' },
  );
}

export const IDA = 'Ida Lund <ida@quill.example>';
export const OLE = 'Ole Brandt <ole@harrowmills.example>';

export const RECORDS: readonly BatonRecord[] = [
  invoice('QP-0101', 'Harrow Mills Ltd', '2026-01-10', '2026-01-24', '1200.00', '0.00'),
  invoice('QP-0107', 'Harrow Mills Ltd', '2026-03-10', '2026-03-24', '800.00', '800.00'),
  invoice('QP-0102', 'Harrow Lane Bakery Ltd', '2026-01-12', '2026-01-26', '300.00', '0.00'),
  invoice('QP-0103', 'Summit Ltd', '2026-01-15', '2026-01-29', '500.00', '0.00'),
  invoice('QP-0104', 'Route 66 Tours Ltd', '2026-02-01', '2026-02-15', '90.00', '0.00'),
  invoice('QP-0105', 'Route 67 Tours Ltd', '2026-02-02', '2026-02-16', '95.00', '0.00'),
  invoice('QP-0106', 'Tessaly Vineyards', '2026-02-03', '2026-02-17', '400.00', '0.00'),
  payment('QP-0101', 'Harrow Mills Ltd', '2026-01-30', '1200.00'),
  ...['2026-01-01', '2026-02-01', '2026-03-01'].map((day, at) =>
    invoice(`R-0${at + 1}`, 'Dockside Estates', day, day, '2000.00', '0.00', 'bill'),
  ),
  document(
    'clients/list.md',
    '# Clients of the firm\n\n| Client | Matter | Contact | Mail | Terms |\n| --- | --- | --- | --- | --- |\n| Harrow Mills | HM-2025/4 | Ole Brandt | ole@harrowmills.example | 14 days |\n| Tessaly Vineyards | TV-2024/1 | Rosa Pell | rosa@tessaly.example | 30 days |\n| Novak & Sons | NS-2023/9 | Jan Novak | jan@novak.example | cash |\n\nTotal clients: 3',
    '2026-02-10',
  ),
  document(
    'clients/notes.md',
    '# Exceptions for clients\n\n## Harrow Mills\n\n- They never get reminders by post.\n- Tessaly pays for copies by the page.\n\n## General\n\nWe reached the summit of our capacity in May. Deliver nothing to Tessaly Road 5. A file of Harrow is not enough to know whose it is. Matter HM-2025/4 is billed by the hour at EUR 210.00.',
    '2026-02-20',
  ),
  document(
    'clients/engagement-letter-tessaly.md',
    '# Engagement letter Tessaly Vineyards\n\nbetween Quill & Partners and Tessaly Vineyards SARL (the "Client").\n\nThe fee is EUR 400.00 a quarter. Either side may end this with 60 days notice.',
    '2024-05-01',
  ),
  mail(
    'm1',
    '2026-03-12T09:00:00+01:00',
    OLE,
    IDA,
    'QP-0107',
    'Dear Ida,\n\nThe invoice QP-0107 is wrong by EUR 80.00, we hold the payment until it is corrected. Please call me on +49 30 5550199.\n\nOle Brandt',
  ),
  mail(
    'm2',
    '2026-03-13T09:00:00+01:00',
    IDA,
    OLE,
    'Discount',
    'Dear Ole,\n\nAgreed: 5% discount for Harrow Mills until 31 December 2026, only for you. Tessaly Vineyards pays 30 days late as always.\n\nIda',
  ),
];

/** The firm's evidence with the links of its mail. */
export async function lawFirm(records: readonly BatonRecord[] = RECORDS): Promise<MemoryEvidenceInput> {
  const input: MemoryEvidenceInput = {
    records,
    handover: {
      company: 'Quill & Partners',
      leaving: { name: 'Ida Lund', addresses: ['ida@quill.example'] },
      domains: ['quill.example'],
    },
    asOf: '2026-03-31',
  };
  const evidence = await memoryEvidence(input);
  const links = [];
  for (const definition of await findLinks())
    if (['person', 'organisation', 'thread'].includes(definition.kind))
      links.push(...(await evidence.derive(definition)));
  return { ...input, links };
}
