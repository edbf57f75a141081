import type { MailCard, PersonCard } from '../../contracts/mailbox.ts';
import type { Cards } from './cards.ts';

/** A mail to more people than this is to none of them in particular. */
const FEW = 8;
/** Mails each way by which a colleague is one whom who leaves works with. */
const EACH_WAY = 2;

/**
 * Tells whose work a conversation is: that of who leaves, where they wrote in it or were written to among few by somebody
 * who is known here; that of their team, where those whom they work with write to each other or to a desk whose mail who
 * leaves answers. What went to all, and what strangers and machines sent, concerns nobody.
 */
export function concernOf(
  { people }: Pick<Cards, 'people'>,
  conversations: readonly (readonly MailCard[])[],
): (mails: readonly MailCard[]) => boolean {
  const leavers = new Set(
    [...people.values()]
      .filter(
        ({ standing, proposed }) =>
          standing === 'leaving' || proposed.some(({ key }) => isLeaver(people, key)),
      )
      .map(({ key }) => key),
  );
  const isOwn = (key: string | null) =>
    key !== null && (people.get(key)?.standing ?? 'outside') !== 'outside';
  const team = new Set([...leavers, ...colleagues(people, leavers), ...desks(conversations, leavers, isOwn)]);
  const answered = new Set(conversations.flat().flatMap(({ from, to }) => (isOwn(from) ? to : [])));
  const isKnown = (key: string | null) =>
    key !== null && people.get(key)?.machine === false && (isOwn(key) || answered.has(key));
  const isTeams = ({ from, to }: MailCard) => {
    if (from !== null && leavers.has(from)) return true;
    if (to.length > FEW || to.length === 0) return false;
    const byTeam = from !== null && team.has(from);
    // A colleague writes to a list of the business, which never writes itself.
    if (byTeam && to.every((key) => isOwn(key) && people.get(key)?.wrote.length === 0)) return true;
    return to.some((key) => team.has(key)) && (byTeam || isKnown(from));
  };
  return (mails) => mails.some(isTeams);
}

function isLeaver(people: Cards['people'], key: string): boolean {
  return people.get(key)?.standing === 'leaving';
}

/** People of the business who write to who leaves, and whom they write to, among few. */
function colleagues(people: Cards['people'], leavers: ReadonlySet<string>): string[] {
  const told = (mails: readonly MailCard[]) => mails.filter(({ to }) => to.length <= FEW);
  const toThem = Map.groupBy(
    [...leavers].flatMap((key) => told(people.get(key)?.wrote ?? []).flatMap(({ to }) => to)),
    (key) => key,
  );
  return [...people.values()]
    .filter((person: PersonCard) => {
      if (person.standing !== 'inside' || person.machine) return false;
      const fromThem = told(person.wrote).filter(({ to }) => to.some((key) => leavers.has(key)));
      return fromThem.length >= EACH_WAY && (toThem.get(person.key)?.length ?? 0) >= EACH_WAY;
    })
    .map(({ key }) => key);
}

/** Addresses of the business whose mail who leaves answers, though it was not sent to them. */
function desks(
  conversations: readonly (readonly MailCard[])[],
  leavers: ReadonlySet<string>,
  isOwn: (key: string | null) => boolean,
): string[] {
  const found = new Map<string, number>();
  for (const mails of conversations)
    for (const [index, { to }] of mails.entries()) {
      const later = mails.slice(index + 1).some(({ from }) => from !== null && leavers.has(from));
      const own = to.filter(isOwn);
      if (!later || to.length > FEW || own.some((key) => leavers.has(key))) continue;
      for (const key of own) found.set(key, (found.get(key) ?? 0) + 1);
    }
  return [...found].filter(([, times]) => times >= EACH_WAY).map(([key]) => key);
}
