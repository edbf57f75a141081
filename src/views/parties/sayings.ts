import type { Evidence } from '../../contracts/evidence.ts';
import type { Library, LibraryDocument, Statement } from '../../contracts/library.ts';
import type { PartyRow, Saying } from '../../contracts/parties.ts';
import type { Passage } from '../../contracts/passage.ts';
import { cellsOf } from '../../records/cells.ts';
import { plain } from '../../records/sentences.ts';
import { statementsOf } from '../library/statements.ts';
import { boundBy, partiesNamedBy, partyColumn } from './candidates.ts';
import type { Naming } from './mentions.ts';

/** Finds who a text names. */
export type Find = (text: string) => readonly Naming[];

/** What documents say, and which are of one party alone, by key of the party. */
export interface Said {
  sayings: Map<string, Saying[]>;
  papers: Map<string, { document: LibraryDocument; day: string }[]>;
}

/** A document with more text than this is read by its own page; only its beginning is taken here. */
const LONGEST_DOCUMENT = 400_000;
const LONGEST = 700;
/** A sentence shorter than this leans on the one before it. */
const SHORT = 40;

/** Statements of documents by the party that they are about; orders to machines are none. */
export async function readSayings(evidence: Evidence, library: Library, find: Find): Promise<Said> {
  const orders = Map.groupBy(
    (await evidence.links('flag')).filter(({ data }) => data.status === 'instruction'),
    ({ data }) => data.record,
  );
  const said: Said = { sayings: new Map(), papers: new Map() };
  for (const document of library.documents) {
    const { record } = document;
    if (record.kind === 'code' || isOneCase(record.title)) continue;
    readDocument(said, document, find, ({ start, end }) =>
      (orders.get(record.id) ?? []).some(({ data }) => data.start < end && data.end > start),
    );
  }
  for (const sayings of said.sayings.values()) sayings.sort(order);
  for (const papers of said.papers.values()) papers.sort(order);
  return said;
}

/** What holds first, what came with a mail last, then the newest; in order of the text. */
function order(
  one: Pick<Saying, 'document' | 'day'> & { statement?: Statement },
  other: Pick<Saying, 'document' | 'day'> & { statement?: Statement },
): number {
  const rank = ({ document }: Pick<Saying, 'document'>) =>
    (document.standing === 'in-force' ? 0 : 2) + (document.record.parent === null ? 0 : 1);
  const [a, b] = [one.document.record.id, other.document.record.id];
  return (
    rank(one) - rank(other) ||
    (one.day === other.day ? 0 : one.day > other.day ? -1 : 1) ||
    (a === b ? (one.statement?.start ?? 0) - (other.statement?.start ?? 0) : a < b ? -1 : 1)
  );
}

/** An invoice, a receipt: a word with a number behind it, which the ledger has. */
function isOneCase(title: string): boolean {
  return /^\p{L}{3,20}[\s_#-]{1,3}(?:\p{L}{1,4}[\s_-]?)?\d{3,}\D{0,6}$/u.test(title.trim());
}

function readDocument(
  said: Said,
  document: LibraryDocument,
  find: Find,
  isOrder: (statement: Statement) => boolean,
): void {
  const { record } = document;
  const day = (record.at ?? record.modified ?? '').slice(0, 10);
  const titled =
    only(find(`${plain(record.title)}\n${fileName(record.path)}`)) ??
    only(find(boundBy(document)?.quote ?? '')) ??
    only(find([...partiesNamedBy(document)].join('\n')));
  if (titled) push(said.papers, titled, { document, day });
  for (const { heading, passages } of document.sections) {
    const headed = headingParty(find, heading);
    for (const statement of toldWhole(record.text, passages, document, find)) {
      if (statement.end > LONGEST_DOCUMENT || isOrder(statement)) continue;
      const named = new Set(find(statement.quote).map(({ party }) => party));
      const row = rowOf(statement, find);
      for (const party of named)
        push(said.sayings, party, {
          statement,
          document,
          day,
          via: statement.role === 'row' ? 'row' : 'named',
          row: row && { ...row, own: row.named === party },
        });
      const by = named.size > 0 || headed === 'several' ? null : (headed ?? titled);
      if (by)
        push(said.sayings, by, {
          statement,
          document,
          day,
          via: headed === null ? 'document' : 'heading',
          row: row && { ...row, own: false },
        });
    }
  }
}

/** A row with its columns and the one party that its name column names. */
function rowOf(statement: Statement, find: Find): (Omit<PartyRow, 'own'> & { named: string | null }) | null {
  if (statement.role !== 'row' || (statement.columns?.length ?? 0) < 2) return null;
  const columns = (statement.columns ?? []).map((column) => plain(column).replaceAll('_', ' ').trim());
  const cells = cellsOf(statement.quote, statement.start);
  const nameAt = partyColumn(columns)?.at ?? -1;
  return { columns, cells, nameAt, named: only(find(cells[nameAt]?.text ?? '')) };
}

/** Sentences of an item stand together; a sentence that leans on the one before it comes with it. */
function toldWhole(
  text: string,
  passages: readonly Passage[],
  { record }: LibraryDocument,
  find: Find,
): Statement[] {
  const whole: Statement[] = [];
  for (const statement of passages.flatMap((passage) => statementsOf(record, passage))) {
    const last = whole.at(-1);
    const near =
      last !== undefined &&
      last.passage === statement.passage &&
      statement.role !== 'row' &&
      statement.role !== 'field' &&
      statement.end - last.start <= LONGEST;
    const leans = statement.role === 'item' || statement.quote.length < SHORT || startsSmall(statement.quote);
    if (near && leans && namesSame(find, last.quote, statement.quote))
      whole[whole.length - 1] = { ...last, end: statement.end, quote: text.slice(last.start, statement.end) };
    else whole.push(statement);
  }
  return whole;
}

/** Whether a sentence begins with a short word, as those do that speak of what was named before: "It", "Sie", "Ella", "Il". */
const startsSmall = (quote: string): boolean => /^[*_"'“(]{0,3}\p{L}{1,5}\s/u.test(quote);

/** Whether joining two sentences puts no words on one party into the mouth of what is said of another. */
function namesSame(find: Find, one: string, other: string): boolean {
  const [a, b] = [one, other].map((quote) => new Set(find(quote).map(({ party }) => party)));
  return !a || !b || a.size === 0 || b.size === 0 || (a.size === b.size && [...a].every((key) => b.has(key)));
}

/** The innermost heading that names anyone decides; one that names several gives its text to none of them. */
function headingParty(find: Find, heading: readonly string[]): string | 'several' | null {
  for (const title of heading.toReversed()) {
    const mentions = find(title);
    if (mentions.length > 0) return only(mentions) ?? 'several';
  }
  return null;
}

function only(mentions: readonly Naming[]): string | null {
  const [party, other] = new Set(mentions.map((mention) => mention.party));
  return party !== undefined && other === undefined ? party : null;
}

function fileName(path: string | null): string {
  return (path?.split('/').at(-1) ?? '').replace(/\.\w{1,5}$/, '').replaceAll('_', ' ');
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
