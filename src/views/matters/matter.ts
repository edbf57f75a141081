import type { Mailbox, OpenLoop } from '../../contracts/mailbox.ts';
import type { Matter } from '../../contracts/matters.ts';
import { inTime } from '../mailbox/cards.ts';
import { likelihoodOfMatter } from './choose.ts';
import type { Told } from './conversation.ts';
import { Counterparts } from './counterparts.ts';
import { type Entries, inOrderOfDays, isUnpaid } from './entries.ts';
import type { Papers } from './papers.ts';
import { type Traits, together } from './traits.ts';

/** Entries of one matter at most. */
const MOST = 24;

interface Shelves {
  mailbox: Mailbox;
  accounts: Entries;
  papers: Papers;
  loops: ReadonlyMap<string, readonly OpenLoop[]>;
}

/** A matter with the conversations that it was put together from. */
interface Grouped {
  group: readonly Told[];
  matter: Matter;
}

/** Matters, those that are charged by the same entries as one. */
export function withSameEntries(groups: readonly (readonly Told[])[], shelves: Shelves): Grouped[] {
  const done: Grouped[] = [];
  for (const group of groups) {
    const matter = matterOf(group, shelves);
    const same =
      matter.entries.length === 0 ? undefined : done.find((one) => sharesEntries(one.matter, matter));
    if (!same) done.push({ group, matter });
    else {
      same.group = [...same.group, ...group];
      same.matter = matterOf(same.group, shelves);
    }
  }
  return done;
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

/** Whom each of several conversations names, where colleagues talk among themselves. */
function namedByAll(group: readonly Told[]): string[] {
  const [first, ...others] = group;
  return first && others.length > 0 && group.every(({ present }) => present.size === 0)
    ? [...first.traits.with].filter((key) => others.every(({ traits }) => traits.with.has(key)))
    : [];
}

/**
 * The entries that each conversation leads to: a sum that one of them names charges nobody whom another is with. What
 * colleagues write among themselves is of whom the others are with.
 */
function entriesOf(
  told: readonly Told[],
  all: Traits,
  accounts: Entries,
  first: string,
  last: string,
): ReturnType<Entries['of']> {
  const found = told.flatMap(({ traits, present }) =>
    accounts.of(present.size > 0 ? traits : { ...traits, with: all.with }, first, last),
  );
  return [...new Set(found)].sort(inOrderOfDays).slice(0, MOST);
}

function matterOf(group: readonly Told[], { mailbox, accounts, papers, loops }: Shelves): Matter {
  const threads = group
    .map(({ thread }) => thread)
    .sort((one, other) =>
      one.first === other.first ? (one.key < other.key ? -1 : 1) : one.first < other.first ? -1 : 1,
    );
  const mails = inTime(threads.flatMap((thread) => thread.mails));
  // What somebody names under another's name, such as a bill that is to be paid elsewhere, charges nothing.
  const work = group.filter(({ isPosing }) => !isPosing);
  const told = work.length > 0 ? work : group;
  const traits = together(told.map((one) => one.traits));
  const [first, last] = [mails[0]?.day ?? '', mails.at(-1)?.day ?? ''];
  const entries = entriesOf(told, traits, accounts, first, last);
  const open = threads
    .flatMap(({ key }) => loops.get(key) ?? [])
    .sort((one, other) => (one.mail.day === other.mail.day ? 0 : one.mail.day > other.mail.day ? -1 : 1));
  const isOpen = open.length > 0 || entries.some(({ document }) => isUnpaid(document));
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
        [...group.flatMap(({ present, about }) => [...present, ...about]), ...namedByAll(group)].flatMap(
          (key) => Counterparts.partyIn(key) ?? [],
        ),
      ),
    ].sort(),
    entries: entries.map(({ entry, document }) => ({ entry, document })),
    papers: papers.of(
      traits,
      threads.map(({ subject }) => subject),
    ),
    open,
    isOpen,
    likely: likelihoodOfMatter({ threads, mails, isOpen }),
    first: days[0] ?? '',
    last: days.at(-1) ?? '',
  };
}
