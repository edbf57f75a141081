import type { Block, Inline } from '../../publish/draft.ts';
import { plain } from '../../records/sentences.ts';
import { dayClaim, quoted } from '../emails/desk.ts';
import { isRoutine } from '../emails/importance.ts';
import { isOpen, loopItems } from '../emails/loops.ts';
import { inTime, type MailCard } from '../emails/mailbox.ts';
import type { Sentence } from '../emails/telling.ts';
import { sameWords, text } from '../kit/claims.ts';
import { type Book, namesFor } from './book.ts';
import type { Party } from './parties.ts';

/** A sentence of a mail that is about a party. */
export interface Said {
  mail: MailCard;
  sentence: Sentence;
  /** One of theirs wrote it. */
  theirs: boolean;
  score: number;
}

const READ = 150;
const TROUBLE =
  /\b(?:complain\w*|sorry|apolog\w+|wrong\w*|mistake\w*|errors?|unhappy|disappoint\w*|disput\w*|duplicate\w*|missing|not (?:received|arrived|paid|happy|correct)|late|delay\w*|short(?:fall| payment| paid)?|refund\w*|credit note|hold(?:s|ing)? back|cancel\w*|overcharg\w*|escalat\w*|penalt\w+)\b/i;
const CONCESSION =
  /\bnet[- ]?\d{1,3}\b|\b\d{1,2}(?:[.,]\d)?\s?%|\bdiscount\w*|\bwaive\w*|\blate fees?\b|\bpurchase orders?\b|\bPO (?:no|number)|\bexception\w*|\binstead of\b|\bextra time\b|\b(?:only|just) for (?:you|them)\b|\bround(?:ed|ing)? (?:down|up|off)\b|\bpayment (?:plan|terms?)\b|\bcredit limit\b|\bfree of charge\b/i;

/** Everything in mail that can be said to be about a party, in order of time. */
export async function saidOf(book: Book, party: Party): Promise<Said[]> {
  const { desk } = book;
  const theirs = new Set(party.people.map(({ key }) => key));
  const cards = new Set<MailCard>(party.people.flatMap(({ wrote, got }) => [...wrote, ...got]));
  for (const { mail, words } of book.namings.get(party.key) ?? []) if (namesFor(book, words)) cards.add(mail);
  const mails = inTime([...cards])
    .filter((mail) => theirs.has(mail.from ?? '') || !isRoutine(mail, desk.mailbox))
    .slice(-READ);
  const said: Said[] = [];
  for (const mail of mails) {
    const wrote = theirs.has(mail.from ?? '');
    const between = wrote || isBetween(book, mail, theirs);
    for (const sentence of (await desk.reader.read(mail.id))?.sentences ?? []) {
      if (sentence.forwarded || !isAbout(book, party, sentence, between)) continue;
      if (await isOrder(book, sentence)) continue;
      said.push({ mail, sentence, theirs: wrote, score: scoreOf(sentence, wrote) });
    }
  }
  return said;
}

/** A mail that goes to nobody outside but this party. */
function isBetween(book: Book, mail: MailCard, theirs: ReadonlySet<string>): boolean {
  const { mailbox } = book.desk;
  const outside = mail.to.filter((key) => !mailbox.isOwn(key));
  return outside.length > 0 && outside.every((key) => theirs.has(key)) && mailbox.isOwn(mail.from);
}

/** It names the party; or it is said between the two and names nobody else. */
function isAbout(book: Book, party: Party, sentence: Sentence, between: boolean): boolean {
  const mentions = book.matcher.find(sentence.quote);
  const own = mentions.filter((mention) => mention.party === party.key);
  if (own.length > 0) return between || own.some(({ word }) => namesFor(book, word === null ? [] : [word]));
  return between && mentions.length === 0;
}

async function isOrder(book: Book, { record, start, end }: Sentence): Promise<boolean> {
  return (await book.evidence.flags(record, start, end)).some(({ status }) => status === 'instruction');
}

function scoreOf(sentence: Sentence, theirs: boolean): number {
  return (
    sentence.score +
    (sentence.settles ? 1.5 : 0) +
    (TROUBLE.test(sentence.plain) ? 2.5 : 0) +
    (theirs ? 0.5 : 0) -
    (/\?\s*$/.test(sentence.plain) ? 1 : 0)
  );
}

/** What was granted to them or asked of them in mail, newest first. */
export function grantedItems(said: readonly Said[], used: Set<string>): Inline[][] {
  return choose(
    said.filter(
      ({ sentence }) =>
        CONCESSION.test(sentence.plain) &&
        !/\?\s*$/.test(sentence.plain) &&
        (sentence.settles || sentence.findings.some(({ kind }) => kind === 'exception')),
    ),
    7,
    used,
  );
}

/** The most telling sentences on how it went, newest first. */
export function storyItems(said: readonly Said[], used: Set<string>): Inline[][] {
  return choose(
    said.filter(({ score, sentence }) => score >= 4 && sentence.plain.length >= 30),
    8,
    used,
  );
}

function choose(said: readonly Said[], most: number, used: Set<string>): Inline[][] {
  const perMail = new Map<string, number>();
  const chosen: Said[] = [];
  for (const one of [...said].sort(
    (a, b) =>
      b.score - a.score ||
      (a.mail.day > b.mail.day ? -1 : a.mail.day < b.mail.day ? 1 : 0) ||
      (a.sentence.record < b.sentence.record ? -1 : a.sentence.record > b.sentence.record ? 1 : 0) ||
      a.sentence.start - b.sentence.start,
  )) {
    const words = sameWords({ quote: one.sentence.quote });
    const count = perMail.get(one.mail.id) ?? 0;
    if (chosen.length >= most || count >= 2 || used.has(words)) continue;
    used.add(words);
    perMail.set(one.mail.id, count + 1);
    chosen.push(one);
  }
  return chosen
    .sort((a, b) =>
      a.mail.day !== b.mail.day
        ? a.mail.day > b.mail.day
          ? -1
          : 1
        : a.sentence.record !== b.sentence.record
          ? a.sentence.record < b.sentence.record
            ? -1
            : 1
          : a.sentence.start - b.sentence.start,
    )
    .map(itemOf);
}

function itemOf({ mail, sentence }: Said): Inline[] {
  return [
    dayClaim(mail),
    text(', '),
    { type: 'record', text: plain(mail.title) || 'a mail', record: mail.id },
    text(': '),
    quoted(sentence),
  ];
}

/** Requests and promises between the business and this party that nothing closes. */
export function loopBlocks(book: Book, party: Party, used: Set<string>): Block[] {
  const theirs = new Set(party.people.map(({ key }) => key));
  const { desk } = book;
  const open = desk.loops.filter((loop) => {
    if (!isOpen(loop)) return false;
    const mentions = book.matcher.find(loop.quote);
    const named = mentions.some(
      (mention) => mention.party === party.key && namesFor(book, mention.word === null ? [] : [mention.word]),
    );
    const between =
      theirs.has(loop.by ?? '') || theirs.has(loop.to ?? '') || theirs.has(loop.mail.from ?? '');
    return named || (between && mentions.every((mention) => mention.party === party.key));
  });
  for (const loop of open) used.add(sameWords({ quote: loop.quote }));
  const ours = open.filter((loop) => !theirs.has(loop.by ?? ''));
  const them = open.filter((loop) => theirs.has(loop.by ?? ''));
  const list = (title: string, loops: typeof open): Block[] =>
    loops.length === 0
      ? []
      : [
          { type: 'paragraph', inlines: [text(title)] },
          { type: 'list', ordered: false, items: loopItems(desk, loops.slice(0, 10), 'elsewhere') },
        ];
  return [
    ...list('Nothing in the records closes these; the business must act, or it is not said who:', ours),
    ...list('They must act:', them),
  ];
}
