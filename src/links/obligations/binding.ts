import type { Handover } from '../../contracts/handover.ts';
import type { Passage } from '../../contracts/passage.ts';
import type { BatonRecord } from '../../contracts/record.ts';
import { isOwnAddress } from '../../records/triage/addresses.ts';

/** A mail to more people than this is an announcement. */
const FEW = 12;
const DUTY =
  /\b(?:must|shall|have to|has to|need(?:s|ed)? to|required?|please|kindly|make sure|remember|don'?t forget|is due|are due|deadline|by no later than|no later than|always)\b/i;

/**
 * Whether a mail's sentence binds the business: it was written by one of its people to few, the one who leaves among
 * them, is no forwarded text, and says that something must be done. News and advertisements recur as well; what they
 * announce is nobody's duty here. What stands in documents binds by itself.
 */
export function bindsByMail(
  record: BatonRecord,
  passage: Passage | undefined,
  quote: string,
  handover: Handover,
): boolean {
  const addresses = record.people.flatMap(({ address, role }) =>
    address === null ? [] : [{ address, role }],
  );
  const sender = addresses.find(({ role }) => role === 'from')?.address;
  if (sender === undefined || !isOwnAddress(sender, handover)) return false;
  if (addresses.length > FEW || passage?.role === 'forwarded' || passage?.role === 'quoted') return false;
  const leaving = new Set(handover.leaving.addresses);
  const concerns = leaving.size === 0 || addresses.some(({ address }) => leaving.has(address));
  return concerns && DUTY.test(quote);
}
