import { type Family, type Label, vocabularyOf } from './label.ts';
import { kindOf, type Secret } from './secret.ts';

/** Groups of four as authenticators write a seed (RFC 4648, base 32), and recovery keys: letters of one case, digits. */
const GROUPS =
  /(?<![\p{L}\d_@./-])(?:[a-z\d]{4}|[A-Z\d]{4})(?:([ -])(?:[a-z\d]{4}|[A-Z\d]{4})){3,15}(?![\p{L}\d_-])/gu;
/** So many groups that hold letters and digits are no words and no number of anything. */
const SURE = 5;
const LABELLED: readonly Family[] = ['key', 'password', 'list', 'pin', 'loose', 'phrase'];
const NEAR = 120;
const AFTER = 40;

/** Keys of several groups. Fewer than five take a label before them. Labels as `labelsIn` gives them. */
export function* groupedKeys(text: string, lower: string, labels: readonly Label[]): Generator<Secret> {
  for (const { 0: found, index } of text.matchAll(GROUPS)) {
    const groups = found.split(/[ -]/);
    const mixed = groups.filter((group) => /\d/.test(group) && /\p{L}/u.test(group)).length;
    // An account (IBAN, ISO 13616) begins with its country.
    if (/^[A-Z]{2}\d\d/.test(found) || groups.every((group) => /^\d+$/.test(group))) continue;
    const label = labels.findLast(
      ({ family, end }) => end <= index && index - end < NEAR && LABELLED.includes(family),
    );
    const about = lower.slice(Math.max(0, index - NEAR), index + found.length + AFTER);
    const isSecond = vocabularyOf().holds('second', ` ${about}`) || vocabularyOf().holds('key', ` ${about}`);
    const isKey = label !== undefined && mixed * 3 >= groups.length;
    const isSeed = (isSecond || label?.family === 'key') && /\d/.test(found);
    if (vocabularyOf().holds('print', about)) continue;
    if (mixed < SURE && !isKey && !isSeed) continue;
    yield { start: index, end: index + found.length, kind: kindOf('key', label?.word ?? '') };
  }
}
