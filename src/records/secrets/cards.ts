import type { Secret } from './secret.ts';

/** Between the digits of a card people write spaces, points, hyphens, slashes, underscores, or nothing. */
const GAP = '[ \\u00a0\\u202f._\\-\\u2010-\\u2013/·]{0,3}';
const GROUPED = [
  `\\d{4}${GAP}\\d{4}${GAP}\\d{4}${GAP}\\d{4}(?:${GAP}\\d{3})?`,
  `\\d{4}${GAP}\\d{6}${GAP}\\d{4,5}`,
  `\\d{13}`,
].join('|');
/** Neither part of a longer number, nor of an IBAN (ISO 13616), an amount or an identifier. */
const CARD = new RegExp(
  `(?<![\\p{L}\\d_.,/-]|\\d[ -])(?<![A-Z]{2}\\d{2} )(?:${GROUPED})(?![\\p{L}\\d_@]|[.,-]?\\d| \\d)`,
  'gu',
);

/** Of 13 or 14 digits without a gap there are many numbers of other things: those need a word for a card before them. */
const NAMED = /card|visa|diners|karte|tarjeta|carte|carta|cartão|kaart|kort|карт/i;

/** Numbers of payment cards. */
export function* cardNumbers(text: string): Generator<Secret> {
  for (const { 0: found, index } of text.matchAll(CARD)) {
    if (!isCard(found.replaceAll(/\D/g, ''))) continue;
    if (/^\d{13,14}$/.test(found) && !NAMED.test(text.slice(Math.max(0, index - 60), index))) continue;
    yield { start: index, end: index + found.length, kind: 'card number' };
  }
}

/** Major card ranges (ISO/IEC 7812 issuer prefixes) and the Luhn check (ISO/IEC 7812-1, annex B). */
function isCard(digits: string): boolean {
  if (
    !/^(?:4\d{12}(?:\d{3})?|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|6(?:011|5\d{2})\d{12}|35\d{14}|3(?:0[0-5]|[68]\d)\d{11})$/.test(
      digits,
    )
  )
    return false;
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
