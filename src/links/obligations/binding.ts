import type { Obligation } from '../../contracts/finding-kinds.ts';
import type { Handover } from '../../contracts/handover.ts';
import type { Passage } from '../../contracts/passage.ts';
import type { BatonRecord } from '../../contracts/record.ts';
import { languageOf, tokensOf } from '../../findings/reading/cadence-tokens.ts';
import { dutyLanguage } from '../../findings/reading/duty-language.ts';
import { isOwnAddress } from '../../records/triage/addresses.ts';

/** A mail to more people than this is an announcement. */
const FEW = 12;

/**
 * Whether a mail's sentence binds the business: it was written to few, the one who leaves among them, is no forwarded
 * text, and says that something must be done: by one of the business's people, or by somebody outside who asks for it
 * of this one business. News and advertisements recur as well; what they announce is nobody's duty here.
 */
export function bindsByMail(
  record: BatonRecord,
  passage: Passage | undefined,
  quote: string,
  { act }: Pick<Obligation, 'act'>,
  handover: Handover,
): boolean {
  const addresses = record.people.flatMap(({ address, role }) =>
    address === null ? [] : [{ address, role }],
  );
  const sender = addresses.find(({ role }) => role === 'from')?.address;
  if (sender === undefined || addresses.length > FEW) return false;
  if (passage?.role === 'forwarded' || passage?.role === 'quoted') return false;
  const leaving = new Set(handover.leaving.addresses);
  if (leaving.size > 0 && !addresses.some(({ address }) => leaving.has(address))) return false;
  const language = languageOf(quote);
  const tokens = tokensOf(quote, language);
  const duty = dutyLanguage(language.language);
  const asked = act === 'must' || act === 'instruction';
  if (isOwnAddress(sender, handover)) return asked || duty.has('standing', tokens);
  return asked && (duty.has('please', tokens) || duty.has('first', tokens));
}
