import { vocabularyOf } from './label.ts';
import type { Secret } from './secret.ts';

/** The lengths of the sentences that restore a wallet (BIP-39). */
const LENGTHS = [12, 15, 18, 21, 24];
/** Words of those lists are short and plain; a line of them has no mark of punctuation. */
const LINE = /^[ \t>*`"'“„-]{0,8}(\p{Ll}{3,9}(?: \p{Ll}{3,9}){11,23})[ \t*`"'”.]{0,4}$/dgmu;
const FUNCTIONS = ['of', 'and', 'is', 'by', 'to', 'still', 'plain'] as const;

/** Lines that hold as many words as a seed phrase, and hardly one that sentences are joined with. */
export function* seedPhrases(text: string): Generator<Secret> {
  for (const match of text.matchAll(LINE)) {
    const words = (match[1] ?? '').split(' ');
    const range = match.indices?.[1];
    if (!range || !LENGTHS.includes(words.length)) continue;
    const all = vocabularyOf();
    const joining = words.filter((word) => FUNCTIONS.some((field) => all.has(field, word)));
    if (joining.length <= 2) yield { start: range[0], end: range[1], kind: 'passphrase' };
  }
}
