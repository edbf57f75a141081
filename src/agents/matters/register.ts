import type { Block, Inline, PageDraft } from '../../contracts/draft.ts';
import type { Matter } from '../../contracts/matters.ts';
import { stated, text } from '../kit/claims.ts';
import { shownDay } from '../kit/dates.ts';
import { loopQuote } from '../kit/loop-lines.ts';
import { dayClaim, nameOf } from '../kit/mail-lines.ts';
import { byUrgency, type Desk, partners } from './desk.ts';

/** All matters with a page: what is open with the next step first, then the others, newest first. */
export function registerPage(
  desk: Desk,
  matters: readonly Matter[],
  paths: ReadonlyMap<string, string>,
): PageDraft {
  const open = matters.filter(({ isOpen }) => isOpen);
  const others = matters.filter(({ isOpen }) => !isOpen);
  const count = (list: readonly Matter[]) => `${list.length} ${list.length === 1 ? 'matter' : 'matters'}`;
  return {
    path: 'matters/register',
    section: 'matters',
    kind: 'register',
    title: 'All matters',
    summary: `${count(matters)} that run over several records; of ${open.length} something is open in the records.`,
    order: 10,
    blocks: [
      {
        type: 'paragraph',
        inlines: [
          text(
            'What runs over several conversations, or over mail and accounts or documents: claims, renewals, rents, orders, complaints. Each was put together by who takes part, numbers, names of things and time; what stands in no second record is told by its thread alone.',
          ),
        ],
      },
      ...table('Something is open', open, (matter) => openRow(desk, matter, paths), [
        'Matter',
        'With',
        'Next',
        'Due',
        'Last mail',
      ]),
      ...table(
        open.length > 0 ? 'The others' : 'All of them',
        others,
        (matter) => [link(matter, paths), [text(partners(desk, matter, 2).join(', '))], lastDay(matter)],
        ['Matter', 'With', 'Last mail'],
      ),
    ],
    people: [],
    aliases: ['cases', 'affairs', 'claims', 'disputes', 'what is going on', 'open matters'],
  };
}

function table(
  title: string,
  matters: readonly Matter[],
  row: (matter: Matter) => Inline[][],
  columns: string[],
): Block[] {
  return matters.length === 0
    ? []
    : [
        { type: 'heading', level: 2, text: title },
        { type: 'table', columns, rows: matters.map(row) },
      ];
}

function openRow(desk: Desk, matter: Matter, paths: ReadonlyMap<string, string>): Inline[][] {
  const [next] = byUrgency(matter.open);
  const unpaid = matter.entries.flatMap(({ document }) =>
    document?.left && !/^-|^0(?:\.0*)?$/.test(document.left.value) ? [document] : [],
  );
  const step: Inline[] = next
    ? [text(`${next.by === null ? 'not said who' : nameOf(desk, next.by)}: `), loopQuote(next)]
    : unpaid
        .slice(0, 2)
        .flatMap((document, at) => [
          text(`${at > 0 ? ', ' : ''}${document.kind} `),
          ...(document.number ? [stated(document.number.value, [document.number.cite])] : []),
          text(' unpaid'),
        ]);
  const [first] = unpaid;
  const due: Inline[] = next?.due
    ? [stated(shownDay(next.due), [next.dueIn ?? next.statement])]
    : !next && first?.due
      ? [stated(shownDay(first.due.value), [first.due.cite])]
      : [];
  return [link(matter, paths), [text(partners(desk, matter, 2).join(', '))], step, due, lastDay(matter)];
}

function link({ key, name }: Matter, paths: ReadonlyMap<string, string>): Inline[] {
  const path = paths.get(key);
  return [path ? { type: 'page', text: name, path } : text(name)];
}

function lastDay({ mails }: Matter): Inline[] {
  const last = mails.at(-1);
  return last ? [dayClaim(last)] : [];
}
