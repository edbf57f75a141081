import { vocabularyOf } from './label.ts';
import { lineStart } from './line-bounds.ts';
import type { Secret } from './secret.ts';

/** What is glued to the end of a value: "4410-B", "[code]#". */
const TAIL = /^(?:-[\p{Lu}\d]{1,3}(?![\p{L}\d-])|[#*](?=[\s.,;:!?)"'”]|$)(?!\*))/u;
const NUMBERS = ['code', 'PIN', 'password'];
const REACH = 60;

/** A secret with all that belongs to it; null where the word before says that anybody may know the number. */
export function wholeSecret(text: string, secret: Secret): Secret | null {
  const value = text.slice(secret.start, secret.end);
  if (!NUMBERS.includes(secret.kind)) return secret;
  if (/^\d[\d -]*$/.test(value) && isOfPaper(text, secret.start)) return null;
  const opened = text[secret.start - 1] === '*';
  const tail = TAIL.exec(text.slice(secret.end, secret.end + 6))?.[0] ?? '';
  return /\d$/.test(value) && !(opened && tail === '*')
    ? { ...secret, end: secret.end + tail.length }
    : secret;
}

/** "PO 20931", "serial numbers 442180, 442181": the number of a paper or a thing. */
function isOfPaper(text: string, start: number): boolean {
  const line = text.slice(lineStart(text, start, REACH), start).toLowerCase();
  const words = line.split(/[^\p{L}\p{N}/]+/u).filter((word) => /\p{L}/u.test(word));
  const all = vocabularyOf();
  if (!/(?:[\p{L}/]|no\.|n[ºo°]\.?|#)[ :]{0,2}(?:\d[\d ]*(?:, | and | & ))*$/u.test(line)) return false;
  const last = words.at(-1) ?? '';
  return all.has('paper', last) || (isNumbered(last) && all.has('paper', words.at(-2) ?? ''));
}

const isNumbered = (word: string) => /^numbers?$|^nummern?$|^números?$|^numéros?$|^no$|^nr$/.test(word);
