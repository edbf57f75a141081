import { CADENCE_LANGUAGES } from '../../findings/reading/cadence-tokens.ts';
import { dutyLanguage } from '../../findings/reading/duty-language.ts';
import { keywordsOf } from '../obligations/keywords.ts';

const FREQUENT = new Set(CADENCE_LANGUAGES.flatMap(({ words }) => words.common));
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DUTIES = CADENCE_LANGUAGES.map(({ language }) => dutyLanguage(language));

/** Words by which one matter is told from another: no names of people, no participles. */
export function topicOf(text: string, names: ReadonlySet<string>): ReadonlySet<string> {
  const topic = new Set<string>();
  for (const word of keywordsOf(text))
    if (
      word.length > 3 &&
      !DAY.test(word) &&
      !FREQUENT.has(word) &&
      !names.has(word) &&
      !DUTIES.some((one) => one.isParticiple(word))
    )
      topic.add(word);
  return topic;
}

/** How many words two topics have in common. */
export function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let count = 0;
  for (const word of one) if (other.has(word)) count += 1;
  return count;
}
