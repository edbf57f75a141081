import type { Mention } from '../../contracts/parties.ts';
import { isLegalForm, type Word, wordsIn } from './names.ts';

/** Words by which a text names a party. `party` null: a name of someone else that must not be taken for a party's. */
export interface Form {
  words: readonly string[];
  /** As it must be written, word by word; null where case does not matter. */
  written: readonly string[] | null;
  party: string | null;
  /** `short`: the beginning of a name; another company may begin alike. */
  kind: 'name' | 'short' | 'identifier';
}

/** One naming of a party in a text. */
export interface Naming extends Mention {
  /** The single word it is named by, where it is one. */
  word: string | null;
}

const ADDRESS =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@((?:[\p{L}\p{N}-]{1,63}\.){1,5}[\p{L}]{2,24})/gu;

/** Finds who a text names: the longest name that stands at a place, and addresses of known domains. Linear in the text. */
export class Matcher {
  readonly #forms = new Map<string, Form[]>();
  readonly #domains: ReadonlyMap<string, string>;
  readonly #addresses: ReadonlyMap<string, string>;

  /** @param domains party by mail domain; @param addresses party by whole address, for public domains. */
  constructor(
    forms: readonly Form[],
    domains: ReadonlyMap<string, string>,
    addresses: ReadonlyMap<string, string>,
  ) {
    this.#domains = domains;
    this.#addresses = addresses;
    for (const form of forms) {
      const [first] = form.words;
      if (first === undefined) continue;
      const known = this.#forms.get(first);
      if (known) known.push(form);
      else this.#forms.set(first, [form]);
    }
    for (const known of this.#forms.values())
      known.sort((one, other) => other.words.length - one.words.length);
  }

  /** Every naming in the text, in order. A name that two parties share names neither. */
  find(text: string): Naming[] {
    const words = wordsIn(text);
    const found: Naming[] = [];
    for (let index = 0; index < words.length; index += 1) {
      const forms = this.#forms.get((words[index] as Word).folded);
      if (!forms) continue;
      const hits = forms.filter((form) => stands(form, text, words, index));
      const longest = hits[0]?.words.length;
      if (longest === undefined) continue;
      const best = hits.filter(({ words: { length } }) => length === longest);
      const parties = new Set(best.map(({ party }) => party));
      const [party] = parties;
      const [form] = best as [Form];
      if (parties.size === 1 && party && !goesOn(form, text, words, index + longest))
        found.push({
          party,
          start: (words[index] as Word).start,
          end: (words[index + longest - 1] as Word).end,
          word: longest === 1 && form.kind !== 'identifier' ? (form.words[0] as string) : null,
        });
      index += longest - 1;
    }
    if (text.includes('@'))
      for (const match of text.matchAll(ADDRESS)) {
        const party =
          this.#addresses.get(match[0].toLowerCase()) ?? this.#domains.get((match[1] ?? '').toLowerCase());
        if (party)
          found.push({
            party,
            start: match.index,
            end: match.index + match[0].length,
            word: null,
          });
      }
    return found.sort((one, other) => one.start - other.start);
  }
}

function stands(form: Form, text: string, words: readonly Word[], at: number): boolean {
  if (at + form.words.length > words.length) return false;
  for (let offset = 0; offset < form.words.length; offset += 1) {
    const word = words[at + offset] as Word;
    if (word.folded !== form.words[offset]) return false;
    const written = form.written?.[offset];
    if (written !== undefined && written !== word.text.replace(/['’]s?$/, '')) return false;
    if (offset === 0) continue;
    const gap = text.slice((words[at + offset - 1] as Word).end, word.start);
    if (gap.length > 7 || /[|;:!?]|\n\s*\n/.test(gap)) return false;
  }
  if (form.kind !== 'identifier') return true;
  const [first, last] = [words[at] as Word, words[at + form.words.length - 1] as Word];
  return (
    !/^[-/._]?\d/.test(text.slice(last.end, last.end + 2)) &&
    !/[\d][-/._]$/.test(text.slice(Math.max(0, first.start - 2), first.start))
  );
}

/** Whether a short form is the beginning of something else: another company's name, a street. */
function goesOn(form: Form, text: string, words: readonly Word[], next: number): boolean {
  if (form.kind !== 'short') return false;
  const [last, word] = [words[next - 1] as Word, words[next]];
  if (!word) return false;
  const gap = text.slice(last.end, word.start);
  if (!/^[ \n&.,-]{0,4}$/.test(gap)) return false;
  // "Newlay Van Hire" is not "Newlay Print": a word with a capital goes on with a name.
  if (gap === ' ' && /^\p{Lu}\p{Ll}/u.test(word.text)) return true;
  return (
    isLegalForm(word.folded) &&
    /^\p{Lu}/u.test(word.text) &&
    !/^[-\d]/.test(text.slice(word.end, word.end + 1))
  );
}
