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
  `(?<![\\p{L}\\d_.,/-]|\\d[ -])(?<![A-Z]{2}\\d{2} )(?:${GROUPED})(?![\\p{L}\\d_@]|[.,-]?\\d| \\d(?!\\d?[/-]\\d\\d))`,
  'gu',
);

/** Of 13 or 14 digits without a gap there are many numbers of other things: those need a word for a card before them. */
const NAMED = /card|visa|diners|karte|tarjeta|carte|carta|cartão|kaart|kort|карт/i;

const NAMED_HALVES = new RegExp(`${NAMED.source}|half|hälfte|mitad|expir|caduc|gültig|ablauf`, 'i');

/** Numbers of payment cards. */
export function* cardNumbers(text: string): Generator<Secret> {
  for (const { 0: found, index } of text.matchAll(CARD)) {
    if (!isCard(found.replaceAll(/\D/g, ''))) continue;
    if (/^\d{13,14}$/.test(found) && !NAMED.test(text.slice(Math.max(0, index - 60), index))) continue;
    yield { start: index, end: index + found.length, kind: 'card number' };
    const code = cardCodeAfter(text, index + found.length);
    if (code) yield code;
  }
  for (let at = text.indexOf(CARD_MARK); at >= 0; at = text.indexOf(CARD_MARK, at + 1)) {
    const code = cardCodeAfter(text, at + CARD_MARK.length);
    if (code) yield code;
  }
  for (const match of text.matchAll(HALVES)) {
    const [, first = '', , second = ''] = match;
    if (!isCard((first + second).replaceAll(' ', ''))) continue;
    if (!NAMED_HALVES.test(text.slice(Math.max(0, match.index - 80), match.index + 120))) continue;
    for (const range of [match.indices?.[1], match.indices?.[3]])
      if (range) yield { start: range[0], end: range[1], kind: 'card number' };
  }
}

/** The code of a card stands after its month of expiry. */
const CARD_CODE =
  /^[^\n]{0,40}?\n?[^\n]{0,20}?(?<!\d)(?:0[1-9]|1[0-2])\s?[/-]\s?(?:20)?[2-4]\d(?!\d)[^\d\n]{0,40}\n?[^\d\n]{0,24}(?<![\p{L}\d.,€$£-]|[€$£] )(\d{3,4})(?![\p{L}\d%]|[.,:/-]\d| ?(?:€|eur|kg))/diu;
const CARD_MARK = '[removed: card number]';

/** The code that is told with a card's number and month. */
function cardCodeAfter(text: string, at: number): Secret | null {
  const range = CARD_CODE.exec(text.slice(at, at + 160))?.indices?.[1];
  return range ? { start: at + range[0], end: at + range[1], kind: 'card code' } : null;
}

/** A card's number that is told in two halves. */
const HALVES = /(?<![\d-] ?)(\d{4} ?\d{4})([^\d\n]{4,60})(\d{4} ?\d{4})(?![ -]?\d)/dg;

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
