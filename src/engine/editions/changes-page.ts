import { stated, text } from '../../agents/kit/claims.ts';
import { shownDay } from '../../agents/kit/dates.ts';
import { SECTIONS } from '../../agents/kit/sections.ts';
import type { Block, Inline, PageDraft } from '../../contracts/draft.ts';
import type { Evidence } from '../../contracts/evidence.ts';
import type { Statement } from '../../contracts/link-kinds.ts';
import type { Changes, NewConflict, PageChange, ValueChange } from './compare.ts';
import type { RecordCounts } from './touched.ts';

/** Place of the page that tells what changed between two editions. */
export const CHANGES_PAGE = 'start/what-changed';

/** Of a section so many pages are named, and so many values in all. */
const MOST = 100;

/** The edition before, and what came in since. */
export interface Since {
  number: number;
  asOf: string;
  records: RecordCounts;
  /** Another version of Baton made it: pages may differ by that alone. */
  otherProgram: boolean;
}

/** Titles by id of a section and by path of a page. */
export interface Names {
  sections: ReadonlyMap<string, string>;
  pages: ReadonlyMap<string, string>;
}

/** What changed since the edition before, in words where a value says it, else in numbers. */
export async function changesPage(
  evidence: Evidence,
  { pages, values, conflicts }: Changes,
  since: Since,
  names: Names,
): Promise<PageDraft> {
  const blocks: Block[] = [{ type: 'paragraph', inlines: [text(recordsWords(since))] }];
  if (since.otherProgram && pages.length > 0)
    blocks.push({
      type: 'paragraph',
      inlines: [
        text(
          'Another version of Baton wrote these pages: many of them may differ by that alone, and not in the business.',
        ),
      ],
    });
  const list = (items: Inline[][]): Block => ({ type: 'list', ordered: false, items });
  if (values.length > 0) {
    const items = await Promise.all(values.slice(0, MOST).map((change) => valueLine(evidence, change)));
    blocks.push({ type: 'heading', level: 2, text: 'Values that are different now' }, list(items));
  }
  if (conflicts.length > 0)
    blocks.push(
      { type: 'heading', level: 2, text: 'New contradictions' },
      list(conflicts.slice(0, MOST).map(conflictLine)),
    );
  for (const [section, changed] of bySection(pages))
    blocks.push(
      { type: 'heading', level: 2, text: names.sections.get(section) ?? section },
      list(sectionLines(changed, names.pages)),
    );
  if (values.length + conflicts.length + pages.length === 0)
    blocks.push({
      type: 'paragraph',
      inlines: [text('No page states anything that it did not state before.')],
    });
  return {
    path: CHANGES_PAGE,
    section: SECTIONS.start.id,
    kind: 'register',
    title: 'What changed',
    summary: `What is new, different or gone since edition ${since.number}.`,
    order: 15,
    blocks,
    aliases: ['changes', 'news', 'since last time', 'differences', 'update', 'edition'],
  };
}

/** Records that came, changed and went, as a sentence. */
function recordsWords({ number, asOf, records: { added, changed, gone, withdrawn } }: Since): string {
  const parts = [
    ...(added > 0 ? [`${added} new ${added === 1 ? 'record' : 'records'}`] : []),
    ...(changed > 0 ? [`${changed} changed`] : []),
    ...(gone > 0 ? [`${gone} no longer there`] : []),
    ...(withdrawn > 0 ? [`${withdrawn} taken out by a person`] : []),
  ];
  const what = parts.length === 0 ? 'no record of the business came, changed or went' : parts.join(', ');
  return `Since edition ${number} (records up to ${shownDay(asOf)}): ${what}.`;
}

/** "Monthly fee: now 2,856, from the mail of 3 Mar 2026; before: 2,730". The former value ends it: its flag has a note. */
async function valueLine(evidence: Evidence, { link, before, now }: ValueChange): Promise<Inline[]> {
  return [
    { type: 'strong', text: link.data.subject },
    text(': now '),
    value(now),
    text(`, ${await from(evidence, now)}; before: `),
    value(before),
  ];
}

function conflictLine({ link, sides }: NewConflict): Inline[] {
  return [
    { type: 'strong', text: link.data.subject },
    text(': '),
    ...sides.slice(0, 4).flatMap((side, index) => [...(index > 0 ? [text(' or ')] : []), value(side)]),
    text('; nobody has settled which'),
  ];
}

function value(statement: Statement): Inline {
  return stated(statement.written, [statement]);
}

async function from(evidence: Evidence, { record, at }: Statement): Promise<string> {
  const found = await evidence.record(record);
  const kind = found?.kind.replaceAll('-', ' ') ?? 'record';
  return at === null ? `from a ${kind} without a date` : `from the ${kind} of ${shownDay(at)}`;
}

/** A page that is gone is not named: its title may be what a record said that was taken out. */
function sectionLines(changed: readonly PageChange[], titles: ReadonlyMap<string, string>): Inline[][] {
  const there = changed.filter(({ how }) => how !== 'gone');
  const gone = changed.length - there.length;
  const lines = there
    .slice(0, MOST)
    .map((change) => pageLine(change, titles.get(change.path) ?? change.path));
  if (there.length > MOST) lines.push([text(`And ${there.length - MOST} more pages.`)]);
  if (gone > 0)
    lines.push([text(gone === 1 ? '1 page is no longer there' : `${gone} pages are no longer there`)]);
  return lines;
}

function pageLine({ path, how, added, removed }: PageChange, title: string): Inline[] {
  const page: Inline = { type: 'page', text: title, path };
  if (how === 'new') return [page, text(`: new, ${statements(added)}`)];
  const parts = [...(added > 0 ? [`+${added}`] : []), ...(removed > 0 ? [`−${removed}`] : [])];
  return [
    page,
    text(`: page changed, ${parts.join(' / ')} ${added + removed === 1 ? 'statement' : 'statements'}`),
  ];
}

function statements(count: number): string {
  return count === 1 ? '1 statement' : `${count} statements`;
}

/** Sections in the order of the site; what changed most stands first. */
function bySection(pages: readonly PageChange[]): [string, PageChange[]][] {
  const order = Object.keys(SECTIONS);
  const place = (section: string) => (order.includes(section) ? order.indexOf(section) : order.length);
  return [...Map.groupBy(pages, ({ section }) => section)]
    .sort(([one], [other]) => place(one) - place(other) || (one < other ? -1 : 1))
    .map(([section, list]) => [
      section,
      list.toSorted((one, other) => weight(other) - weight(one) || (one.path < other.path ? -1 : 1)),
    ]);
}

function weight({ added, removed }: PageChange): number {
  return added + removed;
}
