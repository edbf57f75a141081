import type { Range } from '../../contracts/passage.ts';

/** A word of a record's text with the signs before it. */
export interface Token extends Range {
  /** Lower case, without marks above letters. */
  word: string;
  raw: string;
  /** It begins with a capital letter. */
  capital: boolean;
  /** It stands in code, or in what is to be clicked or typed: it names no one. */
  code: boolean;
  /** What stands between the word before it and itself. */
  gap: string;
}

/** A word as the lexicon is compared: lower case, without marks above letters. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss');
}

/** The words of a range, in order; letters and digits make a word. */
export function tokensOf(text: string, { start, end }: Range): Token[] {
  const tokens: Token[] = [];
  let last = start;
  let code = false;
  for (const match of text.slice(start, end).matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const [raw] = match;
    const from = start + match.index;
    const gap = text.slice(last, from);
    if ((gap.split('`').length - 1) % 2 === 1) code = !code;
    tokens.push({
      word: folded(raw),
      raw,
      capital: /^\p{Lu}/u.test(raw),
      code,
      gap,
      start: from,
      end: from + raw.length,
    });
    last = from + raw.length;
  }
  return tokens;
}

/** Whether a word begins a clause: the first one, or one behind a comma, semicolon, colon, dash or bracket. */
export function opensClause(tokens: readonly Token[], at: number): boolean {
  if (at === 0) return true;
  const gap = tokens[at]?.gap ?? '';
  // The dot of "bis zum 10. ab" makes an ordinal and ends nothing.
  const signs = /^\d{1,2}$/.test(tokens[at - 1]?.word ?? '') ? gap.replace(/^\./, '') : gap;
  return /[,;:.()–—]|\s-\s/.test(signs);
}
