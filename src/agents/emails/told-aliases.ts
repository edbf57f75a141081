import type { Inline } from '../../contracts/draft.ts';
import type { PersonCard } from '../../contracts/mailbox.ts';
import { correctionsOf, nameOf, saidBy } from '../../records/corrections.ts';
import { stated, text } from '../kit/claims.ts';
import { joined } from '../kit/mail-lines.ts';
import type { Desk } from './desk.ts';

/** A row with what people said of whether somebody is one with another, each with who said it; none where nobody did. */
export async function toldAliases({ evidence }: Desk, person: PersonCard): Promise<Inline[][][]> {
  const own = new Set([...person.addresses, ...person.names]);
  const told = (await correctionsOf(evidence, 'alias')).filter(({ correction }) =>
    correction.people.some((one) => own.has(nameOf(one))),
  );
  if (told.length === 0) return [];
  const lines = told.map(({ correction, words }) => {
    const [one, other] = correction.people.map(nameOf);
    const says =
      correction.are === 'one' ? `${one} and ${other} are one person` : `${one} and ${other} are two people`;
    return [stated(says, [words]), text(` (told by ${saidBy(correction)})`)];
  });
  return [[[text('Who is who')], joined(lines, '; ')]];
}
