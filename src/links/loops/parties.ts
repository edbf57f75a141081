import type { Finding } from '../../contracts/finding.ts';
import type { Waiting } from './closing.ts';
import type { Letter, Mailbox } from './mailbox.ts';

/** To more people than this a mail asks nobody in particular. */
const MOST_ASKED = 4;
/** With more people in it than this, a mail between others is none of the leaver's business. */
const MOST_PRESENT = 8;
/** A stranger who wants something of somebody writes shortly; longer mails sell, and still longer ones are articles. */
const SHORT = 700;
const ARTICLE = 4000;

/** Who a promise is made to: the leaving one where the mail is to them, else the first of few. */
export function promiseeOf(letter: Letter, mailbox: Mailbox): string | null {
  return oneOf(
    letter.to.filter((key) => key !== letter.from),
    mailbox,
  );
}

/** Who must act: who is named among the receivers, else the one that the mail is to, of few. */
export function debtorOf(
  named: string | null,
  letter: Letter,
  mailbox: Mailbox,
  onlyNamed: boolean,
): string | null {
  const receivers = [...letter.to, ...letter.cc].filter((key) => key !== letter.from);
  if (receivers.length > MOST_PRESENT) return null;
  if (named !== null) {
    const anyone = onlyNamed ? [...mailbox.people.keys()].filter((key) => mailbox.isOwn(key)) : receivers;
    const matching = anyone.filter((key) => isCalled(key, named, mailbox));
    if (matching.length === 1) return matching[0] ?? null;
    if (matching.length > 1 && receivers.length > 1) return null;
    // Somebody who is not there is spoken to by a stranger: the mail went astray.
    if (matching.length === 0 && !onlyNamed && letter.from !== null && !mailbox.isKnown(letter.from))
      return null;
  }
  if (onlyNamed) return null;
  return oneOf(
    letter.to.filter((key) => key !== letter.from),
    mailbox,
  );
}

function oneOf(receivers: readonly string[], mailbox: Mailbox): string | null {
  if (receivers.length === 0 || receivers.length > MOST_ASKED) return null;
  return receivers.find((key) => mailbox.isLeaving(key)) ?? receivers[0] ?? null;
}

const nameParts = (text: string) => folded(text).split(/[\s,.@_-]+/);
const folded = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '');

export function isCalled(key: string, named: string, mailbox: Mailbox): boolean {
  const person = mailbox.people.get(key);
  if (!person) return false;
  const parts = new Set([...person.names, person.name, ...person.addresses].flatMap(nameParts));
  return nameParts(named).some((word) => word.length > 1 && parts.has(word));
}

/**
 * Whether nothing speaks against waiting for it. Who was never written to by the business is heard where they ask by
 * name of a person, or set a deadline; never for a payment to an account. Neither side may be a stranger to the other's
 * house: one of them is of the business.
 */
export function mayAsk(
  { by, to, letter, kind }: Waiting,
  finding: Finding<'request' | 'promise'>,
  mailbox: Mailbox,
): boolean {
  if (!mailbox.isOwn(by) && !mailbox.isOwn(to)) return false;
  if (letter.length > ARTICLE || isDesk(by, mailbox)) return false;
  const short = letter.length <= SHORT;
  if (finding.kind === 'promise') return mailbox.isKnown(by) || (short && isPerson(by, mailbox));
  const { form, deadline } = finding.data;
  if (form === 'bare' && !deadline) return false;
  if (mailbox.isKnown(to)) return !(kind === 'answer' && finding.quote.length < 12);
  if (letter.account || form === 'bare') return false;
  return deadline || (short && isPerson(to, mailbox));
}

/** An address of the house that never wrote anything and has no name of a person. */
export function isDesk(key: string, mailbox: Mailbox): boolean {
  const person = mailbox.people.get(key);
  return mailbox.isOwn(key) && !mailbox.isLeaving(key) && person?.sent === 0 && !isPerson(key, mailbox);
}

/** A first and a last name, and an address that one of them stands in. */
export function isPerson(key: string, mailbox: Mailbox): boolean {
  const person = mailbox.people.get(key);
  const words = nameParts(person?.name ?? '').filter((word) => word.length > 1);
  const locals = (person?.addresses ?? []).map((address) => folded(address.split('@')[0] ?? ''));
  return words.length >= 2 && locals.some((local) => words.some((word) => local.includes(word)));
}
