import { isDay } from './announced/weigh.ts';
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
  if (
    /^\d[\d -]*$/.test(value) &&
    (isOfPaper(text, secret.start) || isHour(text, secret) || isLegend(text, secret))
  )
    return null;
  const opened = text[secret.start - 1] === '*';
  const tail = TAIL.exec(text.slice(secret.end, secret.end + 6))?.[0] ?? '';
  return /\d$/.test(value) && !(opened && tail === '*')
    ? { ...secret, end: secret.end + tail.length }
    : secret;
}

/** "Opens at 0630", "Monday 1000": a time of day. */
function isHour(text: string, { start, end }: Secret): boolean {
  if (!/^(?:[01]\d|2[0-3])[0-5][05]$/.test(text.slice(start, end))) return false;
  const last = /([\p{L}’]+) $/u.exec(text.slice(Math.max(0, start - 16), start))?.[1]?.toLowerCase() ?? '';
  return isDay(last) || (vocabularyOf().has('hour', last) && !isToldAfter(text, end));
}

/** "From 1200 to 1300" may be codes that were changed, "the code goes from 4410" is no hour. */
const isToldAfter = (text: string, end: number) => /^[#*]/.test(text.slice(end, end + 1));

/** "1130 = burglary": what a number means. */
const isLegend = (text: string, { end }: Secret) => /^ = ?\p{L}/u.test(text.slice(end, end + 5));

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
