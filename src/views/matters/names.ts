import type { Mailbox, MailCard, ThreadCard } from '../../contracts/mailbox.ts';
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
  const { thread, subject } = subjectOf(matter);
  const name = partnerOf(matter, thread, mailbox, parties).slice(0, LONGEST).trim();
  const words = new Set(
    wordsIn(subject).flatMap(({ folded, text }) => (/^\p{Lu}/u.test(text) ? [folded] : [])),
  );
  const named = wordsIn(name).some(({ folded }) => folded.length > 3 && words.has(folded));
  if (name === '' || named) return subject;
  return `${name}: ${subject}`;
}

/**
 * With whom most mails of the conversation are that it is called by, those first to whom somebody here wrote: anyone may take
 * a name. Where colleagues wrote that one, the one outside with whom all others are; of several it bears nobody's name.
 */
function partnerOf(
  { mails: all, counterparts: everyone, parties: of }: Matter,
  thread: ThreadCard | undefined,
  mailbox: Mailbox,
  parties: Parties,
): string {
  const inThread = everyone.filter((one) => isAmong(thread?.mails ?? [], one));
  const names = new Set(everyone.map((one) => parties.partyOf.get(one)?.key ?? one));
  if (inThread.length === 0 && names.size > 1 && of.length !== 1) return '';
  const [mails, counterparts] = inThread.length > 0 ? [thread?.mails ?? [], inThread] : [all, everyone];
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

const isAmong = (mails: readonly MailCard[], key: string): boolean =>
  mails.some(({ from, to }) => from === key || to.includes(key));

/** The subject that is no general word; of several threads that of the longest, of equal ones the first. */
function subjectOf({ threads }: Pick<Matter, 'threads'>): {
  thread: ThreadCard | undefined;
  subject: string;
} {
  const [best] = [...threads].sort(
    (one, other) =>
      Number(isGeneric(readSubject(one.subject).key)) - Number(isGeneric(readSubject(other.subject).key)) ||
      Number(other.concerns) - Number(one.concerns) ||
      other.mails.length - one.mails.length,
  );
  const { base } = readSubject(best?.subject ?? '');
  return { thread: best, subject: base.replace(/\s+/g, ' ').trim() || 'Without a subject' };
}
