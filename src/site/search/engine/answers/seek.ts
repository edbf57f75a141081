import type { IndexReader } from '../index-reader.ts';
import type { Wanted } from '../marks.ts';
import type { AskedWord } from '../query.ts';
import { rarityOf } from '../ranking.ts';
import type { Stems } from '../stems.ts';
import { termsOf } from '../terms.ts';
import { foldedWord, tokensOf } from '../tokens.ts';
import { type Candidate, candidatesOf, type Sought } from './candidates.ts';
import type { QuestionForm, QuestionLanguage } from './question.ts';

/** Records that are looked at for an answer, best first. */
const LOOKED_AT = 14;

/** Entries of an account: each speaks of one day, and none of what holds. */
const ENTRIES: ReadonlySet<string> = new Set(['invoice', 'bill', 'payment', 'bank-transaction']);

/** The claims that could answer, best first. What is owed is computed on pages; all else is stated by records. */
export async function seekCandidates(
  found: readonly { document: number; section: number }[],
  form: QuestionForm,
  sought: readonly Sought[],
  index: IndexReader,
  stems: Stems,
  isPage: (document: number) => boolean,
  keepsOf: (document: number) => number,
): Promise<Candidate[]> {
  const languages = index.head.languages.map(({ language }) => language);
  const { states } = index.table;
  const stating = found
    .filter(({ document }) => states[document] === 1 && isPage(document) === (form.kind === 'balance'))
    .slice(0, LOOKED_AT);
  const lists = await Promise.all(
    stating.map(async ({ document, section }) => {
      const [{ best: _, ...fragment }, { claims, from }] = await Promise.all([
        index.fragment(document, section),
        index.claims(document, section),
      ]);
      if (ENTRIES.has(fragment.kind)) return [];
      return candidatesOf(
        { document, fragment, claims, from, keeps: keepsOf(document) },
        form,
        sought,
        languages,
        stems,
      );
    }),
  );
  return lists
    .flat()
    .sort(
      (one, other) =>
        other.score - one.score || other.own - one.own || one.stating.document - other.stating.document,
    );
}

/** The words of a question with what each counts, widened by the words that people use for it. */
export function soughtWords(
  words: readonly AskedWord[],
  wanted: readonly Wanted[],
  form: QuestionForm,
  index: IndexReader,
  languages: readonly QuestionLanguage[],
  stems: Stems,
): Sought[] {
  const same = languages.find(({ language }) => language === form.language)?.same ?? [];
  return words.map(({ word, weight }, at) => {
    const terms = new Set(wanted[at]?.terms);
    const stem = stems.stem(word, form.language);
    for (const group of same)
      if (group.some((one) => stems.stem(foldedWord(one), form.language) === stem))
        for (const other of group)
          if (!other.includes(' '))
            for (const token of tokensOf(other))
              for (const term of termsOf(token, form.language, stems)) terms.add(term);
    const unknown = weight * rarityOf(1, index.head.documents);
    return {
      word,
      weight: (wanted[at]?.weight ?? 0) || unknown,
      terms: [...terms],
      named: form.named.has(word) || form.phrase.includes(word),
    };
  });
}
