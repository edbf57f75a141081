import type { Block, Inline } from '../../contracts/draft.ts';
import type { MailCard, OpenLoop, Sentence } from '../../contracts/mailbox.ts';
import type { Party } from '../../contracts/parties.ts';
import { inTime } from '../../views/mailbox/cards.ts';
import { gist } from '../../views/mailbox/telling.ts';
import { compare } from '../../views/parties/names.ts';
import { partyTerms } from '../../views/parties/words.ts';
import { sameWords, text } from '../kit/claims.ts';
import { daysBetween } from '../kit/dates.ts';
import { isOpen, loopItems } from '../kit/loop-lines.ts';
import { joined, mailLink, origin, quoted, quotedList } from '../kit/mail-lines.ts';
import type { Book } from './book.ts';

/** A sentence of a mail that is about a party. */
export interface Said {
  mail: MailCard;
  sentence: Sentence;
  /** One of theirs wrote it. */
  theirs: boolean;
  score: number;
}

const READ = 150;
const RECENT = 180;
const LAST = 2;
const TROUBLE = partyTerms(({ trouble }) => trouble);
const AGREED = partyTerms(({ agreedInMail }) => agreedInMail);
/** A percentage or an amount of money. */
const RATE = /\p{Sc}\s?\d|\d\s?(?:%|\p{Sc}|[A-Z]{3}(?!\p{L}))/u;
const GRANTED = partyTerms(({ granted }) => granted);

/** Everything in mail that can be said to be about a party, in order of time. */
export async function saidOf(book: Book, party: Party): Promise<Said[]> {
  const { mailbox } = book;
  const theirs = new Set(party.people.map(({ key }) => key));
  const cards = new Set([...party.people.flatMap(({ wrote, got }) => [...wrote, ...got]), ...party.namedIn]);
  // Notices of banks and tools repeat what the ledger has.
  const speaks = (mail: MailCard) =>
    theirs.has(mail.from ?? '') ||
    (!mailbox.isRoutine(mail) && mailbox.people.get(mail.from ?? '')?.machine === false);
  const said: Said[] = [];
  for (const mail of inTime([...cards])
    .filter(speaks)
    .slice(-READ)) {
    const wrote = theirs.has(mail.from ?? '');
    const between = wrote || isBetween(book, mail, theirs);
    for (const sentence of (await mailbox.read(mail.id))?.sentences ?? []) {
      if (sentence.forwarded || !isAbout(book, party, sentence, between)) continue;
      if (await isOrder(book, sentence)) continue;
      said.push({ mail, sentence, theirs: wrote, score: scoreOf(sentence, wrote) });
    }
  }
  return said;
}

/** A mail that goes to nobody outside but this party, from someone who is of no other party. */
function isBetween({ mailbox, parties }: Book, mail: MailCard, theirs: ReadonlySet<string>): boolean {
  const outside = mail.to.filter((key) => !mailbox.isOwn(key));
  return (
    outside.length > 0 && outside.every((key) => theirs.has(key)) && !parties.partyOf.has(mail.from ?? '')
  );
}

/** It names the party; or it is said between the two and names nobody else. */
function isAbout({ parties }: Book, party: Party, sentence: Sentence, between: boolean): boolean {
  const mentions = parties.find(sentence.quote);
  return mentions.some((mention) => mention.party === party.key) || (between && mentions.length === 0);
}

async function isOrder(book: Book, { record, start, end }: Sentence): Promise<boolean> {
  return (await book.evidence.flags(record, start, end)).some(({ status }) => status === 'instruction');
}

function scoreOf(sentence: Sentence, theirs: boolean): number {
  return (
    sentence.score +
    (sentence.settles ? 1.5 : 0) +
    (TROUBLE.in(sentence.plain) ? 2.5 : 0) +
    (theirs ? 0.5 : 0) -
    (/\?\s*$/.test(sentence.plain) ? 1 : 0)
  );
}

/** What was granted to them or asked of them in mail, newest first. */
export function grantedItems(book: Book, said: readonly Said[], used: Set<string>): Inline[][] {
  const granting = said.filter(
    ({ sentence, theirs }) =>
      GRANTED.in(sentence.plain) &&
      !/\?\s*$/.test(sentence.plain) &&
      (sentence.settles ||
        sentence.findings.some(({ kind }) => kind === 'exception') ||
        (!theirs && RATE.test(sentence.plain))),
  );
  return choose(book, granting, { mails: 6, sentences: 2, least: 0 }, used);
}

/** What one of the two calls agreed in mail, with its figures, newest first. */
export function agreedItems(book: Book, said: readonly Said[], used: Set<string>): Inline[][] {
  const agreeing = said.filter(
    ({ sentence }) =>
      AGREED.in(sentence.plain) && /\d/.test(sentence.plain) && !/\?\s*$/.test(sentence.plain),
  );
  return choose(book, agreeing, { mails: 6, sentences: 2, least: 0 }, used);
}

/** The most telling sentences on how it went, mail by mail, newest first. */
export function storyItems(book: Book, said: readonly Said[], used: Set<string>): Inline[][] {
  return choose(book, said, { mails: 8, sentences: 3, least: 4 }, used);
}

/** Mails whose best sentence scores at least so much, the best ones; of each its telling sentences in order of the text. */
function choose(
  book: Book,
  said: readonly Said[],
  most: { mails: number; sentences: number; least: number },
  used: Set<string>,
): Inline[][] {
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
        itemOf(
          book,
          mail,
          telling.map(({ sentence }) => quotedList(sentence)),
        ),
      );
  }
  return items;
}

function itemOf(book: Book, mail: MailCard, said: readonly Inline[][]): Inline[] {
  return [origin(book, mail), text(', '), mailLink(mail), text(': '), ...joined(said, ' ')];
}

/** Asked longer ago than anyone waits without asking again, and due on no day since. */
function isOld(book: Book, { made, due, mail }: OpenLoop): boolean {
  const newest = [made?.slice(0, 10) ?? mail.day, due ?? ''].sort().at(-1) ?? '';
  return newest === '' || daysBetween(newest, book.evidence.asOf) > RECENT;
}

/** The newest mails that their people wrote, the short ones whole: what the next call begins with. */
export async function lastWords(book: Book, party: Party, used: Set<string>): Promise<Block[]> {
  const { mailbox, evidence } = book;
  const mails = inTime(party.people.flatMap(({ wrote }) => wrote))
    .filter(({ day }) => day !== '' && daysBetween(day, evidence.asOf) <= RECENT)
    .slice(-LAST)
    .reverse();
  const items: Inline[][] = [];
  for (const mail of mails) {
    const sentences: Sentence[] = [];
    for (const sentence of gist((await mailbox.read(mail.id))?.sentences ?? [], 5))
      if (!sentence.forwarded && isAbout(book, party, sentence, true) && !(await isOrder(book, sentence)))
        sentences.push(sentence);
    for (const sentence of sentences) used.add(sameWords(sentence));
    if (sentences.length > 0)
      items.push(
        itemOf(
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
  const open = book.mailbox.loops.filter((loop) => {
    if (!isOpen(loop) || isOld(book, loop)) return false;
    const mentions = book.parties.find(loop.quote);
    const between = [loop.by, loop.to, loop.mail.from].some((key) => theirs.has(key ?? ''));
    const all = mentions.every((mention) => mention.party === party.key);
    return (
      (mentions.length > 0 && mentions.some((mention) => mention.party === party.key)) || (between && all)
    );
  });
  for (const loop of open) used.add(sameWords({ quote: loop.quote }));
  const ours = open.filter((loop) => !theirs.has(loop.by ?? ''));
  const them = open.filter((loop) => theirs.has(loop.by ?? ''));
  const list = (title: string, loops: typeof open): Block[] =>
    loops.length === 0
      ? []
      : [
          { type: 'paragraph', inlines: [text(title)] },
          { type: 'list', ordered: false, items: loopItems(book, loops.slice(0, 10), 'elsewhere') },
        ];
  return [
    ...list('Nothing in the records closes these; the business must act, or it is not said who:', ours),
    ...list('They must act:', them),
  ];
}
