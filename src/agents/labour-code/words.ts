import type { Provision } from '../../contracts/law.ts';
import type { LawWords } from '../../lexicon/law-words.ts';
import { lexiconPart } from '../../lexicon/lexicon.ts';
import { termsOf } from '../../lexicon/terms.ts';

const LANGUAGES = await lexiconPart<LawWords>('law');
const terms = (pick: (words: LawWords) => readonly string[]) =>
  termsOf(LANGUAGES.flatMap(({ words }) => pick(words)));

const DUTY = terms(({ duty }) => duty);
const DUES = terms(({ dues }) => dues);
const DEADLINE = terms(({ deadline }) => deadline);
const PENALTY = terms(({ penalty }) => penalty);
const COLUMNS = {
  rule: terms(({ columns }) => columns.rule),
  who: terms(({ columns }) => columns.who),
  note: terms(({ columns }) => columns.note),
};

/** Whether a provision asks something of somebody. */
export const isDuty = ({ statements }: Provision): boolean => statements.some(({ quote }) => DUTY.in(quote));
/** Whether words name what is owed to the state, its agencies and funds. */
export const isDue = (words: string): boolean => DUES.in(words);
/** Whether a sentence sets a day or span by which something is due. */
export const setsDeadline = (words: string): boolean => DEADLINE.in(words);
export const tellsPenalty = (words: string): boolean => PENALTY.in(words);
/** What the column of a calendar of duties holds, by its head. */
export const isColumn = (kind: keyof typeof COLUMNS, head: string): boolean => COLUMNS[kind].in(head);
