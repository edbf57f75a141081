import type { Paper } from './paper.ts';
import { squash } from './paper.ts';
import type { Point } from './point.ts';
import { accountNumberOf } from './read-slots.ts';
import type { Relation } from './relation.ts';

const BANK = /^(?:account|iban|swift|bic|bsb|sort-code|routing|bank)/;
/** Shortest word by which a payee is known. */
const NAME = 5;

/** The last day, `YYYY-MM-DD`, on which the business's own bank shows an account, by its letters and digits. */
export type Paid = ReadonlyMap<string, string>;

/**
 * Accounts of one payee that differ, where a mail from outside gives one of them. What the business has paid to since is
 * confirmed by that. An account that an otherwise unknown address gives never holds against another; of the others nothing
 * decides but a person who has asked.
 */
export function* accountsOf(
  points: readonly Point[],
  papers: readonly Paper[],
  paid: Paid,
): Generator<Relation> {
  const bank = points.filter(({ slot }) => slot.attribute === 'identifier' && BANK.test(slot.unit ?? ''));
  const known = new Map<string, number>();
  for (const { sides } of papers)
    for (const domain of new Set(sides?.domains)) known.set(domain, (known.get(domain) ?? 0) + 1);
  for (const one of bank) {
    const { sides, at } = one.paper;
    if (!one.paper.mail || !sides || sides.inside || sides.domain === null) continue;
    const payee = folded(sides.domain.split('.').slice(0, -1).join('')) + folded(sides.name);
    const isKnown = (known.get(sides.domain) ?? 0) > 1;
    for (const other of bank) {
      if (other.paper === one.paper || other.slot.key === one.slot.key || !isOf(other, payee)) continue;
      const last = paid.get(one.slot.key) ?? paid.get(accountNumberOf(one.slot.value) ?? '') ?? '';
      const isPaid = at !== null && last > at.slice(0, 10);
      yield isPaid
        ? { a: one, b: other, how: 'paid account', worth: 9 }
        : { a: other, b: one, how: isKnown ? 'other account' : 'known account', worth: 9 };
    }
  }
}

/** Whether a statement is of a payee: its mail is, or it names them. */
function isOf({ paper, direct, context }: Point, payee: string): boolean {
  const names = (paper.sides?.domains ?? []).map((domain) => folded(domain.split('.').slice(0, -1).join('')));
  if (names.some((name) => name.length >= NAME && payee.includes(name))) return true;
  const said = [...direct.keys(), ...(paper.mail ? context.keys() : [])]
    .map(folded)
    .filter((term) => term.length >= NAME && payee.includes(term));
  return said.length >= 2 || said.some((term) => term.length >= 8);
}

/** Domains write "ae" for the letter that names have. */
function folded(name: string): string {
  return squash(name)
    .replace(/\p{M}/gu, '')
    .replace(/([aou])e/g, '$1');
}
