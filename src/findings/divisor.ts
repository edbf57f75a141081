import { defineFinding, type RecordView, type Sighting } from '../contracts/finding.ts';
import { type Divisor, divisorSchema } from '../contracts/finding-kinds.ts';
import { computationAt } from './reading/arithmetic.ts';
import { NUMBER_WORDS, readNumber, wordsToNumber } from './reading/numbers.ts';
import { isInsideAddress, linesOf, piecesOf } from './reading/pieces.ts';
import { oneLine } from './reading/statements.ts';

const NUMBER = '\\d{1,6}(?:\\.\\d{1,4})?(?![\\d.,]*\\d|%)';
const WORDED = `(?:(?:${NUMBER_WORDS})\\s{1,2}\\((?<inner>\\d{1,4})\\)|(?<words>${NUMBER_WORDS})(?![\\p{L}-])|(?<number>${NUMBER}))`;
const LEAD = '(?:[\\s*_]{1,6}|[\\s*_]{0,4}[([]?)';
const BARE_SLASH = new RegExp(`(?:[\\p{L})\\]]|[\\p{L}]\\*\\*)\\s/\\s(?<number>${NUMBER})`, 'giu');
const PATTERNS: readonly RegExp[] = [
  new RegExp(`÷${LEAD}(?<number>${NUMBER})`, 'giu'),
  new RegExp(
    `\\b(?:divided|dividing|division|divides)\\b[\\s*_]{1,4}by[\\s*_]{1,4}(?:(?:the|a|an|our|always)\\s)?${WORDED}`,
    'giu',
  ),
  new RegExp(
    `\\b(?:divide|dividing|divides|divided)\\b[^.;\\n]{1,80}?\\bby[\\s*_]{1,4}(?:(?:the|a|an|our)\\s)?${WORDED}`,
    'giu',
  ),
  /(?<![\p{N}.,])(?<number>\d{1,4}(?:\.\d{1,3})?)(?:[- ](?:working[- ])?days?)?[- ](?:working[- ]day\s)?divisor\b/giu,
  new RegExp(
    `\\bdivisor\\b(?:\\s(?:used|for|of|in|to)\\s[\\p{L} ]{1,40}?)?[\\s*_]{0,4}(?:is|was|are|of|[=:]|becomes?|will be|remains?|stays?(?: at)?|to|at|equals|moves? to|changes? to)[\\s*_]{1,4}(?:(?:now|still|always|currently)\\s)?${WORDED}`,
    'giu',
  ),
  new RegExp(`\\bdivisor\\b[^.;\\n]{0,40}?\\bfrom[\\s*_]{1,4}(?<number>${NUMBER})`, 'giu'),
  new RegExp(
    `\\bdivisor\\b[^.;\\n]{0,40}?\\bfrom[\\s*_]{1,4}[\\d.]{1,8}[^.;\\n\\d]{1,20}?to[\\s*_]{1,4}(?<number>${NUMBER})`,
    'giu',
  ),
  /(?<![\p{N}.,])(?<number>\d{1,4}(?:\.\d{1,3})?)(?:[ -](?:working |business )?days?)?(?:\s(?:working )?days)?\sas\s(?:the|a|our|its)\s(?:[\p{L}]{1,20}\s){0,2}divisor\b/giu,
  BARE_SLASH,
];
/** What stands before a bare slash where it divides: prices and pages stand beside slashes too. */
const DIVIDEND =
  /\b(?:rate|salary|pay|wages?|fees?|amount|total|hours?|days?|weeks?|months?|years?|cost|price|revenue|income|monthly|annual|annually|balance|sum|value|count|number|headcount|allowance|budget|budgeted|gross|net)[)\]*_]{0,3}\s\/\s[\d.]{1,12}$/i;
const CONSTANT =
  /^[ \t]{0,40}(?:(?:export|const|let|var|final|static|public|private|readonly|int|float|double|val)\s{1,3}){0,4}["']?(?<name>[\p{L}_$][\p{L}\p{N}_$]{1,60})["']?(?:\s{0,3}:\s{0,3}[\p{L}]{1,20}(?=\s{0,3}=))?\s{0,3}(?:=|:)\s{0,3}(?:Decimal\(["']?|new Decimal\(["']?)?["']?(?<number>\d{1,6}(?:\.\d{1,4})?)["']?\)?\s{0,3}[;,]?\s{0,3}(?:(?:\/\/|#).{0,200})?$/u;
const IN_CODE = /[\p{L}\p{N}_)\]]\s{0,3}\/\s{0,3}(?<number>\d{1,6}(?:\.\d{1,4})?)(?![\p{L}\p{N}_./])/gu;
const DIVIDED_BY_NAME =
  /\/\s{0,3}(?:(?:this|self|config|[A-Z]\w{0,40})\.){0,2}([\p{L}_$][\p{L}\p{N}_$]{1,60})|\.(?:div|dividedBy|divide)\(\s{0,2}(?:[\p{L}_$]{1,40}\.){0,2}([\p{L}_$][\p{L}\p{N}_$]{1,60})/gu;
const DIVIDED_BY_NUMBER =
  /\.(?:div|dividedBy|divide)\(\s{0,2}["']?(?<number>\d{1,6}(?:\.\d{1,4})?)["']?\s{0,2}\)/gu;

/** Numbers that something is divided by, in prose, tables, sheets and code — the value a wrong handover repeats. */
export const finding = defineFinding({
  kind: 'divisor',
  version: 1,
  summary: 'Numbers that something is divided by.',
  data: divisorSchema,
  *extract(view: RecordView) {
    const seen = new Map<number, Sighting<Divisor>>();
    const add = (start: number, written: string, value: string | null) => {
      if (value === null || /^0+(?:\.0+)?$/.test(value) || seen.has(start)) return;
      seen.set(start, { start, end: start + written.length, data: { value, ...termsAround(view, start) } });
    };
    for (const piece of piecesOf(view)) {
      const { text } = piece;
      if (piece.label !== null && /\bdivisor\b/i.test(piece.label)) {
        const bare = /^[*_]{0,2}(\d{1,6}(?:\.\d{1,4})?)(?=$|[*_\s])/.exec(text);
        if (bare)
          add(
            piece.start + bare[0].length - (bare[1] as string).length,
            bare[1] as string,
            readNumber(bare[1] as string),
          );
      }
      if (!/[÷/]|divi/i.test(text)) continue;
      for (const pattern of PATTERNS) {
        for (const match of text.matchAll(pattern)) {
          const { number, inner, words } = match.groups ?? {};
          const written = number ?? inner ?? words ?? '';
          const at =
            match.index +
            (number !== undefined && pattern.source.startsWith('(?<![')
              ? match[0].indexOf(written)
              : match[0].lastIndexOf(written));
          if (
            isInsideAddress(text, at) ||
            /^\s?(?:[/]\d|%|(?:st|nd|rd|th)\b)/.test(text.slice(at + written.length, at + written.length + 4))
          )
            continue;
          if (pattern === BARE_SLASH && !DIVIDEND.test(text.slice(Math.max(0, at - 40), at + written.length)))
            continue;
          add(piece.start + at, written, words === undefined ? readNumber(written) : wordsToNumber(words));
        }
      }
    }
    for (const passage of view.passages) {
      const sheet = passage.role === 'item' || passage.role === 'field' || passage.role === 'paragraph';
      const text = view.record.text.slice(passage.start, passage.end);
      if (passage.role === 'code') readCode(text, passage.start, add);
      else if (sheet && text.includes('=')) {
        for (const line of linesOf(text)) {
          const formula = /:\s{0,3}`?=[^\n]{2,300}$/.exec(line.text.slice(0, 500));
          if (!formula) continue;
          for (const match of formula[0].matchAll(IN_CODE)) {
            const number = match.groups?.number ?? '';
            add(
              passage.start + line.start + formula.index + match.index + match[0].length - number.length,
              number,
              readNumber(number),
            );
          }
        }
      }
    }
    yield* [...seen.values()].sort((one, other) => one.start - other.start);
  },
});

/** Numbers after a slash, and constants that are divided by somewhere in the same code. */
function readCode(
  text: string,
  offset: number,
  add: (start: number, written: string, value: string | null) => void,
): void {
  const divisors = new Set<string>();
  for (const match of text.matchAll(DIVIDED_BY_NAME)) divisors.add((match[1] ?? match[2]) as string);
  for (const line of linesOf(text)) {
    if (line.text.length > 400 || /^\s*(?:\/\/|#|\*|<|import\b)|https?:|["'`][^"'`]*\/\s*\d/.test(line.text))
      continue;
    const constant = CONSTANT.exec(line.text)?.groups;
    if (constant && (divisors.has(constant.name as string) || /divisor/i.test(constant.name as string))) {
      const at = line.text.indexOf(
        constant.number as string,
        line.text.indexOf(constant.name as string) + (constant.name as string).length,
      );
      add(offset + line.start + at, constant.number as string, readNumber(constant.number as string));
    }
    for (const pattern of [IN_CODE, DIVIDED_BY_NUMBER]) {
      for (const match of line.text.matchAll(pattern)) {
        const number = match.groups?.number ?? '';
        add(offset + line.start + match.index + match[0].lastIndexOf(number), number, readNumber(number));
      }
    }
  }
}

/** What is divided, and what comes out, where the computation around the number says so. */
function termsAround(view: RecordView, at: number): { dividend: string | null; result: string | null } {
  const computation = computationAt(view, at);
  if (!computation) return { dividend: null, result: null };
  const before = /^(?:=|\()?(.{1,160}?)\s{0,3}(?:÷|\/|\bdivided by\b|\bby\b)/is.exec(
    computation.expression,
  )?.[1];
  const dividend = before
    ?.replace(/^(?:dividing|divide|the|your|our|their)\s+/gi, '')
    .replace(/^(?:the|your|our|their)\s+/i, '')
    .trim();
  return {
    dividend: dividend ? oneLine(dividend) : null,
    result: computation.result === '' ? null : computation.result,
  };
}
