import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A text of a small business with what of it is secret; nothing in a look-alike. */
export interface Planted {
  text: string;
  secrets: readonly string[];
}

/** The halves of a list: rules were tuned on the first alone. */
export type Half = 'first' | 'second';

/**
 * Invented texts with invented values, one list in English, one in Spanish and German. In the files `⟦…⟧` encloses a
 * secret, `%%` parts texts, and `‹›` breaks what a scanner of repositories would take for a real token.
 */
export const LISTS = ['english', 'spanish-german'] as const;

/** Written later, in all three languages and to be hard; rules were tuned on all of it. */
export const LATER = 'later';

/** By two writers who had not seen the rules; a text without a secret is a look-alike. Rules were tuned on the first half. */
export const FRESH = ['fresh-english', 'fresh-spanish-german'] as const;

/**
 * By two more such writers. Rules were tuned on the first half once it had been measured; nobody has looked at what is
 * missed of the second.
 */
export const STRANGERS = ['stranger-english', 'stranger-spanish-german'] as const;

/** Values of weak shape and wordings without a label near, by the one who then tuned rules on all of it. */
export const PLAIN = [
  'everyday-english',
  'everyday-spanish-german',
  'wordings-english',
  'wordings-spanish-german',
] as const;

type Mixed = (typeof FRESH)[number] | (typeof STRANGERS)[number] | (typeof PLAIN)[number];

export function fresh(list: Mixed, half: Half): Planted[] {
  return readList(`${list}.txt`, half);
}

type List = (typeof LISTS)[number] | typeof LATER;

export function planted(list: List, half: Half): Planted[] {
  return readList(`${list}.txt`, half);
}

export function lookAlikes(list: List, half: Half): Planted[] {
  return readList(`${list}-look-alikes.txt`, half);
}

function readList(file: string, half: Half): Planted[] {
  const texts = readFileSync(path.join(import.meta.dirname, file), 'utf8')
    .replaceAll('‹›', '')
    .split('\n%%\n');
  return texts
    .filter((_, index) => (index % 2 === 0) === (half === 'first'))
    .map((text) => ({
      text: text.trimEnd().replaceAll(/[⟦⟧]/g, ''),
      secrets: Array.from(text.matchAll(/⟦([^⟧]*)⟧/g), ([, secret = '']) => secret),
    }));
}
