import type { Organisation } from '../../contracts/link-kinds.ts';
import type { BatonRecord } from '../../contracts/record.ts';
import type { Reference } from '../../contracts/reference.ts';
import { organisationDomain } from '../../links/people/domains.ts';
import { wordsIn } from './names.ts';

/** Words that a name has at most. */
const WORDS = 7;

/** A name as people write it, with the place where it first stands. */
export interface WrittenName {
  name: string;
  proof: Reference;
}

/**
 * Names of organisations as people write them, by key: words with capitals that together spell the label of one of its
 * mail domains ("Carrowbeg Eggs" at `carrowbegeggs.ie`), the most frequent of them. What nobody writes so is no name: a
 * public host of mail is never spoken of.
 */
export class WrittenNames {
  /** Key of the organisation by the letters of its label. */
  readonly #labels = new Map<string, string>();
  readonly #starts = new Set<string>();
  readonly #found = new Map<string, Map<string, { count: number; proof: Reference }>>();

  constructor(organisations: Iterable<Organisation & { key: string }>) {
    for (const { key, own, domains } of organisations)
      for (const domain of own ? [] : domains) {
        const label = lettersOf(organisationDomain(domain).split('.')[0] ?? '');
        if (label.length < 4) continue;
        this.#labels.set(label, key);
        this.#starts.add(label.slice(0, 2));
      }
  }

  /** Looks for names in a record. */
  read({ id, text }: Pick<BatonRecord, 'id' | 'text'>): void {
    const words = wordsIn(text);
    for (const [index, first] of words.entries()) {
      if (!this.#starts.has(first.folded.slice(0, 2)) || !/^[\p{Lu}\p{N}]/u.test(first.text)) continue;
      let letters = '';
      for (let at = index; at < Math.min(words.length, index + WORDS); at += 1) {
        const word = words[at] as (typeof words)[number];
        const before = words[at - 1];
        if (at > index && before && !/^[ &'’./-]{1,4}$/.test(text.slice(before.end, word.start))) break;
        letters += lettersOf(word.folded);
        const key = this.#labels.get(letters);
        if (key !== undefined)
          this.#note(key, text.slice(first.start, word.end), {
            record: id,
            start: first.start,
            end: word.end,
          });
      }
    }
  }

  #note(key: string, name: string, proof: Reference): void {
    // A mail address, a host: no way to write a name.
    if (/[@/]/.test(name) || name === name.toLowerCase()) return;
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

function lettersOf(words: string): string {
  return words.replace(/[^\p{L}\p{N}]+/gu, '');
}
