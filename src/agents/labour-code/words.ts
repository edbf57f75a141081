import type { Provision } from '../../contracts/law.ts';
import type { LawWords } from '../../lexicon/law-words.ts';
import { lexiconPart } from '../../lexicon/lexicon.ts';
import { isAbout } from '../kit/topics.ts';

const LANGUAGES = await lexiconPart<LawWords>('law');
const topic = (pick: (words: LawWords) => readonly string[]) => ({
  words: [...new Set(LANGUAGES.flatMap(({ words }) => pick(words)))],
});

const DUTY = topic(({ duty }) => duty);
const DUES = topic(({ dues }) => dues);
const DEADLINE = topic(({ deadline }) => deadline);
const PENALTY = topic(({ penalty }) => penalty);
const COLUMNS = {
  rule: topic(({ columns }) => columns.rule),
  who: topic(({ columns }) => columns.who),
  note: topic(({ columns }) => columns.note),
};

/** Whether a provision asks something of somebody. */
export const isDuty = ({ statements }: Provision): boolean =>
  statements.some(({ quote }) => isAbout(quote, DUTY));
/** Whether words name what is owed to the state, its agencies and funds. */
export const isDue = (words: string): boolean => isAbout(words, DUES);
/** Whether a sentence sets a day or span by which something is due. */
export const setsDeadline = (words: string): boolean => isAbout(words, DEADLINE);
export const tellsPenalty = (words: string): boolean => isAbout(words, PENALTY);
/** What the column of a calendar of duties holds, by its head. */
export const isColumn = (kind: keyof typeof COLUMNS, head: string): boolean => isAbout(head, COLUMNS[kind]);
