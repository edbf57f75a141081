import type { Label } from './label.ts';
import type { Secret } from './secret.ts';

/** So far below "security questions" their answers stand. */
const REACH = 400;
/** A question, or what it asks for, and the answer: "First pet? Rex", "First pet = Rex". */
const ASKED =
  /[^\n?=:;,.–→]{4,80}(?:[?]\s{0,3}(?:\n\s{0,8})?(?:[:=→–-]{1,2}\s{0,3})?|\s{0,2}(?:[=:→–]|->)[ \t]{0,3})([^\n.;,?]{2,60})/dgu;

const words = (value: string) => value.split(/\s+/).length;

/** The answers to security questions that stand below or after the words for them. */
export function* answersBelow(text: string, label: Label): Generator<Secret> {
  const part = text.slice(label.end, label.end + REACH);
  // The answers may stand in a paragraph of their own below it.
  const gap = /^[^\n?=]{0,80}\n[ \t]*\n/.exec(part)?.[0].length ?? 0;
  const rest = part.slice(gap).search(/\n\s*\n/);
  const close = rest < 0 ? rest : gap + rest;
  const matches = [...(close < 0 ? part : part.slice(0, close)).matchAll(ASKED)];
  // Of several that follow "security answers" each is one, whatever it is of.
  const isList =
    matches.length > 1 && matches.some(([found]) => label.vocabulary.holds('topic', found.toLowerCase()));
  let isAsked = false;
  for (const match of matches) {
    const range = match.indices?.[1];
    const value = (match[1] ?? '').trimEnd();
    const [first = ''] = value.toLowerCase().split(/[^\p{L}]+/u);
    if (!range || value.startsWith('[removed') || value.split(/\s+/).length > 5) continue;
    // What is asked for is no answer: "security question: name of your first pet".
    if (label.vocabulary.holds('topic', value.toLowerCase()) && words(value) > 2) continue;
    if (label.vocabulary.has('plain', first) && !label.vocabulary.has('article', first)) continue;
    isAsked ||= label.vocabulary.holds('topic', match[0].toLowerCase());
    if (!isAsked && !isList) continue;
    yield { start: label.end + range[0], end: label.end + range[0] + value.length, kind: 'security answer' };
  }
}

/** The answer right after what a security question asks: "First pet? Rex", "favourite teacher: Mrs Lowe". */
const ANSWER =
  /^[^\n?:=]{0,60}(?:\?["'”]?|[:=–])[ \t]{0,3}(?:\n[ \t>—–-]{0,6})?([\p{L}\d][^\n.;?:=]{1,50})/du;

/** The answer to what only security questions ask. */
export function* answerTo(text: string, label: Label): Generator<Secret> {
  const part = text.slice(label.end, label.end + 180);
  const found = ANSWER.exec(part)?.indices?.[1] ?? toldIn(part, label);
  // "I always answer Rex"
  const lead = found ? label.vocabulary.find('answered', part.slice(found[0], found[1]).toLowerCase()) : null;
  const range = found && lead ? ([found[0] + lead.end + 1, found[1]] as const) : found;
  const value = range ? part.slice(range[0], range[1]).trimEnd() : '';
  const [first = ''] = value.toLowerCase().split(/[^\p{L}]+/u);
  if (!range || value.split(/\s+/).length > 5 || label.vocabulary.has('plain', first)) return;
  yield { start: label.end + range[0], end: label.end + range[0] + value.length, kind: 'security answer' };
}

function toldIn(part: string, { vocabulary }: Label): [number, number] | null {
  let lead = '';
  for (const word of part.split(/(?<= )/).slice(0, 9)) {
    lead += word;
    if (/[.!?] $/.test(word)) return null;
    if (!vocabulary.has('is', word.trim().toLowerCase())) continue;
    const answer = /^[\p{L}\d][^\n.;,?:=]{1,40}/u.exec(part.slice(lead.length))?.[0];
    return answer === undefined ? null : [lead.length, lead.length + answer.length];
  }
  return null;
}
