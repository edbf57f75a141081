import { digestOf } from '../common/digest.ts';
import type { Evidence } from '../contracts/evidence.ts';
import { defineLink } from '../contracts/link.ts';
import { type Thread, threadSchema } from '../contracts/link-kinds.ts';
import { slugOf } from './people/names.ts';
import { joinMails } from './threads/join.ts';
import { type Mail, mailOf } from './threads/mail.ts';

/** Conversations: by reply headers, by Gmail's thread, and where both are missing by quotation, or by subject and people. */
export const link = defineLink({
  kind: 'thread',
  version: 1,
  summary: 'Conversations, with what each mail answers.',
  after: ['person'],
  data: threadSchema,
  async *derive(evidence: Evidence) {
    const people = await evidence.links('person');
    const personOf = new Map(
      people.flatMap(({ key, data }) => data.addresses.map((address) => [address, key] as const)),
    );
    const leaver = people.find(({ data }) => data.standing === 'leaving');
    const owner = new Set([
      ...(leaver?.data.addresses ?? []),
      ...evidence.handover.leaving.addresses.map((address) => address.toLowerCase()),
    ]);
    const mails: Mail[] = [];
    for await (const record of evidence.records({ kinds: ['mail'] })) mails.push(mailOf(record));
    mails.sort((one, other) => one.time - other.time || (one.id < other.id ? -1 : 1));
    const { threads, parents } = joinMails(mails, owner);
    const links = threads.map((members) => threadOf(members, mails, parents, personOf));
    links.sort((one, other) => (one.key < other.key ? -1 : 1));
    yield* links;
  },
});

function threadOf(
  members: readonly number[],
  mails: readonly Mail[],
  parents: ReadonlyMap<number, number>,
  personOf: ReadonlyMap<string, string>,
): { key: string; data: Thread } {
  const inside = members.flatMap((index) => mails[index] ?? []);
  const root = inside[0] as Mail;
  const dated = inside.filter((mail) => mail.at !== null);
  const answers: Record<string, string> = {};
  for (const index of members) {
    const [child, parent] = [mails[index], mails[parents.get(index) ?? -1]];
    if (child && parent) answers[child.id] = parent.id;
  }
  const subject = inside.find((mail) => mail.subject.base !== '')?.subject.base ?? '';
  const slug = slugOf(subject).slice(0, 50).replace(/-$/, '');
  return {
    key: `${slug === '' ? 'thread' : slug}-${digestOf(root.id).slice(0, 10)}`,
    data: {
      subject,
      records: inside.map((mail) => mail.id),
      parents: answers,
      people: peopleOf(inside, personOf),
      first: dated[0]?.at ?? null,
      last: dated.at(-1)?.at ?? null,
    },
  };
}

/** Who wrote most first, then who received most. */
function peopleOf(mails: readonly Mail[], personOf: ReadonlyMap<string, string>): string[] {
  const activity = new Map<string, { wrote: number; received: number }>();
  for (const mail of mails) {
    for (const address of mail.addresses) {
      const person = personOf.get(address);
      if (person === undefined) continue;
      const counts = activity.get(person) ?? { wrote: 0, received: 0 };
      if (address === mail.from) counts.wrote += 1;
      else counts.received += 1;
      activity.set(person, counts);
    }
  }
  return [...activity]
    .sort(([one, a], [other, b]) => b.wrote - a.wrote || b.received - a.received || (one < other ? -1 : 1))
    .map(([key]) => key);
}
