import type { PageSummary } from '../../contracts/agent.ts';
import type { Block, Inline, PageDraft } from '../../contracts/draft.ts';
import type { Evidence } from '../../contracts/evidence.ts';
import type { Ledger } from '../../contracts/ledger.ts';
import type { Mailbox } from '../../contracts/mailbox.ts';
import type { Matters } from '../../contracts/matters.ts';
import { text } from '../kit/claims.ts';
import { shownWeekday } from '../kit/dates.ts';
import { dutiesOf } from '../kit/duties.ts';
import { matterItems, matterPaths } from '../kit/matters.ts';
import { deskBlocks } from './desk.ts';
import { dueBlocks } from './due.ts';
import { billBlocks, overdueBlocks } from './money.ts';
import { openQuestions } from './questions.ts';

const PROCESSES = 12;
const CONFLICTS = 6;
const MATTERS = 8;

/** What to do today, what to settle while it can be settled, and where the work is told. Nothing empty stands on it. */
export async function startPage(
  evidence: Evidence,
  { ledger, mailbox, matters }: { ledger: Ledger; mailbox: Mailbox; matters: Matters },
  pages: readonly PageSummary[],
): Promise<PageDraft> {
  const { handover, asOf } = evidence;
  const role = handover.leaving.role ? `, ${handover.leaving.role}` : '';
  const to = handover.successor ? `, for ${handover.successor.name}` : '';
  return {
    path: 'start',
    section: 'start',
    kind: 'start',
    title: `${handover.company}: handover`,
    summary: `What ${handover.leaving.name}${role} leaves behind${to}, as the records tell it on ${shownWeekday(asOf)}.`,
    order: 0,
    blocks: [
      {
        type: 'paragraph',
        inlines: [text('Press the number behind a statement to read the sentence it comes from.')],
      },
      ...withWay(deskBlocks(mailbox, handover), pages, 'emails/waiting'),
      ...withWay(matterBlocks(matters, pages), pages, 'matters/register'),
      ...withWay(await dueBlocks(evidence, await dutiesOf(evidence)), pages, 'operations/duties'),
      ...withWay(overdueBlocks(ledger), pages, 'billing/outstanding'),
      ...withWay(billBlocks(ledger), pages, 'finance/payables'),
      ...(await settle(evidence, pages)),
      ...learn(pages),
      ...processes(pages),
    ],
    slots: [],
    aliases: ['home', 'overview', 'first day', 'where to start', 'today'],
  };
}

/** The page itself where it was written, else nothing. */
function link(pages: readonly PageSummary[], path: string): Inline[] {
  const page = pages.find((one) => one.path === path);
  return page ? [{ type: 'page', text: page.title, path }] : [];
}

/** Blocks with the way to the page that has all of it. */
function withWay(blocks: readonly Block[], pages: readonly PageSummary[], path: string): Block[] {
  const way = link(pages, path);
  return blocks.length === 0 || way.length === 0
    ? [...blocks]
    : [...blocks, { type: 'paragraph', inlines: [text('All of it: '), ...way, text('.')] }];
}

/** A heading with the items that lead somewhere; nothing where none does. */
function listed(heading: string, items: readonly (readonly Inline[])[]): Block[] {
  const kept = items.filter((item) => item.some(({ type }) => type === 'page')).map((item) => [...item]);
  return kept.length === 0
    ? []
    : [
        { type: 'heading', level: 2, text: heading },
        { type: 'list', ordered: false, items: kept },
      ];
}

/** Matters of which something is open, the newest first. */
function matterBlocks(matters: Matters, pages: readonly PageSummary[]): Block[] {
  const written = new Set(pages.map(({ path }) => path));
  const paths = new Map([...matterPaths(matters)].filter(([, path]) => written.has(path)));
  const open = matters.matters.filter(({ isOpen }) => isOpen).slice(0, MATTERS);
  return listed('Matters that are open', matterItems(open, paths));
}

async function settle(evidence: Evidence, pages: readonly PageSummary[]): Promise<Block[]> {
  const { secrets } = await evidence.register();
  const conflicts = (await evidence.links('value')).filter(({ data }) => data.state === 'conflict');
  const accounts = (await evidence.links('flag')).filter(({ data }) => data.status === 'unconfirmed').length;
  const questions = openQuestions(pages, evidence.handover).length;
  const subjects = conflicts.slice(0, CONFLICTS).map(({ data }) => data.subject);
  const others = conflicts.length - subjects.length;
  return listed(`Settle before ${evidence.handover.leaving.name} has left`, [
    accounts > 0
      ? [
          text(
            `Confirm by another channel, before anything is paid, the ${accounts === 1 ? 'account that a mail alone gives' : `${accounts} accounts that mails alone give`}: `,
          ),
          ...link(pages, 'operations/conflicts'),
        ]
      : [],
    secrets.length > 0
      ? [
          text(
            `Change ${secrets.length === 1 ? 'the secret that stands' : `the ${secrets.length} secrets that stand`} in the records in plain text: `,
          ),
          ...link(pages, 'systems/secrets-to-change'),
        ]
      : [],
    conflicts.length > 0
      ? [
          text(
            `Decide what the records state in two ways (${subjects.join('; ')}${others > 0 ? `; ${others} more` : ''}): `,
          ),
          ...link(pages, 'operations/conflicts'),
        ]
      : [],
    questions > 0
      ? [
          text(
            `Ask the ${questions === 1 ? 'question' : `${questions} questions`} that the records leave open: `,
          ),
          { type: 'page', text: `Questions for ${evidence.handover.leaving.name}`, path: 'start/questions' },
        ]
      : [],
  ]);
}

function learn(pages: readonly PageSummary[]): Block[] {
  return listed('Read first', [
    [text('The job in the words of who did it: '), ...link(pages, 'operations/the-job')],
    [text('What you log in to and who lets you in: '), ...link(pages, 'systems/register')],
    [text('What the last weeks were about: '), ...link(pages, 'emails/last-weeks')],
    [text('Who is who: '), ...link(pages, 'staff/people')],
    [text('Words that only this house uses: '), ...link(pages, 'operations/glossary')],
    [text('What the law asks: '), ...link(pages, 'labour-code/register')],
  ]);
}

function processes(pages: readonly PageSummary[]): Block[] {
  const own = pages.filter(({ kind }) => kind === 'process').sort(byReadiness);
  return listed(
    'How each thing is done',
    own
      .slice(0, PROCESSES)
      .map(({ path, summary }) => [...link(pages, path), text(summary ? `: ${summary}` : '')]),
  );
}

/** The fullest first: a newcomer learns from what is known. */
function byReadiness(a: PageSummary, b: PageSummary): number {
  return b.readiness - a.readiness || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
}
