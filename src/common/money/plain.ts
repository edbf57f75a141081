/** Digits of every numbering system that the machine knows, to `0`–`9`. */
const DIGITS: ReadonlyMap<string, string> = new Map(
  Intl.supportedValuesOf('numberingSystem').flatMap((system) => {
    const format = new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false });
    return Array.from({ length: 10 }, (_, digit): [string, string] => [format.format(digit), String(digit)]);
  }),
);

const NOT_LATIN_DIGIT = /(?![0-9])\p{Nd}/gu;
/** Marks that turn the direction of writing or join letters: they are seen by nobody. */
const UNSEEN = /[\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/**
 * Text with the characters that numbers and dates are written with brought to one form: digits of all scripts are
 * `0`–`9`, every kind of space is one space, every kind of minus is `-`, every kind of apostrophe is `'`; the Arabic
 * decimal and group marks stay. Signs of direction are gone, and white space at both ends.
 */
export function plainCharacters(text: string): string {
  return text
    .replace(UNSEEN, '')
    .replace(NOT_LATIN_DIGIT, (digit) => DIGITS.get(digit) ?? digit)
    .replace(/[\s\u00A0\u2000-\u200A\u202F\u205F\u3000]+/g, ' ')
    .replace(/[\u2010-\u2015\u2212\uFE63\uFF0D]/g, '-')
    .replace(/[\u2018\u2019\u02BC\u00B4\u2032]/g, "'")
    .replace(/\uFF0C/g, ',')
    .replace(/\uFF0E/g, '.')
    .replace(/\uFF08/g, '(')
    .replace(/\uFF09/g, ')')
    .replace(/\uFF0B/g, '+')
    .trim();
}
