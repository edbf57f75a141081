import type { Block, Inline, PageDraft } from '../../contracts/draft.ts';
import type { BatonRecord } from '../../contracts/record.ts';
import type { Writer } from '../../contracts/writer.ts';
import { plain } from '../../records/sentences.ts';
import { claimOf, rowOf, sameWords, stated, text } from '../kit/claims.ts';
import { shownDay } from '../kit/dates.ts';
import { type Statement, statementsOf } from '../kit/library.ts';
import { isAbout } from '../kit/topics.ts';
import { PageBuilder } from './builder.ts';
import { type ClientNames, clientsIn, clientsOf, clientsOfMail } from './clients.ts';
import { compare } from './ledger.ts';
import { isInstruction, type Material, type Place, titleOf } from './material.ts';
import { INVOICING, MONEY, PAYROLL } from './topics.ts';

const HEADED =
  /\b(?:exceptions?|special (?:terms|cases?|arrangements?|conditions?)|edge cases?|deviations?|departures? from)\b/i;
/** Words of a departure from usual terms of payment. */
const DEPARTURE =
  /\b(?:discount\w*|waiv\w*|net[- ]?\d{1,3}|late fees?|payment terms|round(?:ed|s)?\s(?:it\s)?(?:down|up|off)|purchase orders?|PO (?:number|\d)|rebates?|free of charge|instead of (?:the |our )?(?:usual |standard |normal )?(?:net\b|\d|terms))\b/i;
const GRANTED =
  /\b(?:agree[ds]?|agreed|grant(?:ed|s)?|allow(?:ed|s)?|approved?|exceptions?|instead of|from (?:now|the|service|january|february|march|april|may|june|july|august|september|october|november|december|\d)|until|through|waive[ds]?|please|is fine|ok|yes|does not apply|no late fee|only for)\b/i;
const UNTIL =
  /\b(?:until|till|through|up to and including|ends? on|expires? on|valid to|to)\s((?:(?:the )?end of )?(?:\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?\p{Lu}\p{L}{2,8}(?:,?\s\d{4})?|\p{Lu}\p{L}{2,8}\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}|\p{Lu}\p{L}{2,8}\s\d{4}))/u;
const PLACES = 24;
const MAILS = 30;

/** What departs from the standard, by client, until when; null where the records grant no exception. */
export async function exceptionsPage(material: Material, writer: Writer): Promise<PageDraft | null> {
  const headed = headedPlaces(material);
  const clients = clientsOf(material.ledger);
  const elsewhere = await grantedElsewhere(material, headed, clients);
  if (headed.length === 0 && elsewhere.length === 0) return null;
  const builder = new PageBuilder(writer);
  builder.add({
    type: 'paragraph',
    inlines: [
      text(
        'What is done differently, for whom and until when. What is said of one client holds for that client alone. Documents may lack an end that a mail gives: read both parts.',
      ),
    ],
  });
  builder.fill(
    {
      name: 'terms',
      title: 'Exceptions on record',
      required: true,
      question: 'Which clients have terms of their own, who granted them, and until when?',
    },
    headed.flatMap((place, index) => placeBlocks(place, headed[index - 1])),
  );
  builder.fill(
    { name: 'granted', title: 'Said in mails', required: false, question: '' },
    elsewhere.length === 0 ? [] : [tableOf(elsewhere)],
  );
  const named = [
    ...new Set([
      ...headed.flatMap(({ heading }) => clientsIn(heading.at(-1) ?? '', clients)),
      ...elsewhere.flatMap((one) => one.clients),
    ]),
  ].sort(compare);
  return {
    path: 'billing/exceptions',
    section: 'billing',
    kind: 'rule',
    title: 'Exceptions and edge cases',
    summary:
      named.length > 0
        ? `What is done differently for ${named.slice(0, 6).join(', ')}${named.length > 6 ? ' and others' : ''}, and until when.`
        : 'What is done differently, for whom and until when.',
    order: 25,
    blocks: builder.blocks,
    slots: builder.slots,
    people: named,
    aliases: [
      'special terms',
      'discount',
      'exception',
      'edge case',
      'net terms',
      'waiver',
      'purchase order number',
    ],
  };
}

function headedPlaces({ places }: Material): Place[] {
  return places
    .filter(
      (place) =>
        !place.document.archived &&
        !place.document.attached &&
        place.document.kind !== 'code' &&
        !['labour-code', 'legal', 'templates', 'hr'].includes(place.statements[0]?.section ?? '') &&
        (HEADED.test(place.heading.join('\n')) || HEADED.test(place.document.title)) &&
        !isAbout(titleOf(place), PAYROLL) &&
        place.statements.some(
          ({ quote }) => isAbout(quote, MONEY) || isAbout(quote, INVOICING) || DEPARTURE.test(quote),
        ),
    )
    .slice(0, PLACES);
}

interface Granted {
  statement: Statement;
  record: BatonRecord;
  clients: string[];
}

/**
 * Sentences of mails that depart from usual terms: with a word of such a departure and of granting it, about a client
 * that the sentence or the subject names, or that the mail was exchanged with. Quoted and forwarded parts are read in their own mails.
 */
async function grantedElsewhere(
  { evidence, ...material }: Material,
  headed: readonly Place[],
  clients: readonly ClientNames[],
): Promise<Granted[]> {
  const candidates = new Set<string>();
  for await (const { record, kind, quote } of evidence.findings({
    kinds: ['exception', 'percentage', 'condition', 'duration'],
  }))
    if (kind === 'percentage' || DEPARTURE.test(quote)) candidates.add(record);
  const told = new Set(headed.flatMap(({ statements }) => statements.map(sameWords)));
  const found: Granted[] = [];
  for (const id of [...candidates].sort(compare)) {
    const record = await evidence.record(id);
    if (record?.kind !== 'mail') continue;
    const correspondents = clientsOfMail(record, clients);
    for (const passage of await evidence.passages(id)) {
      if (!['paragraph', 'item'].includes(passage.role)) continue;
      for (const statement of statementsOf(record, passage, 'billing')) {
        const words = plain(statement.quote);
        if (!departs(words) || !GRANTED.test(words) || /\?\s*$/.test(words) || words.length > 500) continue;
        if (isInstruction({ evidence, ...material }, statement)) continue;
        const named = clientsIn(words, clients);
        const subject = named.length > 0 ? named : clientsIn(record.title, clients);
        const about = subject.length > 0 ? subject : correspondents;
        const key = sameWords(statement);
        if (about.length === 0 || told.has(key)) continue;
        told.add(key);
        found.push({ statement, record, clients: about });
      }
    }
  }
  return found
    .sort(
      (one, other) =>
        compare(one.clients.join(), other.clients.join()) ||
        compare(other.record.at ?? '', one.record.at ?? '') ||
        compare(one.record.id, other.record.id) ||
        one.statement.start - other.statement.start,
    )
    .slice(0, MAILS);
}

/** Terms that depart from the usual ones: by a word of it, or a percentage with a beginning or an end. */
function departs(words: string): boolean {
  return DEPARTURE.test(words) || (/\d\s?%/.test(words) && UNTIL.test(words));
}

function tableOf(granted: readonly Granted[]): Block {
  return {
    type: 'table',
    columns: ['Client', 'What the mail says', 'Until', 'Mail'],
    rows: granted.map(({ statement, record, clients }): Inline[][] => {
      const until = UNTIL.exec(statement.quote);
      const start =
        statement.start + (until ? until.index + until[0].length - (until[1] as string).length : 0);
      const from = record.people.find(({ role }) => role === 'from');
      const mail = [from?.name || from?.address || '', record.at ? shownDay(record.at) : '']
        .filter((part) => part !== '')
        .join(', ');
      return [
        [text(clients.join(', '))],
        [claimOf(statement)],
        until
          ? [
              stated(plain(until[1] as string), [
                { record: record.id, start, end: start + (until[1] as string).length },
              ]),
            ]
          : [],
        [{ type: 'record', text: mail || record.title || 'mail', record: record.id }],
      ];
    }),
  };
}

function placeBlocks(place: Place, before: Place | undefined): Block[] {
  const blocks: Block[] = [];
  if (before?.document.id !== place.document.id)
    blocks.push({
      type: 'paragraph',
      inlines: [
        text('From '),
        { type: 'record', text: place.document.path, record: place.document.id },
        text(place.document.dated === '' ? '.' : `, dated ${shownDay(place.document.dated)}.`),
      ],
    });
  const title = place.heading.at(-1);
  if (title && title !== place.document.title) blocks.push({ type: 'heading', level: 3, text: title });
  for (const statement of place.statements) {
    const last = blocks.at(-1);
    if (statement.role === 'row' && (statement.columns?.length ?? 0) > 1) {
      const columns = (statement.columns ?? []).map((column) => plain(column));
      const row = rowOf(statement, columns.length);
      if (last?.type === 'table' && last.columns.join('\0') === columns.join('\0')) last.rows.push(row);
      else blocks.push({ type: 'table', columns, rows: [row] });
    } else if (last?.type === 'list') last.items.push([claimOf(statement)]);
    else blocks.push({ type: 'list', ordered: false, items: [[claimOf(statement)]] });
  }
  return blocks;
}
