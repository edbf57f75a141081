import type { Block, Inline, PageDraft } from '../../contracts/draft.ts';
import type { Matter } from '../../contracts/matters.ts';
import { claimOf, text } from '../kit/claims.ts';
import { shownDay } from '../kit/dates.ts';
import { countClaim, joined, yearsOf } from '../kit/mail-lines.ts';
import { appendPassage } from '../kit/passages.ts';
import { byUrgency, type Desk, partners } from './desk.ts';
import { peopleBlocks } from './people.ts';
import { entryOf, stateOf } from './state.ts';
import { storyOf } from './story.ts';

const NAMES = 8;

/** One page to go on from: where it stands, the next step, how it went, what documents say, who to talk to. */
export async function matterPage(
  desk: Desk,
  matter: Matter,
  path: string,
  order: number,
): Promise<PageDraft> {
  const state = await stateOf(desk, matter);
  return {
    path,
    section: 'matters',
    kind: 'matter',
    title: matter.name,
    summary: summaryOf(desk, matter),
    order,
    blocks: [
      { type: 'paragraph', inlines: leadOf(desk, matter) },
      ...state.blocks,
      ...(await storyOf(desk, matter)),
      ...paperBlocks(matter),
      ...(await peopleBlocks(desk, matter)),
    ],
    entries: entryOf(desk, matter, state.cites),
    people: [...partners(desk, matter, NAMES)],
    years: yearsOf([matter.first, matter.last]),
    aliases: [...new Set(matter.threads.map(({ subject }) => subject))]
      .filter((one) => one !== matter.name)
      .slice(0, 8),
  };
}

function leadOf(desk: Desk, matter: Matter): Inline[] {
  const { mails, entries, papers, threads } = matter;
  const names = partners(desk, matter, NAMES);
  const more = [
    ...(entries.length > 0
      ? [`${entries.length} ${entries.length === 1 ? 'entry' : 'entries'} of the accounts`]
      : []),
    ...(papers.length > 0 ? [`${papers.length} ${papers.length === 1 ? 'document' : 'documents'}`] : []),
  ];
  const conversations = threads.length === 1 ? 'one conversation' : `${threads.length} conversations`;
  return [
    text(names.length > 0 ? `With ${sentence(names.join(', '))} Put together from ` : 'Put together from '),
    countClaim(
      mails,
      'count of the mails of this matter',
      `${mails.length} ${mails.length === 1 ? 'mail' : 'mails'}`,
    ),
    text(` of ${conversations}${more.length > 0 ? `, ${more.join(', ')}` : ''}: `),
    ...joined(
      threads
        .slice(0, NAMES)
        .map(({ subject, mails: [first] }): Inline[] => [
          first ? { type: 'record', text: subject, record: first.id } : text(subject),
        ]),
      '; ',
    ),
    text('.'),
  ];
}

/** Words with a full stop behind them, one alone: "Huerta Nueva, S.C.P." has its own. */
const sentence = (words: string) => (words.endsWith('.') ? words : `${words}.`);

/** Words for lists and search: whether it is open, until when, and how long it has run. */
function summaryOf(desk: Desk, matter: Matter): string {
  const names = partners(desk, matter, 2).join(', ');
  const [next] = byUrgency(matter.open);
  const [first, last] = [matter.mails[0]?.day ?? '', matter.mails.at(-1)?.day ?? ''];
  const span = first === last ? shownDay(first) : `${shownDay(first)} to ${shownDay(last)}`;
  const due = next?.due ? `, due ${shownDay(next.due)}` : '';
  return `${matter.isOpen ? `Open${due}. ` : ''}${names === '' ? '' : `With ${sentence(names)} `}Mails of ${span}.`;
}

/** What documents say of it, each under its name; rows keep their columns. */
function paperBlocks({ papers }: Matter): Block[] {
  const blocks: Block[] = papers.flatMap(({ document, statements }): Block[] => {
    const { record, standing } = document;
    const said: Block[] = [];
    for (const statement of statements) {
      const heading = statement.heading.at(-1) ?? '';
      const last = said.at(-1);
      if (statement.role === 'row') appendPassage(said, record, statement.passage);
      else {
        const item = [
          ...(heading === '' || heading === record.title ? [] : [text(`${heading}: `)]),
          claimOf(statement),
        ];
        if (last?.type === 'list') last.items.push(item);
        else said.push({ type: 'list', ordered: false, items: [item] });
      }
    }
    return [
      {
        type: 'paragraph',
        inlines: [
          text('From '),
          { type: 'record', text: record.path ?? record.title, record: record.id },
          text(`${STANDINGS[standing] ?? ''}:`),
        ],
      },
      ...said,
    ];
  });
  return blocks.length === 0
    ? []
    : [{ type: 'heading', level: 2, text: 'What documents say of it' }, ...blocks];
}

const STANDINGS: Readonly<Record<string, string>> = {
  draft: ', a draft',
  superseded: ', which no longer holds',
};
