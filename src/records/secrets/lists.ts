import type { Label } from './label.ts';
import { kindOf, type Secret } from './secret.ts';

const MOST_LINES = 40;
const LONGEST_LINE = 600;
/** A code of a list, alone on its line or among others: groups of letters and digits. */
const CODE = /(?:[\p{L}\p{N}]{3,}|[\p{L}\p{N}]{2}(?=[-–]))(?:[ \-–][\p{L}\p{N}]{3,}){0,4}/gu;
const LINE =
  /^[\s>|]*(?:\[[ x]?\]\s|\d{1,3}[.):]\s{1,3}|[A-J]\d{1,2}[ :=]{1,3}|[-*•]\s)?[*_`"']{0,3}((?:(?:[\p{L}\p{N}]{3,}|[\p{L}\p{N}]{2}(?=[-–]))[ \-–,;]{0,3}){1,12})[*_`"'|\s]*(?:(?:<-|←|#|\/\/|--|\(|–|—)[^\n]{0,80})?$/u;

const CODES =
  /^(?:[\s,;·/*`"']{0,4}(?:[\p{L}\p{N}]{1,12}[-–])?(?=[\p{L}-]*\d)[\p{L}\p{N}]{3,12}(?:[-–][\p{L}\p{N}]{2,12}){0,4}(?: \d{3,6}(?!\d))?[*`"']{0,2}){1,20}/u;

/** The codes below or after "recovery codes", "backup codes": lines of codes, or a list on one line. */
export function* listedSecrets(text: string, label: Label): Generator<Secret> {
  const kind = kindOf(label.family, label.word);
  const line = text.slice(label.end, label.end + LONGEST_LINE);
  const length = line.indexOf('\n');
  const first = length < 0 ? line : line.slice(0, length);
  const colon = /^[^:\n]{0,60}:/.exec(first)?.[0].length;
  // Words after the codes are a sentence about them.
  if (colon !== undefined) yield* codesIn(CODES.exec(first.slice(colon))?.[0] ?? '', label.end + colon, kind);
  let at = label.end + length + 1;
  for (let count = 0; length >= 0 && count < MOST_LINES && at < text.length; count += 1) {
    const part = text.slice(at, at + 200);
    const end = part.indexOf('\n');
    if (end < 0 && part.length === 200) return;
    const row = end < 0 ? part : part.slice(0, end);
    const codes = LINE.exec(row);
    const blank = row.trim() === '' || row.includes('[removed');
    if (!blank && !(codes && /\d/.test(codes[1] ?? ''))) return;
    if (codes && !blank) {
      const offset = row.indexOf(codes[1] ?? '');
      yield* codesIn(codes[1] ?? '', at + offset, kind);
    }
    at += row.length + 1;
  }
}

function* codesIn(text: string, from: number, kind: string): Generator<Secret> {
  for (const { 0: code, index } of text.matchAll(CODE))
    if (/\d/.test(code) && code.length >= 3 && !/^(?:19|20)\d\d$/.test(code))
      yield { start: from + index, end: from + index + code.length, kind };
}
