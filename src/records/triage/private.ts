import type { Handover } from '../../contracts/handover.ts';
import { isPersonalHost } from './addresses.ts';
import type { Conversation, Correspondence, SeenMail } from './correspondence.ts';
import { LEXICONS } from './lexicons.ts';
import { fold, Phrases, wordsOf } from './phrases.ts';

/** What is said of a conversation that looks private. */
interface Verdict {
  by: string;
  reason: string;
}

/** What speaks for work in a conversation, and for a private letter. */
interface Weighed {
  mails: readonly SeenMail[];
  outside: readonly string[];
  colleagues: readonly string[];
  /** A document, or somebody whom the accounts know. */
  business: boolean;
  amount: boolean;
  work: number;
  /** What only people say who share private life. */
  close: string[];
  /** How kin are called: of the two who write, or of a customer. */
  kin: string[];
  asks: boolean;
  life: string[];
}

/**
 * Mails that are probably private, by id. Words alone decide nothing: where money is named, a document came along, a
 * colleague takes part or the accounts know the other side, it is business. Customers write of their own children and
 * feasts: what tells a letter is whose life it speaks of, that of the two who write, or that of the writer alone. A conversation shares its judgement, and so
 * do other mails with somebody with whom nothing else was ever spoken of. What is only probable is not published; the
 * owner finds it listed with the reason and decides.
 */
export function privateMails(
  correspondence: Correspondence,
  conversations: readonly Conversation[],
  handover: Handover,
): Map<string, Verdict> {
  const weighed = conversations.map((one) => weigh(one, correspondence));
  const found = new Map<string, Verdict>();
  const letters = new Map<string, Verdict>();
  const dealings = new Set<string>();
  for (const one of weighed) {
    const verdict = ownEmployment(one, correspondence, handover) ?? letter(one, correspondence, handover);
    if (verdict) {
      for (const { id } of one.mails) found.set(id, verdict);
      for (const address of one.outside) letters.set(address, verdict);
    } else if (one.business || one.amount || one.work > 1 || one.colleagues.length > 0)
      for (const address of one.outside) dealings.add(address);
  }
  for (const one of weighed) {
    const [address] = one.outside;
    if (address === undefined || one.outside.length > 1 || one.colleagues.length > 0) continue;
    if (one.business || one.amount || one.work > 0 || dealings.has(address) || !letters.has(address))
      continue;
    for (const { id } of one.mails)
      if (!found.has(id))
        found.set(id, {
          by: 'private-correspondent',
          reason: `Probably private: what else was written with ${address} is, and nothing with them is of work`,
        });
  }
  return found;
}

function weigh({ mails, document }: Conversation, { parties, trade }: Correspondence): Weighed {
  const all = (words: (mail: SeenMail) => Iterable<string>) => [
    ...new Set(mails.flatMap((mail) => [...words(mail)])),
  ];
  const life = all(({ words }) => words.life);
  const outside = all((mail) => mail.outside);
  const known = (mail: SeenMail) => parties.has(mail.sender) || parties.has(fold(mail.senderName.trim()));
  return {
    mails,
    outside,
    colleagues: all((mail) => mail.colleagues),
    business:
      document !== null || mails.some((mail) => known(mail)) || outside.some((one) => parties.has(one)),
    amount: mails.some((mail) => mail.words.amount !== null),
    // What the business's own papers speak of is work, whatever it is elsewhere.
    work:
      all(({ words }) => [...words.work, ...words.formal]).length +
      life.filter((word) => trade.has(fold(word))).length,
    // "Your daughter" of somebody here is a customer's, of somebody who writes here the leaver's.
    close: all(({ words, leaverWrote }) => [
      ...words.dear,
      ...words.social,
      ...(leaverWrote ? [] : words.yours),
    ]),
    kin: all(({ words }) => words.kin),
    asks: mails.some(({ words }) => words.asks),
    life: life.filter((word) => !trade.has(fold(word))),
  };
}

const SURE_OF_EMPLOYMENT = 2;

/**
 * The leaver's talks about a next job. Who hires and who is hired is told by who says what: where the leaver speaks to
 * a candidate, or a stranger of an own application, it is the business that hires.
 */
function ownEmployment(
  { mails, colleagues, outside }: Weighed,
  correspondence: Correspondence,
  { leaving }: Handover,
): Verdict | null {
  if (colleagues.length > 0 || outside.length === 0) return null;
  const said = (by: readonly SeenMail[], words: (mail: SeenMail) => Iterable<string>) =>
    distinct(by.flatMap((mail) => [...words(mail)]));
  const leaver = mails.filter((mail) => mail.leaverWrote);
  const others = mails.filter((mail) => !mail.leaverWrote);
  if (said(leaver, ({ words }) => words.toCandidate).length > 0) return null;
  const papers = leaver.flatMap(({ id }) => {
    const title = correspondence.documentOf(id);
    return title !== null && isOwnApplication(title, leaving.name) ? [title] : [];
  });
  const own = said(leaver, ({ words }) => words.ownEmployment);
  const talk = said(mails, ({ words }) => words.recruiting);
  if (own.length + papers.length >= SURE_OF_EMPLOYMENT || own.length * (papers.length + talk.length) > 0)
    return {
      by: 'own-employment',
      reason: `Probably private: ${leaving.name} writes of a next job of their own (${quoted([...own, ...papers, ...talk])})`,
    };
  if (said(others, ({ words }) => words.ownEmployment).length > 0) return null;
  const offered = said(others, ({ words }) => [...words.toCandidate, ...words.recruiting]);
  return offered.length >= SURE_OF_EMPLOYMENT
    ? {
        by: 'own-employment',
        reason: `Probably private: ${leaving.name} is spoken to about a next job of their own (${quoted(offered)})`,
      }
    : null;
}

/** Phrases without those that stand in another one of them. */
function distinct(phrases: readonly string[]): string[] {
  const all = [...new Set(phrases)];
  return all.filter((one) => !all.some((other) => other !== one && other.includes(one)));
}

const APPLICATION_PAPERS = new Phrases([
  ['papers', LEXICONS.flatMap(({ triage }) => triage.applicationPapers)] as const,
]);

function isOwnApplication(title: string, name: string): boolean {
  const words = wordsOf(title);
  return APPLICATION_PAPERS.in(words).size > 0 && wordsOf(name).some((one) => words.includes(one));
}

/** What only people say who share private life counts as two words of life. */
const CLOSE = 2;
const SURNAME = 2;
/** Of a private occasion many words are said: more of them do not make it more private. */
const LIFE_AT_MOST = 3;
const FROM_PERSONAL_HOST = 3;
const FROM_OTHER_HOST = 4;

/** So many personal addresses are those of private customers. */
const PRIVATE_CUSTOMERS = 5;

function letter(one: Weighed, { personal: known }: Correspondence, handover: Handover): Verdict | null {
  if (one.business) return null;
  const family = sharesName(one, handover);
  // A name for kin alone may be a customer's, who wants something, or is one of many.
  const kinCounts = one.close.length > 0 || family || (!one.asks && known.size < PRIVATE_CUSTOMERS);
  const close = [...one.close, ...(kinCounts ? one.kin : [])];
  if (close.length === 0) return null;
  if (one.amount && !family) return null;
  const work = one.work + (one.amount ? 1 : 0);
  const points = close.length * CLOSE + Math.min(one.life.length, LIFE_AT_MOST) + (family ? SURNAME : 0);
  const personal = one.outside.length > 0 && one.outside.every(isPersonalHost);
  const spoken = quoted([...close, ...one.life]);
  const reason = (who: string): Verdict => ({
    by: 'private-letter',
    reason: `Probably private: between ${handover.leaving.name} and ${who}, it speaks of ${spoken} and of ${one.amount ? 'money of the household at most' : 'no money, document or order'}`,
  });
  if (one.colleagues.length > 0) {
    const two = one.colleagues.length === 1 && one.outside.length === 0;
    return two && work === 0 && points >= FROM_OTHER_HOST ? reason(one.colleagues[0] ?? '') : null;
  }
  const [other] = one.outside;
  if (other === undefined) return null;
  if (personal)
    return points >= FROM_PERSONAL_HOST + (family ? 1 : 2) * work ? reason('a personal address') : null;
  if (family && one.close.length > 0 && points >= FROM_PERSONAL_HOST + work) return reason(other);
  return work === 0 && points >= FROM_OTHER_HOST ? reason(other) : null;
}

/** Somebody outside bears the leaver's surname. */
function sharesName({ mails }: Weighed, { leaving }: Handover): boolean {
  const surname = fold(leaving.name).trim().split(/\s+/).at(-1) ?? '';
  return mails.some(
    (mail) =>
      !mail.leaverWrote && surname.length > 2 && fold(mail.senderName).trim().split(/\s+/).at(-1) === surname,
  );
}

function quoted(words: readonly string[]): string {
  return words
    .slice(0, 3)
    .map((word) => `“${word}”`)
    .join(', ');
}
