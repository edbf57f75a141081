import type { Evidence } from '../../contracts/evidence.ts';
import type { Finding } from '../../contracts/finding.ts';
import type { Library } from '../../contracts/library.ts';
import type { Mailbox, OpenLoop, ThreadCard } from '../../contracts/mailbox.ts';
import type { Matter, Matters } from '../../contracts/matters.ts';
import type { BatonRecord } from '../../contracts/record.ts';
import { defineView, type Views } from '../../contracts/view.ts';
import { inTime, newTextOf } from '../mailbox/cards.ts';
import { isAgreement } from '../parties/candidates.ts';
import { wordsIn } from '../parties/names.ts';
import { Counterparts } from './counterparts.ts';
import { Entries, isUnpaid, readEntries } from './entries.ts';
import { groupsOf, type Told } from './join.ts';
import { nameMatters } from './names.ts';
import { Papers, toldStatements } from './papers.ts';
import {
  knownNumbers,
  Rarity,
  TELLING,
  type Telling,
  type Traits,
  together,
  topicWords,
  valuesOf,
  withParts,
} from './traits.ts';

declare module '../../contracts/view.ts' {
  interface ViewKinds {
    matters: Matters;
  }
}

/** Characters of a mail, and mails of a thread, by which it is told what they are about. */
const READ = 4000;
const MAILS = 12;

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
  const threads = mailbox.threads.filter(({ mails }) => !mails.every((mail) => mailbox.isRoutine(mail)));
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
    told.push(await toldOf(thread, { evidence, mailbox, counterparts, names, numbers, findings }));
  const statements = toldStatements(library, findings, { counterparts, names, numbers });
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
  const weighing = { rarity, isPrivate: (key: string) => counterparts.isPrivate(key) };
  const loops = Map.groupBy(
    mailbox.loops.filter((loop) => loop.state === 'open' || loop.state === 'broken'),
    ({ thread }) => thread?.key ?? '',
  );
  const sources = { mailbox, accounts, papers, loops };
  const matters = withSameEntries(groupsOf(told, weighing), sources).filter((matter) =>
    isMatter(matter, mailbox),
  );
  const named = nameMatters(matters.sort(order), mailbox, parties);
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

/** Words of names that are never written small: they tell with whom, not about what. */
async function namesOf(
  evidence: Evidence,
  { documents }: Library,
  all: readonly string[],
): Promise<Set<string>> {
  const words = new Set(
    all.flatMap((name) => wordsIn(name).flatMap(({ text, folded }) => [text.toLowerCase(), folded])),
  );
  const read = (text: string) => {
    for (const [word] of text.matchAll(/(?<![\p{L}\p{N}@._-])\p{Ll}{3,24}(?![\p{L}\p{N}@_-])/gu))
      words.delete(word);
  };
  for (const { record } of documents) read(record.text);
  for await (const record of evidence.records({ kinds: ['mail'] })) read(newTextOf(record, READ));
  return words;
}

/** A conversation of the work; of others only what somebody of the business is asked for in it. */
function isWork(thread: ThreadCard, mailbox: Mailbox): boolean {
  return (
    thread.concerns ||
    mailbox.loops.some((loop) => loop.thread === thread && (mailbox.isOwn(loop.by) || mailbox.isOwn(loop.to)))
  );
}

interface Sources {
  evidence: Evidence;
  mailbox: Mailbox;
  counterparts: Counterparts;
  names: ReadonlySet<string>;
  numbers: ReadonlySet<string>;
  findings: ReadonlyMap<string, readonly Finding<Telling>[]>;
}

async function toldOf(thread: ThreadCard, sources: Sources): Promise<Told> {
  const { evidence, mailbox, counterparts, names, numbers, findings } = sources;
  const keys = new Set(thread.mails.flatMap(({ from, to }) => [from, ...to]));
  const people = [...keys].flatMap((key) => mailbox.people.get(key ?? '') ?? []);
  const present = counterparts.ofPeople(people);
  const written = counterparts.writtenAs(people);
  const about = new Set(thread.mails.flatMap(({ title }) => [...counterparts.namedIn(title)]));
  const all: Traits[] = [];
  for (const mail of thread.mails.slice(0, MAILS)) {
    const record = await evidence.record(mail.id);
    if (!record) continue;
    const text = `${record.title}\n\n${newTextOf(record, READ)}`;
    const sender = mailbox.people.get(mail.from ?? '')?.name ?? '';
    const values = valuesOf(findings.get(mail.id) ?? []);
    all.push({
      ...values,
      words: topicWords(text, names),
      headed: topicWords(record.title, names),
      numbers: new Set([...values.numbers, ...knownNumbers(text, numbers)]),
      with: new Set([
        ...present,
        ...written,
        ...counterparts.namedIn([text, signatureOf(record), sender].join('\n\n')),
      ]),
    });
  }
  return { thread, traits: together(all), present, about };
}

/** Compounds are told by their parts too, where these are words of the records. */
function divideCompounds(all: readonly { traits: Traits }[]): void {
  const known = new Set(all.flatMap(({ traits }) => [...traits.words]));
  for (const one of all) {
    const { words, headed } = one.traits;
    one.traits = { ...one.traits, words: withParts(words, known), headed: withParts(headed, known) };
  }
}

/** Who signs may be somebody else than who sends. */
function signatureOf({ text, segments }: BatonRecord): string {
  return segments
    .flatMap(({ role, start, end }) => (role === 'signature' ? text.slice(start, end) : []))
    .join('\n')
    .slice(0, 600);
}

interface Shelves {
  mailbox: Mailbox;
  accounts: Entries;
  papers: Papers;
  loops: ReadonlyMap<string, readonly OpenLoop[]>;
}

/** Matters, those that are charged by the same entries as one. */
function withSameEntries(groups: readonly (readonly Told[])[], shelves: Shelves): Matter[] {
  const done: { group: readonly Told[]; matter: Matter }[] = [];
  for (const group of groups) {
    const matter = matterOf(group, shelves);
    const same = done.find((one) => sharesEntries(one.matter, matter));
    if (!same) done.push({ group, matter });
    else {
      same.group = [...same.group, ...group];
      same.matter = matterOf(same.group, shelves);
    }
  }
  return done.map(({ matter }) => matter);
}

/** Most entries of the one that has fewer are the other's too, and they are with the same party. */
function sharesEntries(one: Matter, other: Matter): boolean {
  const [few, many] = one.entries.length < other.entries.length ? [one, other] : [other, one];
  const records = new Set(many.entries.map(({ entry }) => entry.record));
  const same = few.entries.filter(({ entry }) => records.has(entry.record)).length;
  return (
    same > 0 &&
    same * 2 >= few.entries.length &&
    one.counterparts.some((key) => other.counterparts.includes(key))
  );
}

function matterOf(group: readonly Told[], { mailbox, accounts, papers, loops }: Shelves): Matter {
  const threads = group
    .map(({ thread }) => thread)
    .sort((one, other) =>
      one.first === other.first ? (one.key < other.key ? -1 : 1) : one.first < other.first ? -1 : 1,
    );
  const mails = inTime(threads.flatMap((thread) => thread.mails));
  const traits = together(group.map((one) => one.traits));
  const [first, last] = [mails[0]?.day ?? '', mails.at(-1)?.day ?? ''];
  const entries = accounts.of(traits, first, last);
  const open = threads
    .flatMap(({ key }) => loops.get(key) ?? [])
    .sort((one, other) => (one.mail.day === other.mail.day ? 0 : one.mail.day > other.mail.day ? -1 : 1));
  const days = [first, last, ...entries.map(({ day }) => day)].filter((day) => day !== '').sort();
  return {
    key: threads[0]?.key ?? '',
    name: '',
    threads,
    mails,
    counterparts: [...new Set(mails.flatMap(({ from, to }) => [from, ...to]))].filter(
      (key) => key !== null && !mailbox.isOwn(key),
    ) as string[],
    parties: [
      ...new Set(
        group.flatMap(({ present, about }) =>
          [...present, ...about].flatMap((key) => Counterparts.partyIn(key) ?? []),
        ),
      ),
    ].sort(),
    entries: entries.map(({ entry, document }) => ({ entry, document })),
    papers: papers.of(traits),
    open,
    isOpen: open.length > 0 || entries.some(({ document }) => isUnpaid(document)),
    first: days[0] ?? '',
    last: days.at(-1) ?? '',
  };
}

/**
 * Two conversations or two kinds of records, of the work, in which something was asked, promised or answered. A quiet
 * conversation that touches on what some document says is none, unless the document is an agreement.
 */
function isMatter(matter: Matter, mailbox: Mailbox): boolean {
  const { threads, mails, entries, papers, open, counterparts } = matter;
  const several =
    threads.length > 1 ||
    entries.length > 0 ||
    papers.some(({ document }) => matter.isOpen || isAgreement(document));
  // What colleagues settled among themselves is a rule or a decision.
  const concerns = counterparts.length > 0 || open.length > 0 || entries.length > 0;
  return (
    several &&
    concerns &&
    threads.some((thread) => isWork(thread, mailbox)) &&
    (mails.length > 1 || mailbox.loops.some(({ thread }) => thread && threads.includes(thread)))
  );
}

/** What is open first, then the newest. */
function order(one: Matter, other: Matter): number {
  return (
    Number(other.isOpen) - Number(one.isOpen) ||
    (one.last === other.last ? (one.key < other.key ? -1 : 1) : one.last > other.last ? -1 : 1)
  );
}
