import type { Obligation } from '../../contracts/finding-kinds.ts';
import type { Handover } from '../../contracts/handover.ts';
import type { Passage } from '../../contracts/passage.ts';
import type { BatonRecord } from '../../contracts/record.ts';
import { languageOf, tokensOf } from '../../findings/reading/cadence-tokens.ts';
import { dutyLanguage } from '../../findings/reading/duty-language.ts';
import type { DutySign } from '../../findings/reading/duty-signs.ts';
import { isOwnAddress } from '../../records/triage/addresses.ts';

/** A mail to more people than this is an announcement. */
const FEW = 12;

/**
 * What tells whether a mail's sentence binds the business: that it was written to few, the one who leaves among them, and
 * says that something must be done: by one of the business's people, or by somebody outside who asks for it of this one
 * business. News and advertisements recur as well; what they announce is nobody's duty here. Null for text of another mail.
 */
export function mailSigns(
  record: BatonRecord,
  passage: Passage | undefined,
  quote: string,
  { act }: Pick<Obligation, 'act'>,
  handover: Handover,
): DutySign[] | null {
  if (passage?.role === 'forwarded' || passage?.role === 'quoted') return null;
  const addresses = record.people.flatMap(({ address, role }) =>
    address === null ? [] : [{ address, role }],
  );
  const sender = addresses.find(({ role }) => role === 'from')?.address;
  const leaving = new Set(handover.leaving.addresses);
  const signs: DutySign[] = [];
  if (addresses.length > FEW) signs.push('mail to many');
  if (leaving.size > 0 && !addresses.some(({ address }) => leaving.has(address)))
    signs.push('mail without who leaves');
  const language = languageOf(quote);
  const tokens = tokensOf(quote, language);
  const duty = dutyLanguage(language.language);
  const asks = act === 'must' || act === 'instruction';
  if (sender !== undefined && isOwnAddress(sender, handover)) {
    signs.push(asks || duty.has('standing', tokens) ? 'mail of ours' : 'told in a mail of ours');
  } else
    signs.push(
      asks && (duty.has('please', tokens) || duty.has('first', tokens))
        ? 'asked in a mail of others'
        : 'mail of others',
    );
  return signs;
}
