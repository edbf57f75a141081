import type { Handover } from '../../contracts/handover.ts';
import { isPersonalHost } from './addresses.ts';
import type { Conversation, Correspondence, SeenMail } from './correspondence.ts';
import { fold } from './phrases.ts';

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
  /** Money, a document, or somebody whom the accounts know. */
  business: boolean;
  work: number;
  kin: string[];
  life: string[];
  ownEmployment: string[];
  number: boolean;
}

/**
 * Mails that are probably private, by id. Words alone decide nothing: where money is named, a document came along, a
 * colleague takes part or the accounts know the other side, it is business. A conversation shares its judgement, and so
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
    const verdict = ownEmployment(one, handover) ?? letter(one, handover);
    if (verdict) {
      for (const { id } of one.mails) found.set(id, verdict);
      for (const address of one.outside) letters.set(address, verdict);
    } else if (one.business || one.work > 1 || one.colleagues.length > 0)
      for (const address of one.outside) dealings.add(address);
  }
  for (const one of weighed) {
    const [address] = one.outside;
    if (address === undefined || one.outside.length > 1 || one.colleagues.length > 0) continue;
    if (one.business || one.work > 0 || dealings.has(address) || !letters.has(address)) continue;
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
      document !== null ||
      mails.some((mail) => mail.words.amount !== null || known(mail)) ||
      outside.some((address) => parties.has(address)),
    // What the business's own papers speak of is work, whatever it is elsewhere.
    work: all(({ words }) => words.work).length + life.filter((word) => trade.has(fold(word))).length,
    kin: all(({ words }) => words.kin),
    life: life.filter((word) => !trade.has(fold(word))),
    ownEmployment: all((mail) => (mail.leaverWrote ? mail.words.ownEmployment : [])),
    number: mails.some((mail) => mail.words.number),
  };
}

const SURE_OF_EMPLOYMENT = 2;

function ownEmployment(one: Weighed, { leaving }: Handover): Verdict | null {
  if (one.colleagues.length > 0 || one.outside.length === 0) return null;
  if (one.ownEmployment.length < SURE_OF_EMPLOYMENT) return null;
  return {
    by: 'own-employment',
    reason: `Probably private: ${leaving.name} writes of a next job of their own (${quoted(one.ownEmployment)})`,
  };
}

/** A word of kin counts as two of life. */
const KIN = 2;
const FROM_PERSONAL_HOST = 3;
const FROM_OTHER_HOST = 4;
const AMONG_COLLEAGUES = 5;
/** Where no word of kin stands, so many of life, and neither work nor a number. */
const LIFE_ALONE = 4;

function letter(one: Weighed, handover: Handover): Verdict | null {
  if (one.business) return null;
  const points = one.kin.length * KIN + one.life.length + (sharesName(one, handover) ? 1 : 0);
  const personal = one.outside.length > 0 && one.outside.every(isPersonalHost);
  const reason = (who: string): Verdict => ({
    by: 'private-letter',
    reason: `Probably private: between ${handover.leaving.name} and ${who}, it speaks of ${quoted([...one.kin, ...one.life])} and of no money, document or order`,
  });
  if (one.colleagues.length > 0) {
    const two = one.colleagues.length === 1 && one.outside.length === 0;
    const sure = two && one.kin.length > 0 && one.work === 0 && points >= AMONG_COLLEAGUES;
    return sure ? reason(one.colleagues[0] ?? '') : null;
  }
  const [other] = one.outside;
  if (other === undefined) return null;
  if (one.kin.length === 0)
    return personal && one.work === 0 && !one.number && one.life.length >= LIFE_ALONE
      ? reason('a personal address')
      : null;
  if (personal) return points >= FROM_PERSONAL_HOST + 2 * one.work ? reason('a personal address') : null;
  return one.work === 0 && points >= FROM_OTHER_HOST ? reason(other) : null;
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
