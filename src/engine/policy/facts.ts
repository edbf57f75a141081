import { Decimal } from 'decimal.js';
import { digestOf, stableJson } from '../../common/digest.ts';
import { readWritten } from '../../common/money/amount.ts';
import type { Page } from '../../contracts/page.ts';
import type { PageVersion } from '../../publish/merge.ts';
import { STANDING_NOTE } from './warned.ts';

/** An amount as a record writes it. */
export interface Amount {
  /** Decimal without a sign. */
  value: string;
  /** ISO 4217; null where it is not said. */
  currency: string | null;
  written: string;
}

/** An open conflict that stands on a page. */
export interface OpenConflict {
  /** What it is known by in another version of the page. */
  key: string;
  subject: string;
  /** Sides that are amounts. */
  amounts: readonly Amount[];
}

/** What a page says of itself and of its quotes, read off its file alone. */
export interface PageFacts {
  kind: Page['kind'];
  confidence: number;
  /** Names of its quotes: the record and the words. */
  quotes: ReadonlySet<string>;
  conflicts: readonly OpenConflict[];
  /** By name of a quote that stands in a warning of its agent: the status of the warning. */
  warned: ReadonlyMap<string, string>;
}

const TAG = /(?<!\\)<(\/?)(Flagged|Conflict|Side|Cite|Quotation|SourceCode)\b([^<>]*)>/g;
/** A link to a page, with its words. */
const LINK = /\[((?:[^\]\\]|\\.)*)\]\(\/[^)\s]*\)/g;
const ATTRIBUTE = /\b([a-z]+)="([^"]*)"/g;

/** Name of a quote, the same in every version of a page. */
export function quoteName({ record, quote }: { record: string; quote: string }): string {
  return `${record}\0${quote}`;
}

/**
 * Digest of what a page says: path, title, summary, body, quotes. The day that it speaks of, its confidence and where in
 * the records the quotes stand are no content, nor is which pages it links to: that hangs on what else is published.
 */
export function contentDigest(path: string, { page, body }: PageVersion): string {
  const { title, description, summary, section, kind, people, aliases, entries, citations } = page;
  const quotes = citations.map(({ id, record, quote }) => [id, record, quote]);
  return digestOf(
    path,
    stableJson({ title, description, summary, section, kind, people, aliases, entries, quotes }),
    body.replace(LINK, '$1'),
  );
}

export function factsOf({ page, body }: PageVersion): PageFacts {
  const names = new Map(page.citations.map((citation) => [citation.id, quoteName(citation)]));
  const conflicts: OpenConflict[] = [];
  const warned = new Map<string, string>();
  let status: string | null = null;
  let open: { subject: string; sides: string[] } | null = null;
  for (const [, closing, tag, rest = ''] of body.matchAll(TAG)) {
    const attributes = attributesOf(rest);
    if (tag === 'Flagged')
      status =
        closing || attributes.get('note') === STANDING_NOTE ? null : (attributes.get('status') ?? null);
    else if (tag === 'Conflict' && !closing)
      open =
        attributes.get('state') === 'conflict'
          ? { subject: attributes.get('subject') ?? '', sides: [] }
          : null;
    else if (tag === 'Side' && open) open.sides.push(attributes.get('value') ?? '');
    else if (tag === 'Conflict' && open) {
      conflicts.push(conflictOf(open.subject, open.sides));
      open = null;
    } else if (status !== null)
      for (const id of (attributes.get('id') ?? attributes.get('cite') ?? '').split(' ')) {
        const name = names.get(id);
        if (name !== undefined) warned.set(name, status);
      }
  }
  const { kind, confidence } = page;
  return { kind, confidence, quotes: new Set(names.values()), conflicts, warned };
}

function conflictOf(subject: string, sides: readonly string[]): OpenConflict {
  const key = digestOf(subject, ...[...sides].sort());
  return { key, subject, amounts: sides.flatMap((side) => amountIn(side) ?? []) };
}

/** An amount that is all of a text; of two readings the larger one, as no column is there to tell. */
function amountIn(text: string): Amount | null {
  const read = readWritten(text);
  if (!read || (read.unit !== null && read.currency === null)) return null;
  const values = Object.values(read.readings).filter((value) => value !== null);
  return {
    value: Decimal.max(...values.map((value) => value.abs())).toFixed(),
    currency: read.currency,
    written: text,
  };
}

function attributesOf(text: string): Map<string, string> {
  return new Map([...text.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, plain(value)]));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&quot;': '"',
  '&lt;': '<',
  '&gt;': '>',
  '&#124;': '|',
  '&#96;': '`',
};

function plain(value: string): string {
  return value.replace(/&(?:amp|quot|lt|gt|#124|#96);/g, (entity) => ENTITIES[entity] ?? entity);
}
