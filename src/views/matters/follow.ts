import type { ThreadCard } from '../../contracts/mailbox.ts';
import { isGeneric, readSubject } from '../../records/subject.ts';
import type { Told, Weighing } from './conversation.ts';
import { isShortName, shared, sumsIn, wholeWords } from './traits.ts';

const DAY = 86_400_000;
/** Days in which one asks back. */
const SOON = 3;
/** Days in which colleagues talk of what somebody outside wrote, or of what one private customer did. */
const TALKED = 14;
const TALKED_OF_ONE = 60;
/** What comes again after more days is the next year's. */
export const LONG = 300;
export const SHORT = 120;
/** Of a word that hardly any other record has. */
const VERY_RARE = 0.8;

/** What two conversations name both. */
export interface Common {
  words: readonly string[];
  /** Rare sums and days. */
  sums: number;
  days: number;
  partners: readonly string[];
}

/** Whether one goes on with the other though they name little that is rare. */
export function followsUp(one: Told, other: Told, common: Common, weighing: Weighing): boolean {
  const days = daysBetween(one.thread, other.thread);
  return comesAgain(one, other, common, days, weighing) || isTalkedOf(one, other, common, days, weighing);
}

/** The same partner comes back to two words of the subject, or to one of them with the same sum; a private customer to either. */
function comesAgain(
  one: Told,
  other: Told,
  { words, sums, partners }: Common,
  days: number,
  { rarity, isPrivate }: Weighing,
): boolean {
  if (partners.length === 0 || days > LONG) return false;
  const both = words.filter((word) => one.traits.headed.has(word) && other.traits.headed.has(word));
  const named = words.some((word) => one.traits.headed.has(word) || other.traits.headed.has(word));
  const single = partners.some(isPrivate);
  return (
    both.length > 1 ||
    isPartOf(one, other) ||
    (named && sums > 0) ||
    (single && (both.some((word) => rarity.of(word) > 0) || (sums > 0 && days <= SHORT)))
  );
}

/** Colleagues talk of what somebody outside wrote just before: under the name of who wrote, or in rare words. */
function isTalkedOf(
  one: Told,
  other: Told,
  { words, partners }: Common,
  days: number,
  { rarity, isPrivate }: Weighing,
): boolean {
  const inner = [one, other].find(({ present }) => present.size === 0);
  if (!inner) return false;
  const outer = inner === one ? other : one;
  const named = partners.some(
    (key) =>
      inner.about.has(key) &&
      (outer.present.has(key) || outer.about.has(key)) &&
      days <= (isPrivate(key) ? TALKED_OF_ONE : TALKED),
  );
  const rare = words.filter((word) => rarity.of(word) > 0);
  const about = rare.filter((word) => inner.traits.headed.has(word));
  const word =
    about.some((one) => outer.traits.headed.has(one)) ||
    words.some((one) => isShortName(one) && inner.traits.headed.has(one) && outer.traits.headed.has(one)) ||
    (rare.length > 1 && about.some((one) => rarity.of(one) >= VERY_RARE));
  return named || (word && outer.present.size > 0 && days <= TALKED);
}

/** Whether one of both is a stranger's mail, and the other came directly before or after it, in its words: "is this from you?" */
export function isSetOff(one: Told, other: Told, words: readonly string[]): boolean {
  const headed = words.some((word) => one.traits.headed.has(word) && other.traits.headed.has(word));
  const stranger = [one, other].some(({ thread }) => !thread.concerns && thread.mails.length === 1);
  return stranger && daysBetween(one.thread, other.thread) <= SOON && (headed || words.length > 1);
}

/**
 * Whether one goes on what the other began, though other people write: what came in or was settled inside is passed on, with
 * its day or its sum and a word of its subject; or both name one sum and one thing.
 */
export function goesOn(one: Told, other: Told, common: Common, { rarity }: Weighing): boolean {
  const { words, sums, days } = common;
  const [first, second] = one.thread.first <= other.thread.first ? [one, other] : [other, one];
  const between = daysBetween(one.thread, other.thread);
  const isHeaded = (word: string) => one.traits.headed.has(word) || other.traits.headed.has(word);
  const isShared = (word: string) => one.traits.headed.has(word) && other.traits.headed.has(word);
  const whole = wholeWords(words);
  const rare = whole.filter((word) => rarity.of(word) > 0);
  const isApart = common.partners.length === 0 && one.present.size > 0 && other.present.size > 0;
  // The same letter to two customers names the same day and the same thing.
  if (isApart && one.isBegunHere && other.isBegunHere) return false;
  const isPassedOn =
    second.isBegunHere &&
    (!first.isBegunHere || first.present.size === 0) &&
    between <= TALKED &&
    sums + days > 0 &&
    (rare.some(isHeaded) || whole.some(isShared));
  const isOneThing =
    sums > 0 &&
    between <= SHORT &&
    // What colleagues settle before is the rule that it follows.
    first.present.size > 0 &&
    rare.some(isHeaded) &&
    new Set([...rare, ...whole.filter(isHeaded)]).size > 1;
  return isPassedOn || isOneThing || isOneSum(one, other, rarity, between);
}

/** Colleagues write of a sum that both subjects name. */
function isOneSum(one: Told, other: Told, rarity: Weighing['rarity'], days: number): boolean {
  return (
    days <= TALKED_OF_ONE &&
    [one, other].some(({ present }) => present.size === 0) &&
    shared(sumsIn(one.thread.subject), sumsIn(other.thread.subject)).some((sum) => rarity.of(sum) > 0)
  );
}

/** Whether the subject of one stands whole in that of the other: "Out of hours", "Out of hours from Friday". */
function isPartOf(one: Told, other: Told): boolean {
  const [short, long] = [one, other]
    .map(({ thread }) => readSubject(thread.subject).key)
    .sort((a, b) => a.length - b.length) as [string, string];
  return short.split(' ').length > 1 && !isGeneric(short) && ` ${long} `.includes(` ${short} `);
}

/** Days between the end of the earlier and the beginning of the later; NaN where a day is not known. */
export function daysBetween(one: ThreadCard, other: ThreadCard): number {
  const [first, second] = one.first <= other.first ? [one, other] : [other, one];
  return Math.max(0, (Date.parse(second.first) - Date.parse(first.last)) / DAY);
}
