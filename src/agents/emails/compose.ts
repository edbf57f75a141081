import type { AgentContext } from '../../contracts/agent.ts';
import type { PageDraft } from '../../contracts/draft.ts';
import type { Evidence } from '../../contracts/evidence.ts';
import { slugOf, uniqueSlugs } from '../kit/slug.ts';
import { contactsOf } from './contacts.ts';
import { decisionsPage, readDecisions } from './decisions.ts';
import { type Desk, isStranger, nameOf } from './desk.ts';
import { activityOf, chooseThreads, importanceOf, matters } from './importance.ts';
import { isOpen, readLoops } from './loops.ts';
import { type Mailbox, type PersonCard, readMailbox, type ThreadCard } from './mailbox.ts';
import { monthsPage } from './months.ts';
import { organisationPage, peopleOf } from './organisation-page.ts';
import { personPage } from './person-page.ts';
import { organisationRegister, peopleRegister, threadRegister } from './registers.ts';
import { standingPage } from './standing.ts';
import { Reader } from './telling.ts';
import { threadPage } from './thread-page.ts';
import { workWords } from './topics.ts';
import { waitingPage } from './waiting.ts';

const PEOPLE = 150;
const ORGANISATIONS = 100;
const THREADS = 250;
/** People whose role is asked for where no record says it. */
const ASKED = 20;
/** Mails of a thread that are looked at to tell whether it is about work. */
const SAMPLE = 3;

/** The pages of the section, in a fixed order: registers first, then digests, people and organisations. */
export async function* composeMail({ evidence, report, signal }: AgentContext): AsyncGenerator<PageDraft> {
  report({ done: 0, total: null, label: 'reading the mailbox' });
  const mailbox = await readMailbox(evidence);
  const desk = await openDesk(evidence, mailbox);
  const threads = await byWork(desk, chooseThreads(mailbox, desk.scores, THREADS * 2));
  const digests: PageDraft[] = [];
  const slug = uniqueSlugs();
  for (const thread of [...threads].sort((one, other) => (one.key < other.key ? -1 : 1)))
    desk.threadPages.set(thread.key, `emails/threads/${slug(threadSlug(thread))}`);
  const people = choosePeople(desk);
  const organisations = chooseOrganisations(desk);
  // Digests come first: a thread of which nothing can be quoted gets none, and no page may link to it.
  for (const [rank, thread] of threads.entries()) {
    signal.throwIfAborted();
    report({ done: rank, total: threads.length, label: thread.subject });
    const page = await threadPage(desk, thread, desk.threadPages.get(thread.key) as string, 2000 + rank);
    if (page) digests.push(page);
    else desk.threadPages.delete(thread.key);
  }
  yield waitingPage(desk);
  for (const page of [
    decisionsPage(desk),
    threadRegister(desk),
    peopleRegister(desk),
    organisationRegister(desk),
    monthsPage(desk),
    standingPage(desk),
  ])
    if (page) yield page;
  yield* digests;
  const contacts = await contactsOf(
    evidence,
    people.map(({ person }) => person),
  );
  for (const [rank, { person, others }] of people.entries()) {
    signal.throwIfAborted();
    report({ done: rank, total: people.length, label: nameOf(desk, person.key) });
    yield personPage(desk, person, {
      path: desk.personPages.get(person.key) as string,
      order: 1000 + rank,
      contacts: contacts.get(person.key) ?? [],
      ask: rank < ASKED,
      others,
    });
  }
  for (const [rank, organisation] of organisations.entries()) {
    signal.throwIfAborted();
    yield organisationPage(desk, organisation, {
      path: desk.organisationPages.get(organisation.key) as string,
      order: 1500 + rank,
    });
  }
}

async function openDesk(evidence: Evidence, mailbox: Mailbox): Promise<Desk> {
  const reader = new Reader(evidence);
  const loops = await readLoops(evidence, mailbox);
  const open = new Map<string, number>();
  for (const loop of loops.filter(isOpen))
    if (loop.thread && !isStranger({ mailbox }, loop.to))
      open.set(loop.thread.key, (open.get(loop.thread.key) ?? 0) + 1);
  return {
    evidence,
    mailbox,
    reader,
    loops,
    scores: new Map(
      mailbox.threads.map((thread) => [thread.key, importanceOf(thread, mailbox, open.get(thread.key) ?? 0)]),
    ),
    personPages: new Map(),
    organisationPages: new Map(),
    threadPages: new Map(),
    decisions: await readDecisions(evidence, mailbox),
  };
}

/** The candidates that are most about work: a long joke with sums in it gives way to a short letter on an invoice. */
async function byWork(desk: Desk, candidates: readonly ThreadCard[]): Promise<ThreadCard[]> {
  for (const thread of candidates) {
    const words: string[] = [thread.subject];
    let figures = 0;
    for (const mail of thread.mails.slice(0, SAMPLE)) {
      const sentences = (await desk.reader.read(mail.id))?.sentences.slice(0, 40) ?? [];
      words.push(...sentences.map((sentence) => sentence.plain));
      figures += Math.min(3, (mail.counts.money ?? 0) + (mail.counts.percentage ?? 0));
    }
    const factor = Math.min(1.2, 0.3 + (workWords(words.join('\n')) + figures) * 0.12);
    desk.scores.set(thread.key, Math.round((desk.scores.get(thread.key) ?? 0) * factor * 100) / 100);
  }
  return chooseThreads(desk.mailbox, desk.scores, THREADS, true).filter((thread) =>
    candidates.includes(thread),
  );
}

function threadSlug(thread: ThreadCard): string {
  return `${slugOf(thread.subject).slice(0, 48).replace(/-$/, '')} ${thread.first}`;
}

/**
 * The people who get a page, most active first. Who is likely the same as a more active one gets none: the page of
 * that one asks, and their own name leads there.
 */
function choosePeople(desk: Desk): { person: PersonCard; others: PersonCard[] }[] {
  const open = new Map<string, number>();
  for (const loop of desk.loops.filter((one) => isOpen(one) && !isStranger(desk, one.to)))
    for (const key of [loop.by, loop.to]) if (key !== null) open.set(key, (open.get(key) ?? 0) + 1);
  const ranked = [...desk.mailbox.people.values()]
    .filter((person) => matters(person, desk.mailbox, open.get(person.key) ?? 0))
    .map((person) => ({ person, activity: activityOf(person, open.get(person.key) ?? 0) }))
    .sort((one, other) => other.activity - one.activity || (one.person.key < other.person.key ? -1 : 1))
    .map(({ person }) => person);
  const chosen = new Map<string, PersonCard>();
  const byName = new Map<string, string>();
  const likely = new Map<string, string>();
  for (const person of ranked) {
    const same = sameAs(person, chosen, byName);
    if (same !== null) likely.set(person.key, same);
    else if (chosen.size < PEOPLE) {
      chosen.set(person.key, person);
      for (const name of soundsOf(person)) if (!byName.has(name)) byName.set(name, person.key);
    }
  }
  const slug = uniqueSlugs();
  for (const person of [...chosen.values()].sort((one, other) => (one.key < other.key ? -1 : 1)))
    desk.personPages.set(person.key, `emails/people/${slug(nameOf(desk, person.key))}`);
  for (const person of desk.mailbox.people.values())
    if (!chosen.has(person.key) && !likely.has(person.key) && person.standing !== 'leaving') {
      const same = sameAs(person, chosen, byName);
      if (same !== null) likely.set(person.key, same);
    }
  for (const [key, same] of likely) {
    const path = desk.personPages.get(same);
    if (path) desk.personPages.set(key, path);
  }
  const others = new Map<string, PersonCard[]>();
  for (const [key, same] of likely) {
    const person = desk.mailbox.people.get(key);
    if (person) others.set(same, [...(others.get(same) ?? []), person]);
  }
  return [...chosen.values()].map((person) => ({
    person,
    others: othersOf(desk, person, others.get(person.key) ?? []),
  }));
}

/** Everyone who may be the same person and wrote or received: for the page to ask. */
function othersOf(desk: Desk, person: PersonCard, likely: readonly PersonCard[]): PersonCard[] {
  const proposed = person.proposed.flatMap(({ key }) => desk.mailbox.people.get(key) ?? []);
  return [...new Set([...proposed, ...likely])]
    .filter((other) => other.wrote.length + other.got.length > 0)
    .sort((one, other) => other.wrote.length - one.wrote.length || (one.key < other.key ? -1 : 1));
}

/** The chosen person who is likely this one: proposed by the records, or of the same whole name. */
function sameAs(
  person: PersonCard,
  chosen: ReadonlyMap<string, PersonCard>,
  byName: ReadonlyMap<string, string>,
): string | null {
  const proposed = person.proposed.find(({ key, reason }) => chosen.has(key) && isSameName(reason));
  if (proposed) return proposed.key;
  for (const name of soundsOf(person)) {
    const same = byName.get(name);
    if (same !== undefined && same !== person.key) return same;
  }
  return null;
}

/** Whole names under which a person is known, in order of their words; of an address its part before the at sign. */
function soundsOf(person: PersonCard): string[] {
  const spellings = [
    person.name,
    ...person.names,
    ...person.addresses.map((address) => address.slice(0, Math.max(0, address.lastIndexOf('@')))),
  ];
  const sounds = spellings.map((spelling) =>
    (spelling.toLowerCase().match(/\p{L}{2,}/gu) ?? []).sort().join(' '),
  );
  return [...new Set(sounds)].filter(
    (sound) => (sound.includes(' ') ? sound.length >= 7 : sound.length >= 8) && !DESK.test(sound),
  );
}

/** Names of desks, not of people: two organisations have one each. */
const DESK =
  /^(?:accounts?|payables?|receivables?|billing|info|information|sales|support|office|operations|admin|administrat(?:or|ion)|marketing|recruit(?:ment|ing)|customer|service|helpdesk|reception|webmaster|hostmaster|enquir(?:y|ies)|contact|general|management|newsletter|announcements?)(?:\s|$)/;

/** Whether a proposal rests on a whole name or box; an initial and a surname may be two people of one family. */
function isSameName(reason: string): boolean {
  return !reason.startsWith('The same surname and initial');
}

function chooseOrganisations(desk: Desk) {
  const chosen = [...desk.mailbox.organisations.values()]
    .filter(({ own }) => !own)
    .map((organisation) => {
      const people = peopleOf(desk, organisation);
      const from = people.reduce((count, person) => count + person.wrote.length, 0);
      const to = people.reduce((count, person) => count + person.got.length, 0);
      const talks =
        people.some((person) => desk.personPages.has(person.key)) ||
        people.some((person) => desk.mailbox.answered.has(person.key) && person.wrote.length > 0);
      return { organisation, from, to, talks };
    })
    .filter(({ from, to, talks }) => talks && (from + to >= 3 || (from > 0 && to > 0)))
    .sort(
      (one, other) =>
        other.from * 3 + other.to - one.from * 3 - one.to ||
        (one.organisation.key < other.organisation.key ? -1 : 1),
    )
    .slice(0, ORGANISATIONS)
    .map(({ organisation }) => organisation);
  const slug = uniqueSlugs();
  for (const organisation of [...chosen].sort((one, other) => (one.key < other.key ? -1 : 1)))
    desk.organisationPages.set(organisation.key, `emails/organisations/${slug(organisation.name)}`);
  return chosen;
}
