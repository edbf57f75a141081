import {
  REVIEWS_TO_RAISE,
  type Standing,
  type UnsignedPage,
  type WaitingPage,
} from '../../src/contracts/review.ts';
import { readPageFile } from '../../src/publish/frontmatter.ts';
import { differencesOf, type PageVersion } from '../../src/publish/merge.ts';
import { printable } from './progress.ts';

/** The queue, one page after the other, the gravest first. */
export function wordedQueue(
  waiting: readonly WaitingPage[],
  decided: readonly WaitingPage[],
  unsigned: readonly UnsignedPage[],
): string {
  const parts = [
    waiting.length === 0
      ? 'No page waits for a decision.\n'
      : `${counted(waiting.length, 'page')} ${waiting.length === 1 ? 'waits' : 'wait'} for a decision, the gravest first:\n\n${waiting.map(entry).join('\n')}`,
  ];
  if (decided.length > 0)
    parts.push(
      `Decided, and carried out with the next generate, or kept out:\n\n${decided.map(decision).join('')}`,
    );
  if (unsigned.length > 0)
    parts.push(
      `Published, and not signed off by the successor:\n\n${unsigned.map(({ path, approved }) => line(`  ${path}, approved by ${approved.by.name}`)).join('')}`,
    );
  return parts.join('\n');
}

function entry(page: WaitingPage): string {
  const { id, title, path, kind, harm, uncertainty, published, reasons } = page;
  return [
    line(`${id}  ${title}`),
    line(
      `          ${path} (${kind}); harm ${harm.toFixed(2)} × uncertainty ${uncertainty.toFixed(2)}; ${published === null ? 'nothing of it is published' : 'an older version is published'}`,
    ),
    ...reasons.map(({ text }) => line(`          ${text}`)),
  ].join('');
}

function decision(page: WaitingPage): string {
  const { id, path, decision: said } = page;
  if (said === null) return '';
  const why = said.why === '' ? '' : `: ${said.why}`;
  return line(`  ${id}  ${path}, ${said.outcome} by ${said.by.as} ${said.by.name}${why}`);
}

/** One page for the person who decides: why it waits, what would change, every quote. */
export function wordedPage(page: WaitingPage): string {
  const now = readPageFile(page.file, page.path);
  const before = page.published === null ? null : readPageFile(page.published, page.path);
  const { agent, section, since } = page;
  const parts = differencesOf(before && readable(before), readable(now)).flatMap(({ gone, came }) => [
    ...gone.map((text) => line(`- ${text}`)),
    ...came.map((text) => line(`+ ${text}`)),
    '\n',
  ]);
  const quotes = now.page.citations.map(({ id, record, quote }) => line(`  ${id}  ${record}: "${quote}"`));
  return [
    entry(page),
    line(`          section ${section}, by the agent ${agent}, waiting since ${since.slice(0, 16)}Z`),
    page.decision === null ? '' : decision(page),
    before === null ? '\nThe whole page:\n\n' : '\nWhat would change (- gone, + new):\n\n',
    ...(parts.length === 0 ? ['Nothing in its words.\n\n'] : parts),
    quotes.length === 0 ? '' : `It quotes:\n\n${quotes.join('')}`,
  ].join('');
}

/** The body of a page as it can be read on a terminal: warnings as words, quotations as what they quote. */
function readable({ page, body }: PageVersion): string {
  const quotes = new Map(page.citations.map(({ id, quote }) => [id, quote]));
  return body
    .replace(/(?<!\\)<Flagged status="([^"]*)"[^<>]*>/g, '[$1: ')
    .replace(/(?<!\\)<\/Flagged>/g, ']')
    .replace(
      /(?<!\\)<(?:Quotation|SourceCode) cite="([^"]*)"[^<>]*>/g,
      (_, id: string) => `> ${(quotes.get(id) ?? '').replaceAll(/\s*\n\s*/g, ' ⏎ ')}`,
    )
    .replace(/(?<!\\)<Side value="([^"]*)" standing="([^"]*)"[^<>]*>/g, '  $1: $2')
    .replace(/(?<!\\)<Conflict subject="([^"]*)" state="([^"]*)"[^<>]*>/g, 'Conflict ($2): $1')
    .replace(/(?<!\\)<\/?(?:Cite|Computed|RecordLink|Conflict|Question)\b[^<>]*>/g, '')
    .replace(/&(?:amp|quot|lt|gt|#124|#96|#8203);/g, (entity) => ENTITIES[entity] ?? '')
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&quot;': '"',
  '&lt;': '<',
  '&gt;': '>',
  '&#124;': '|',
  '&#96;': '`',
};

/** How far each section goes by itself. */
export function wordedStandings(standings: readonly Standing[]): string {
  const width = Math.max(...standings.map(({ section }) => section.length));
  return standings
    .map((standing) => line(`  ${standing.section.padEnd(width)}  ${wordedStanding(standing)}`))
    .join('');
}

export function wordedStanding({ recorded, phase, reviewed, unchanged, shadow }: Standing): string {
  const lower = phase === recorded ? '' : ` (recorded: ${recorded}, lower by the config)`;
  const share = reviewed === 0 ? '' : `, ${unchanged} approved unchanged (${percent(unchanged, reviewed)})`;
  const equal =
    shadow === null
      ? ''
      : `; in shadow ${shadow.equal} of ${counted(shadow.pages, 'page')} as published (${percent(shadow.equal, shadow.pages)})`;
  return `${phase}${lower}: ${reviewed} of ${REVIEWS_TO_RAISE} pages reviewed${share}${equal}`;
}

/** What a run kept back, and where it is shown; nothing where all is published. */
export function wordedWaiting({ waiting, shadow }: Kept, config: string | undefined): string {
  const command = `npm run review -- --list${config === undefined ? '' : ` --config ${config}`}`;
  const lines = shadow.map(({ section, pages, equal }) =>
    line(
      `The section ${section} is in shadow: ${counted(pages, 'page')} made and not published, ${equal} of them as published (${percent(equal, pages)}).`,
    ),
  );
  if (waiting > 0)
    lines.push(
      line(`${counted(waiting, 'page')} ${waiting === 1 ? 'waits' : 'wait'} for a person: ${command}`),
    );
  return lines.join('');
}

interface Kept {
  waiting: number;
  shadow: readonly { section: string; pages: number; equal: number }[];
}

function percent(part: number, whole: number): string {
  return `${whole === 0 ? 0 : Math.round((100 * part) / whole)} %`;
}

function line(text: string): string {
  return `${printable(text.replaceAll(/\s*\n\s*/g, ' ⏎ '))}\n`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
