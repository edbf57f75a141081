import type { AgentContext } from '../../contracts/agent.ts';
import type { PageDraft } from '../../contracts/draft.ts';
import type { Mailbox, ThreadCard } from '../../contracts/mailbox.ts';
import { isOpen } from '../kit/loop-lines.ts';
import { nameOf } from '../kit/mail-lines.ts';
import { mentionsOf } from '../kit/mentions.ts';
import { slugOf, uniqueSlugs } from '../kit/slug.ts';
import { contactsOf } from './contacts.ts';
import { decisionsPage } from './decisions-page.ts';
import { type Desk, isOfStrangers } from './desk.ts';
import { chooseThreads, importanceOf } from './importance.ts';
import { choosePeople, ownNames } from './people.ts';
import { personPage } from './person-page.ts';
import { peopleRegister, threadRegister } from './registers.ts';
import { standingPage } from './standing.ts';
import { threadPage } from './thread-page.ts';
import { waitingPage } from './waiting.ts';
import { weeksPage } from './weeks.ts';

const THREADS = 250;
/** People whose role is asked for where no record says it. */
const ASKED = 20;

/** The pages of the section, in a fixed order: registers first, then digests and people. */
export async function* composeMail(context: AgentContext): AsyncGenerator<PageDraft> {
  const { evidence, report, signal } = context;
  report({ done: 0, total: null, label: 'reading the mailbox' });
  const desk = await openDesk(context);
  const { mailbox } = desk;
  const threads = chooseThreads(mailbox, desk.scores, THREADS);
  const slug = uniqueSlugs();
  for (const thread of [...threads].sort((one, other) => (one.key < other.key ? -1 : 1)))
    desk.threadPages.set(thread.key, `emails/threads/${slug(threadSlug(thread))}`);
  const people = choosePeople(desk);
  const digests: PageDraft[] = [];
  // Digests come first: a thread of which nothing can be quoted gets none, and no page may link to it.
  for (const [rank, thread] of threads.entries()) {
    signal.throwIfAborted();
    report({ done: rank, total: threads.length, label: thread.subject });
    const page = await threadPage(desk, thread, desk.threadPages.get(thread.key) as string, 2000 + rank);
    if (page) digests.push(page);
    else desk.threadPages.delete(thread.key);
  }
  for (const page of [
    waitingPage(desk),
    await weeksPage(desk),
    decisionsPage(desk),
    ...threadRegister(desk),
    ...peopleRegister(desk),
    standingPage(desk),
  ])
    if (page) yield page;
  yield* digests;
  const contacts = await contactsOf(
    evidence,
    people.map(({ person }) => person),
  );
  const mentioned = mentionsOf(await context.view('library'), ownNames(desk));
  for (const [rank, { person, others }] of people.entries()) {
    signal.throwIfAborted();
    report({ done: rank, total: people.length, label: nameOf(desk, person.key) });
    yield personPage(desk, person, {
      path: desk.personPages.get(person.key) as string,
      order: 1000 + rank,
      contacts: contacts.get(person.key) ?? [],
      ask: rank < ASKED,
      others,
      mentioned: mentioned.get(person.key) ?? [],
    });
  }
}

async function openDesk({ evidence, view, writer }: AgentContext): Promise<Desk> {
  const mailbox = await view('mailbox');
  const decisions = await mailbox.decisions();
  const decided = new Set(decisions.map(({ thread }) => thread?.key));
  return {
    evidence,
    parties: await view('parties'),
    mailbox,
    decisions,
    scores: new Map(
      mailbox.threads.map((thread) => [
        thread.key,
        importanceOf(thread, mailbox, { open: openIn(thread, mailbox), decided: decided.has(thread.key) }),
      ]),
    ),
    personPages: new Map(),
    threadPages: new Map(),
    writer,
  };
}

function openIn({ key }: ThreadCard, mailbox: Mailbox): number {
  return mailbox.loops.filter(
    (loop) => loop.thread?.key === key && isOpen(loop) && !isOfStrangers({ mailbox }, loop),
  ).length;
}

function threadSlug(thread: ThreadCard): string {
  return `${slugOf(thread.subject).slice(0, 48).replace(/-$/, '')} ${thread.first}`;
}
