import type { Block, PageDraft } from '../../contracts/draft.ts';
import type { Evidence } from '../../contracts/evidence.ts';
import {
  type Decision,
  type Desk,
  dayClaim,
  newestFirst,
  personLink,
  quotedList,
  threadLink,
  yearsOf,
} from './desk.ts';
import { isMachine, isRoutine } from './importance.ts';
import type { Mailbox, MailCard } from './mailbox.ts';
import { mostTelling, type Reader, type Sentence } from './telling.ts';
import { isAboutWork } from './topics.ts';

/** Mails that are read for decisions, newest first, and what one mail and one year give at most. */
const READ = 1500;
const PER_MAIL = 2;
const PER_YEAR = 80;
const HANDFUL = 8;
const FIGURES: ReadonlySet<string> = new Set(['money', 'percentage', 'obligation', 'formula']);

/**
 * Sentences in business mail by which something was settled, changed or excepted, newest first. Mails of machines, of
 * routines and of outsiders whom nobody wrote to decide nothing here.
 */
export async function readDecisions(
  evidence: Evidence,
  mailbox: Mailbox,
  reader: Reader,
): Promise<Decision[]> {
  const mails = newestFirst(
    [...mailbox.mails.values()].filter((mail) => mayDecide(mail, mailbox)),
    (mail) => mail.day,
    (mail) => mail.id,
  );
  const decisions: Decision[] = [];
  const seen = new Set<string>();
  for (const mail of mails.slice(0, READ)) {
    const sentences =
      (await reader.read(mail.id))?.sentences.filter((one) => one.settles && !one.forwarded) ?? [];
    for (const sentence of mostTelling(sentences, PER_MAIL, 2.5)) {
      if (seen.has(sentence.plain) || !isAboutTheWork(sentence, mail, mailbox)) continue;
      const flags = await evidence.flags(mail.id, sentence.start, sentence.end);
      if (flags.some(({ status }) => status === 'instruction')) continue;
      seen.add(sentence.plain);
      decisions.push({ sentence, mail, thread: mailbox.threadOf.get(mail.id) });
    }
  }
  return decisions;
}

/** A handful of people deciding among themselves, or words or figures of work. */
function isAboutTheWork(sentence: Sentence, mail: MailCard, mailbox: Mailbox): boolean {
  if (mailbox.isOwn(mail.from) && mail.to.length <= HANDFUL && mail.to.length > 0) return true;
  return (
    sentence.findings.some(({ kind }) => FIGURES.has(kind)) || isAboutWork(`${mail.title} ${sentence.plain}`)
  );
}

function mayDecide(mail: MailCard, mailbox: Mailbox): boolean {
  if (!mail.maySettle && !mail.counts.state && !mail.counts.exception) return false;
  const sender = mail.from === null ? undefined : mailbox.people.get(mail.from);
  if (!sender || isMachine(sender) || isRoutine(mail, mailbox)) return false;
  if (sender.standing !== 'outside' || answers(mail, mailbox)) return true;
  return mailbox.answered.has(sender.key) && sender.got.length >= sender.wrote.length;
}

/** An outsider's mail in a thread that the business takes part in. */
function answers(mail: MailCard, mailbox: Mailbox): boolean {
  return mailbox.threadOf.get(mail.id)?.mails.some((other) => mailbox.isOwn(other.from)) ?? false;
}

/** Decisions and changes of rules, newest first, by year. Null where none was found. */
export function decisionsPage(desk: Desk): PageDraft | null {
  if (desk.decisions.length === 0) return null;
  const years = new Map<string, Decision[]>();
  for (const decision of desk.decisions) {
    const year = decision.mail.day.slice(0, 4) || 'Undated';
    years.set(year, [...(years.get(year) ?? []), decision]);
  }
  const groups = [...years].map(([year, all]) => ({ year, all, shown: strongest(all) }));
  const newest = desk.decisions[0] as Decision;
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
          {
            type: 'text',
            text: 'What was agreed, approved, changed or granted by mail, in the words of who wrote it, newest first. What a later statement replaced is marked where the records show it; where two speak of the same thing, the newer one is above.',
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
    years: yearsOf(desk.decisions.map(({ mail }) => mail.day)),
    aliases: ['approved', 'agreed', 'from now on', 'exceptions', 'changes', 'new rules'],
  };
}

function strongest(decisions: readonly Decision[]): Decision[] {
  const kept = new Set(
    [...decisions]
      .sort(
        (one, other) => other.sentence.score - one.sentence.score || (one.mail.id < other.mail.id ? -1 : 1),
      )
      .slice(0, PER_YEAR),
  );
  return decisions.filter((decision) => kept.has(decision));
}

function yearOf(desk: Desk, year: string, decisions: readonly Decision[], left: number): Block[] {
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
            inlines: [
              { type: 'text' as const, text: `${left} weaker ones of ${year} are left to the digests.` },
            ],
          },
        ]
      : []),
  ];
}
