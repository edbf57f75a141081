import type { Enactment, Law, Provision } from '../../contracts/law.ts';
import type { Saying } from './clauses.ts';
import { enactmentsIn, placesIn } from './names.ts';

const MENTIONS = 8;

/** Laws that papers name and the records do not hold. A code is a law only beside one of its places, or with its year. */
export function citedIn(sayings: readonly Saying[], provisions: readonly Provision[]): Law['cited'] {
  const held = new Set(provisions.filter(({ kind }) => kind === 'law').map(({ law }) => law.key));
  const found = new Map<
    string,
    { law: Enactment; mentions: { record: Saying['record']; statement: Saying['statement'] }[] }
  >();
  for (const { record, statement } of sayings) {
    const placed = placesIn(statement.quote).length > 0;
    for (const { name, key } of enactmentsIn(statement.quote)) {
      if (held.has(key) || (/\bcode$/i.test(name) && !placed)) continue;
      const known = found.get(key) ?? { law: { name, key }, mentions: [] };
      if (known.mentions.length < MENTIONS) known.mentions.push({ record, statement });
      found.set(key, known);
    }
  }
  return [...found.values()]
    .map(({ law, mentions }) => ({
      law,
      mentions: mentions.map((one) => ({ ...one, cites: true, verdict: null })),
    }))
    .sort((one, other) => (one.law.key < other.law.key ? -1 : 1));
}
