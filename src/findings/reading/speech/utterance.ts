import type { Statement } from '../statements.ts';
import type { SpeechLanguage } from './language.ts';
import type { SpeechToken } from './pattern.ts';

/** A sentence of a mail, taken apart for its speech act. */
export interface Utterance {
  statement: Statement;
  language: SpeechLanguage;
  /** The words behind a greeting or a name. */
  tokens: readonly SpeechToken[];
  /** Who is spoken to by name. */
  vocative: string | null;
  question: boolean;
}

const WORD = /¿|[\p{L}\p{M}][\p{L}\p{M}'’]*|\d[\d.,]*|[^\s\p{L}\p{N}]/gu;
const ELIDED = /^((?:\p{L}{1,2}|jusqu|lorsqu|puisqu)')(.+)$/u;
/** Signs after which a clause begins. */
const BREAKS = /[,;:.!?()\u2013\u2014-]/;
/** A sentence in marks from end to end is what somebody says in what is told. */
const TOLD = /^\s*["“„«][^"“”„«»]+["”“»]\s*$/u;
const ASKS = /\?["'”’)*_]{0,3}\s*$/;
const NAME = /^\p{Lu}[\p{L}'’.-]{0,20}$/u;
/** A name before what is said has at most so many words: "Lieber Herr Späth". */
const LONGEST_VOCATIVE = 4;

/** Takes a sentence apart in a language; null where it has no words, or is told as somebody's whole speech. */
export function utteranceOf(statement: Statement, language: SpeechLanguage): Utterance | null {
  const { plain } = statement;
  if (TOLD.test(plain)) return null;
  const pieces = [...plain.slice(0, 700).matchAll(WORD)].map(({ 0: text }) => text);
  const { name, from } = vocativeOf(pieces, language);
  const tokens: SpeechToken[] = [];
  let clause = true;
  for (const piece of pieces.slice(from)) {
    if (!/[\p{L}\p{N}¿]/u.test(piece)) {
      clause ||= BREAKS.test(piece);
      continue;
    }
    const word = piece.toLowerCase().replaceAll('’', "'");
    const capital = /^\p{Lu}/u.test(piece);
    const elided = language.words.elides ? ELIDED.exec(word) : null;
    if (elided) tokens.push({ word: elided[1] as string, clause, capital });
    tokens.push({ word: elided ? (elided[2] as string) : word, clause: clause && !elided, capital });
    clause = word === '¿' || language.joins.has(word);
  }
  // A connecting word or two begin no sentence: "and", "thanks,".
  while (tokens.length > 1 && language.joins.has(tokens[0]?.word ?? '')) tokens.shift();
  if (tokens.length === 0) return null;
  (tokens[0] as SpeechToken).clause = true;
  return { statement, language, tokens, vocative: name, question: ASKS.test(plain) };
}

/** "Dear Pat,", "Renate," and "Holger:" before what is said. */
function vocativeOf(
  pieces: readonly string[],
  { greetings, notNames }: SpeechLanguage,
): { name: string | null; from: number } {
  let at = 0;
  while (at < 3 && greetings.has((pieces[at] ?? '').toLowerCase())) at += 1;
  const greeted = at > 0;
  const words: string[] = [];
  while (words.length < LONGEST_VOCATIVE && NAME.test(pieces[at] ?? '')) {
    words.push(pieces[at] ?? '');
    at += 1;
  }
  const closed = /^[,:–—!]$/.test(pieces[at] ?? '') && at + 1 < pieces.length;
  if (words.length === 0 || !closed || (!greeted && words.length > 3)) {
    // "Hi, could you": a greeting without a name.
    const bare = greeted && words.length === 0 && closed;
    return { name: null, from: bare ? at + 1 : 0 };
  }
  if (words.some((word) => notNames.has(word.toLowerCase()))) return { name: null, from: 0 };
  return { name: words.join(' '), from: at + 1 };
}
