import type { Finding } from '../../../contracts/finding.ts';
import type { Flag } from '../../../contracts/link-kinds.ts';
import type { Passage, Range } from '../../../contracts/passage.ts';
import type { BatonRecord } from '../../../contracts/record.ts';
import { visibleLine } from '../../../publish/text.ts';
import { cellsOf } from '../../../records/cells.ts';
import { plain, sentencesOf } from '../../../records/sentences.ts';
import type { Claim, ClaimValue, ClaimWarning, Instead, ValueKind } from '../engine/answers/claim.ts';
import type { ValueFinder, ValuePlace } from './value-finder.ts';

/** What a passage states; which section it falls into is known when the sections are made. */
export type PassageClaim = Omit<Claim, 'section' | 'passage'>;

/** The same with its range in the record. */
export interface PlacedClaim extends Range {
  claim: PassageClaim;
}

/** What is known of one record beside its text. */
export interface RecordFacts {
  /** Of the kinds of `FOUND`. */
  findings: readonly Finding[];
  flags: readonly KnownFlag[];
  /** Ranges that knowledge pages quote. */
  cited: readonly Range[];
}

/** A flag with the statement that holds instead. */
export interface KnownFlag extends Flag {
  instead: Instead | null;
}

/** Findings whose form alone does not tell what they are. */
export const FOUND = ['phone', 'identifier'] as const satisfies readonly Finding['kind'][];
/** Schemes of identifiers that money is paid to. */
const ACCOUNTS: ReadonlySet<string> = new Set([
  'iban',
  'bsb',
  'sort-code',
  'routing-number',
  'account-number',
  'swift-bic',
]);

/** Longer claims are no sentence; they are left to the search. */
const LONGEST = 600;

/**
 * What one passage of a record states: a claim for each sentence, for each line of fields, one for a row of a table; with
 * the values in it and the warnings that it must not be read without.
 */
export function claimsOf(
  record: BatonRecord,
  passage: Passage,
  facts: RecordFacts,
  finder: ValueFinder,
): PlacedClaim[] {
  const reader = new ClaimReader(record, facts, finder);
  switch (passage.role) {
    case 'row':
      return reader.row(passage);
    case 'field':
      return linesOf(record.text, passage).flatMap((line) => reader.sentence(line));
    case 'paragraph':
    case 'item':
    case 'forwarded':
      return sentencesOf(record.text, passage).flatMap((sentence) => reader.sentence(sentence));
    default:
      return [];
  }
}

class ClaimReader {
  readonly #record: BatonRecord;
  readonly #facts: RecordFacts;
  readonly #finder: ValueFinder;
  readonly #day: string;

  constructor(record: BatonRecord, facts: RecordFacts, finder: ValueFinder) {
    this.#record = record;
    this.#facts = facts;
    this.#finder = finder;
    this.#day = record.at?.slice(0, 10) ?? '';
  }

  sentence(range: Range): PlacedClaim[] {
    const text = shown(this.#record.text.slice(range.start, range.end));
    return this.#claim(range, text, [], this.#values(range, text, { column: null, day: this.#day }));
  }

  /** "Item: Sourdough · Shop €: 5.20": each cell that is not empty behind the name of its column. */
  row(passage: Passage): PlacedClaim[] {
    const cells: Claim['cells'] = [];
    const values: ClaimValue[] = [];
    let text = '';
    const row = this.#record.text.slice(passage.start, passage.end);
    for (const [index, cell] of cellsOf(row, passage.start).entries()) {
      const content = shown(cell.text);
      if (content === '') continue;
      const column = shown(passage.columns[index] ?? '');
      const start = text === '' ? 0 : text.length + CELL.length;
      text += `${text === '' ? '' : CELL}${column === '' ? '' : `${column}: `}`;
      const at = text.length;
      text += content;
      cells.push({ start, at, end: text.length });
      for (const value of this.#values(cell, content, { column, day: this.#day }))
        values.push({ ...value, start: value.start + at, end: value.end + at });
    }
    return this.#claim(passage, text, cells, values);
  }

  #claim(range: Range, text: string, cells: Claim['cells'], values: ClaimValue[]): PlacedClaim[] {
    if (text === '' || text.length > LONGEST) return [];
    const cited = this.#facts.cited.some(({ start, end }) => start < range.end && end > range.start);
    const claim = { text, cells, values, warnings: this.#warnings(range, text), cited };
    return [{ start: range.start, end: range.end, claim }];
  }

  #values(range: Range, text: string, place: ValuePlace): ClaimValue[] {
    const values = this.#finder.find(text, place);
    for (const finding of this.#facts.findings) {
      const kind = kindOf(finding);
      if (kind === null || finding.start < range.start || finding.end > range.end) continue;
      const words = shown(this.#record.text.slice(finding.start, finding.end));
      const start = text.indexOf(words);
      if (words !== '' && start >= 0) values.push({ kind, start, end: start + words.length });
    }
    return values;
  }

  #warnings(range: Range, text: string): ClaimWarning[] {
    return this.#facts.flags.flatMap(({ status, note, instead, start, end }) => {
      if (status === 'instruction' || start >= range.end || end <= range.start) return [];
      const words = shown(this.#record.text.slice(Math.max(start, range.start), Math.min(end, range.end)));
      const at = text.indexOf(words);
      const place = at < 0 ? { start: 0, end: text.length } : { start: at, end: at + words.length };
      return [{ status, note: visibleLine(note), instead, ...place }];
    });
  }
}

const CELL = ' · ';

function shown(text: string): string {
  return visibleLine(plain(text)).trim();
}

function linesOf(text: string, { start, end }: Range): Range[] {
  let at = start;
  return text
    .slice(start, end)
    .split('\n')
    .map((line) => {
      const range = { start: at, end: at + line.length };
      at = range.end + 1;
      return range;
    });
}

function kindOf(finding: Finding): ValueKind | null {
  if (finding.kind === 'phone') return 'phone';
  return finding.kind === 'identifier' && ACCOUNTS.has(finding.data.scheme) ? 'account' : null;
}
