import { asciiFigures } from '../../../common/figures.ts';
import { figureAt } from './figures.ts';

/** What a token is: `break` is a comma, colon, dash or bracket; `end` closes a sentence. */
export type TokenKind =
  | 'word'
  | 'number'
  | 'amount'
  | 'percent'
  | 'date'
  | 'time'
  | 'address'
  | 'identifier'
  | 'break'
  | 'sign';

/** A piece of a text with the key by which it is compared. */
export interface Token {
  kind: TokenKind;
  /** Two tokens with one key say the same. */
  key: string;
  /** As written. */
  raw: string;
  /** Its first letter is a capital. */
  capital: boolean;
}

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"'`]+|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/uy;
const WORD = /[\p{L}\p{M}\p{N}]+(?:['\-_/.&][\p{L}\p{M}\p{N}]+)*'?/uy;
const BREAK = /[,;:()[\]|=]|-(?=\s)|\.{2,}/y;
/** Marks that change nothing: quotation marks, emphasis, the end of a sentence. */
const SILENT = /[\s"“”„«»`*.!?]|'(?!\p{L})|(?<![\p{L}\p{N}])'/uy;
/** A word that has lost its vowel before another: French "l'eau". */
const JOINED_LETTERS = /^(?:[cdjlmnst]|qu)'(?=\p{L})/iu;

/** Marks that nobody sees, or that turn the direction of writing. */
export const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u;

/** The text in one form of letters, figures, spaces, dashes and apostrophes. */
function plainForm(text: string): string {
  return asciiFigures(text.normalize('NFKC'))
    .replace(/[\p{Cf}]/gu, '')
    .replace(/[‘’ʼ´′]/g, "'")
    .replace(/[‐‑]/g, '-')
    .replace(/\s*[–—―−]\s*/g, (dash) => (/\s/.test(dash) ? ' - ' : '-'))
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The tokens of a text, in order. Numbers, amounts, percentages, dates and times carry their value as key, whatever their
 * spelling; where two readings are left (`1,234`) the spelling is the key. Linear in the length of the text.
 */
export function tokensOf(source: string): Token[] {
  const text = plainForm(source);
  const shouted = text === text.toUpperCase();
  const tokens: Token[] = [];
  let at = 0;
  const read = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0] ?? null;
  };
  while (at < text.length) {
    const silent = read(SILENT);
    if (silent) {
      at += silent.length;
      continue;
    }
    const address = read(ADDRESS)?.replace(/[.,;:!?)\]]+$/, '');
    if (address) {
      tokens.push({ kind: 'address', key: address.toLowerCase(), raw: address, capital: false });
      at += address.length;
      continue;
    }
    const figure = figureAt(text, at);
    if (figure) {
      tokens.push({ kind: figure.kind, key: figure.key, raw: figure.raw, capital: false });
      at += figure.raw.length;
      continue;
    }
    const mark = read(BREAK);
    if (mark) {
      tokens.push({
        kind: 'break',
        key: keyOfBreak(mark),
        raw: mark,
        capital: false,
      });
      at += mark.length;
      continue;
    }
    const word = read(WORD);
    if (word) {
      const joined = JOINED_LETTERS.exec(word)?.[0];
      const raw = joined ?? word.replace(/'$/, '');
      tokens.push(...wordTokens(raw, shouted));
      at += joined?.length ?? word.length;
      continue;
    }
    const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
    tokens.push({ kind: 'sign', key: sign, raw: sign, capital: false });
    at += sign.length;
  }
  return tokens;
}

/** What sets a label apart from its value is one mark, brackets are another, all else is a pause. */
function keyOfBreak(mark: string): string {
  if (/[:|=]/.test(mark)) return ':';
  return /[()[\]]/.test(mark) ? mark : ',';
}

/** A word; of "Maria's" two. Short words in capitals are abbreviations: "US" is not "us". */
function wordTokens(raw: string, shouted: boolean): Token[] {
  const owner = /^(.{2,})'s$/iu.exec(raw)?.[1];
  if (owner !== undefined && !/^(?:it|that|he|she|there|here|what|who|let)$/i.test(owner))
    return [...wordTokens(owner, shouted), { kind: 'word', key: "'s", raw: "'s", capital: false }];
  const abbreviation = !shouted && /^\p{Lu}{2,4}$/u.test(raw);
  const mixed = /\p{N}/u.test(raw);
  return [
    {
      kind: mixed ? 'identifier' : 'word',
      key: abbreviation || mixed ? raw : raw.toLowerCase(),
      raw,
      capital: /^\p{Lu}/u.test(raw),
    },
  ];
}
