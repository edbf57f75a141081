const UNITS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** Source of a pattern for a number in words up to ninety-nine, and "hundred". */
export const NUMBER_WORDS = `(?:(?:${TENS.join('|')})(?:[- ](?:${UNITS.slice(1, 10).join('|')}))?|${[...UNITS.slice(1)].reverse().join('|')}|(?:one |a )?hundred)`;

/** "sixty-five" → "65"; null for what is no number word. */
export function wordsToNumber(words: string): string | null {
  const parts = words.toLowerCase().split(/[-\s]+/);
  if (parts.at(-1) === 'hundred') return '100';
  let total = 0;
  for (const part of parts) {
    const unit = UNITS.indexOf(part);
    const ten = TENS.indexOf(part);
    if (unit < 0 && ten < 0) return null;
    total += unit >= 0 ? unit : (ten + 2) * 10;
  }
  return String(total);
}

/**
 * A number as written, to a decimal string; null where the grouping leaves two readings (`1.234`) or is broken.
 * Knows `1,850.00`, `1.850,00`, `1 850,00`, `1'850.00` and Indian grouping `1,50,000`.
 */
export function readNumber(written: string): string | null {
  const text = written.replace(/[\s\u00a0\u202f'’]/g, ' ').trim();
  const spaced = /^\d{1,3}(?: \d{3})+(?=$|[.,])/.exec(text);
  if (text.includes(' ') && !spaced) return null;
  const digits = text.replace(/ /g, '');
  if (!/^\d[\d.,]*$/.test(digits) || /[.,]$/.test(digits)) return null;
  const commas = digits.split(',').length - 1;
  const points = digits.split('.').length - 1;
  let decimal: ',' | '.' | '' = '';
  if (commas > 0 && points > 0) decimal = digits.lastIndexOf(',') > digits.lastIndexOf('.') ? ',' : '.';
  else if (commas === 1) decimal = /,\d{3}$/.test(digits) && !spaced ? '' : ',';
  else if (points === 1) {
    if (/^[1-9]\d{0,2}\.\d{3}$/.test(digits)) return null;
    decimal = '.';
  }
  const cut = decimal === '' ? digits.length : digits.lastIndexOf(decimal);
  const whole = digits.slice(0, cut);
  const fraction = digits.slice(cut + 1);
  if (decimal !== '' && whole.includes(decimal)) return null;
  const groups = whole.split(/[.,]/);
  if (groups.length > 1) {
    const [first = '', ...rest] = groups;
    const western = first.length <= 3 && rest.every((group) => group.length === 3);
    const indian =
      first.length <= 2 &&
      rest.at(-1)?.length === 3 &&
      rest.slice(0, -1).every((group) => group.length === 2);
    if (first === '' || !(western || indian)) return null;
  }
  const integer = groups.join('').replace(/^0+(?=\d)/, '');
  if (integer.length > 15) return null;
  return fraction === '' ? integer : `${integer}.${fraction}`;
}
