/** What after a comma is no first name. */
const AFTER_COMMA =
  /^(?:inc|llc|ltd|limited|corp|co|plc|gmbh|ag|jr|sr|ii|iii|iv|phd|ph\.d|md|m\.d|cpa|esq|mba|rn|pe)\b\.?/i;

const SENT_ON = /'*\s\(?via\s\S.*$/;

/** Whether a display name says that another address sent the mail on: "Ana Cruz via Accounts". */
export function isSentOn(raw: string): boolean {
  return SENT_ON.test(raw.slice(0, 300));
}

/**
 * A display name as people say it: "Skilling, Jeff" and "'Jeff Skilling'" are "Jeff Skilling"; so is Notes'
 * "Jeff Skilling/Corp/Enron@ENRON", and "'Jeff Skilling' via Accounts" of a group. Empty where it is an address, an
 * X.500 path or has no letters.
 */
export function spokenName(raw: string): string {
  let name = raw
    .slice(0, 300)
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\[[^[\]]*\]/g, ' ')
    .replace(/\([^()]*\)/g, ' ');
  name = name
    .replace(/["“”„]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(SENT_ON, '')
    .replace(/^'+|'+$/g, '')
    .trim();
  if (/^\/?(?:o|ou|cn)=/i.test(name)) return '';
  const notes = /^([^/@]+)\/[^@]*(?:@.*)?$/.exec(name)?.[1] ?? /^([^@/]+)@[^.@]+$/.exec(name)?.[1];
  if (notes) name = notes.trim();
  if (name.includes('@') || !/\p{L}/u.test(name)) return '';
  const comma = name.indexOf(',');
  if (comma > 0 && comma === name.lastIndexOf(',')) {
    const rest = name.slice(comma + 1).trim();
    const titles =
      /^(?:\p{Lu}[\p{Lu}.]{1,5}|Ph\.?D\.?|Esq\.?)$/u.test(rest) && name.slice(0, comma).includes(' ');
    if (titles) name = name.slice(0, comma).trim();
    else if (rest !== '' && !AFTER_COMMA.test(rest) && rest.split(' ').length <= 3)
      name = `${rest} ${name.slice(0, comma).trim()}`;
  }
  return name
    .replace(/[\s,;:]+$/, '')
    .slice(0, 120)
    .toWellFormed();
}

/** Form in which equal names are equal: lower case, no accents, no dots, no middle initials. */
export function nameKey(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, ' ')
    .split(/[\s-]+/)
    .filter((word) => word !== '');
  const long = words.filter((word, index) => word.length > 1 || index === 0);
  return (long.length >= 2 ? long : words).join(' ');
}

/** First letter and last word, as in "c valdez"; null for names of one word. */
export function initialKey(name: string): string | null {
  const words = nameKey(name).split(' ');
  const last = words.at(-1);
  return words.length < 2 || !last || last.length < 3 ? null : `${words[0]?.charAt(0)} ${last}`;
}

/** Digits of a text, in order: two names or addresses that differ in them are never one. */
export function digitsOf(text: string): string {
  return text.replace(/[^0-9]/g, '');
}

/** Lower-case letters and figures with hyphens; empty where none are left. */
export function slugOf(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  return plain.replace(/^-|-$/g, '').slice(0, 80).toWellFormed();
}
