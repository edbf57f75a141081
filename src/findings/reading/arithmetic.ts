import type { RecordView } from '../../contracts/finding.ts';
import { linesOf } from './pieces.ts';
import { statementsOf } from './statements.ts';

/** A computation as a text states it. Offsets are in the record. */
export interface Computation {
  start: number;
  end: number;
  result: string;
  expression: string;
  form: 'prose' | 'code' | 'sheet';
}

const FENCE = /^[ \t]{0,6}(?:```|~~~)/;
const OPERATOR_SIGN = /[÷×]|\s[*/+−–-]\s|\*|(?<=[\w)\]])\/(?=[\w(])/;
const OPERATOR_WORDS =
  /\b(?:divided by|multiplied by|times|plus|minus|less|product of|sum of|difference between|quotient of)\b/i;
const CODE_ASSIGNMENT =
  /^[ \t]{0,40}(?:(?:export|const|let|var|final|static|public|private|readonly|def|val|int|float|double|decimal|Decimal|BigDecimal|my|local|set)\s{1,3}){0,4}(?<name>[\p{L}_$][\p{L}\p{N}_$.]{0,60})(?:\s{0,3}:\s{0,3}[\p{L}_<>[\]|]{1,40})?\s{0,3}(?::=|[-+*/]?=(?![=>])|<-)\s{0,3}(?<expression>[^;{}\n]{3,300}?)\s{0,3}(?:;|(?:\/\/|#).*)?$/u;
const CODE_RETURN =
  /^[ \t]{0,40}return\s{1,3}(?<expression>[^;{}\n]{3,300}?)\s{0,3};?\s{0,3}(?:(?:\/\/|#).*)?$/;
const FUNCTION_NAME =
  /\b(?:function|def|fn|func|fun)\s{1,3}([\p{L}_$][\p{L}\p{N}_$]{0,60})|(?:const|let)\s{1,3}([\p{L}_$][\p{L}\p{N}_$]{0,60})\s{0,3}=\s{0,3}(?:async\s)?\(?/u;
const ARITHMETIC = /[\p{L}\p{N}_)\]]\s{0,3}[*/+-]\s{0,3}[\p{L}\p{N}_(]/u;
const SHEET =
  /^[ \t]{0,6}(?:[-*]\s{1,3})?(?<cell>\$?[A-Z]{1,3}\$?\d{1,7})\s{0,3}(?:\((?<label>[^()\n]{1,120})\))?\s{0,3}:?\s{0,3}`?(?<expression>=[^`\n]{2,400}?)`?\s{0,3}$/;
const PROSE_EQUALS = /^(?<result>[^=≈\n]{2,120}?)\s{0,3}(?:=|≈)\s{0,3}(?<expression>[^=\n]{3,300})$/u;
const PROSE_IS =
  /^(?<result>.{2,160}?)\s(?:is|are|equals|=)\s(?:(?:calculated|computed|worked out|determined|derived|found|obtained|then|always|simply|the|equal to|by|as|from|taking|taken|dividing)\s){0,5}(?<expression>.{3,300})$/is;

/** Whether the line reads as a sum over things with names. */
function hasTerms(expression: string): boolean {
  return /\p{L}{2,}|\b[A-Z]\d+\b/u.test(expression) && ARITHMETIC.test(expression.replace(/[÷×]/g, '/'));
}

function inStringOrCall(expression: string): boolean {
  return /^\/|\/\w+\/\w|["'`]|=>|\+\+|--|^\s*(?:await|new|require|import)\b|https?:|\/\*|&&|\|\|/.test(
    expression,
  );
}

/** Sums in code: assignments and returns with arithmetic over named things. */
function* codeIn(text: string, offset: number): Generator<Computation> {
  let around: string | null = null;
  for (const line of linesOf(text)) {
    if (line.text.length > 400) continue;
    const named = FUNCTION_NAME.exec(line.text);
    if (named) around = named[1] ?? named[2] ?? around;
    const sheet = SHEET.exec(line.text);
    const match = sheet ? null : (CODE_ASSIGNMENT.exec(line.text) ?? CODE_RETURN.exec(line.text));
    const expression = match?.groups?.expression;
    if (!match || expression === undefined || inStringOrCall(expression) || !hasTerms(expression)) continue;
    const result = match.groups?.name ?? around;
    if (result === null || result === undefined) continue;
    const lead = line.text.length - line.text.trimStart().length;
    yield {
      start: offset + line.start + lead,
      end: offset + line.start + line.text.trimEnd().length,
      result,
      expression: expression.trim(),
      form: 'code',
    };
  }
}

/** Formulas of a sheet's cells, one a line: `- B7 (Daily rate): =B3/B5`. */
function* sheetIn(text: string, offset: number): Generator<Computation> {
  if (!text.includes('=')) return;
  for (const line of linesOf(text)) {
    if (line.text.length > 600) continue;
    const match = SHEET.exec(line.text);
    if (!match?.groups) continue;
    const lead = line.text.length - line.text.trimStart().length;
    yield {
      start: offset + line.start + lead,
      end: offset + line.start + line.text.trimEnd().length,
      result: match.groups.label?.trim() ?? (match.groups.cell as string),
      expression: match.groups.expression as string,
      form: 'sheet',
    };
  }
}

const NO_FORMULA = /https?:|\?\S{0,80}=|^\s*(?:[<{$]|npm |git |curl )/;

function proseIn(plainText: string): { result: string; expression: string } | null {
  if (plainText.length > 500 || NO_FORMULA.test(plainText)) return null;
  const equals = /\s[=≈]\s/.test(plainText) ? PROSE_EQUALS.exec(plainText) : null;
  if (equals?.groups) {
    const expression = (equals.groups.expression as string).replace(/[.;]\s*$/, '').trim();
    const named = /\p{L}{3,}/u.test(expression) || /\p{L}{3,}/u.test(equals.groups.result as string);
    if (
      (OPERATOR_SIGN.test(expression) || OPERATOR_WORDS.test(expression)) &&
      named &&
      /[\p{L}\p{N}]/u.test(expression)
    ) {
      return { result: resultOf(equals.groups.result as string), expression };
    }
  }
  const word =
    OPERATOR_WORDS.exec(plainText) ??
    /\b(?:dividing|multiplying|divide|multiply)\b/i.exec(plainText) ??
    /÷|×/.exec(plainText);
  if (!word) return null;
  // "Three times" and "at least 5 minutes less" are no sums; a division, a product or a sign is.
  const strong =
    /\b(?:divided by|multiplied by|dividing|multiplying|divide\b.{1,120}\bby|multiply\b.{1,120}\bby)\b|÷|×/is.test(
      plainText,
    );
  const is = PROSE_IS.exec(plainText);
  if (is?.groups) {
    const expression = (is.groups.expression as string).replace(/[.;]\s*$/, '').trim();
    const weak =
      /\b(?:the )?(?:product|sum|difference|quotient) of\b|[\p{L})] (?:plus|minus|times) (?:the |any |an? )?[\p{L}\d(]/iu.test(
        expression,
      );
    if (strong && /divi|multipl|[÷×]/i.test(expression))
      return { result: resultOf(is.groups.result as string), expression };
    if (
      weak &&
      /\b(?:equals|calculated|computed|determined|worked out)\b|^\S+(?: \S+){0,6} (?:is|=) (?:the )?(?:sum|product|difference|quotient)\b/i.test(
        plainText,
      )
    )
      return { result: resultOf(is.groups.result as string), expression };
  }
  if (!strong) return null;
  const imperative =
    /\b((?:divide|multiply)\b.{3,200}?)(?=$|[.;](?:\s|$)|\sto (?:get|find|obtain|calculate|work out|arrive|compute)\b)/is.exec(
      plainText,
    );
  if (!imperative) return null;
  const goal =
    /\bto (?:get|find|obtain|calculate|work out|arrive at|compute) (?:the |a |an )?([^,.;]{3,80})/i.exec(
      plainText,
    );
  return {
    result: goal?.[1]?.trim() ?? '',
    expression: (imperative[1] as string).replace(/[.;]\s*$/, '').trim(),
  };
}

function resultOf(words: string): string {
  const clause = words.split(/[:;]\s|,\s(?=(?:the|an?|our|each)\s)/).at(-1) ?? words;
  return clause.replace(/^[\s>*-]+|^(?:and|so|then|thus|therefore|that|where)\s+/i, '').trim();
}

const cache = new WeakMap<RecordView, Computation[]>();

/** Every computation of a record, in order of its text. */
export function computationsOf(view: RecordView): Computation[] {
  const known = cache.get(view);
  if (known) return known;
  const found: Computation[] = [];
  const { text } = view.record;
  for (const passage of view.passages) {
    const said = text.slice(passage.start, passage.end);
    if (passage.role === 'code') found.push(...codeIn(said, passage.start));
    if (
      passage.role === 'code' ||
      passage.role === 'item' ||
      passage.role === 'paragraph' ||
      passage.role === 'field'
    )
      found.push(...sheetIn(said, passage.start));
  }
  const taken = new Set(found.map((computation) => computation.start));
  for (const statement of statementsOf(view)) {
    if (taken.has(statement.start) || FENCE.test(statement.text) || SHEET.test(statement.text)) continue;
    const said = statement.passage.role === 'row' ? null : proseIn(statement.plain);
    const result = said?.result || (statement.passage.heading.at(-1) ?? '');
    if (said && result !== '')
      found.push({
        start: statement.start,
        end: statement.end,
        expression: said.expression,
        result,
        form: 'prose',
      });
  }
  found.sort((one, other) => one.start - other.start || one.end - other.end);
  cache.set(view, found);
  return found;
}

/** The computation whose range holds the place; null where none does. */
export function computationAt(view: RecordView, place: number): Computation | null {
  const all = computationsOf(view);
  let low = 0;
  let high = all.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const one = all[middle] as Computation;
    if (place < one.start) high = middle - 1;
    else if (place >= one.end) low = middle + 1;
    else return one;
  }
  return null;
}

const SPLIT =
  /\s*(?:÷|×|\bdivided by\b|\bmultiplied by\b|\bdividing\b|\bmultiplying\b|\btimes\b|\bplus\b|\bminus\b|\bless\b|\bdivide\b|\bmultiply\b|\bby\b|[*/+()]|[-−–](?=\s))\s*/i;

/** The things and numbers that an expression is made of, as written, each once. */
export function termsOf(expression: string): string[] {
  const terms = expression
    .replace(/^=/, '')
    .split(SPLIT)
    .map((term) =>
      term
        .replace(/^(?:the|an?|your|their|our|of|then|and|to)\s+/i, '')
        .replace(/[\s,.;:]+$/, '')
        .trim(),
    )
    .filter((term) => term !== '' && term.length <= 120);
  return [...new Set(terms)].slice(0, 24);
}
