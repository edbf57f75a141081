import type { Clause, Enactment, Law, Provision } from '../../contracts/law.ts';
import type { Saying } from './clauses.ts';
import { enactmentsIn, placesIn } from './names.ts';

const MENTIONS = 6;

/**
 * Laws that papers name, in a sentence or in the heading above it, and that the records do not hold. A code is a law only
 * beside one of its places; a name and its number beside it ("Data Privacy Act, RA 10173") are one law.
 */
export function citedIn(sayings: readonly Saying[], provisions: readonly Provision[]): Law['cited'] {
  const held = provisions.filter(({ kind }) => kind === 'law').map(({ law }) => law.key);
  const found = new Map<string, { law: Enactment; mentions: Clause[] }>();
  for (const { record, section, statement } of sayings) {
    const own = namesIn(statement.quote);
    for (const law of own.length > 0 ? own : namesIn(section?.heading.at(-1) ?? '')) {
      if (law.keys.some((key) => isHeld(key, held))) continue;
      const known = law.keys.map((key) => found.get(key)).find((one) => one !== undefined) ?? {
        law,
        mentions: [],
      };
      if (known.mentions.length < MENTIONS)
        known.mentions.push({ record, statement, cites: true, verdict: null });
      for (const key of law.keys) found.set(key, known);
    }
  }
  return [...new Set(found.values())].sort((one, other) => (one.law.key < other.law.key ? -1 : 1));
}

function namesIn(words: string): (Enactment & { keys: string[] })[] {
  const placed = placesIn(words).length > 0;
  const named: (Enactment & { keys: string[]; end: number })[] = [];
  for (const { name, key, index, length } of enactmentsIn(words)) {
    const before = named.at(-1);
    if (/\bcode$/i.test(name) && !placed) continue;
    if (before && /^(?:,?\s|\s\()$/.test(words.slice(before.end, index))) {
      before.name = `${before.name}, ${name}`;
      before.keys.push(key);
      before.end = index + length;
    } else named.push({ name, key, keys: [key], end: index + length });
  }
  return named;
}

/** A law is cited without its year, or with it. */
const isHeld = (key: string, held: readonly string[]) =>
  held.some((one) => one === key || one.startsWith(`${key} `) || key.startsWith(`${one} `));
