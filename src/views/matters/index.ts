import type { Evidence } from '../../contracts/evidence.ts';
import type { Finding } from '../../contracts/finding.ts';
import type { Matter, Matters } from '../../contracts/matters.ts';
import { defineView, type Views } from '../../contracts/view.ts';
import { inOrder, isMatter, isOfOneThing } from './choose.ts';
import type { Told } from './conversation.ts';
import { Counterparts } from './counterparts.ts';
import { Entries, readEntries } from './entries.ts';
import { groupsOf, habitsOf, sharesNumber } from './join.ts';
import { withSameEntries } from './matter.ts';
import { nameMatters } from './names.ts';
import { Papers, toldStatements } from './papers.ts';
import { divideCompounds, namesOf, toldOf } from './told.ts';
import { Rarity, shortNamesIn, TELLING, type Telling } from './traits.ts';

declare module '../../contracts/view.ts' {
  interface ViewKinds {
    matters: Matters;
  }
}

/** What runs over several records until it is settled. */
export const view = defineView({
  name: 'matters',
  summary:
    'What runs over threads, accounts and documents until it is settled: how it went and what is open.',
  build: buildMatters,
});

async function buildMatters(evidence: Evidence, views: Views): Promise<Matters> {
  const [mailbox, parties, ledger, library] = [
    await views.view('mailbox'),
    await views.view('parties'),
    await views.view('ledger'),
    await views.view('library'),
  ];
  const counterparts = new Counterparts(mailbox, parties);
  const names = await namesOf(evidence, library, [
    ...[...mailbox.people.values()].flatMap((person) => person.names),
    ...parties.parties.flatMap((party) => [...party.names]),
  ]);
  const { entries, numbers } = await readEntries(evidence, ledger, counterparts, names);
  const threads = mailbox.threads.filter(
    (thread) => isOfOneThing(thread) && !thread.mails.every((mail) => mailbox.isRoutine(mail)),
  );
  const shortNames = shortNamesIn(
    threads.map(({ subject }) => subject),
    names,
  );
  const wanted = new Set([
    ...threads.flatMap(({ mails }) => mails.map(({ id }) => id)),
    ...library.documents.map(({ record }) => record.id),
  ]);
  const findings = new Map<string, Finding<Telling>[]>();
  for await (const finding of evidence.findings({ kinds: TELLING }))
    if (wanted.has(finding.record))
      findings.set(finding.record, [...(findings.get(finding.record) ?? []), finding]);
  const told: Told[] = [];
  for (const thread of threads)
    told.push(
      await toldOf(thread, { evidence, mailbox, counterparts, names, numbers, shortNames, findings }),
    );
  const statements = toldStatements(library, findings, { counterparts, names, numbers, shortNames });
  divideCompounds([...told, ...statements]);
  const rarity = new Rarity();
  for (const { traits } of told)
    rarity.add([...traits.words, ...traits.numbers, ...traits.sums, ...traits.days]);
  for (const [, group] of Map.groupBy(statements, ({ document }) => document))
    rarity.add(new Set(group.flatMap(({ traits }) => [...traits.words])));
  const [accounts, papers] = [
    new Entries(entries, (key) => counterparts.isPrivate(key)),
    new Papers(statements, rarity),
  ];
  const weighing = {
    rarity,
    isPrivate: (key: string) => counterparts.isPrivate(key),
    isUsual: habitsOf(told),
  };
  const loops = Map.groupBy(
    mailbox.loops.filter((loop) => loop.state === 'open' || loop.state === 'broken'),
    ({ thread }) => thread?.key ?? '',
  );
  const matters = withSameEntries(groupsOf(told, weighing), { mailbox, accounts, papers, loops }).flatMap(
    ({ group, matter }) => (isMatter(matter, mailbox, sharesNumber(group, rarity)) ? [matter] : []),
  );
  const timed = await Promise.all(matters.sort(inOrder).map((matter) => inTheirOrder(evidence, matter)));
  const named = nameMatters(timed, mailbox, parties);
  return {
    matters: named,
    ofParty: new Map(
      [...new Set(named.flatMap((matter) => matter.parties))].map((party) => [
        party,
        named.filter((matter) => matter.parties.includes(party)),
      ]),
    ),
  };
}

/** A matter with its mails by the minute: on one day the last word may be any of them. */
async function inTheirOrder(evidence: Evidence, matter: Matter): Promise<Matter> {
  const at = new Map<string, number>();
  for (const { id } of matter.mails) at.set(id, Date.parse((await evidence.record(id))?.at ?? ''));
  const time = (id: string) => at.get(id) ?? Number.NaN;
  const isTimed = matter.mails.every(({ id }) => !Number.isNaN(time(id)));
  // A stable sort: what was sent in one minute stays as it stood.
  return isTimed
    ? { ...matter, mails: [...matter.mails].sort((one, other) => time(one.id) - time(other.id)) }
    : matter;
}
