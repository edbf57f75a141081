import { subjectWords } from '../../agents/kit/page-spec.ts';
import { termsOf } from '../../lexicon/terms.ts';
import { compactOf } from './known.ts';

const BANKING = termsOf((await subjectWords('finance'))('banking'));
/** Seven digits or more, in groups or not. */
const NUMBER = /(?<![\p{L}\p{N}.,/-])\d(?:[ -]?\d){6,17}(?![\p{L}\p{N}]|[.,/]\d|-\d)/gu;
const DATE = /^(?:(?:19|20)\d{2}[ -]?(?:0[1-9]|1[0-2])[ -]?[0-3]\d|[0-3]?\d[ -][01]?\d[ -](?:19|20)\d{2})$/;

/**
 * Numbers of a quote that can be bank details, where what it stands under, or its own words, are about banks. `other`
 * are parts of it that are known as something else: a phone number, an invoice.
 */
export function bankNumbersIn(quote: string, about: readonly string[], other: readonly string[]): string[] {
  const numbers = [...quote.matchAll(NUMBER)].map(([written]) => written).filter((one) => !DATE.test(one));
  if (numbers.length === 0 || !about.some((words) => BANKING.in(words))) return [];
  const known = other.map(compactOf);
  return numbers.filter((one) => !known.some((text) => text.includes(compactOf(one))));
}
