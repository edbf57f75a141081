import type { PullContext, PullEvent } from '../../contracts/source.ts';
import { BatonError } from '../../errors/error.ts';
import { ServiceError } from '../kit/service-error.ts';
import { Book, type Made } from './book.ts';
import { type Cursor, type Mark, readCursor } from './cursor.ts';
import { readAgedReports, readAttachments, readSheets } from './extras.ts';
import { readPages } from './listing.ts';
import { LISTS_IN_ORDER, type List } from './lists.ts';
import { type NameAnswers, readNames } from './names.ts';
import type { Kind, XeroOptions } from './options.ts';
import { granted, type Reading } from './reading.ts';
import { openXero, type Xero } from './xero.ts';

/** Changes that were saved while a list was read may carry an earlier moment than the latest one in it. */
const OVERLAP = 5 * 60_000;

/** Prefixes of the lists whose objects name a contact. */
const NAMING_CONTACTS = ['invoice', 'credit-note', 'overpayment', 'prepayment', 'payment', 'bank'];

/** A list that takes longer may miss what changes on a page that was read already. */
const QUICK = 60_000;

/** Reads what changed since the cursor, list by list; each list that is through is covered by a cursor of its own. */
export async function* pull(context: PullContext<XeroOptions>): AsyncGenerator<PullEvent> {
  try {
    yield* pullParts(context);
  } catch (error) {
    throw error instanceof ServiceError ? new BatonError('SERVICE_FAILED', `${error.message}.`) : error;
  }
}

async function* pullParts(context: PullContext<XeroOptions>): AsyncGenerator<PullEvent> {
  const { options, signal } = context;
  signal.throwIfAborted();
  const xero = await openXero(context);
  const book = await Book.open(context.items);
  const answers = await readAnswers(xero);
  const names = readNames(answers);
  const reading: Reading = { xero, book, names, signal };
  const missing = new Set<string>();
  const before = readCursor(context.cursor);
  const isSame = before?.organisation === names.organisation.id && before.names === names.digest;
  const cursor: Cursor = {
    version: 1,
    organisation: names.organisation.id,
    names: names.digest,
    marks: isSame ? { ...before.marks } : {},
  };
  const isWanted = (kind: Kind) => !options.leaveOut.includes(kind);
  const lists = LISTS_IN_ORDER.filter(({ kind }) => isWanted(kind));
  const read = (list: List) =>
    granted(reading, list.kind, list.list, async function* () {
      const mark = cursor.marks[list.list];
      const wasLost = book.lost.delete(list.prefix);
      const isFull = wasLost || !mark?.since || isDue(mark, options.fullReadDays);
      cursor.marks = {
        ...cursor.marks,
        [list.list]: yield* readList(reading, list, isFull ? null : mark, missing),
      };
      if (isFull && !book.lost.has(list.prefix)) yield* book.found(list.prefix);
      yield { type: 'cursor', cursor: JSON.stringify(cursor) };
    });
  for (const list of lists) yield* read(list);
  // Once to see whether what a list lacked is gone, and once for what lay below it.
  for (let times = 1; times <= 2; times += 1)
    for (const list of lists.filter(({ prefix }) => book.lost.has(prefix))) yield* read(list);
  yield* readSheets(reading, isWanted, answers);
  if (isWanted('aged-reports') && isWanted('invoices'))
    yield* granted(reading, 'aged-reports', 'reports', () => readAgedReports(reading));
  if (isWanted('attachments'))
    yield* granted(reading, 'attachments', 'lists', () => readAttachments(reading));
  yield { type: 'cursor', cursor: JSON.stringify(cursor) };
}

/** What the texts of all others spell out; without it nothing can be read. */
async function readAnswers(xero: Xero): Promise<NameAnswers> {
  const [Organisations, Accounts, TaxRates, TrackingCategories] = await Promise.all([
    xero.whole('Organisations'),
    xero.whole('Accounts'),
    xero.whole('TaxRates'),
    xero.whole('TrackingCategories'),
  ]);
  return {
    Organisations: Organisations.answer,
    Accounts: Accounts.answer,
    TaxRates: TaxRates.answer,
    TrackingCategories: TrackingCategories.answer,
  };
}

/** Whether everything must be read again. This is the only use of the clock; nothing that it says is written. */
function isDue(mark: Mark, days: number): boolean {
  const age = Date.now() - Date.parse(mark.full);
  return age < 0 || age >= days * 86_400_000;
}

/**
 * Reads a list, as a whole where there is no mark. Ids that a whole list lacked for the first time in this pull are
 * noted in `missing`, and the list must be read again: they go when it lacks them once more.
 */
async function* readList(
  { xero, book, names, signal }: Reading,
  list: List,
  mark: Mark | null,
  missing: Set<string>,
): AsyncGenerator<PullEvent, Mark> {
  const begun = new Date().toISOString();
  const since = mark?.since ? new Date(Date.parse(mark.since) - OVERLAP) : undefined;
  const seen = new Set<string>();
  let latest = mark?.since ?? null;
  let items: number | null = null;
  let done = 0;
  let broken = 0;
  for await (const page of readPages(xero, list.list, since)) {
    signal.throwIfAborted();
    items = Math.max(items ?? 0, page.items ?? 0);
    for (const object of page.objects) {
      signal.throwIfAborted();
      const read = list.read(object, names, book);
      if (read === null) {
        broken += 1;
        continue;
      }
      const id = `${list.prefix}/${read.id}`;
      seen.add(id);
      if (read.updated !== '' && (latest === null || read.updated > latest)) latest = read.updated;
      // Documents repeat names and addresses: where those changed, all of them are read again.
      if (list.list === 'Contacts' && isRenamed(book, id, read.made))
        for (const prefix of NAMING_CONTACTS) yield* book.lose(prefix);
      if (read.made === null) yield* book.forget(id);
      else yield* book.settle(id, read.made);
    }
    done += page.objects.length;
    yield { type: 'progress', done, total: page.items, label: list.list };
  }
  if (broken > 0)
    yield { type: 'note', text: `${broken} of Xero's ${list.list} have no id and were left out.` };
  // Fewer than Xero counts: the list moved while it was read, and what was not seen may still be there.
  const isShort = seen.size + broken < (items ?? 0);
  if (mark !== null && since !== undefined) {
    if (isShort) return mark;
    return {
      since: latest === mark.since ? latest : backBy(latest, Date.now() - Date.parse(begun)),
      full: mark.full,
    };
  }
  let isAgain = isShort;
  if (!isShort)
    for (const [id] of [...book.entries(`${list.prefix}/`)].filter(([one]) => !seen.has(one))) {
      // One that slipped to a page that was read already looks the same as one that is gone.
      if (missing.has(id)) yield* book.forget(id);
      else isAgain = true;
      missing.add(id);
    }
  if (isAgain) yield* book.lose(list.prefix);
  return { since: backBy(latest, Date.now() - Date.parse(begun)), full: begun };
}

/** The moment up to which a list is surely known that was read for so many milliseconds. */
function backBy(latest: string | null, duration: number): string | null {
  return latest === null ? null : new Date(Date.parse(latest) - Math.max(0, duration - QUICK)).toISOString();
}

/** Whether a contact that documents may name has another name or address now. */
function isRenamed(book: Book, id: string, made: Made | null): boolean {
  const before = book.get(id)?.m?.['row'];
  if (before === undefined) return false;
  const after = made !== null && 'more' in made ? made.more?.['row'] : undefined;
  return JSON.stringify(before) !== JSON.stringify(after);
}
