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
function calledOf(matter: Matter, mailbox: Mailbox, parties: Parties): string {
  const subject = subjectOf(matter);
  const name = partnerOf(matter, mailbox, parties).slice(0, LONGEST).trim();
  const words = new Set(
    wordsIn(subject).flatMap(({ folded, text }) => (/^\p{Lu}/u.test(text) ? [folded] : [])),
  );
  const named = wordsIn(name).some(({ folded }) => folded.length > 3 && words.has(folded));
  if (name === '' || named) return subject;
  return `${name}: ${subject}`;
}

/** With whom most of its mails are, those first to whom somebody here wrote: anyone may take a name. */
function partnerOf({ mails, counterparts, parties: of }: Matter, mailbox: Mailbox, parties: Parties): string {
  const count = (key: string) =>
    mails.filter(({ from, to }) => from === key || to.includes(key)).length +
    (parties.partyOf.has(key) ? 0.5 : 0);
  const known = counterparts.filter((key) => !mailbox.isStranger(key));
  const [key] = [...(known.length > 0 ? known : counterparts)].sort(
    (one, other) => count(other) - count(one),
  );
  const party = parties.parties.find((one) => one.key === of[0]);
  if (known.length === 0 && party) return party.name;
  return (key && (parties.partyOf.get(key)?.name || mailbox.people.get(key)?.name)) || '';
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
