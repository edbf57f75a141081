import type { Correspondence, SeenMail } from './correspondence.ts';

/** One mailing may be a mistake or a test; what comes again is one. */
const AGAIN = 2;
/** An address that says what it is for: no person answers there. */
const MAILING_ADDRESS =
  /^(?:e?-?news|news-?letters?|mailings?|mailing-?list|marketing|promos?|promotions?|promociones|offers?|ofertas|offres|angebote|deals|campaigns?|boletin|rundbrief|infolettre)(?:[-+._].*)?@/;
/** So many mails to the same list, or to nobody by name, are no accident. */
const OFTEN = 3;

/**
 * Mailings that no header marks, by behaviour. Nobody here ever wrote to their sender or list, and
 * - several mails of the sender say how to leave them, or one does that comes from an address for mailings, or
 * - they go to a list, never to somebody here by name, and the list says how to leave it, or
 * - they go to the sender's own address or to nobody, again and again.
 * What brings a document, or names an order, invoice or payment in its subject, is about the business's own affairs and
 * no mailing. Id → reason.
 */
export function mailings(
  correspondence: Correspondence,
  copies: ReadonlyMap<string, unknown>,
): Map<string, string> {
  const mails = correspondence.mails.filter(
    (mail) => !copies.has(mail.id) && comesUnasked(mail, correspondence),
  );
  const found = new Map<string, string>();
  const mark = (all: readonly SeenMail[], reason: string) => {
    for (const { id } of all) found.set(id, reason);
  };
  for (const [sender, own] of Map.groupBy(mails, (mail) => mail.sender)) {
    const leavable = own.filter(({ words }) => words.unsubscribe).length;
    if (leavable >= (MAILING_ADDRESS.test(sender) ? 1 : AGAIN))
      mark(
        own,
        own.length === 1
          ? `A mailing of ${sender}, with a way to leave it; nobody here ever wrote there`
          : `One of ${own.length} mailings of ${sender}, with a way to leave them; nobody here ever wrote there`,
      );
    const toNobody = own.filter((mail) => isNamedToNobody(mail));
    if (toNobody.length >= OFTEN)
      mark(
        toNobody,
        `One of ${toNobody.length} mailings of ${sender} to nobody by name; nobody here ever wrote there`,
      );
  }
  const lists = Map.groupBy(
    mails.filter((mail) => mail.recipients.length === 1 && mail.recipients[0] !== mail.sender),
    (mail) => mail.recipients[0] ?? '',
  );
  for (const [list, all] of lists) {
    const senders = new Set(all.map(({ sender }) => sender));
    const told = all.some((mail) => mail.words.unsubscribe || mail.list);
    if (all.length >= OFTEN && senders.size >= AGAIN && told && !all.some(({ toUs }) => toUs))
      mark(all, `Mail of the list ${list}, to which nobody here ever wrote`);
  }
  return found;
}

/** It comes from outside, and nobody here ever wrote to its sender or the list that it came over. */
function comesUnasked(mail: SeenMail, correspondence: Correspondence): boolean {
  const { sender, words, subject } = mail;
  if (sender === '' || mail.leaverWrote || mail.colleagues.includes(sender)) return false;
  if (mail.outside.some((address) => correspondence.correspondents.has(address))) return false;
  if (correspondence.parties.has(sender) || correspondence.hasDocument(mail.id)) return false;
  return !namesTransaction(subject.base) && !(words.workInSubject && words.amount !== null);
}

function isNamedToNobody({ recipients, sender, toUs }: SeenMail): boolean {
  return !toUs && recipients.every((address) => address === sender);
}

/** A number that is no date stands in the subject: of an order, an invoice, a ticket. */
function namesTransaction(subject: string): boolean {
  const numbers = subject.match(/[\p{L}\p{N}]*\d[\p{L}\p{N}]*/gu) ?? [];
  return numbers.some((one) => /\d{4}/.test(one) && !/^(?:19|20)\d{2}(?:[01]\d[0-3]\d)?$/.test(one));
}
