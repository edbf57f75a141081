import type { PageSummary } from '../../contracts/agent.ts';
import type { Block, Inline, PageDraft } from '../../contracts/draft.ts';
import type { Handover } from '../../contracts/handover.ts';
import type { Link } from '../../contracts/link.ts';
import type { Reference } from '../../contracts/reference.ts';
import { plain } from '../../records/sentences.ts';
import { stated, text } from '../kit/claims.ts';
import { shownDay, shownWeekday } from '../kit/dates.ts';
import { type Duty, dueWithin } from '../kit/duties.ts';
import { SECTIONS } from '../kit/sections.ts';

export interface StartInput {
  handover: Handover;
  asOf: string;
  pages: readonly PageSummary[];
  duties: readonly Duty[];
  loops: readonly Link<'loop'>[];
  people: readonly Link<'person'>[];
  /** Values that nobody has settled. */
  conflicts: readonly Link<'value'>[];
  /** How many secrets were found. */
  secrets: number;
  quote(range: Reference): Promise<string>;
}

const WAITING = 8;
const DUE = 10;

/** What to do on day 1, in week 1 and in month 1; what waits, what is due, what conflicts; readiness by section. */
export async function startPage(input: StartInput): Promise<PageDraft> {
  const { handover, asOf } = input;
  const role = handover.leaving.role ? `, ${handover.leaving.role}` : '';
  const to = handover.successor ? `, for ${handover.successor.name}` : '';
  return {
    path: 'start',
    section: 'start',
    kind: 'start',
    title: `${handover.company}: handover`,
    summary: `What ${handover.leaving.name}${role} leaves behind${to}, as the records tell it on ${shownDay(asOf)}.`,
    order: 0,
    blocks: [
      {
        type: 'paragraph',
        inlines: [
          text(
            `This is the work of ${handover.leaving.name}${role} at ${handover.company}${to}, as the records tell it on ${shownWeekday(asOf)}. Every statement has a number: press it and read the sentence it comes from. What the records do not say stands as a question.`,
          ),
        ],
      },
      ...dayOne(input),
      ...(await waiting(input)),
      ...due(input),
      ...weekOne(input),
      ...monthOne(input),
      ...readiness(input.pages),
    ],
    slots: [],
    aliases: ['home', 'overview', 'first day', 'where to start'],
  };
}

function link(pages: readonly PageSummary[], path: string, words?: string): Inline[] {
  const page = pages.find((one) => one.path === path);
  return page ? [{ type: 'page', text: words ?? page.title, path }] : [];
}

/** Items that lead somewhere; an item whose pages were not written is left out. */
function steps(items: readonly (readonly Inline[])[]): Block[] {
  const kept = items.filter((item) => item.some((inline) => inline.type !== 'text')).map((item) => [...item]);
  return kept.length === 0 ? [] : [{ type: 'list', ordered: false, items: kept }];
}

function dayOne({ pages, secrets, conflicts }: StartInput): Block[] {
  const items: Inline[][] = [
    [text('Read it from the one who did it: '), ...link(pages, 'operations/the-job')],
    [text('Get into the systems: '), ...link(pages, 'systems/register')],
    [
      text('Read how the money runs: '),
      ...joined(
        [
          'billing/outstanding',
          'billing/invoicing',
          'billing/payment-details',
          'finance/payables',
          'finance/payroll',
        ].map((path) => link(pages, path)),
      ),
    ],
    [
      text('See what is on the desk and who waits for an answer: '),
      ...joined(['emails/last-weeks', 'emails/waiting'].map((path) => link(pages, path))),
    ],
    secrets > 0
      ? [
          text(
            `${secrets} ${secrets === 1 ? 'secret stands' : 'secrets stand'} in the records in plain text: `,
          ),
          ...link(pages, 'systems/secrets-to-change'),
        ]
      : [],
    conflicts.length > 0
      ? [
          text(
            `${conflicts.length} ${conflicts.length === 1 ? 'rule is' : 'rules are'} stated in two ways that nobody has settled: `,
          ),
          ...link(pages, 'operations/conflicts'),
        ]
      : [],
    [text('Ask while you can: '), ...link(pages, 'start/questions')],
  ];
  const list = steps(items);
  return list.length === 0 ? [] : [{ type: 'heading', level: 2, text: 'Day 1' }, ...list];
}

/** The links that lead somewhere, one after another. */
function joined(links: readonly Inline[][]): Inline[] {
  const [first = [], ...others] = links.filter((one) => one.length > 0);
  return [...first, ...others.flatMap(join)];
}

function join(inlines: Inline[]): Inline[] {
  return inlines.length === 0 ? [] : [text('; '), ...inlines];
}

async function waiting({ loops, people, pages, quote }: StartInput): Promise<Block[]> {
  const open = loops
    .filter(({ data }) => data.state === 'open' || data.state === 'broken')
    .sort((a, b) => compare(b.data.made ?? '', a.data.made ?? '') || compare(a.key, b.key))
    .slice(0, WAITING);
  if (open.length === 0) return [];
  const name = (key: string | null) => people.find((person) => person.key === key)?.data.name ?? 'not said';
  const rows: Inline[][][] = [];
  for (const { data } of open) {
    const words = plain(await quote(data.statement));
    if (words === '') continue;
    rows.push([
      [text(name(data.by))],
      [stated(words, [data.statement])],
      [text(data.made ? shownDay(data.made) : '')],
      [text(data.due ? `${shownDay(data.due)}${data.state === 'broken' ? ' (past)' : ''}` : '')],
    ]);
  }
  if (rows.length === 0) return [];
  return [
    { type: 'heading', level: 2, text: 'Waiting for an answer' },
    { type: 'table', columns: ['On', 'What was asked or promised', 'Since', 'Due'], rows },
    ...steps([[text('All of it: '), ...link(pages, 'emails/waiting')]]),
  ];
}

function due({ duties, asOf, pages }: StartInput): Block[] {
  const soon = dueWithin(duties, asOf, 14).slice(0, DUE);
  if (soon.length === 0) return [];
  const rows = soon.map(({ data, shown }): Inline[][] => [
    [
      stated(
        shownWeekday(data.next as string),
        data.statements.slice(0, 1),
        `next date of the rule “${data.cadence}”`,
      ),
    ],
    [stated(shown, data.statements.slice(0, 2))],
  ]);
  return [
    { type: 'heading', level: 2, text: 'Due in the next two weeks' },
    { type: 'table', columns: ['When', 'What'], rows },
    ...steps([[text('The whole calendar: '), ...link(pages, 'operations/duties')]]),
  ];
}

function weekOne({ pages }: StartInput): Block[] {
  const processes = pages.filter((page) => page.kind === 'process').sort(byReadiness);
  const items = processes
    .slice(0, 8)
    .map((page): Inline[] => [...link(pages, page.path), text(page.summary ? `: ${page.summary}` : '')]);
  return items.length === 0
    ? []
    : [{ type: 'heading', level: 2, text: 'Week 1: walk through each process once' }, ...steps(items)];
}

function monthOne({ pages }: StartInput): Block[] {
  const gaps = pages.filter((page) => page.readiness < 1 && page.kind !== 'document').sort(byReadiness);
  const items: Inline[][] = [
    [
      text('Go through the people and clients: '),
      ...link(pages, 'clients/register'),
      ...join(link(pages, 'emails/by-person')),
    ],
    [text('Check what the law asks: '), ...link(pages, 'labour-code/register')],
    [text('Decide what nobody has settled: '), ...link(pages, 'operations/conflicts')],
    ...gaps
      .slice(0, 5)
      .map((page): Inline[] => [
        text('Close the gaps in '),
        ...link(pages, page.path),
        text(` (${page.questions.length} open ${page.questions.length === 1 ? 'question' : 'questions'})`),
      ]),
  ];
  const list = steps(items);
  return list.length === 0 ? [] : [{ type: 'heading', level: 2, text: 'Month 1' }, ...list];
}

function byReadiness(a: PageSummary, b: PageSummary): number {
  return a.readiness - b.readiness || compare(a.path, b.path);
}

function readiness(pages: readonly PageSummary[]): Block[] {
  const rows = Object.values(SECTIONS).flatMap(({ id, title }): Inline[][][] => {
    const own = pages.filter((page) => page.section === id);
    if (own.length === 0) return [];
    const mean = own.reduce((sum, page) => sum + page.readiness, 0) / own.length;
    const questions = own.reduce((sum, page) => sum + page.questions.length, 0);
    const conflicts = own.filter((page) => page.status === 'conflict').length;
    return [
      [
        [{ type: 'page', text: title, path: id }],
        [text(String(own.length))],
        [text(`${Math.round(mean * 100)} %`)],
        [text(String(questions))],
        [text(String(conflicts))],
      ],
    ];
  });
  if (rows.length === 0) return [];
  return [
    { type: 'heading', level: 2, text: 'How complete it is' },
    {
      type: 'table',
      columns: ['Section', 'Pages', 'Answered', 'Open questions', 'In conflict'],
      align: ['left', 'right', 'right', 'right', 'right'],
      rows,
    },
  ];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
