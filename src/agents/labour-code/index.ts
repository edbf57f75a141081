import { type AgentContext, defineAgent } from '../../contracts/agent.ts';
import type { Inline } from '../../contracts/draft.ts';
import type { Evidence } from '../../contracts/evidence.ts';
import type { Finding } from '../../contracts/finding.ts';
import { text } from '../kit/claims.ts';
import { documentsOf, type Statement } from '../kit/library.ts';
import { SECTIONS } from '../kit/sections.ts';
import { type Paper, paperOf } from '../kit/shelf.ts';
import { uniqueSlugs } from '../kit/slug.ts';
import { isAbout, type Topic } from '../kit/topics.ts';
import { about } from '../kit/words.ts';
import { deadlinesPage } from './deadlines.ts';
import { groupedPages } from './grouped.ts';
import { provisionPage, titleOf } from './page.ts';
import { Practice } from './practice.ts';
import { joined, type Provision, provisionsIn } from './provisions.ts';
import { citedPage, type Entry, gapsPage, registerPage } from './registers.ts';

/** Above this many provisions a page holds a chapter. */
const PAGES = 200;
const LOOPS = 12;
/** Sections whose documents say how the house treats its people. */
const HOUSE = new Set(['hr', 'staff', 'legal', 'labour-code', 'systems', 'operations', 'finance', 'billing']);
const PEOPLE: Topic = about(
  'employee*, staff, salary, wage*, payroll, leave, overtime, probation*, handbook, labour, labor, employment, dismiss*, contribution*, personal data',
);
const LAW: Topic = about(
  'legal, attorney*, atty., solicitor*, counsel, lawyer*, labour law, labor law, employment law, tax authority, permit*, data protection, off-payroll, compliance',
);

/** The labour law in the records: each provision to the letter, and what the company's own papers hold against it. */
export const agent = defineAgent({
  name: 'labour-code',
  version: 1,
  summary:
    'Writes a page for each provision of labour law, a register, the statutory deadlines and what is left open.',
  sections: [SECTIONS['labour-code']],
  reads: { findings: ['duration', 'percentage', 'date', 'money'], links: ['obligation', 'loop', 'flag'] },
  writes: ['law', 'register', 'obligations', 'questions'],
  phase: 'section',
  compose,
});

async function* compose({ evidence, report, signal }: AgentContext) {
  const { provisions, papers, digests } = await read(evidence);
  const records = new Set(provisions.flatMap(({ texts }) => texts.map(({ record }) => record)));
  const practice = await Practice.read(evidence, papers, records);
  const findings = await findingsOf(evidence, records);
  const slug = uniqueSlugs();
  const many = provisions.length > PAGES;
  const entries: Entry[] = provisions.map((provision) => ({
    provision,
    beside: practice.beside(provision),
    path: many ? '' : `labour-code/${slug(titleOf(provision))}`,
  }));
  if (many) yield* groupedPages(entries, (words) => `labour-code/${slug(words)}`);
  else
    for (const [index, { provision, beside, path }] of entries.entries()) {
      signal.throwIfAborted();
      report({ done: index + 1, total: entries.length, label: provision.citation });
      yield provisionPage(provision, beside, findings, {
        path,
        order: 100 + index,
        verbatim: provision.place === null ? sectionsOf(provision, entries) : [],
      });
    }
  if (entries.length > 0) yield registerPage(entries, findings);
  const duties = await evidence.links('obligation');
  const deadlines = await deadlinesPage(evidence, duties, entries, findings, [...papers, ...digests]);
  if (deadlines) yield deadlines;
  const legal = papers.filter(
    ({ section, attached, title }) =>
      section === 'legal' && !attached && !/agreement|contract|by-?law|registration/i.test(title),
  );
  const gaps = gapsPage(entries, legal, await openLoops(evidence));
  if (gaps) yield gaps;
  const cited = citedPage(papers, entries);
  if (cited) yield cited;
}

/** The provisions in order of law and number, and the house's papers that are no law. */
async function read(
  evidence: Evidence,
): Promise<{ provisions: Provision[]; papers: Paper[]; digests: Paper[] }> {
  const found: Provision[] = [];
  const papers: Paper[] = [];
  const digests: Paper[] = [];
  for await (const document of documentsOf(evidence)) {
    const own = document.record.kind === 'code' ? [] : provisionsIn(document);
    found.push(...own);
    if (own.some(({ texts }) => texts[0]?.kind === 'digest')) digests.push(paperOf(document));
    if (
      own.length === 0 &&
      HOUSE.has(document.section) &&
      isAbout(document.record.text.slice(0, 200_000), PEOPLE)
    )
      papers.push(paperOf(document));
  }
  papers.sort((one, other) =>
    one.dated === other.dated ? compare(one.id, other.id) : compare(other.dated, one.dated),
  );
  const provisions = joined(found).sort((one, other) => natural(sortKey(one), sortKey(other)));
  return { provisions, papers, digests };
}

/** Links to the pages that hold the words of a law, for a page that tells it as a whole. */
function sectionsOf({ key }: Provision, entries: readonly Entry[]): Inline[] {
  return entries
    .filter(({ provision }) => provision.key.startsWith(`${key}|`) && provision.texts[0]?.kind === 'law')
    .slice(0, 12)
    .flatMap(({ provision, path }, index): Inline[] => [
      text(index === 0 ? '' : ', '),
      { type: 'page', text: provision.citation, path },
    ]);
}

const sortKey = ({ key }: Provision) => key;

/** Compares words with their numbers as numbers: "art|9" before "art|10". */
function natural(one: string, other: string): number {
  const parts = (words: string) => words.match(/\d+|\D+/g) ?? [];
  const a = parts(one);
  const b = parts(other);
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const left = a[index] as string;
    const right = b[index] as string;
    const order = /^\d/.test(left) && /^\d/.test(right) ? Number(left) - Number(right) : compare(left, right);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

async function findingsOf(evidence: Evidence, records: ReadonlySet<string>): Promise<Map<string, Finding[]>> {
  const found = new Map<string, Finding[]>();
  for (const record of records) {
    const own: Finding[] = [];
    for await (const finding of evidence.findings({ record })) own.push(finding);
    found.set(record, own);
  }
  return found;
}

/** Questions and promises about the law that nobody has closed, newest first. */
async function openLoops(evidence: Evidence): Promise<Statement[]> {
  const open = (await evidence.links('loop'))
    .filter(({ data }) => data.state === 'open' || data.state === 'broken')
    .sort((a, b) => compare(b.data.made ?? '', a.data.made ?? '') || compare(a.key, b.key));
  const found: Statement[] = [];
  for (const { data } of open) {
    const record = await evidence.record(data.statement.record);
    if (!record) continue;
    const { start, end } = data.statement;
    const quote = record.text.slice(start, end);
    if (!isAbout(quote, LAW)) continue;
    found.push({
      record: record.id,
      start,
      end,
      quote,
      heading: [],
      role: 'paragraph',
      title: record.title,
      section: 'legal',
      passage: {
        record: record.id,
        index: 0,
        start,
        end,
        role: 'paragraph',
        heading: [],
        ordinal: null,
        depth: 0,
        columns: [],
      },
    });
    if (found.length >= LOOPS) break;
  }
  return found;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
