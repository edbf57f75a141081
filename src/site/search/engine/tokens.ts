/** A word of a text as it is compared, and where it stands. */
export interface Token {
  /** Folded: lower case, without accents. */
  word: string;
  /** In lower case, with its accents. */
  lower: string;
  /** UTF-16 range in the text. */
  start: number;
  end: number;
  /** The whole of an id, a hyphenated word or a number of groups, beside its parts. */
  whole: boolean;
}

/** Longer words are data, which nobody types. */
const LONGEST = 64;
/** Parts of one written word that are still a name or a number; more are an address or a path. */
const MOST_PARTS = 8;

const WRITTEN = /[\p{L}\p{N}\p{M}]+(?:[-‐‑–/_.,'’ʼ&@+:·][\p{L}\p{N}\p{M}]+)*/gu;
const PART = /[\p{L}\p{N}\p{M}]+/gu;
/** Scripts that set no space between words: asked and indexed by pairs of characters. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]+/gu;
/** 1,850.00 and 1.850,00 and 1'850. */
const GROUPED = /^(\d{1,3}(?:[.,'’]\d{3})+)(?:[.,](\d{1,2}))?$/u;

/** Letters that Unicode does not take apart. */
const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
};

/** A word as it is written where ä, ö and ü, or æ, ø and å, are not to be had, and the other way round. */
export function respelt({ word, lower }: Pick<Token, 'word' | 'lower'>): Pick<Token, 'word' | 'lower'>[] {
  const written = lower.replace(/[äöüøå]/gu, (letter) => DIGRAPHS[letter] ?? letter);
  return [word.replace(/([aou])e/gu, '$1').replaceAll('aa', 'a'), foldedWord(written)]
    .filter((other) => other !== word)
    .map((other) => ({ word: other, lower: other }));
}

function loweredWord(word: string): string {
  return word.normalize('NFKC').toLowerCase();
}

const DIGRAPHS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };

/** A word as it is compared: width, case and accents folded. Marks of other scripts are letters and stay. */
export function foldedWord(word: string): string {
  return loweredWord(word)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .normalize('NFC')
    .replace(/[øłıßæœđðþħ]/gu, (letter) => LETTERS[letter] ?? letter);
}

/** The words of a text in order. The same text gives the same words in every browser and on every computer. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: written, index } of text.matchAll(WRITTEN)) {
    const parts = [...written.matchAll(PART)];
    const ownership = /['’ʼ]s$/iu.test(written) ? parts.pop() : undefined;
    for (const part of parts) addPart(tokens, part[0], index + part.index);
    const end = index + (ownership ? ownership.index - 1 : written.length);
    if (parts.length > 1 && parts.length <= MOST_PARTS) addWhole(tokens, text.slice(index, end), index, end);
  }
  return tokens;
}

function addPart(tokens: Token[], part: string, at: number): void {
  let position = 0;
  const plain = (from: number, to: number) => {
    if (from < to && to - from <= LONGEST) add(tokens, part.slice(from, to), at + from, false);
  };
  for (const { 0: run, index } of part.matchAll(UNSPACED)) {
    plain(position, index);
    addPairs(tokens, run, at + index);
    position = index + run.length;
  }
  plain(position, part.length);
}

function addPairs(tokens: Token[], run: string, at: number): void {
  const characters = [...run];
  let offset = 0;
  characters.forEach((character, index) => {
    const next = characters[index + 1];
    if (next !== undefined || characters.length === 1)
      add(tokens, character + (next ?? ''), at + offset, false);
    offset += character.length;
  });
}

/** HR/2026/014-B is also found as HR2026014B, 1,850.00 as 1850, O'Brien as OBrien. */
function addWhole(tokens: Token[], written: string, start: number, end: number): void {
  if (written.length > LONGEST || written.search(UNSPACED) >= 0) return;
  const grouped = GROUPED.exec(written);
  const joined = grouped
    ? `${grouped[1]?.replace(/\D/gu, '')}${/[1-9]/u.test(grouped[2] ?? '') ? `.${grouped[2]}` : ''}`
    : /^\d+[.,]\d+$/u.test(written)
      ? written.replace(',', '.')
      : written.replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
  tokens.push({ word: foldedWord(joined), lower: loweredWord(joined), start, end, whole: true });
}

function add(tokens: Token[], surface: string, start: number, whole: boolean): void {
  const word = foldedWord(surface);
  if (word !== '')
    tokens.push({ word, lower: loweredWord(surface), start, end: start + surface.length, whole });
}

/** Whether a word is a number or has one in it: such words name one thing and are never taken for another. */
export function hasDigit(word: string): boolean {
  return /\p{N}/u.test(word);
}
