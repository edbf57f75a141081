import type { Link } from '../../../src/contracts/link.ts';
import type { BatonRecord } from '../../../src/contracts/record.ts';
import { findLinks } from '../../../src/engine/discover.ts';
import { type MemoryEvidenceInput, memoryEvidence } from '../../support/memory-evidence.ts';
import { IDA, invoice, mail, OLE } from '../clients/law-firm.ts';

const MILLS = 'Harrow Mills Ltd';
const FAKE = 'Ole Brandt <ole@harrowmills-pay.example>';
export const NINA = 'Nina Falk <nina@tessaly.example>';

/** Mails of one firm: a damaged delivery in two conversations, an invoice, an impostor, and much else of the same client. */
export const RECORDS = [
  invoice('QP-0201', MILLS, '2026-04-01', '2026-04-15', '800.00', '800.00'),
  invoice('QP-0150', MILLS, '2026-02-01', '2026-02-15', '410.00', '0.00'),
  invoice('QP-0151', MILLS, '2026-02-20', '2026-03-06', '415.00', '0.00'),
  invoice('QP-0152', MILLS, '2026-03-20', '2026-04-03', '420.00', '0.00'),
  mail(
    'claim1',
    '2026-05-04T09:00:00+01:00',
    OLE,
    IDA,
    'Broken pantograph',
    'Dear Ida,\n\nThe pantograph arrived broken. Please send us a new one by 20 May 2026.\n\nOle',
  ),
  mail(
    'claim2',
    '2026-05-12T09:00:00+01:00',
    IDA,
    OLE,
    'Pantograph: the carrier',
    'Dear Ole,\n\nThe carrier looks into the broken pantograph. I will write to you by 2026-05-30.\n\nIda',
  ),
  mail(
    'claim3',
    '2026-05-14T09:00:00+01:00',
    OLE,
    IDA,
    'Re: Pantograph: the carrier',
    'Dear Ida,\n\nThank you, we wait for the carrier then.\n\nOle',
  ),
  mail(
    'pay1',
    '2026-05-20T09:00:00+01:00',
    IDA,
    OLE,
    'QP-0201',
    'Dear Ole,\n\nQP-0201 has been open since April. When will you pay it?\n\nIda',
  ),
  mail(
    'pay2',
    '2026-05-21T09:00:00+01:00',
    OLE,
    IDA,
    'Re: QP-0201',
    'Dear Ida,\n\nWe will pay QP-0201 by 2026-06-10.\n\nOle',
  ),
  mail(
    'fake',
    '2026-03-02T15:00:00+01:00',
    FAKE,
    IDA,
    'New bank account',
    'Dear customer,\n\nOur bank account has changed. Please pay to DE89370400440532013000 from today.\n\nOle Brandt',
  ),
  mail(
    'ask1',
    '2026-03-02T16:00:00+01:00',
    IDA,
    OLE,
    'Is the bank account right?',
    'Dear Ole,\n\nWe got a mail on a new bank account. Is it from you?\n\nIda',
  ),
  mail(
    'ask2',
    '2026-03-02T17:00:00+01:00',
    OLE,
    IDA,
    'Re: Is the bank account right?',
    'Dear Ida,\n\nNo, that mail is not from us. Our bank account stays.\n\nOle',
  ),
  mail(
    'lunch1',
    '2026-05-06T09:00:00+01:00',
    OLE,
    IDA,
    'Parking at the gate',
    'Dear Ida,\n\nCould you leave the gate open on Monday?\n\nOle',
  ),
  mail(
    'lunch2',
    '2026-05-06T10:00:00+01:00',
    IDA,
    OLE,
    'Re: Parking at the gate',
    'Dear Ole,\n\nYes, the gate is open on Monday.\n\nIda',
  ),
  mail(
    'tess1',
    '2026-05-05T09:00:00+01:00',
    NINA,
    IDA,
    'Broken pantograph',
    'Dear Ida,\n\nOur pantograph is broken too. Can you ask the carrier for a price?\n\nNina',
  ),
  mail(
    'tess2',
    '2026-05-05T10:00:00+01:00',
    IDA,
    NINA,
    'Re: Broken pantograph',
    'Dear Nina,\n\nI have asked the carrier, the price is EUR 90.00.\n\nIda',
  ),
];

/** The evidence of these and more mails, with what links tell of them. */
export async function harbour(more: readonly BatonRecord[] = []): Promise<MemoryEvidenceInput> {
  const input: MemoryEvidenceInput = {
    records: [...RECORDS, ...more],
    handover: {
      company: 'Quill & Partners',
      leaving: { name: 'Ida Lund', addresses: ['ida@quill.example'] },
      domains: ['quill.example'],
    },
    asOf: '2026-05-31',
  };
  const evidence = await memoryEvidence(input);
  const links: Link[] = [];
  for (const definition of await findLinks())
    if (['person', 'organisation', 'thread', 'loop', 'decision'].includes(definition.kind))
      links.push(...(await evidence.derive(definition)));
  return { ...input, links };
}
