import type { Block, PageDraft } from '../../contracts/draft.ts';
import type { MailDecision } from '../../contracts/mailbox.ts';
import { text } from '../kit/claims.ts';
import { dayClaim, personLink, quotedList, threadLink, yearsOf } from '../kit/mail-lines.ts';
import type { Desk } from './desk.ts';

const PER_YEAR = 80;

/** Decisions and changes of rules, newest first, by year. Null where none was found. */
export function decisionsPage(desk: Desk): PageDraft | null {
  if (desk.decisions.length === 0) return null;
  const years = new Map<string, MailDecision[]>();
  for (const decision of desk.decisions) {
    const year = decision.mail.day.slice(0, 4) || 'Undated';
    years.set(year, [...(years.get(year) ?? []), decision]);
  }
  const groups = [...years].map(([year, all]) => ({ year, all, shown: strongest(all) }));
  const newest = desk.decisions[0] as MailDecision;
  return {
    path: 'emails/decisions',
    section: 'emails',
    kind: 'decision',
    title: 'Decisions and changes found in mail',
    summary: `What was agreed, approved, changed or excepted by mail, newest first; the newest is of ${newest.mail.day || 'no day'}.`,
    order: 20,
    blocks: [
      {
        type: 'paragraph',
        inlines: [
          text(
            'What was agreed, approved, changed or granted by mail, in the words of who wrote it, newest first. What a later statement replaced is marked where the records show it; where two speak of the same thing, the newer one is above.',
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
      shown.map(({ sentence }) => ({
        type: 'decision' as const,
        cites: quotedList(sentence)
          .flatMap((one) => (one.type === 'claim' ? one.cites : []))
          .slice(0, 24),
      })),
    ),
    people: [],
    years: yearsOf(desk.decisions.map(({ mail }) => mail.day)),
    aliases: ['approved', 'agreed', 'from now on', 'exceptions', 'changes', 'new rules'],
  };
}

function strongest(decisions: readonly MailDecision[]): MailDecision[] {
  const kept = new Set(
    [...decisions]
      .sort(
        (one, other) => other.sentence.score - one.sentence.score || (one.mail.id < other.mail.id ? -1 : 1),
      )
      .slice(0, PER_YEAR),
  );
  return decisions.filter((decision) => kept.has(decision));
}

function yearOf(desk: Desk, year: string, decisions: readonly MailDecision[], left: number): Block[] {
  return [
    { type: 'heading', level: 2, text: year },
    {
      type: 'table',
      columns: ['Day', 'Who', 'What', 'Thread'],
      rows: decisions.map(({ sentence, mail, thread }) => [
        [dayClaim(mail)],
        [personLink(desk, mail.from)],
        quotedList(sentence),
        [threadLink(desk, thread, mail)],
      ]),
    },
    ...(left > 0
      ? [
          {
            type: 'paragraph' as const,
            inlines: [text(`${left} weaker ones of ${year} are left to the digests.`)],
          },
        ]
      : []),
  ];
}
