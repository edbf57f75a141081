import type { Block, Inline, PageDraft } from '../../contracts/draft.ts';
import type { MailDecision } from '../../contracts/mailbox.ts';
import { text } from '../kit/claims.ts';
import { shownDay } from '../kit/dates.ts';
import { brief, dayClaim, personLink, quotedList, threadLink, yearsOf } from '../kit/mail-lines.ts';
import type { Desk } from './desk.ts';

const PER_YEAR = 80;

/** Decisions and changes of rules, newest first, by year. Null where none was found. */
export function decisionsPage(desk: Desk): PageDraft | null {
  if (desk.decisions.length === 0) return null;
  const years = new Map<string, MailDecision[]>();
  for (const decision of desk.decisions) {
    const year = decision.day.slice(0, 4) || 'Undated';
    years.set(year, [...(years.get(year) ?? []), decision]);
  }
  const groups = [...years].map(([year, all]) => ({ year, all, shown: all.slice(0, PER_YEAR) }));
  const newest = desk.decisions[0] as MailDecision;
  return {
    path: 'emails/decisions',
    section: 'emails',
    kind: 'decision',
    title: 'Decisions and changes found in mail and minutes',
    summary: `What was agreed, approved or changed, newest first; the newest is of ${shownDay(newest.day) || 'no day'}.`,
    order: 20,
    blocks: [
      {
        type: 'paragraph',
        inlines: [
          text(
            'What was agreed, approved, changed or permitted by somebody who may, in mail and in minutes, in their words, newest first. What was taken back later in the conversation is left out; where two speak of the same thing, the newer one is above.',
          ),
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
      shown.map(({ sentence, likely }) => ({
        type: 'decision' as const,
        likely,
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

function yearOf(desk: Desk, year: string, decisions: readonly MailDecision[], left: number): Block[] {
  return [
    { type: 'heading', level: 2, text: year },
    {
      type: 'table',
      columns: ['Day', 'Who', 'What', 'Thread'],
      rows: decisions.map((decision) => rowOf(desk, decision)),
    },
    ...(left > 0
      ? [
          {
            type: 'paragraph' as const,
            inlines: [text(`${left} older ones of ${year} are left to the search.`)],
          },
        ]
      : []),
  ];
}

function rowOf(desk: Desk, { sentence, mail, thread, day, title }: MailDecision): Inline[][] {
  return mail === null
    ? [
        [text(shownDay(day) || 'undated')],
        [text('told in a paper')],
        quotedList(sentence),
        [{ type: 'record', text: brief(title) || 'Without a title', record: sentence.record }],
      ]
    : [
        [dayClaim(mail)],
        [personLink(desk, mail.from)],
        quotedList(sentence),
        [threadLink(desk, thread, mail)],
      ];
}
