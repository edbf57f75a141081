import { type Label, vocabularyOf } from './label.ts';
import { kindOf, type Secret } from './secret.ts';

/** So far after its label a pass phrase stands. */
const REACH = 180;
/** Words in quotes, or after a sign or a verb to the end of the line. */
const WORDS =
  /(?:["“„«‚‘](\p{L}{2,12}(?: \p{L}{1,12}){2,7})[.!]?["”“»’]|:[ \t]{1,3}(\p{L}{2,12}(?: \p{L}{1,12}){3,7})[.!]?[ \t]*(?=\n|$))/du;
/** How much the word for a secret says, right before and one sentence before. */
const SAID: Partial<Record<Label['family'], number>> = {
  phrase: 3,
  password: 2,
  loose: 2,
  key: 1.5,
  wireless: 1.5,
};
const ENOUGH = 2.75;
/** Small words join sentences; those who choose words for a password leave them out. */
const SMALL = ['is', 'of', 'and', 'to', 'by', 'plain'] as const;

/** A pass phrase of several plain words that stands in quotes or ends a line, at some distance from its label. */
export function* phrasesAfter(text: string, label: Label): Generator<Secret> {
  const said = SAID[label.family];
  if (said === undefined) return;
  const part = text.slice(label.end, label.end + REACH);
  const match = WORDS.exec(part);
  const range = match?.indices?.[1] ?? match?.indices?.[2];
  if (!match || !range) return;
  const lead = part.slice(0, match.index);
  const words = (match[1] ?? match[2] ?? '').split(' ');
  const all = vocabularyOf();
  const small = words.filter((word) => SMALL.some((field) => all.has(field, word.toLowerCase()))).length;
  const breaks = lead.match(/[.!?]\s|\n/g)?.length ?? 0;
  const capitals = words.slice(1).filter((word) => /^\p{Lu}/u.test(word)).length;
  const adjacent = lead !== '' || label.family === 'phrase' ? 0 : label.family === 'key' ? 1 : 0.5;
  const weight =
    adjacent +
    said +
    (match[1] === undefined ? 0.5 : 1) +
    (words.length > 3 ? 0.5 : 0) -
    small * 0.75 -
    breaks -
    capitals * 0.3 +
    (all.holds('spelled', text.slice(label.end + range[1], label.end + range[1] + 40).toLowerCase()) ? 1 : 0);
  if (weight >= ENOUGH)
    yield { start: label.end + range[0], end: label.end + range[1], kind: kindOf('phrase', label.word) };
}
