import { vocabularyOf } from './label.ts';
import type { Secret } from './secret.ts';
import { shapeOf } from './shape.ts';

/** Names that systems give their first users, or an address of mail, and then a word: "admin / V", "anna@mill.example – V". */
const PAIR =
  /(?<![\p{L}\d/@.])(?:[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{2,20}){1,3}|admin|administrator|root|guest|gast|invitado|invité|operator|superuser|sysadmin)(?: ?\/ ?| [-–—|] )([^\s,;|]{4,40}?)(?=[.,;!)]?(?:\s|$)|\s*\|)/dgu;

/** What stands beside a user's name after a stroke. A word alone counts after a slash only. */
export function* pairSecrets(text: string): Generator<Secret> {
  for (const match of text.matchAll(PAIR)) {
    const [found, value = ''] = match;
    const range = match.indices?.[1];
    const shape = shapeOf(value);
    if (!range || shape === 'none' || shape === 'digits' || value.startsWith('[')) continue;
    const word = value.toLowerCase();
    const all = vocabularyOf();
    if ((['plain', 'name', 'login', 'greeting', 'kept'] as const).some((field) => all.has(field, word)))
      continue;
    const isWord = shape === 'word' || shape === 'capitals';
    // Beside an address of mail a word may be anything.
    const user = found.slice(0, -value.length);
    if (isWord && (/^\p{Lu}/u.test(value) || !user.includes('/') || user.includes('@'))) continue;
    if (/^\p{Lu}+[\d-]+$|:$/u.test(value)) continue;
    yield { start: range[0], end: range[1], kind: 'password' };
  }
}
