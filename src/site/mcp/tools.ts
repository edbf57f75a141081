import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Evidence } from '../../contracts/evidence.ts';
import { BatonError } from '../../errors/error.ts';
import { recordSlug } from '../../records/slug.ts';
import { copyPath } from '../copies/write-copies.ts';
import type { Card } from '../search/engine/answers/card.ts';
import { onceEach, type SiteSearch } from '../search/engine/search.ts';
import { tell } from '../search/told.ts';

/** A built site with the records behind it. */
export interface SiteAccess {
  search: SiteSearch;
  evidence: Evidence;
  /** Folder of the built site, and the base of its addresses. */
  dist: string;
  base: string;
}

/** Whether the records answer a question: `uncertain` where results were found and none is certainly the answer. */
export type AnswerStatus = 'known' | 'superseded' | 'in-conflict' | 'not-in-the-records' | 'uncertain';

/** Results that are told. */
const MOST = 8;
/** Characters of a page or record in one reading. */
const LONGEST = 40_000;
/** Records that a quote is looked for in where none is named. */
const LOOKED_AT = 20;

/** The first results of a search, with the answer where there is one. */
export async function searchSite({ search }: SiteAccess, query: string) {
  const { card, found, instead, results } = await tell(search, query, { most: MOST });
  return {
    found,
    instead,
    answer: card,
    results: results.map(({ href, title, kind, date, author, status, heading, text }) => ({
      url: href,
      title,
      kind,
      date,
      author,
      status,
      heading,
      text,
    })),
  };
}

/** Whether the records answer a question, with what they say. */
export async function statusOf({ search }: SiteAccess, question: string) {
  const { card, results } = await tell(search, question, { most: 3 });
  return {
    status: statusIn(card),
    answer: card,
    nearest: results.map(({ href, title, text }) => ({ url: href, title, text })),
  };
}

function statusIn(card: Card | null): AnswerStatus {
  if (card === null) return 'uncertain';
  if (card.kind === 'absent' || card.kind === 'unwritten') return 'not-in-the-records';
  if (card.kind !== 'answer' || !card.warning) return 'known';
  return card.warning.status === 'conflict' || card.warning.status === 'unconfirmed'
    ? 'in-conflict'
    : 'superseded';
}

/**
 * The text of a page (its Markdown copy) or of a record, from `offset` on. Only what the site publishes is read.
 *
 * @throws BatonError RECORD_UNKNOWN for an address that the site does not have.
 */
export async function readAddress(site: SiteAccess, url: string, offset = 0) {
  const address = addressIn(url, site.base);
  const slug = /^records\/([0-9a-f]{8,})$/.exec(address)?.[1];
  const whole = slug === undefined ? await pageAt(site, address) : await recordAt(site, slug);
  if (whole === null) throw new BatonError('RECORD_UNKNOWN', `The site has no page ${url}.`);
  const text = whole.text.slice(offset, offset + LONGEST);
  const next = offset + text.length;
  return { url, title: whole.title, text, next: next < whole.text.length ? next : null };
}

async function pageAt(
  { dist }: SiteAccess,
  address: string,
): Promise<{ title: string; text: string } | null> {
  if (!/^(?:[a-z0-9-]+(?:\/[a-z0-9-]+)*)?$/.test(address)) return null;
  try {
    const text = await readFile(path.join(dist, copyPath(address)), 'utf8');
    return { title: /^# (.*)$/m.exec(text)?.[1] ?? '', text };
  } catch {
    return null;
  }
}

async function recordAt(site: SiteAccess, slug: string) {
  const record = await recordOf(site, slug);
  return record && { title: record.title, text: record.text };
}

async function recordOf({ evidence }: SiteAccess, slug: string) {
  for await (const record of evidence.records()) if (recordSlug(record.id) === slug) return record;
  return null;
}

/**
 * Where records hold a quote to the letter: each place with its range, the record's digest, and the warnings that stand on
 * it. `url` narrows it to one record.
 */
export async function citeQuote(site: SiteAccess, quote: string, url?: string) {
  const slugs =
    url === undefined
      ? await likelyRecords(site, quote)
      : [addressIn(url, site.base).slice('records/'.length)];
  const places = [];
  for await (const record of site.evidence.records()) {
    const slug = recordSlug(record.id);
    const start = slugs.includes(slug) ? record.text.indexOf(quote) : -1;
    if (start < 0) continue;
    const end = start + quote.length;
    const flags = await site.evidence.flags(record.id, start, end);
    places.push({
      url: `${site.base}records/${slug}/`,
      record: record.id,
      title: record.title,
      date: record.at ?? record.modified ?? '',
      start,
      end,
      digest: record.digest,
      warnings: flags.map(({ status, note }) => ({ status, note })),
    });
  }
  return { quote, places };
}

async function likelyRecords({ search, base }: SiteAccess, quote: string): Promise<string[]> {
  const answer = await search.ask(quote);
  const records = answer.found.filter(({ facets }) => facets.section.includes('records'));
  const results = await Promise.all(
    onceEach(records)
      .slice(0, LOOKED_AT)
      .map((found) => search.result(found, answer)),
  );
  return results.map(({ url }) => addressIn(url, base).slice('records/'.length));
}

/** The address below the base, without slashes at its ends, and without what follows `?` and `#`. */
function addressIn(url: string, base: string): string {
  const [plain = ''] = url.replace(/^https?:\/\/[^/]+/, '').split(/[?#]/);
  const below = plain.startsWith(base) ? plain.slice(base.length) : plain;
  return below.replace(/^\/+|\/+$/g, '');
}
