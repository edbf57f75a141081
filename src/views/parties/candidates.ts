import type { LibraryDocument, Statement } from '../../contracts/library.ts';
import type { PartyCell, Side } from '../../contracts/parties.ts';
import type { Reference } from '../../contracts/reference.ts';
import { cellsOf } from '../../records/cells.ts';
import { plain } from '../../records/sentences.ts';
import { statementsOf } from '../library/statements.ts';
import { isLegalForm, wordsIn } from './names.ts';
import { AGREEMENT, partyTerms, sideOf } from './words.ts';

/** A party that a document names in a place that is for clients or vendors. */
export interface Candidate {
  side: Side;
  name: string;
  proof: Reference;
  /** The name alone proves nothing: a table without anything on business beside it. */
  weak: boolean;
  identifiers: readonly string[];
}

const COLUMNS = {
  client: partyTerms(({ columns }) => columns.client),
  vendor: partyTerms(({ columns }) => columns.vendor),
};
/** Columns that tell of dealing with someone. */
const DEALING = partyTerms(({ reach, agreed, columns: { terms, currency, country, agreement, contact } }) => [
  ...reach,
  ...agreed,
  ...terms,
  ...currency,
  ...country,
  ...agreement,
  ...contact,
]);
const NUMBER_COLUMN = partyTerms(({ columns }) => columns.number);
const BETWEEN = partyTerms(({ between }) => between);
const SIGNING = partyTerms(({ signing }) => signing);
/** So many statements stand at either end of a paper. */
const OPENING = 8;
const NOBODY = partyTerms(({ nobody }) => nobody);
/** Letters and digits with a sign between, or letters directly before digits: what no other thing is called by. */
const NUMBER = /^(?=[^\d]*\d)(?=.{5,24}$)\p{L}{1,6}[-/ ]?\d[\p{L}\d]*(?:[-/]\d[\p{L}\d]*)*$/u;

/** The column of a table that names clients or vendors, or null. */
export function partyColumn(columns: readonly string[]): { side: Side; at: number } | null {
  for (const side of ['client', 'vendor'] as const) {
    const at = columns.findIndex((column) => COLUMNS[side].are(column));
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
    !/[@<>{}[\]=;:?!]|https?:|\p{Ll}{3}\.\s+\p{Lu}/u.test(cell) &&
    !NOBODY.are(cell)
  );
}

/** The number of an agreement or order that a cell holds, or null. */
export function numberOf(column: string, cell: PartyCell): string | null {
  return NUMBER_COLUMN.are(column) && NUMBER.test(cell.text) ? cell.text : null;
}

/** Whether a document is a paper by which two parties bind themselves: by its title or name, or by its form. */
export function isAgreement(document: LibraryDocument): boolean {
  const { record } = document;
  return (
    AGREEMENT.in(`${record.title} ${record.path?.split('/').at(-1) ?? ''}`) ||
    boundBy(document) !== null ||
    isSigned(document)
  );
}

const signedPapers = new WeakMap<LibraryDocument, boolean>();

/** Whether a paper says at its beginning that it is signed, with a day: "Signed 12 February 2024 for the practice by …". */
function isSigned(document: LibraryDocument): boolean {
  const known = signedPapers.get(document);
  if (known !== undefined) return known;
  const signed = document.passages
    .flatMap((passage) => statementsOf(document.record, passage))
    .slice(0, OPENING)
    .some(({ quote }) => SIGNING.are(wordsIn(quote)[0]?.text ?? '') && /\b(?:19|20)\d\d\b/.test(quote));
  signedPapers.set(document, signed);
  return signed;
}

/** The one whom an agreement itself names as the client or the supplier; the business's own name is for the caller to see. */
export function* partiesNamedBy(document: LibraryDocument): Generator<string> {
  if (isAgreement(document)) for (const { name } of agreementParties(document)) yield name;
}

const forms = new WeakMap<LibraryDocument, Statement | null>();

/** The line with which a paper begins that is signed below: "Between … and …, dated …". Null where there is none. */
export function boundBy(document: LibraryDocument): Statement | null {
  const known = forms.get(document);
  if (known !== undefined) return known;
  const statements = document.passages.flatMap((passage) => statementsOf(document.record, passage));
  const opening = statements.slice(0, OPENING).find(({ quote }) =>
    wordsIn(quote)
      .slice(0, 4)
      .some(({ folded }) => BETWEEN.are(folded)),
  );
  const signed = statements
    .slice(-OPENING)
    .some(
      ({ heading, quote }) => SIGNING.in(heading.at(-1) ?? '') || SIGNING.are(wordsIn(quote)[0]?.text ?? ''),
    );
  const form = opening && signed ? opening : null;
  forms.set(document, form);
  return form;
}

/** A row of a table with a column for a party: the cell that names it, and all cells. */
export function partyRow(
  statement: Statement,
): { name: PartyCell; cells: PartyCell[]; side: Side; at: number } | null {
  const columns = statement.columns ?? [];
  if (statement.role !== 'row' || columns.length < 2) return null;
  const column = partyColumn(columns);
  const cells = column ? cellsOf(statement.quote, statement.start) : [];
  const name = column ? cells[column.at] : undefined;
  return column && name ? { name, cells, ...column } : null;
}

/** Parties that the tables of a document name in a column for them, and those of an agreement. */
export function* candidatesOf(document: LibraryDocument): Generator<Candidate> {
  const { record, shelf, passages } = document;
  if (record.kind === 'code') return;
  for (const statement of passages.flatMap((passage) => statementsOf(record, passage))) {
    const row = partyRow(statement);
    if (!row || !isName(row.name.text)) continue;
    const columns = (statement.columns ?? []).map(plain);
    const dealing = columns.some((column, at) => at !== row.at && DEALING.in(column));
    yield {
      side: row.side,
      name: row.name.text,
      proof: { record: record.id, start: row.name.start, end: row.name.end },
      weak: !dealing || shelf === 'systems',
      identifiers: columns.flatMap((column, at) => {
        const cell = at === row.at ? undefined : row.cells[at];
        return (cell && numberOf(column, cell)) ?? [];
      }),
    };
  }
  // Who is the client in a paper that is only signed is called so in its own words, not by its name.
  if (isAgreement(document) && !isSigned(document)) yield* agreementParties(document);
}

/** A word in brackets, with or without an article and quotation marks: `(the "Client")`. */
const BRACKETS = /\(([^()]{3,60})\)/g;
const LABEL = /^[*_]{0,2}(\p{L}[\p{L} ]{2,30})[*_]{0,2}\s?:\s{0,3}(\S.{1,90})$/u;

/** Who an agreement itself calls the client or the supplier. */
function* agreementParties({ record, passages }: LibraryDocument): Generator<Candidate> {
  const statements = passages.slice(0, 60).flatMap((passage) => statementsOf(record, passage));
  const found = (side: Side, start: number, name: string): Candidate => ({
    side,
    name,
    proof: { record: record.id, start, end: start + name.length },
    weak: false,
    identifiers: [],
  });
  for (const { quote, start } of statements.slice(0, 60)) {
    const label = LABEL.exec(quote);
    const name = withoutPerson(label?.[2]?.replace(/[.,;]+$/, '').trim() ?? '');
    const labelled = label && isName(name) ? sideOf(label[1] as string) : null;
    if (labelled) yield found(labelled, start + quote.indexOf(name), name);
    for (const { side, index } of rolesIn(quote)) {
      const before = quote.slice(Math.max(0, index - 220), index);
      const company = companyBefore(before);
      if (company) yield found(side, start + index - before.length + company.at, company.name);
    }
  }
}

/** A company's name without who acts for it or where it is: "Hof Hohentor GbR, Dr. Jo Kent", "Merrin Estates, factor Ann Roe". */
function withoutPerson(name: string): string {
  const [head = '', ...tail] = name.split(/,\s+/);
  const rest = tail.join(' ');
  const isForm = wordsIn(rest).every(({ folded }) => isLegalForm(folded));
  return wordsIn(head).length < 2 || tail.length === 0 || isForm ? name : head;
}

/** Roles that a text gives to somebody in brackets behind the name, with their places. */
function rolesIn(quote: string): { side: 'client' | 'vendor'; index: number }[] {
  return [...quote.slice(0, 4000).matchAll(BRACKETS)].flatMap((match) => {
    const side = sideOf(wordsIn(match[1] as string).at(-1)?.text ?? '');
    return side ? [{ side, index: match.index }] : [];
  });
}

/** Whether a text says who is the client or the supplier in an agreement. */
export const namesTwoSides = (quote: string): boolean => rolesIn(quote).length > 0;

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
    first -= 1;
  }
  const own = words.slice(first, last).filter(({ folded }) => !isLegalForm(folded)).length;
  const before = words[first - 1];
  const cut =
    before !== undefined &&
    text.slice(before.end, (words[first] as { start: number }).start).trim().length > 1;
  if (own === 0 || (own === 1 && cut && /^\p{Lu}/u.test(before.text) && !isLegalForm(before.folded)))
    return null;
  const at = (words[first] as { start: number }).start;
  const end = (words[last] as { end: number }).end;
  return { name: text.slice(at, end + (text[end] === '.' ? 1 : 0)), at };
}
