import type { Link } from '../../../src/contracts/link.ts';
import type { Loop } from '../../../src/contracts/link-kinds.ts';
import type { BatonRecord } from '../../../src/contracts/record.ts';
import { findLinks } from '../../../src/engine/discover.ts';
import { type MemoryEvidenceInput, memoryEvidence, recordOf } from '../../support/memory-evidence.ts';

const PEOPLE: Record<string, string> = {
  ana: 'Ana Ruiz <ana@oldmill.example>',
  ben: 'Ben Okoye <ben@oldmill.example>',
  carla: 'Carla Stein <carla@cafe-nord.example>',
  dario: 'Dario Flux <orders@fluxflour.example>',
  dario2: 'Dario Flux <dario.flux@post.example>',
  robot: 'Oven Watch <noreply@ovenwatch.example>',
  stranger: 'Big Deals <hello@bigdeals.example>',
};

const person = (key: string, role: 'from' | 'to') => {
  const [, name = '', address = ''] = /^(.*) <(.*)>$/.exec(PEOPLE[key] as string) ?? [];
  return { name, address, role };
};

/** A mail of the bakery; `reply` is the key of the mail that it answers. */
export function mail(
  key: string,
  at: string,
  from: string,
  to: readonly string[],
  subject: string,
  body: string,
  reply?: string,
): BatonRecord {
  const head = `From: ${PEOPLE[from]}\nTo: ${to.map((one) => PEOPLE[one]).join(', ')}\nDate: ${at}\nSubject: ${subject}`;
  return recordOf(
    {
      key,
      kind: 'mail',
      title: subject,
      at,
      people: [person(from, 'from'), ...to.map((one) => person(one, 'to'))],
      text: `${head}\n\n${body}`,
      data: { messageId: key, inReplyTo: reply ?? null, references: reply ? [reply] : [], attachments: [] },
    },
    { source: 'mail' },
  );
}

export const MAILS: readonly BatonRecord[] = [
  mail(
    'm1',
    '2026-03-02T08:00:00+01:00',
    'carla',
    ['ana'],
    'Croissants',
    'Hi Ana,\n\nWe need 40 croissants a day from April. What would you charge per piece, and could you send the new price list by 2026-03-10?\n\nBest regards\nCarla Stein\nCafé Nord | Manager | +49 30 5550101',
  ),
  mail(
    'm2',
    '2026-03-03T09:00:00+01:00',
    'ana',
    ['carla', 'ben'],
    'Re: Croissants',
    'Hi Carla,\n\nWe agreed on EUR 1.20 instead of EUR 1.45 for orders above 30 pieces, until 31 December 2026.\n\nYou will have the price list by 2026-03-10.\n\nAna\n\nOn Mon, Mar 2, 2026 at 8:00 AM Carla Stein <carla@cafe-nord.example> wrote:\n> We need 40 croissants a day from April.',
    'm1',
  ),
  mail(
    'm3',
    '2026-03-20T09:00:00+01:00',
    'carla',
    ['ana'],
    'Re: Croissants',
    'Hi Ana,\n\nI still have no price list, and our menu goes to print on Friday.\n\nCarla',
    'm2',
  ),
  mail(
    'm4',
    '2026-02-01T09:00:00+01:00',
    'ben',
    ['ana'],
    'Delivery to the school',
    'Ana,\n\nFrom now on the school gets its bread at 06:30, Ana approves every change of the route.\n\nBen',
  ),
  mail(
    'm5',
    '2026-01-10T09:00:00+01:00',
    'dario',
    ['ana'],
    'Flour prices',
    'Dear Ana,\n\nThe price of rye flour goes from EUR 0.80 to EUR 0.95 a kilo from 2026-02-01. Please confirm the order for February.\n\nDario',
  ),
  mail(
    'm6',
    '2026-01-11T09:00:00+01:00',
    'ana',
    ['dario'],
    'Re: Flour prices',
    'Dario,\n\nConfirmed. 400 kilos for February as before.\n\nAna',
    'm5',
  ),
  mail(
    'm7',
    '2026-02-11T09:00:00+01:00',
    'dario2',
    ['ana'],
    'My other address',
    'Ana,\n\nThe depot in Mitte will be closed for stocktaking on 2026-02-20, order before.\n\nDario',
  ),
  mail(
    'm8',
    '2026-02-12T09:00:00+01:00',
    'stranger',
    ['ana'],
    'Partnership',
    'Hello,\n\nCould you pay EUR 900.00 for an entry in our directory of companies?\n\nBig Deals',
  ),
  ...Array.from({ length: 7 }, (_, index) =>
    mail(
      `r${index}`,
      `2026-03-${String(index + 10).padStart(2, '0')}T05:00:00+01:00`,
      'robot',
      ['ana'],
      `Oven report ${index + 10} March`,
      `Report ${index + 10}: oven 2 reached 231 degrees, energy EUR ${index + 12}.40 today.`,
    ),
  ),
];

/** A loop as the link would state it: the words `quote` of a mail. */
export function loop(record: BatonRecord, quote: string, data: Partial<Loop>): Link<'loop'> {
  const start = record.text.indexOf(quote);
  if (start < 0) throw new Error(`${record.id} does not say: ${quote}`);
  return {
    kind: 'loop',
    key: `${record.id}-${start}`,
    data: {
      type: 'request',
      statement: { record: record.id, start, end: start + quote.length },
      by: null,
      to: null,
      made: record.at,
      due: null,
      dueIn: null,
      promised: null,
      signs: ['asked'],
      score: 9,
      state: 'open',
      closedBy: null,
      ...data,
    },
  };
}

/** A decision as the link would state it; keys sort the newest first. */
export function decision(record: BatonRecord, quote: string, key: string): Link<'decision'> {
  const start = record.text.indexOf(quote);
  if (start < 0) throw new Error(`${record.id} does not say: ${quote}`);
  const statement = { record: record.id, start, end: start + quote.length };
  return { kind: 'decision', key, data: { statement, by: null, made: record.at, likely: 0.9 } };
}

/** The bakery with people, organisations and threads as the links give them, and the loops and flags of the caller. */
export async function bakery(
  mails: readonly BatonRecord[] = MAILS,
  links: readonly Link[] = [],
): Promise<MemoryEvidenceInput> {
  const input: MemoryEvidenceInput = {
    records: mails,
    asOf: '2026-04-01',
    handover: {
      company: 'Old Mill Bakery',
      leaving: { name: 'Ana Ruiz', addresses: ['ana@oldmill.example'] },
      domains: ['oldmill.example'],
    },
  };
  const evidence = await memoryEvidence(input);
  const derived: Link[] = [];
  for (const definition of await findLinks())
    if (['person', 'organisation', 'thread'].includes(definition.kind))
      derived.push(...(await evidence.derive(definition)));
  return { ...input, links: [...derived, ...links] };
}
