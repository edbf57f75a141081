import type { Block, Inline, PageDraft } from '../../contracts/draft.ts';
import type { Evidence } from '../../contracts/evidence.ts';
import { plain } from '../../records/sentences.ts';
import { text } from '../kit/claims.ts';
import {
  brief,
  type Decision,
  type Desk,
  dayClaim,
  personLink,
  quotedList,
  threadLink,
  yearsOf,
} from './desk.ts';
import type { Mailbox } from './mailbox.ts';

/** Rows of one year, and of all years. */
const PER_YEAR = 80;
const MOST = 1500;

/** What was settled by somebody who may, in mail and in minutes, newest first. */
export async function readDecisions(evidence: Evidence, mailbox: Mailbox): Promise<Decision[]> {
  const decisions: Decision[] = [];
  for (const { data } of (await evidence.links('decision')).slice(0, MOST)) {
    const { record: id, start, end } = data.statement;
    const mail = mailbox.mails.get(id) ?? null;
    const record = await evidence.record(id);
    if (!record || (record.kind === 'mail' && mail === null)) continue;
    const quote = record.text.slice(start, end);
    decisions.push({
      sentence: { record: id, start, end, quote, plain: plain(quote), ...WHOLE },
      mail,
      thread: mailbox.threadOf.get(id),
      day: (data.made ?? '').slice(0, 10),
      title: record.title,
    });
  }
  return decisions;
}

/** A sentence that a link chose is neither weighed nor taken apart again. */
const WHOLE = { score: 0, findings: [], settles: true, forwarded: false, item: false, list: [] };

/** Decisions and changes of rules, newest first, by year. Null where none was found. */
export function decisionsPage(desk: Desk): PageDraft | null {
  if (desk.decisions.length === 0) return null;
  const years = new Map<string, Decision[]>();
  for (const decision of desk.decisions) {
    const year = decision.day.slice(0, 4) || 'Undated';
    years.set(year, [...(years.get(year) ?? []), decision]);
  }
  const groups = [...years].map(([year, all]) => ({ year, all, shown: all.slice(0, PER_YEAR) }));
  const newest = desk.decisions[0] as Decision;
  return {
    path: 'emails/decisions',
    section: 'emails',
    kind: 'decision',
    title: 'Decisions and changes found in mail and minutes',
    summary: `What was agreed, approved or changed, newest first; the newest is of ${newest.day || 'no day'}.`,
    order: 20,
    blocks: [
      {
        type: 'paragraph',
        inlines: [
          {
            type: 'text',
            text: 'What was agreed, approved, changed or permitted by somebody who may, in mail and in minutes, in their words, newest first. What was taken back later in the conversation is left out; where two speak of the same thing, the newer one is above.',
          },
        ],
      },
      ...groups.flatMap(({ year, all, shown }) => yearOf(desk, year, shown, all.length - shown.length)),
    ],
    slots: [
      {
        name: 'decisions',
        filled: true,
        question: 'Which decisions of the last year hold and are written nowhere?',
      },
    ],
    entries: groups.flatMap(({ shown }) =>
      shown.map(({ sentence }) => ({
        type: 'decision' as const,
        cites: quotedList(sentence)
          .flatMap((one) => (one.type === 'claim' ? one.cites : []))
          .slice(0, 24),
      })),
    ),
    people: [],
    years: yearsOf(desk.decisions.map(({ day }) => day)),
    aliases: ['approved', 'agreed', 'from now on', 'exceptions', 'changes', 'new rules'],
  };
}

function yearOf(desk: Desk, year: string, decisions: readonly Decision[], left: number): Block[] {
  return [
    { type: 'heading', level: 2, text: year },
    {
      type: 'table',
      columns: ['Day', 'Who', 'What', 'Thread'],
      rows: decisions.map((decision) => [...whoAndWhen(desk, decision)]),
    },
    ...(left > 0
      ? [
          {
            type: 'paragraph' as const,
            inlines: [
              { type: 'text' as const, text: `${left} older ones of ${year} are left to the search.` },
            ],
          },
        ]
      : []),
  ];
}

function whoAndWhen(desk: Desk, { sentence, mail, thread, day, title }: Decision): Inline[][] {
  const paper: Inline = { type: 'record', text: brief(title) || 'Without a title', record: sentence.record };
  return mail === null
    ? [[text(day || 'undated')], [text('told in a paper')], quotedList(sentence), [paper]]
    : [
        [dayClaim(mail)],
        [personLink(desk, mail.from)],
        quotedList(sentence),
        [threadLink(desk, thread, mail)],
      ];
}
