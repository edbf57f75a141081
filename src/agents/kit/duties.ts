import type { Evidence } from '../../contracts/evidence.ts';
import type { Link } from '../../contracts/link.ts';
import { plain } from '../../records/sentences.ts';
import { dayAfter } from './dates.ts';

/** A duty with what the reader sees of it. */
export interface Duty extends Link<'obligation'> {
  /** A cell of a table that names it, or the whole sentence: what is cut out of a sentence may say something else. */
  shown: string;
}

const LONGEST = 320;

/** Duties with the words of the record that states them; those whose sentence is too long to list are left out. */
export async function dutiesOf(evidence: Evidence): Promise<Duty[]> {
  const duties: Duty[] = [];
  for (const link of await evidence.links('obligation')) {
    const stated = link.data.statements[0];
    const record = stated && (await evidence.record(stated.record));
    if (!record) continue;
    const quote = record.text.slice(stated.start, stated.end);
    const shown = quote.includes('|') ? link.data.what : plain(quote);
    if (shown !== '' && shown.length <= LONGEST) duties.push({ ...link, shown });
  }
  return duties;
}

/** Duties that fall on the as-of day or within so many days after it, soonest first. */
export function dueWithin(duties: readonly Duty[], asOf: string, days: number): Duty[] {
  const last = dayAfter(asOf, days);
  return duties
    .filter(({ data }) => data.next !== null && data.next >= asOf && data.next <= last)
    .sort((a, b) => compare(a.data.next ?? '', b.data.next ?? '') || compare(a.key, b.key));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
