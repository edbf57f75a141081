import type { ThreadCard } from '../../contracts/mailbox.ts';
import type { Told, Weighing } from './conversation.ts';
import { daysBetween, followsUp, goesOn, isSetOff, LONG, SHORT } from './follow.ts';
import { isTelling, type Rarity, shared, wholeWords } from './traits.ts';

/** From so many conversations on, a counterpart has words of their own. */
const HABIT = 4;

/** Which words are usual with whom. */
export function habitsOf(told: readonly Told[]): Weighing['isUsual'] {
  const counts = new Map<string, { threads: number; uses: Map<string, number> }>();
  for (const { traits } of told)
    for (const key of traits.with) {
      const own = counts.get(key) ?? { threads: 0, uses: new Map<string, number>() };
      counts.set(key, own);
      own.threads += 1;
      for (const word of traits.words) own.uses.set(word, (own.uses.get(word) ?? 0) + 1);
    }
  return (key, word) => {
    const own = counts.get(key);
    return own !== undefined && own.threads >= HABIT && (own.uses.get(word) ?? 0) * 2 > own.threads;
  };
}

const ENOUGH = 2.4;
/** Of what goes on elsewhere: enough for a chain of three. */
const CLOSE = 3.6;
const SET_OFF = 4.5;
const SHARE = 0.75;
/** A word that more conversations have joins none. */
const MOST = 12;
/** A matter of more conversations is a field of work. */
const LARGEST = 8;

interface Bond {
  one: number;
  other: number;
  weight: number;
}

/**
 * Puts conversations of one matter together, the closest first. Two groups become one where on average each
 * conversation of the one is bound to each of the other: what is like its neighbour alone makes no chain.
 */
export function groupsOf(told: readonly Told[], weighing: Weighing): Told[][] {
  const bonds = bondsOf(told, weighing).sort(
    (a, b) => b.weight - a.weight || a.one - b.one || a.other - b.other,
  );
  const weights = new Map(bonds.map(({ one, other, weight }) => [`${one} ${other}`, weight]));
  const between = (one: number, other: number) =>
    weights.get(one < other ? `${one} ${other}` : `${other} ${one}`) ?? 0;
  const groupOf = told.map((_, index) => [index]);
  for (const { one, other } of bonds) {
    const [first, second] = [groupOf[one] ?? [], groupOf[other] ?? []];
    if (first === second || first.length + second.length > LARGEST) continue;
    const sum = first.reduce((all, a) => all + second.reduce((rest, b) => rest + between(a, b), 0), 0);
    if (sum / (first.length * second.length) < ENOUGH * SHARE) continue;
    const joined = [...first, ...second].sort((a, b) => a - b);
    for (const index of joined) groupOf[index] = joined;
  }
  return [...new Set(groupOf)].map((group) => group.flatMap((index) => told[index] ?? []));
}

function bondsOf(told: readonly Told[], weighing: Weighing): Bond[] {
  const byTrait = new Map<string, number[]>();
  for (const [index, { traits }] of told.entries())
    for (const trait of [...traits.numbers, ...traits.sums, ...traits.words, ...traits.with])
      byTrait.set(trait, [...(byTrait.get(trait) ?? []), index]);
  const pairs = new Set<string>();
  for (const users of byTrait.values()) {
    if (users.length > MOST) continue;
    for (const [at, one] of users.entries())
      for (const other of users.slice(at + 1)) pairs.add(`${one} ${other}`);
  }
  return [...pairs].flatMap((pair) => {
    const [one = 0, other = 0] = pair.split(' ').map(Number);
    const weight = bondBetween(told[one] as Told, told[other] as Told, weighing);
    return weight < ENOUGH ? [] : [{ one, other, weight }];
  });
}

/** Whether two of some conversations name the same number. */
export function sharesNumber(group: readonly Told[], rarity: Rarity): boolean {
  return group.some((one, at) =>
    group
      .slice(at + 1)
      .some((other) =>
        shared(one.traits.numbers, other.traits.numbers).some((number) => rarity.of(number) > 0),
      ),
  );
}

/** How much speaks for one matter; 0 where nothing that both are about has a name, number or sum in common. */
export function bondBetween(one: Told, other: Told, weighing: Weighing): number {
  const { rarity } = weighing;
  const partners = shared(one.traits.with, other.traits.with);
  const headed = (word: string) =>
    Number(one.traits.headed.has(word)) + Number(other.traits.headed.has(word));
  const words = shared(one.traits.words, other.traits.words).filter(
    (word) => headed(word) === 2 || !partners.some((key) => weighing.isUsual(key, word)),
  );
  const said = Math.min(
    4,
    wholeWords(words).reduce((sum, word) => sum + rarity.of(word) * (1 + 0.5 * headed(word)), 0),
  );
  const rare = (which: 'numbers' | 'sums' | 'days') =>
    shared(one.traits[which], other.traits[which]).filter(
      (value) =>
        rarity.of(value) > 0 &&
        !value.startsWith('--') &&
        (which !== 'numbers' || isTelling(value) || partners.length > 0),
    ).length;
  const [numbers, sums, days] = [rare('numbers'), rare('sums'), rare('days')];
  const values = 0.8 * Math.min(2, sums) + 0.5 * Math.min(2, days);
  const anchored = words.some((word) => headed(word) > 0 && rarity.of(word) > 0);
  const titled = words.some((word) => headed(word) === 2 && rarity.of(word) > 0);
  // With two different people outside, the same words are said of two things.
  const apart = partners.length === 0 && one.traits.with.size > 0 && other.traits.with.size > 0;
  const enough =
    numbers > 0 ||
    (partners.length > 0 ? (anchored || sums > 0) && said + values >= 1.4 : titled && !apart && said >= 3);
  if (partners.length > 0 && isSetOff(one, other, words)) return SET_OFF;
  const weight = said + values + 2.5 * Math.min(2, numbers) + (partners.length > 0 ? 1 : 0);
  const bond = enough ? weight * nearness(one.thread, other.thread) : 0;
  const common = { words, sums, days, partners };
  if (bond < CLOSE && goesOn(one, other, common, weighing)) return CLOSE;
  return bond < ENOUGH && followsUp(one, other, common, weighing) ? ENOUGH : bond;
}

/** What lies a year apart is rarely one matter. */
function nearness(one: ThreadCard, other: ThreadCard): number {
  const days = daysBetween(one, other);
  if (Number.isNaN(days)) return 0.6;
  return days <= 45 ? 1 : days <= SHORT ? 0.8 : days <= LONG ? 0.6 : 0.35;
}
