import { plain } from '../../records/sentences.ts';
import { type Cell, cellsOf } from '../kit/claims.ts';
import type { LibraryDocument } from '../kit/library.ts';
import { isLegalForm, wordsIn } from './names.ts';
import type { Candidate, Side } from './parties.ts';

const CLIENT_COLUMN = /^(?:our )?(?:clients?|customers?|buyers?)(?:[ _]?(?:names?|company))?$/i;
const VENDOR_COLUMN = /^(?:our )?(?:vendors?|suppliers?|subcontractors?)(?:[ _]?(?:names?|company))?$/i;
/** Columns that tell of dealing with someone. */
const DEALING =
  /\b(?:terms?|contacts?|e-?mails?|mails?|phones?|tel|fees?|rates?|prices?|currency|cur|country|agreements?|contracts?|sa|invoices?|orders?|accounts?|due|services?|paid|balance|amounts?|since|start|address)\b/i;
const NO_NAME =
  /^(?:yes|no|all|any|none|total|sub-?total|internal|various|other|others|tbd|tbc|n\/?a|example|name|client|customer|vendor|supplier|new|unknown|-+|\?+)$/i;
const NUMBER_COLUMN =
  /^(?:sa|po|so|sow|id|no\.?|number|ref(?:erence)?|agreement|contract|order|purchase order|project|matter|job|policy|account)(?:[ _](?:no\.?|number|id|ref|code))?$/i;
/** Letters and digits with a sign between, or letters directly before digits: what no other thing is called by. */
const NUMBER = /^(?=[^\d]*\d)(?=.{5,24}$)\p{L}{1,6}[-/ ]?\d[\p{L}\d]*(?:[-/]\d[\p{L}\d]*)*$/u;

export interface PartyColumn {
  side: Side;
  at: number;
}

/** The column of a table that names clients or vendors, or null. */
export function partyColumn(columns: readonly string[]): PartyColumn | null {
  for (const [side, pattern] of [
    ['client', CLIENT_COLUMN],
    ['vendor', VENDOR_COLUMN],
  ] as const) {
    const at = columns.findIndex((column) => pattern.test(plain(column).trim()));
    if (at >= 0) return { side, at };
  }
  return null;
}

/** Whether a cell can be a name: short, begins with a capital or is of a script without, no sentence, no address. */
export function isName(cell: string): boolean {
  const words = wordsIn(cell);
  return (
    cell.length >= 2 &&
    cell.length <= 80 &&
    words.length >= 1 &&
    words.length <= 10 &&
    /^[\p{Lu}\p{Lo}\p{N}]/u.test(cell) &&
    /\p{L}{2}/u.test(cell) &&
    !/[@<>{}[\]=;:?!]|https?:|\bthe (?:client|customer)\b/i.test(cell) &&
    !/\.\s+\p{Lu}/u.test(cell.replace(/\b(?:St|Dr|Mr|Mrs|Ms|Prof|Atty|Co|Inc|Ltd|Pty)\./g, '')) &&
    !NO_NAME.test(cell.trim())
  );
}

/** The number of an agreement or order that a cell holds, or null. */
export function numberOf(column: string, cell: Cell): string | null {
  return NUMBER_COLUMN.test(plain(column).replaceAll('_', ' ').trim()) && NUMBER.test(cell.text)
    ? cell.text
    : null;
}

/** Parties that the tables of a document name in a column for them. */
export function* candidatesOf(document: LibraryDocument): Generator<Candidate> {
  const { record, section, statements } = document;
  if (record.kind === 'code') return;
  for (const statement of statements) {
    const columns = statement.columns ?? [];
    if (statement.role !== 'row' || columns.length < 2) continue;
    const column = partyColumn(columns);
    if (!column) continue;
    const cells = cellsOf(statement.quote, statement.start);
    const cell = cells[column.at];
    if (!cell || !isName(cell.text)) continue;
    const others = columns.filter((_, at) => at !== column.at);
    const dealing = others.filter((name) => DEALING.test(plain(name).replaceAll('_', ' '))).length;
    yield {
      side: column.side,
      name: cell.text,
      proof: { record: record.id, start: cell.start, end: cell.end },
      weak: dealing === 0 || section === 'systems',
      identifiers: columns.flatMap((name, at) => {
        const other = at === column.at ? undefined : cells[at];
        return (other && numberOf(name, other)) ?? [];
      }),
    };
  }
  yield* agreementParties(document);
}

const ROLE =
  /\(\s?(?:the |hereinafter |hereafter |each |collectively |referred to as |called |known as |as ){0,4}["“”'‘’«„]{0,2}(client|customer|buyer|purchaser|supplier|vendor|service provider|contractor|lessor|landlord)["“”'‘’»]{0,2}\s?\)/gi;
const LABEL = /^(?:[*_]{0,2})(client|customer|supplier|vendor)(?:[ ]name)?[*_]{0,2}\s?:\s{0,3}(\S.{1,90})$/i;
const AGREEMENT =
  /(?<![\p{L}])(?:agreement|contract|statement of work|sow|engagement letter|letter of engagement|lease|terms of engagement|order form|msa)(?![\p{L}])/iu;

/** Whether a title is that of a paper by which two parties bind themselves. */
export const isAgreementTitle = (title: string): boolean => AGREEMENT.test(title);

/** Whether a text says who is the client or the supplier in an agreement. */
export const namesTwoSides = (quote: string): boolean => quote.slice(0, 4000).search(ROLE) >= 0;

/** Who an agreement itself calls the client or the supplier. */
function* agreementParties({ record, statements }: LibraryDocument): Generator<Candidate> {
  if (
    !isAgreementTitle(`${record.title} ${(record.path ?? '').split('/').at(-1)?.replaceAll(/[-_.]/g, ' ')}`)
  )
    return;
  for (const statement of statements.slice(0, 60)) {
    const label = LABEL.exec(statement.quote);
    const name = label?.[2]?.replace(/[.,;]+$/, '').trim() ?? '';
    if (label && isName(name))
      yield candidateOf(
        sideOf(label[1] as string),
        record.id,
        statement.start + statement.quote.indexOf(name),
        name,
      );
    for (const match of statement.quote.slice(0, 4000).matchAll(ROLE)) {
      const before = statement.quote.slice(Math.max(0, match.index - 220), match.index);
      const found = companyBefore(before);
      if (found)
        yield candidateOf(
          sideOf(match[1] as string),
          record.id,
          statement.start + match.index - before.length + found.at,
          found.name,
        );
    }
  }
}

function sideOf(role: string): Side {
  return /^(?:client|customer|buyer|purchaser)$/i.test(role) ? 'client' : 'vendor';
}

function candidateOf(side: Side, record: string, start: number, name: string): Candidate {
  return { side, name, proof: { record, start, end: start + name.length }, weak: false, identifiers: [] };
}

/** The company that stands last before a role in brackets: capitalised words up to a legal form. */
function companyBefore(text: string): { name: string; at: number } | null {
  const words = wordsIn(text);
  const last = words.findLastIndex(
    ({ folded, text: written }) => isLegalForm(folded) && /^\p{Lu}/u.test(written),
  );
  if (last < 1) return null;
  let first = last;
  while (first > 0) {
    const [word, next] = [words[first - 1], words[first]];
    if (!word || !next || !/^[\p{Lu}\p{N}]/u.test(word.text)) break;
    // "and" in a sentence stands between two sides more often than within a name.
    if (!/^(?: |, | & |-|\. |\.)$/.test(text.slice(word.end, next.start))) break;
    if (isLegalForm(word.folded) && !isLegalForm(next.folded)) break;
    if (/^(?:between|by|with|to)$/i.test(word.text)) break;
    first -= 1;
  }
  const cut = / and $/.test(text.slice(0, (words[first] as { start: number }).start));
  const own = words.slice(first, last).filter(({ folded }) => !isLegalForm(folded)).length;
  if (
    own === 0 ||
    (own === 1 &&
      cut &&
      first > 1 &&
      /^\p{Lu}/u.test(words[first - 1]?.text ?? '') &&
      !isLegalForm(words[first - 1]?.folded ?? ''))
  )
    return null;
  const at = (words[first] as { start: number }).start;
  const end = (words[last] as { end: number }).end;
  return { name: text.slice(at, end + (text[end] === '.' ? 1 : 0)), at };
}
