/**
 * What a value looks like: `strong` has a mark inside that words do not have, `mixed` letters and digits, `digits` only
 * them, `capitals` and `inner` an unusual case, `word` only letters. `none` is a date, an address, a placeholder, a
 * reference to something else: never a secret.
 */
export type Shape = 'strong' | 'mixed' | 'digits' | 'capitals' | 'inner' | 'word' | 'none';

const NONE: readonly RegExp[] = [
  /^\[?removed\b/i,
  // Placeholders and masks.
  /^[*•·.xX_#?●-]+$/,
  /^[<[{(]|^\$[\w({]|^%\w+%$|^@\w+[({]|^\{\{/,
  /^(?:your|my|insert|enter|replace)[-_]/i,
  /^(?:tu|su|ihr|dein|votre|sua|uw)[-_]/i,
  /^fritz!box/i,
  /^[YMDHTymdht]{6,}$|^(?:x{3,}|abc|123)$/,
  // Expressions of programs.
  /^[\w.$]+[([]["']?|^(?:process|os|env|config|settings|self|this|req|request|ctx|secrets|vars?)\.\w/i,
  /^(?:true|false|null|nil|none|undefined|string|str|text|varchar.*|bool(?:ean)?|int(?:eger)?|any|object|required|optional)$/i,
  // Addresses of mail and of pages, paths, names of files.
  /^[^\s@]+@[^\s@]+\.\p{L}{2,}$/u,
  /^[a-z][a-z0-9+.-]*:\/\//i,
  /^www\./i,
  /^(?:\.{0,2}\/|~\/|[A-Za-z]:\\)/,
  /^[.,;:’]/,
  // Options of commands.
  /^--?[A-Za-z]/,
  /\.(?:docx?|xlsx?|pptx?|pdf|csv|txt|zip|7z|html?|eml|msg|rtf|odt|ods|json|ya?ml|md|png|jpe?g|kdbx|p7[ms]|p12|pfx|crt|cer|pem|key|bmp|gif|pcx|js|ts|css|php|log|bat|exe)$/i,
  // Dates, times, ordinals, amounts, measures.
  /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}$|^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}$|^\d{1,2}[:h]\d{2}(?:[ap]m|h|Uhr)?$/i,
  /^\d{4}-\d\d-\d\dT/,
  /^\d+(?:[.,]\d+)*(?:st|nd|rd|th|er|ème|[ºª°%]|h|hrs?|min|am|pm|cm|mm|km|kg|ml|gb|mb|tb|px)\.?$/i,
  /^\d{1,3}(?:-\p{L}+)+$|^\d{1,4}[mskdw]$/u,
  /^[€$£¥]\s?\d|^\d+(?:[.,]\d+)*[€$£¥]$|^\d+[.,]\d{1,2}$/,
  /^v?\d+(?:\.\d+){1,3}$/i,
  // Versions.
  /^\p{L}+\d+(?:\.\d+)+$/u,
  // Sections of a book of rules.
  /^\p{Lu}{1,2}\d{1,4}(?:\.\d{1,3}){1,4}$/u,
  /^\+\d/,
  // Keys that are pressed together.
  /^(?:ctrl|strg|alt|altgr|cmd|shift|win|mayús|maj)\+/i,
  // Programs and terms whose names hold a digit.
  /^(?:1password|office365|microsoft365|[om]365|2fa|windows\d+|win\d+|b2[bc]|oauth2?|web2|h264|mp[34]|sha-?\d+(?:sum)?|md5(?:sum)?|aes-?\d+|rsa-?\d+|wpa[23]|ipv[46]|iso\d+)$/i,
];

const MARK_INSIDE = /[\p{L}\p{N}][!#$%^&*+?~@][\p{L}\p{N}]/u;

export function shapeOf(value: string): Shape {
  if (value.length < 3 || value.length > 256 || NONE.some((none) => none.test(value))) return 'none';
  if (/^[#*]?\d(?:[ .-]?\d)*[#*]?$/.test(value)) return 'digits';
  const letters = /\p{L}/u.test(value);
  const digits = /\d/.test(value);
  if (letters && (MARK_INSIDE.test(value) || (digits && /[!#$%^&*+?~=@]/.test(value)))) return 'strong';
  if (/^(?:[a-z0-9-]+\.)+(?:com|net|org|example|io|eu|de|es|fr|it|uk|ph|nl|pl|test|local)$/i.test(value))
    return 'none';
  if (letters && digits) return 'mixed';
  if (/^[\p{Lu}]{5,}$/u.test(value)) return 'capitals';
  if (/\p{Ll}\p{Lu}|\p{L}_\p{L}/u.test(value)) return 'inner';
  return letters ? 'word' : digits || value.length >= 6 ? 'mixed' : 'none';
}

/** Whether a value is a number that opens something: 3 to `most` digits, in groups, or with a letter or a mark at its ends. */
export function isNumber(value: string, most = 12): boolean {
  const digits = value.replace(/[^\d]/g, '').length;
  const marked = /^[#*].*[#*]$/.test(value);
  return digits >= (marked ? 2 : 3) && digits <= most && /^[#*]?\d(?:[ .\-/–]{0,3}\d)*[#*]?$/.test(value);
}

export const isYear = (value: string) => /^(?:19|20)\d\d$/.test(value);
