import type { Paper } from './paper.ts';
import { squash } from './paper.ts';
import type { Point } from './point.ts';
import type { Relation } from './relation.ts';

const BANK = /^(?:account|iban|swift|bic|bsb|sort-code|routing|bank)/;
/** Shortest word by which a payee is known. */
const NAME = 5;

/**
 * Accounts of one payee that differ. An account that a mail from an otherwise unknown address gives never holds
 * against another; of the others nothing decides but a person who has asked.
 */
export function* accountsOf(points: readonly Point[], papers: readonly Paper[]): Generator<Relation> {
  const bank = points.filter(({ slot }) => slot.attribute === 'identifier' && BANK.test(slot.unit ?? ''));
  const known = new Map<string, number>();
  for (const { sides } of papers)
    for (const domain of new Set(sides?.domains)) known.set(domain, (known.get(domain) ?? 0) + 1);
  for (const one of bank) {
    const { sides } = one.paper;
    if (
      !one.paper.mail ||
      !sides ||
      sides.inside ||
      sides.domain === null ||
      (known.get(sides.domain) ?? 0) > 1
    )
      continue;
    const payee = squash(sides.domain.split('.').slice(0, -1).join('')) + squash(sides.name);
    for (const other of bank)
      if (other.paper !== one.paper && other.slot.key !== one.slot.key && isOf(other, payee))
        yield { a: other, b: one, how: 'account', worth: 9 };
  }
}

/** Whether a statement is of a payee: its mail is, or it names them. */
function isOf({ paper, direct, context }: Point, payee: string): boolean {
  const names = (paper.sides?.domains ?? []).map((domain) => squash(domain.split('.').slice(0, -1).join('')));
  if (names.some((name) => name.length >= NAME && payee.includes(name))) return true;
  const said = [...direct.keys(), ...(paper.mail ? context.keys() : [])].filter(
    (term) => term.length >= NAME && payee.includes(term),
  );
  return said.length >= 2 || said.some((term) => term.length >= 8);
}
