import type { Evidence } from '../../contracts/evidence.ts';
import type { Mailbox, MailDecision, PersonCard, ThreadCard } from '../../contracts/mailbox.ts';
import { defineView } from '../../contracts/view.ts';
import { readCards, threadCard } from './cards.ts';
import { concernOf } from './concern.ts';
import { readDecisions } from './decisions.ts';
import { readLoops } from './loops.ts';
import { Reader } from './reading.ts';
import { routineKey, routinesOf } from './routines.ts';

declare module '../../contracts/view.ts' {
  interface ViewKinds {
    mailbox: Mailbox;
  }
}

/** Business mail by thread and person, with what waits and what was settled. */
export const view = defineView({
  name: 'mailbox',
  summary:
    'Business mail by thread, person and organisation: whose work it is, what waits, what was settled.',
  build: (evidence) => buildMailbox(evidence),
});

async function buildMailbox(evidence: Evidence): Promise<Mailbox> {
  const cards = await readCards(evidence);
  const { mails, people, places } = cards;
  const isOwn = (key: string | null) => isOf(people, key, 'leaving') || isOf(people, key, 'inside');
  const read = (await evidence.links('thread')).flatMap(
    ({ key, data }) => threadCard(key, data, cards) ?? [],
  );
  const concerns = concernOf(
    cards,
    read.map((thread) => thread.mails),
  );
  const threads = read.map((thread): ThreadCard => ({ ...thread, concerns: concerns(thread.mails) }));
  const threadOf = new Map(threads.flatMap((thread) => thread.mails.map(({ id }) => [id, thread] as const)));
  const routines = routinesOf(mails.values());
  const rote = new Set(routines.map(({ key }) => key));
  const reader = new Reader(evidence);
  const answered = new Set([...mails.values()].flatMap(({ from, to }) => (isOwn(from) ? to : [])));
  const known: Omit<Mailbox, 'decisions'> = {
    mails,
    threads,
    threadOf,
    people,
    places,
    organisations: new Map(
      (await evidence.links('organisation')).map(({ key, data }) => [key, { ...data, key }]),
    ),
    answered,
    routines,
    loops: await readLoops(evidence, mails, threadOf),
    isOwn,
    isLeaving: (key) => isOf(people, key, 'leaving'),
    isStranger: (key) => key !== null && !isOf(people, key, 'leaving') && !answered.has(key),
    isRoutine: (mail) => rote.has(routineKey(mail)),
    read: (mail) => reader.read(mail),
  };
  let decisions: Promise<MailDecision[]> | undefined;
  return {
    ...known,
    decisions: () => {
      decisions ??= readDecisions(evidence, known);
      return decisions;
    },
  };
}

function isOf(people: ReadonlyMap<string, PersonCard>, key: string | null, standing: PersonCard['standing']) {
  return key !== null && people.get(key)?.standing === standing;
}
