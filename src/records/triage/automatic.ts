import { LEXICONS } from '../../lexicon/lexicon.ts';
import type { SeenMail } from './correspondence.ts';
import { fold } from './phrases.ts';

/** A person does not read a mail and answer it within so many milliseconds. */
const SOONER_THAN_A_PERSON = 120_000;

const ALWAYS = prefixes(LEXICONS.flatMap(({ triage }) => triage.automatic));
const WHERE_ANSWERING = prefixes(LEXICONS.flatMap(({ triage }) => triage.away));

function prefixes(words: readonly string[]): readonly string[] {
  return [...new Set(words.map(fold))].sort((one, other) => other.length - one.length);
}

/** Whether a subject is one that mail programs give to automatic replies and people do not. */
export function isAutomaticSubject(title: string): boolean {
  return ALWAYS.some((prefix) => beginsWith(fold(title).trim(), prefix));
}

function beginsWith(title: string, prefix: string): boolean {
  return title.startsWith(prefix) && !/^[\p{L}\p{N}]/u.test(title.slice(prefix.length));
}

/**
 * Mails that a program answered, in any wording: a subject of absence before the subject that is answered; or an answer
 * within two minutes that speaks of absence, or that says to several mails the same. The note that a person writes of
 * their own absence answers nothing and stays.
 */
export function automaticReplies(mails: readonly SeenMail[]): Set<string> {
  const byId = new Map(
    mails.flatMap((mail) => (mail.messageId === null ? [] : [[mail.messageId, mail] as const])),
  );
  const bySubject = Map.groupBy(mails, (mail) => fold(mail.subject.key));
  const automatic = new Set<string>();
  const quick = new Map<string, SeenMail[]>();
  for (const mail of mails) {
    if (mail.leaverWrote) continue;
    const title = fold(mail.subject.base).trim();
    const prefix = WHERE_ANSWERING.find((one) => beginsWith(title, one));
    if (prefix !== undefined && answersSomething(mail, title.slice(prefix.length), bySubject))
      automatic.add(mail.id);
    const answered = mail.answered.map((id) => byId.get(id)).find((one) => one !== undefined);
    const before = answered ?? lastOf(bySubject.get(fold(mail.subject.key)) ?? [], mail);
    if (!before || before.sender === mail.sender || before.time === null || mail.time === null) continue;
    const delay = mail.time - before.time;
    if (delay < 0 || delay > SOONER_THAN_A_PERSON) continue;
    if (mail.words.absence) automatic.add(mail.id);
    const key = `${mail.sender} ${mail.opening}`;
    quick.set(key, [...(quick.get(key) ?? []), mail]);
  }
  for (const same of quick.values()) if (same.length > 1) for (const { id } of same) automatic.add(id);
  return automatic;
}

function answersSomething(
  mail: SeenMail,
  rest: string,
  bySubject: ReadonlyMap<string, readonly SeenMail[]>,
): boolean {
  if (mail.answered.length > 0) return true;
  const key = rest
    .replace(/^[\s:：\-–]+/u, '')
    .replace(/^(?:re|aw|antw|sv)\s*:\s*/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return (bySubject.get(key) ?? []).some((one) => key !== '' && one.sender !== mail.sender);
}

/** The last mail of a subject, before this one, that went to its sender. */
function lastOf(mails: readonly SeenMail[], { id, sender, time }: SeenMail): SeenMail | undefined {
  if (sender === '' || time === null) return undefined;
  return mails
    .filter((one) => one.id !== id && one.time !== null && one.time <= time)
    .filter((one) => one.outside.includes(sender) || one.colleagues.includes(sender))
    .sort((one, other) => (other.time ?? 0) - (one.time ?? 0))[0];
}
