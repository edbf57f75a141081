import { createHash } from 'node:crypto';
import type { RawRecordInput } from '../../contracts/record.ts';
import type { PullEvent } from '../../contracts/source.ts';
import { inOrder } from '../kit/in-order.ts';
import { ServiceError } from '../kit/service-error.ts';
import type { Held, Made } from './book.ts';
import type { SINGLES } from './client.ts';
import type { Kind } from './options.ts';
import { granted, type Reading } from './reading.ts';
import { agedRecord } from './sheets/aged.ts';
import { attachmentsRecord } from './sheets/attachments.ts';
import { repeatingRecord } from './sheets/repeating.ts';
import { CONTACT_GROUPS, SETTINGS, type Setting } from './sheets/settings.ts';
import { sheetRecord } from './sheets/sheet.ts';
import { transferRecords } from './sheets/transfers.ts';
import { AT_ONCE, type Xero } from './xero.ts';

type Wholes = Partial<Record<Parameters<Xero['whole']>[0], unknown>>;

/** Settings and other lists that come in one answer, as sheets. `known` are answers that are there already. */
export async function* readSheets(
  reading: Reading,
  isWanted: (kind: Kind) => boolean,
  known: Wholes,
): AsyncGenerator<PullEvent> {
  const { xero, book, names } = reading;
  const sheet = async function* (kind: Kind, { list, record }: Setting) {
    if (!isWanted(kind)) return;
    yield* granted(reading, kind, list, async function* () {
      const answer = known[list] ?? (await xero.whole(list)).answer;
      yield* standing(reading, `sheet/${list}`, record(answer, names));
    });
  };
  for (const setting of SETTINGS) yield* sheet('settings', setting);
  if (isWanted('contacts')) yield* sheet('settings', CONTACT_GROUPS);
  yield* sheet('repeating-invoices', { list: 'RepeatingInvoices', record: repeatingRecord });
  if (isWanted('bank-transfers'))
    yield* granted(reading, 'bank-transfers', 'BankTransfers', async function* () {
      const records = transferRecords((await xero.whole('BankTransfers')).answer, names);
      const ids = new Set(records.map(({ key }) => `transfers/${key}`));
      for (const record of records) yield* book.settle(`transfers/${record.key}`, { record });
      for (const [id] of [...book.entries('transfers/')]) if (!ids.has(id)) yield* book.forget(id);
    });
  if (isWanted('settings') && isWanted('contacts'))
    yield* standing(reading, 'sheet/archived', archivedContacts(reading));
}

/** Contacts that Xero has archived are no records of their own: they are in no export. */
function archivedContacts({ book }: Reading): RawRecordInput | null {
  const rows: string[][] = [];
  for (const [, { m }] of book.entries('contact/')) {
    const row = (m?.['row'] ?? {}) as Record<string, string>;
    if (m?.['status'] === 'ARCHIVED') rows.push([row['ContactName'] ?? '', row['EmailAddress'] ?? '']);
  }
  rows.sort(([one = ''], [other = '']) => (one < other ? -1 : one > other ? 1 : 0));
  return sheetRecord('settings/archived-contacts', 'Archived contacts', ['Contact', 'Address'], rows);
}

function standing({ book }: Reading, id: string, record: RawRecordInput | null): Iterable<PullEvent> {
  return record === null ? book.forget(id) : book.settle(id, { record });
}

/**
 * Aged reports of contacts that owe or are owed something. One call each, so a contact's report is read again only
 * when one of its open invoices or bills has changed.
 */
export async function* readAgedReports(reading: Reading): AsyncGenerator<PullEvent> {
  const { xero, book, signal } = reading;
  const open = new Map<string, string[]>();
  const called = new Map<string, unknown>();
  for (const [id, { d, m }] of book.entries('invoice/')) {
    if (typeof m?.['open'] !== 'string' || typeof m['side'] !== 'string') continue;
    const key = `aged/${m['side']}/${m['open']}`;
    open.set(key, [...(open.get(key) ?? []), `${id} ${d}`]);
    called.set(key, m['called']);
  }
  for (const [id] of [...book.entries('aged/')]) if (!open.has(id)) yield* book.forget(id);
  const wanted = [...open]
    .map(([id, documents]) => ({ id, of: digest(documents) }))
    .filter(({ id, of }) => book.get(id)?.m?.['of'] !== of);
  let done = 0;
  const reports = inOrder(wanted, AT_ONCE, async ({ id, of }) => {
    const [, side = '', contact = ''] = id.split('/');
    const row = book.get(`contact/${contact}`)?.m?.['row'] as Record<string, string> | undefined;
    const name = row?.['ContactName'] || String(called.get(id) || contact);
    const what = side === 'payables' ? 'AgedPayables' : 'AgedReceivables';
    const made = await single(xero, what, contact, (answer) => ({
      record: agedRecord(answer, side === 'payables' ? 'payables' : 'receivables', name),
      more: { of },
    }));
    return { id, made: made ?? { more: { of } } };
  });
  for await (const { id, made } of reports) {
    signal.throwIfAborted();
    yield* book.settle(id, made);
    done += 1;
    yield { type: 'progress', done, total: wanted.length, label: 'aged reports' };
  }
}

const ATTACHED: Record<string, keyof typeof SINGLES> = {
  invoice: 'InvoiceAttachments',
  'credit-note': 'CreditNoteAttachments',
  bank: 'BankTransactionAttachments',
  journal: 'ManualJournalAttachments',
  contact: 'ContactAttachments',
};

/** Names of attachments, one call an object that says it has some, the latest changed first. */
export async function* readAttachments(reading: Reading): AsyncGenerator<PullEvent> {
  const { xero, book, signal } = reading;
  const having = new Map<string, { id: string; files: string; held: Held }>();
  for (const prefix of Object.keys(ATTACHED))
    for (const [id, held] of book.entries(`${prefix}/`)) {
      const files = held.m?.['files'];
      if (typeof files === 'string' && held.k !== null) having.set(`files/${id}`, { id, files, held });
    }
  for (const [id] of [...book.entries('files/')]) if (!having.has(id)) yield* book.forget(id);
  const wanted = [...having.values()].filter(({ id, files, held }) => {
    const known = book.get(`files/${id}`)?.m;
    return known?.['files'] !== files || known['of'] !== held.k;
  });
  wanted.sort((one, other) =>
    one.files > other.files ? -1 : one.files < other.files ? 1 : one.id < other.id ? -1 : 1,
  );
  let done = 0;
  const lists = inOrder(wanted, AT_ONCE, async ({ id, files, held }) => {
    const [prefix = '', guid = ''] = id.split('/');
    const key = held.k ?? '';
    const more = { files, of: key };
    const made = await single(xero, ATTACHED[prefix] ?? 'InvoiceAttachments', guid, (answer) => {
      const record = attachmentsRecord(answer, key);
      return record === null ? { more } : { record, more };
    });
    return { id: `files/${id}`, made: made ?? { more } };
  });
  for await (const { id, made } of lists) {
    signal.throwIfAborted();
    yield* book.settle(id, made);
    done += 1;
    yield { type: 'progress', done, total: wanted.length, label: 'attachments' };
  }
}

/** What one object's answer makes; null where Xero has nothing for it. What it refuses of one object stops no other. */
async function single(
  xero: Xero,
  what: keyof typeof SINGLES,
  id: string,
  make: (answer: unknown) => Made,
): Promise<Made | null> {
  try {
    return make((await xero.single(what, id)).answer);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return error.status === 404 ? null : { unreadable: error.message, key: `not-readable/${what}/${id}` };
  }
}

function digest(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 22);
}
