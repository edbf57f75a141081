/** Signs that prose and tables use beside letters, in any language. */
const SIGNS =
  /[\u00A0€£¥¢§°©®™–—―‘’‚‛“”„«»‹›…•·¡¿ªº¹²³½¼¾±×÷†‡‰‐‑−№₽₴₪฿₩\u3000-\u303F\uFF00-\uFF60\uFFE0-\uFFE6\u0E3F\u200E\u200F]/u;
/** Signs between letters, where letters were meant. */
const INSIDE = /\p{L}[€£¥¢§°©®™¡¿„‚“«»‹›†‡‰×÷¹²³½¼¾±•ªº]+\p{L}/u;

const SCRIPTS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Thai}/u,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/u,
];

/** A decoding whose words are less plausible than this is another encoding's text. */
export const PLAUSIBLE = 0.7;

/** What is looked at of a long text. */
const LOOKED_AT = 65_536;

/**
 * The share (0 to 1) of a text's words beyond ASCII that people could have written; 1 where there are none. A word is
 * of one script, begins with its capital or is all capitals, a Latin word is not made of accented letters alone, and
 * no currency or quotation mark stands inside of it: text in another encoding than it is taken for looks like that.
 */
export function plausibility(text: string): number {
  let [all, odd] = [0, 0];
  for (const [token] of text.slice(0, LOOKED_AT).matchAll(/[^\s!-&(-/:-@[-`{-~]+/gu)) {
    if (!/[^\0-\x7f]/.test(token)) continue;
    all++;
    if (isOddWord(token) || hasOddSign(token)) odd++;
  }
  return all === 0 ? 1 : 1 - odd / all;
}

function isOddWord(token: string): boolean {
  const letters = token.match(/[\p{L}\p{M}]/gu) ?? [];
  if (letters.length === 0) return false;
  const scripts = SCRIPTS.filter((script) => letters.some((letter) => script.test(letter)));
  if (scripts.length !== 1) return true;
  if (/\p{Ll}\p{M}*\p{Lu}|\p{Lu}{2}\p{Ll}/u.test(token)) return true;
  if (scripts[0] !== SCRIPTS[0]) return false;
  // ª and º are letters to Unicode, and signs to those who write `Mª` and `nº`.
  const accented = letters.filter((letter) => letter > '\x7f' && !/[ªº]/.test(letter)).length;
  if (accented >= 2 && accented === letters.length) return true;
  return /(?:(?![ªº])[^\0-\x7f\P{L}]){3}|[^\0-\x7f\P{L}]\d/u.test(token);
}

function hasOddSign(token: string): boolean {
  for (const [sign] of token.matchAll(/[^\0-\x7f\p{L}\p{M}\p{Nd}]/gu)) if (!SIGNS.test(sign)) return true;
  return INSIDE.test(token) || /[£¥€]\p{L}|\p{L}[‚„]|\p{L}[–—]\p{Ll}(?!\p{L})/u.test(token);
}
