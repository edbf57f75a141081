import { lexiconPart } from '../../../lexicon/lexicon.ts';
import type { QuestionWords } from '../../../lexicon/question-words.ts';
import { sentencesOf } from '../../../records/sentences.ts';
import { languageOf, type WallLanguage } from './language.ts';
import { type Token, tokensOf, UNSEEN } from './tokens.ts';

const LONGEST = 300;

const PARTS = (await lexiconPart<QuestionWords>('question')).map(({ language, words }) => ({
  language,
  phrases: [...Object.values(words.asks).flat(), ...words.quantity].map((phrase) => phrase.split(' ')),
}));
/** Words that questions are made of, and those that they begin with, by language. */
const ASKING = new Map(PARTS.map(({ language, phrases }) => [language, new Set(phrases.flat())]));
const FIRST = new Map(
  PARTS.map(({ language, phrases }) => [language, new Set(phrases.flatMap(([first]) => first ?? []))]),
);

/**
 * Whether a text asks what a standing question asks, and nothing else: one question, every figure, date, name and word of
 * which stands in what is known, but for words that questions are made of. `sides`: values of which it must name all or none.
 */
export function isQuestionAbout(
  text: string,
  known: readonly string[],
  sides: readonly string[] = [],
): boolean {
  if (UNSEEN.test(text) || text.length > LONGEST || !text.trimEnd().endsWith('?')) return false;
  if (sentencesOf(text, { start: 0, end: text.length }).length !== 1) return false;
  const tokens = tokensOf(text);
  const evidence = known.flatMap((one) => tokensOf(one));
  const language = languageOf([...evidence, ...tokens].map(({ key }) => key));
  if (!language) return false;
  const keys = new Set(evidence.map(({ key }) => key));
  const added = tokens.filter(({ key, kind }) => kind !== 'break' && !keys.has(key));
  const named = sides.filter((side) => includes(tokens, tokensOf(side)));
  return (
    asks(tokens, language) &&
    added.every((token) => isOfQuestions(token, language)) &&
    keepsNegation(tokens, evidence, language) &&
    shareSaid(tokens, evidence, language) >= 0.5 &&
    (named.length === 0 || named.length === sides.length)
  );
}

/** Whether it begins as a question does. */
function asks(tokens: readonly Token[], { language, words }: WallLanguage): boolean {
  const first = tokens[0]?.key ?? '';
  const asking = FIRST.get(language);
  return (
    asking?.has(first) === true ||
    words.finite.includes(first) ||
    (asking?.has(tokens[1]?.key ?? '') === true && words.questionLeads.includes(first))
  );
}

function isOfQuestions(
  { kind, key }: Token,
  { language, words, free, negations, payment }: WallLanguage,
): boolean {
  if (kind !== 'word' || negations.in([key])) return false;
  return (
    ASKING.get(language)?.has(key) === true ||
    free.has(key) ||
    words.is.includes(key) ||
    words.questionLeads.includes(key) ||
    (words.persons.includes(key) && !payment.has(key))
  );
}

function keepsNegation(
  tokens: readonly Token[],
  evidence: readonly Token[],
  { negations }: WallLanguage,
): boolean {
  const denies = (all: readonly Token[]) => all.some(({ key }) => negations.in([key]));
  return !denies(tokens) || denies(evidence);
}

/** The share of what the standing question speaks of that the new one has. */
function shareSaid(tokens: readonly Token[], evidence: readonly Token[], language: WallLanguage): number {
  const content = new Set(
    evidence
      .filter(({ kind, key }) => kind !== 'break' && !language.common.has(key) && !language.known.has(key))
      .map(({ key }) => key),
  );
  if (content.size === 0) return 1;
  const keys = new Set(tokens.map(({ key }) => key));
  return [...content].filter((key) => keys.has(key)).length / content.size;
}

function includes(tokens: readonly Token[], part: readonly Token[]): boolean {
  return tokens.some(
    (_, at) => part.length > 0 && part.every(({ key }, offset) => tokens[at + offset]?.key === key),
  );
}
