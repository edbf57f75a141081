import type { Block, Inline } from '../../contracts/draft.ts';
import { plain } from '../../records/sentences.ts';
import { joined, quoted, quotedList, type Waiting } from '../emails/desk.ts';
import { isMachine, isRoutine } from '../emails/importance.ts';
import { isOpen, loopItems } from '../emails/loops.ts';
import { inTime, type MailCard } from '../emails/mailbox.ts';
import { gist, type Sentence } from '../emails/telling.ts';
import { sameWords, stated, text } from '../kit/claims.ts';
import { daysBetween } from '../kit/dates.ts';
import { type Book, namesFor } from './book.ts';
import { compare } from './names.ts';
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
/** A calendar's mail says when, not what. */
const INVITATION =
  /^(?:(?:updated |new )?invitation|accepted|declined|tentative(?:ly accepted)?|cancell?ed(?: event)?|rsvp)\s?:/i;
const RECENT = 180;
const LAST = 2;
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
    .filter(
      (mail) =>
        !INVITATION.test(mail.title) &&
        (theirs.has(mail.from ?? '') || (!isRoutine(mail, desk.mailbox) && !byMachine(book, mail))),
    )
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

/** Notices of banks and tools repeat what the ledger has. */
function byMachine(book: Book, { from }: MailCard): boolean {
  const sender = from === null ? undefined : book.desk.mailbox.people.get(from);
  return sender === undefined || isMachine(sender);
}

/** A mail that goes to nobody outside but this party, from someone who is of no other party. */
function isBetween(book: Book, mail: MailCard, theirs: ReadonlySet<string>): boolean {
  const { mailbox } = book.desk;
  const outside = mail.to.filter((key) => !mailbox.isOwn(key));
  return outside.length > 0 && outside.every((key) => theirs.has(key)) && !book.partyOf.has(mail.from ?? '');
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
export function grantedItems(book: Book, said: readonly Said[], used: Set<string>): Promise<Inline[][]> {
  const granting = said.filter(
    ({ sentence }) =>
      CONCESSION.test(sentence.plain) &&
      !/\?\s*$/.test(sentence.plain) &&
      (sentence.settles || sentence.findings.some(({ kind }) => kind === 'exception')),
  );
  return choose(book, granting, { mails: 6, sentences: 2, least: 0 }, used);
}

/** The most telling sentences on how it went, mail by mail, newest first. */
export function storyItems(book: Book, said: readonly Said[], used: Set<string>): Promise<Inline[][]> {
  return choose(book, said, { mails: 8, sentences: 3, least: 4 }, used);
}

/** Mails whose best sentence scores at least so much, the best ones; of each its telling sentences in order of the text. */
async function choose(
  book: Book,
  said: readonly Said[],
  most: { mails: number; sentences: number; least: number },
  used: Set<string>,
): Promise<Inline[][]> {
  const groups = [...Map.groupBy(said, ({ mail }) => mail.id).values()]
    .flatMap((all) => {
      const fresh = all.filter(({ sentence }) => !used.has(sameWords(sentence)));
      const best = Math.max(...fresh.map(({ score }) => score));
      return fresh.length > 0 && best >= most.least ? [{ mail: (all[0] as Said).mail, best, fresh }] : [];
    })
    .sort(
      (one, other) =>
        other.best - one.best || compare(other.mail.day, one.mail.day) || compare(one.mail.id, other.mail.id),
    )
    .slice(0, most.mails)
    .sort((one, other) => compare(other.mail.day, one.mail.day) || compare(one.mail.id, other.mail.id));
  const items: Inline[][] = [];
  for (const { mail, fresh } of groups) {
    const listed = new Set(fresh.flatMap(({ sentence }) => sentence.list));
    const telling = fresh
      .filter(({ sentence, score }) => !listed.has(sentence) && score >= Math.min(2, most.least))
      .sort((one, other) => other.score - one.score || one.sentence.start - other.sentence.start)
      .slice(0, most.sentences)
      .sort((one, other) => one.sentence.start - other.sentence.start);
    for (const { sentence } of telling)
      for (const one of [sentence, ...sentence.list]) used.add(sameWords(one));
    if (telling.length > 0)
      items.push(
        await itemOf(
          book,
          mail,
          telling.map(({ sentence }) => quotedList(sentence)),
        ),
      );
  }
  return items;
}

async function itemOf(book: Book, mail: MailCard, said: readonly Inline[][]): Promise<Inline[]> {
  return [
    await origin(book, mail),
    text(', '),
    { type: 'record', text: plain(mail.title) || 'a mail', record: mail.id },
    text(': '),
    ...joined(said, ' '),
  ];
}

/** Day and writer by the mail's own header lines. */
async function origin(book: Book, mail: MailCard): Promise<Inline> {
  const record = await book.evidence.record(mail.id);
  const from = record?.people.find(({ role }) => role === 'from');
  const name = (from?.name || from?.address || '').replaceAll(/\s+/g, ' ').trim().slice(0, 60);
  return stated(
    [mail.day || 'undated', name].filter((part) => part !== '').join(', '),
    mail.head.map(({ start, end }) => ({ record: mail.id, start, end })),
  );
}

/** Asked longer ago than anyone waits without asking again, and due on no day since. */
function isOld(book: Book, { made, due, mail }: Waiting): boolean {
  const newest = [made?.slice(0, 10) ?? mail.day, due ?? ''].sort().at(-1) ?? '';
  return newest === '' || daysBetween(newest, book.evidence.asOf) > RECENT;
}

/** The newest mails that their people wrote, the short ones whole: what the next call begins with. */
export async function lastWords(book: Book, party: Party, used: Set<string>): Promise<Block[]> {
  const { desk, evidence } = book;
  const mails = inTime(party.people.flatMap(({ wrote }) => wrote))
    .filter(({ day }) => day !== '' && daysBetween(day, evidence.asOf) <= RECENT)
    .slice(-LAST)
    .reverse();
  const items: Inline[][] = [];
  for (const mail of mails) {
    const sentences: Sentence[] = [];
    for (const sentence of gist((await desk.reader.read(mail.id))?.sentences ?? [], 5))
      if (!sentence.forwarded && isAbout(book, party, sentence, true) && !(await isOrder(book, sentence)))
        sentences.push(sentence);
    for (const sentence of sentences) used.add(sameWords(sentence));
    if (sentences.length > 0)
      items.push(
        await itemOf(
          book,
          mail,
          sentences.map((sentence) => [quoted(sentence)]),
        ),
      );
  }
  return items.length === 0
    ? []
    : [
        { type: 'paragraph', inlines: [text('Their last mails:')] },
        { type: 'list', ordered: false, items },
      ];
}

/** Requests and promises between the business and this party that nothing closes. */
export function loopBlocks(book: Book, party: Party, used: Set<string>): Block[] {
  const theirs = new Set(party.people.map(({ key }) => key));
  const { desk } = book;
  const open = desk.loops.filter((loop) => {
    if (!isOpen(loop) || isOld(book, loop)) return false;
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
