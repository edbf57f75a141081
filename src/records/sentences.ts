import { withoutMarks } from '../common/marks.ts';
import type { Range } from '../contracts/passage.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Abbreviations after which a sentence goes on. */
const ALWAYS_ON = new Set(
  (
    'mr mrs ms dr prof hon rev atty engr st sr jr messrs vs e.g i.e eg ie cf viz approx ca circa fig sec art par para ' +
    'vol pp attn re ref dept gov gen sgt capt est ext tel fax acct amt qty incl excl resp str nr abs bzw z.b d.h u.a ggf vgl ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri'
  ).split(' '),
);
/** Abbreviations that a sentence may end with. */
const MAYBE_ON = new Set(
  'inc ltd co corp llc pty bhd gmbh plc bros etc a.m p.m am pm u.s u.k u.s.a ph.d d.c ave blvd rd'.split(' '),
);
/** Abbreviations before a number. */
const BEFORE_NUMBER = new Set('no nos p r.a g.r rm rule clause'.split(' '));
/** German words before a number that counts in order: "die 1. Mahnung", "ab der 49. Kalenderwoche". */
const BEFORE_ORDINAL =
  /\b(?:der|die|das|dem|den|des|am|im|zum|zur|vom|beim|ab|bis|jede[rmns]?|diese[rmns]?|eine?[rmns]?) \d{1,2}\.$/i;
const STARTERS =
  /^["'“‘(]*(?:the|this|that|these|those|we|you|they|he|she|it|i|if|when|while|after|before|please|our|your|their|my|his|her|its|in|on|at|for|from|to|as|by|but|and|so|also|however|there|then|all|no|not|any|each|every|once|until|unless|do|does|never|always|what|who|how|why|where|let|thanks|thank)\b/i;

/**
 * Sentences of a passage, as ranges of the text without their surrounding white space. A break in wrapped text ends
 * no sentence; a break after a line that had room for the next word does. A table row is one sentence.
 */
export function sentencesOf(text: string, range: Range): Range[] {
  const source = text.slice(range.start, range.end);
  if (source.trimStart().startsWith('|')) return trimmedRange(source, 0, source.length, range.start);
  const ends = boundaries(source);
  const sentences: Range[] = [];
  let start = 0;
  for (const end of ends) {
    sentences.push(...trimmedRange(source, start, end, range.start));
    start = end;
  }
  return sentences;
}

/** Text in which nothing can end a sentence: none of the signs that do, of any script. */
const UNENDED = /^[^.!?\x80-\uffff]*$/;

/** Ends of sentences within the source, the last one its length. */
function boundaries(source: string): number[] {
  const deliberate = deliberateBreaks(source);
  // The segmenter costs more than all other reading; headings, fields and items mostly need none.
  if (UNENDED.test(source)) return [...deliberate, source.length];
  const flat = source.replace(/[\n\t]/g, ' ');
  const ends: number[] = [];
  let breakAt = 0;
  for (const { index, segment } of segmenter.segment(flat)) {
    const end = index + segment.length;
    for (; breakAt < deliberate.length && (deliberate[breakAt] ?? 0) < end; breakAt += 1)
      ends.push(deliberate[breakAt] ?? 0);
    if (end === flat.length || !goesOn(flat, end)) ends.push(end);
  }
  if (ends.at(-1) !== source.length) ends.push(source.length);
  return [...ends, ...smallEnds(flat)].sort((one, other) => one - other);
}

/** Ends of sentences of one who writes no capitals, which the segmenter takes for abbreviations. */
function smallEnds(flat: string): number[] {
  if (!/^\s*\p{Ll}/u.test(flat) || /[.!?]\s+\p{Lu}/u.test(flat)) return [];
  return [...flat.matchAll(/(?<!\p{L})(\p{Ll}{4,})[.!?]\s+(?=\p{Ll}{2})/gu)]
    .filter(({ 1: word = '' }) => !ALWAYS_ON.has(word) && !MAYBE_ON.has(word))
    .map((match) => match.index + match[0].length);
}

/** Whether the sentence that seems to end here goes on: an abbreviation, an initial, a list marker, a lower-case word. */
function goesOn(text: string, end: number): boolean {
  const last = text.charAt(end - 1);
  if (last.trim() !== '' && !/[。！？]/.test(last)) return true;
  const before = text.slice(Math.max(0, end - 60), end).trimEnd();
  const after = text.slice(end, end + 40).trimStart();
  if (!/[.:]$/.test(before)) return !/[!?。！？…;]["'”’)\]*_]*$/.test(before) && /^\p{Ll}/u.test(after);
  const word = /([\p{L}\p{N}.]+)\.$/u.exec(before)?.[1] ?? '';
  const name = word.toLowerCase();
  if (/^\p{Ll}/u.test(after) && word !== '') return true;
  if (ALWAYS_ON.has(name)) return true;
  if (BEFORE_NUMBER.has(name)) return /^[#\d]/.test(after);
  if (MAYBE_ON.has(name)) return !STARTERS.test(after);
  // "0 °C." is no initial.
  if (/^\p{Lu}$/u.test(word) && !/°\p{Lu}\.$/u.test(before))
    return /^[\p{Lu}(]/u.test(after) && !/^(?:The|This|We|If|It|You|They|Then|Please)\b/.test(after);
  if (/^(?:\d{1,3}|[a-z]|[ivx]{1,4})$/.test(word))
    return (
      before.length === word.length + 1 ||
      (BEFORE_ORDINAL.test(before) && /^\p{Lu}/u.test(after)) ||
      /^(?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)/i.test(after)
    );
  return false;
}

/** Indexes after line breaks that the writer meant: the next line's first word would still have had room. */
function deliberateBreaks(source: string): number[] {
  if (!source.includes('\n')) return [];
  const lines = source.split('\n');
  const longest = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const room = Math.max(45, Math.floor(longest * 0.7));
  const breaks: number[] = [];
  let at = 0;
  for (const [index, line] of lines.entries()) {
    at += line.length + 1;
    const next = (lines[index + 1] ?? '').trimStart();
    if (next === '' || line.trim() === '') continue;
    const space = next.indexOf(' ');
    const word = space < 0 ? next.length : space;
    const fits = line.trimEnd().length + 1 + word <= room;
    if (
      fits &&
      /^["'“‘(*_]*[\p{Lu}\p{N}]/u.test(next.slice(0, 6)) &&
      !/\b(?:the|a|an|of|to|and|or|in|on|for|with|by|at|from|is|are)$/i.test(line.slice(-8).trimEnd())
    ) {
      breaks.push(at);
    }
  }
  return breaks;
}

function trimmedRange(source: string, from: number, to: number, offset: number): Range[] {
  let start = from;
  let end = to;
  while (start < end && source.charAt(start).trim() === '') start += 1;
  while (end > start && source.charAt(end - 1).trim() === '') end -= 1;
  return end > start ? [{ start: start + offset, end: end + offset }] : [];
}

/** Whether a text may hold any mark that `plain` removes; most sentences hold none, in any of their lines. */
const MARKED = /[`*_[\]<>|~\\]|^[^\S\n]*(?:[>#+•◦▪‣●○-]|\(?[\da-z]{1,3}[.)])/m;

/**
 * A quote as it is shown: inline Markdown marks, link targets, footnote marks and the marks at the start of its lines
 * removed, white space folded. Not for checking: offsets and letters differ from the record's.
 */
export function plain(text: string): string {
  if (!MARKED.test(text)) return text.replace(/\s+/g, ' ').trim();
  const lines = text.split('\n').map(withoutLineMarks);
  return withoutMarks(lines.join(' ')).replace(/\s+/g, ' ').trim();
}

const LINE_MARKS = /^(?:>[ \t]?|#{1,6}[ \t]|[-*+•◦▪‣●○][ \t]|\(?(?:\d{1,3}|[a-z])[.)][ \t]|\[[ xX]\][ \t])/;

function withoutLineMarks(line: string): string {
  let text = line.trim();
  if (text.startsWith('|'))
    return text
      .replace(/^\|/, '')
      .replace(/\|$/, '')
      .split('|')
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '')
      .join(' | ');
  const heading = /^#{1,6}[ \t]/.test(text);
  for (let count = 0; count < 12; count += 1) {
    const mark = LINE_MARKS.exec(text)?.[0];
    if (!mark) break;
    text = text.slice(mark.length).trimStart();
  }
  return heading ? trimHashes(text) : text;
}

function trimHashes(text: string): string {
  let end = text.length;
  while (end > 0 && text.charAt(end - 1) === '#') end -= 1;
  return end < text.length && (end === 0 || /\s/.test(text.charAt(end - 1)))
    ? text.slice(0, end).trimEnd()
    : text;
}
