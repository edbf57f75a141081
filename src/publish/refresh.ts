import type { Evidence } from '../contracts/evidence.ts';
import type { Citation } from '../contracts/page.ts';
import { numbered, type PageVersion, sourcesOf } from './merge.ts';
import type { Dropped } from './resolve.ts';

/**
 * A merged page with the citations that a person's text kept brought to the records of today: a quote that moved is
 * found again; one that is gone is taken out of the page and reported. The person's words stay.
 */
export async function refreshed(
  path: string,
  merged: PageVersion,
  evidence: Evidence,
  dropped: Dropped[],
): Promise<PageVersion> {
  const found = new Map<string, Citation | null>();
  for (const citation of merged.page.citations) {
    const now = await find(citation, evidence);
    if (!now)
      dropped.push({
        path,
        what: 'citation',
        text: citation.quote,
        reason: `${citation.record} does not say it any more`,
      });
    found.set(citation.id, now);
  }
  const { body, citations } = numbered(merged.body, found);
  return { page: { ...merged.page, citations, sources: sourcesOf(citations) }, body };
}

async function find(citation: Citation, evidence: Evidence): Promise<Citation | null> {
  const record = await evidence.record(citation.record);
  if (record?.triage.outcome !== 'business') return null;
  if (record.text.slice(citation.start, citation.end) === citation.quote)
    return { ...citation, digest: record.digest };
  const start = record.text.indexOf(citation.quote);
  if (start < 0) return null;
  return { ...citation, start, end: start + citation.quote.length, digest: record.digest };
}
