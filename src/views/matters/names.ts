import type { Mailbox } from '../../contracts/mailbox.ts';
import type { Matter } from '../../contracts/matters.ts';
import type { Parties } from '../../contracts/parties.ts';
import { isGeneric, readSubject } from '../../records/subject.ts';
import { wordsIn } from '../parties/names.ts';

/** Names of people and firms are cut in a title at this length. */
const LONGEST = 60;

/** Gives every matter a name of its own: with whom and about what, with its first day where two are called alike. */
export function nameMatters(matters: readonly Matter[], mailbox: Mailbox, parties: Parties): Matter[] {
  const called = matters.map((matter) => calledOf(matter, mailbox, parties));
  const used = new Set<string>();
  return matters.map((matter, index) => {
    const own = called[index] as string;
    const several = called.filter((other) => other === own).length > 1;
    const dated = several && matter.first !== '' ? `${own} (${matter.first})` : own;
    let name = dated;
    for (let count = 2; used.has(name); count += 1) name = `${dated} (${count})`;
    used.add(name);
    return { ...matter, name };
  });
}

/** The subject of its conversations, behind the name of who it is with unless the subject names them. */
function calledOf(matter: Matter, { people }: Mailbox, parties: Parties): string {
  const subject = subjectOf(matter);
  const mails = (key: string) =>
    matter.mails.filter(({ from, to }) => from === key || to.includes(key)).length +
    (parties.partyOf.has(key) ? 0.5 : 0);
  const [key] = [...matter.counterparts].sort((one, other) => mails(other) - mails(one));
  const person = key === undefined ? undefined : people.get(key);
  const name = ((key && parties.partyOf.get(key)?.name) || person?.name || '').slice(0, LONGEST).trim();
  const words = new Set(
    wordsIn(subject).flatMap(({ folded, text }) => (/^\p{Lu}/u.test(text) ? [folded] : [])),
  );
  const named = wordsIn(name).some(({ folded }) => folded.length > 3 && words.has(folded));
  if (name === '' || named) return subject;
  return `${name}: ${subject}`;
}

/** The subject that is no general word; of several threads that of the longest, of equal ones the first. */
function subjectOf({ threads }: Pick<Matter, 'threads'>): string {
  const [best] = [...threads].sort(
    (one, other) =>
      Number(isGeneric(readSubject(one.subject).key)) - Number(isGeneric(readSubject(other.subject).key)) ||
      Number(other.concerns) - Number(one.concerns) ||
      other.mails.length - one.mails.length,
  );
  const { base } = readSubject(best?.subject ?? '');
  return base.replace(/\s+/g, ' ').trim() || 'Without a subject';
}
