import type { Slot } from './attributes.ts';
import { areParallel } from './frames.ts';
import { append } from './multimap.ts';
import type { Said } from './said.ts';
import type { Weight } from './standing.ts';

/** A value with what it is of and what weighs for it. */
export interface Keyed {
  said: Said;
  slot: Slot;
  weight: Weight;
  mail: boolean;
  title: string;
  key: string;
  bare: boolean;
  label: string | null;
}

/** More values than this are no change of one thing, but many things of one name. */
const MOST_VALUES = 5;
const MOST_TITLES = 60;

/**
 * Statements of one subject in different words that can be set against each other. Left out: a document that
 * gives several values (they are alternatives, unless each has its date), mails that neither announce a change nor
 * repeat what a document says, and subjects that name no party, unless the differing ones are out of use by their
 * own word. What is to hold only after the as-of date is no voice yet.
 */
export function* groupsOf(keyed: readonly Keyed[], asOf: string): Generator<Keyed[]> {
  const byKey = new Map<string, Keyed[]>();
  for (const one of keyed) {
    if ((one.weight.effective ?? '') > asOf) continue;
    append(byKey, one.key, one);
  }
  for (const [, all] of [...byKey].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (all.length < 2 || distinct(all) < 2) continue;
    const single = withoutAlternatives(all);
    const written = new Set(single.filter(({ mail }) => !mail).map(({ slot }) => slot.key));
    const voices = single.filter(
      ({ mail, weight, slot }) =>
        !mail ||
        weight.change ||
        weight.effective !== null ||
        written.has(slot.key) ||
        all[0]?.slot.attribute === 'divisor',
    );
    if (distinct(voices) < 2 || distinct(voices) > MOST_VALUES) continue;
    if (
      voices.every(({ mail }) => mail) &&
      (voices.some(({ bare }) => bare) || !voices.some(({ weight }) => weight.change))
    )
      continue;
    if (!currenciesAgree(voices)) continue;
    if (needsOldSide(voices) && !hasOldSide(voices)) continue;
    if (!/\d/.test(voices[0]?.key ?? '') && haveParallelTitles(voices)) continue;
    yield voices;
  }
}

function withoutAlternatives(all: readonly Keyed[]): Keyed[] {
  const byDocument = new Map<number, Keyed[]>();
  for (const one of all) append(byDocument, one.said.document, one);
  return [...byDocument.values()].flatMap((own) => {
    const standing = own.filter(({ weight }) => !weight.takenBack);
    const dated =
      standing.every(({ weight }) => weight.effective !== null) &&
      new Set(standing.map(({ weight }) => weight.effective)).size === standing.length;
    return distinct(standing) <= 1 || dated ? standing : [];
  });
}

function distinct(voices: readonly Keyed[]): number {
  return new Set(voices.map(({ slot }) => slot.key)).size;
}

/** Whether two of the titles are of two things of one sort; a subject stated under very many titles is taken for none. */
function haveParallelTitles(voices: readonly Keyed[]): boolean {
  const titles = [...new Set(voices.map(({ title }) => title))];
  return (
    titles.length > MOST_TITLES ||
    titles.some((a, index) => titles.slice(index + 1).some((b) => areParallel(a, b)))
  );
}

function currenciesAgree(voices: readonly Keyed[]): boolean {
  return new Set(voices.flatMap(({ slot }) => slot.unit ?? [])).size <= 1;
}

function needsOldSide(voices: readonly Keyed[]): boolean {
  const attribute = voices[0]?.slot.attribute;
  return attribute === 'phone' || attribute === 'identifier' || voices.some(({ bare }) => bare);
}

/** Whether one value stands unopposed once those that are called old, or were changed by a later word, are set aside. */
function hasOldSide(voices: readonly Keyed[]): boolean {
  const current = voices.filter(({ weight }) => !weight.retired);
  if (current.length > 0 && current.length < voices.length && distinct(current) === 1) return true;
  const changed = voices.filter(({ weight }) => weight.change && weight.time !== null);
  const last = Math.max(...changed.map(({ weight }) => weight.time ?? 0));
  const newest = changed.filter(({ weight }) => weight.time === last);
  return (
    newest.length > 0 &&
    distinct(newest) === 1 &&
    voices.every(
      ({ weight, slot }) =>
        slot.key === newest[0]?.slot.key || (weight.time ?? weight.modified ?? last) < last,
    )
  );
}
