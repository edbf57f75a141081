import type { Organisation } from '../../contracts/link-kinds.ts';
import type { BatonRecord } from '../../contracts/record.ts';
import type { Reference } from '../../contracts/reference.ts';
import { labelOf } from '../../links/people/domains.ts';
import { isLegalForm, type Word, wordsIn } from './names.ts';

/** Words that a name has at most, and letters by which its first one and a domain begin alike. */
const WORDS = 6;
const START = 3;
/** Letters of the last word that a domain has at least. */
const CUT = 4;

/** A name as people write it, with the place where it first stands. */
export interface WrittenName {
  name: string;
  proof: Reference;
}

/**
 * Names of organisations as people write them, by key: words with capitals from which one of its mail domains is made
 * ("Carrowbeg Eggs" at `carrowbegeggs.ie`), the most frequent of them. What nobody writes so is no name: a public host of
 * mail is never spoken of.
 */
export class WrittenNames {
  /** Keys and labels of organisations by the beginning of the label. */
  readonly #starts = new Map<string, { key: string; label: string }[]>();
  readonly #found = new Map<string, Map<string, { count: number; proof: Reference }>>();

  constructor(organisations: Iterable<Organisation & { key: string }>) {
    for (const { key, own, domains } of organisations)
      for (const domain of own ? [] : domains) {
        const label = labelOf(domain);
        const start = label.slice(0, START);
        if (label.length > START)
          this.#starts.set(start, [...(this.#starts.get(start) ?? []), { key, label }]);
      }
  }

  /** Looks for names in a record. */
  read({ id, text }: Pick<BatonRecord, 'id' | 'text'>): void {
    const words = wordsIn(text);
    for (const [index, first] of words.entries()) {
      const near = this.#starts.get(first.folded.slice(0, START));
      if (!near || !/^[\p{Lu}\p{N}]/u.test(first.text)) continue;
      const last = lastOfName(text, words, index);
      for (const { key, label } of near) {
        const end = spelling(label, words, index, last);
        if (end !== null)
          this.#note(key, text.slice(first.start, end), { record: id, start: first.start, end });
      }
    }
  }

  #note(key: string, name: string, proof: Reference): void {
    const names = this.#found.get(key) ?? new Map<string, { count: number; proof: Reference }>();
    this.#found.set(key, names);
    const known = names.get(name);
    if (known) known.count += 1;
    else names.set(name, { count: 1, proof });
  }

  /** The name of an organisation that is written most often; null where nobody writes one. */
  of(key: string, isPlain: (word: string) => boolean): WrittenName | null {
    const [best] = [...(this.#found.get(key) ?? [])]
      .filter(([name]) => name.includes(' ') || !isPlain(name.toLowerCase()))
      .sort(([one, a], [other, b]) => b.count - a.count || (one < other ? -1 : 1));
    return best ? { name: best[0], proof: best[1].proof } : null;
  }
}

/** Index of the last word with a capital that follows without a break. */
function lastOfName(text: string, words: readonly Word[], from: number): number {
  let last = from;
  while (last + 1 < Math.min(words.length, from + WORDS)) {
    const [word, next] = [words[last] as Word, words[last + 1] as Word];
    if (!/^[ &'’./-]{1,4}$/.test(text.slice(word.end, next.start)) || !/^[\p{Lu}\p{N}]/u.test(next.text))
      break;
    last += 1;
  }
  return last;
}

/** End of the words that together spell the label of a domain, with the legal form behind them; null where none do. */
function spelling(label: string, words: readonly Word[], from: number, last: number): number | null {
  let letters = '';
  for (let at = from; at <= last; at += 1) {
    const word = words[at] as Word;
    const rest = label.slice(letters.length);
    letters += word.folded;
    // The last of several words may be cut: "Fahy Lettings" at `fahylett.ie`.
    const cut = at > from && rest.length >= CUT && word.folded.startsWith(rest);
    if (letters !== label && !cut) {
      if (!label.startsWith(letters)) return null;
      continue;
    }
    const next = at < last ? words[at + 1] : undefined;
    return next && isLegalForm(next.folded) ? next.end : word.end;
  }
  return null;
}
