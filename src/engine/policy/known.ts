import { Decimal } from 'decimal.js';
import { readWritten } from '../../common/money/amount.ts';
import type { PageVersion } from '../../publish/merge.ts';

/** What published pages hold, to tell what is new beside it. */
export interface Known {
  /** Every number of their quotes, as decimals without grouping. */
  numbers: ReadonlySet<string>;
  /** Letters and digits of their quotes, in capitals. */
  compact: string;
  /** Their words, in small letters. */
  words: string;
}

const NUMBER = /\d(?:[\d.,'\u066B\u066C\u00B7\u00A0\u202F ]{0,24}\d)?/gu;

export function knownOf(versions: Iterable<PageVersion>): Known {
  const numbers = new Set<string>();
  const compact: string[] = [];
  const words: string[] = [];
  for (const { page, body } of versions) {
    words.push(page.title, body);
    for (const { quote } of page.citations) {
      for (const number of numbersIn(quote)) numbers.add(number);
      compact.push(compactOf(quote));
      words.push(quote);
    }
  }
  return { numbers, compact: compact.join('|'), words: words.join('\n').toLowerCase() };
}

/** A number as it is compared: no zeros at its ends, no sign. */
export function numberKey(value: string): string {
  return new Decimal(value).abs().toFixed();
}

export function compactOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
}

/** Every number of a text, in both readings where a mark may stand for either, and each part of what a space divides. */
function* numbersIn(text: string): Generator<string> {
  for (const [written] of text.matchAll(NUMBER))
    for (const part of new Set([written, ...written.split(/[ \u00A0\u202F]+/u)])) {
      const readings = readWritten(part)?.readings;
      for (const value of [readings?.['.'], readings?.[',']]) if (value) yield value.abs().toFixed();
    }
}
