import type { DecisionWords } from '../../../lexicon/decision-words.ts';
import { lexiconPart } from '../../../lexicon/lexicon.ts';
import { clausesOf, PatternList, type SpeechToken } from './pattern.ts';

/** How one language says that something is settled. */
export class DecisionLanguage {
  readonly language: string;
  readonly #words: DecisionWords;
  readonly #lists = new Map<keyof DecisionWords, PatternList>();

  constructor(language: string, words: DecisionWords) {
    this.language = language;
    this.#words = words;
  }

  says(tokens: readonly SpeechToken[], ...lists: readonly (keyof DecisionWords)[]): boolean {
    return lists.some((name) => {
      let list = this.#lists.get(name);
      if (!list) {
        list = new PatternList(this.#words[name], {});
        this.#lists.set(name, list);
      }
      return list.has(tokens);
    });
  }
}

/** The languages whose decisions are known, in the order of their codes. */
export const DECISION_LANGUAGES: readonly DecisionLanguage[] = (
  await lexiconPart<DecisionWords>('decision')
).map(({ language, words }) => new DecisionLanguage(language, words));

/** The decisions of a language; of English where it has none. */
export function decisionsOf(language: string): DecisionLanguage {
  return (DECISION_LANGUAGES.find((one) => one.language === language) ??
    DECISION_LANGUAGES.find((one) => one.language === 'en')) as DecisionLanguage;
}

/** How a sentence settles something: `decides` by its own word, `agrees` with a proposal, `sets` from when on, the rest by its form. */
export type DecisionAct = 'decides' | 'agrees' | 'sets' | 'chooses' | 'permits' | 'revokes' | 'directs';

const BY_FORM = ['revokes', 'permits', 'chooses', 'directs'] as const;

/** Whether a clause names a decision as one. What the decision is of ("that all must …") stands in clauses behind it. */
export function isDecided(tokens: readonly SpeechToken[], language: DecisionLanguage): boolean {
  return clausesOf(tokens).some(
    (clause, index, all) =>
      // "Resolved: to buy" goes on behind its sign.
      language.says([...clause, ...(all[index + 1] ?? []).slice(0, 1)], 'decided') &&
      !language.says(clause, 'undecided', 'proposes') &&
      // "If they come, we have agreed to …" hangs on its case.
      !all.slice(0, index).some((earlier) => language.says(earlier, 'undecided', 'proposes')),
  );
}

/** How a sentence settles something; null where it settles nothing. `starts`: it names a day from which it holds. */
export function decisionOf(
  tokens: readonly SpeechToken[],
  language: DecisionLanguage,
  starts: boolean,
): DecisionAct | null {
  if (language.says(tokens, 'news')) return null;
  const revokes = language.says(tokens, 'revokes');
  const undecided = !revokes && language.says(tokens, 'undecided', 'proposes');
  if (!undecided && language.says(tokens, 'agrees')) return 'agrees';
  if (isDecided(tokens, language)) return 'decides';
  if (undecided) return null;
  const form = BY_FORM.find((list) => language.says(tokens, list));
  if (form) return form;
  return starts || language.says(tokens, 'sets') ? 'sets' : null;
}
