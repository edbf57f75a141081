import type { BatonRecord } from '../../contracts/record.ts';
import { wordsIn } from '../../lexicon/terms.ts';
import { holds, termsOf } from './lexicon.ts';

/** A blank to fill in: in square, curly or pointed brackets, or a line to write on. */
const BLANK =
  /(?<!\])\[(?!removed:)\p{L}[^\][\n]{1,40}\](?!\s?[([:])|\{\{[^{}\n]{1,40}\}\}|«[^»\n]{1,40}»|_{5,}/gu;
/** So many blanks are no slip; a contract that is filled in has one or two left. */
const BLANKS = 4;
const PROVISIONS = 2;
/** Lines that are looked at. */
const LINES = 400;
const LAWS = termsOf(({ laws }) => laws);
const NOT_LAWS = termsOf(({ notLaws }) => notLaws);
const OTHERS = termsOf(({ othersPapers }) => othersPapers);
const NUMBERED = termsOf(({ provisions }) => provisions.filter((word) => word !== '§'));

/** Whether a text waits to be filled in: at so many places, or at any where its name already says what it is. */
export function isForm({ text, kind }: BatonRecord, least = BLANKS): boolean {
  if (kind !== 'document' && kind !== 'slides') return false;
  return (text.match(BLANK)?.length ?? 0) >= least;
}

/** Whether it is the text of a lawgiver: called a law by its name, in numbered provisions, and no paper of the business's. */
export function isLaw(record: BatonRecord, company: string): boolean {
  const name = nameOf(record);
  if (!holds(name, LAWS) || holds(name, NOT_LAWS) || namesCompany(name, company)) return false;
  return record.text.split('\n', LINES).filter(isProvision).length >= PROVISIONS;
}

/** A line that begins with the number of a provision, or names one in its first words: "§ 4", "(2) The…", "Article 12", "13.1 The…". */
function isProvision(line: string): boolean {
  const begin = line.slice(0, 60);
  if (/^[#*\s]{0,6}(?:§\s?\d|\(?\d{1,4}[A-Za-z]?(?:\.\d{1,3})*[.)]?\s)/.test(begin)) return true;
  const words = wordsIn(begin);
  return words.some((word, at) => /^\d/.test(word) && holds(words.slice(Math.max(0, at - 1), at), NUMBERED));
}

/**
 * Whether it is a paper by which somebody else tells how they work: called so by its name, and neither the business nor
 * anybody of it stands in it.
 */
export function isOthersPaper(record: BatonRecord, company: string, insiders: ReadonlySet<string>): boolean {
  if (record.parent !== null || record.kind === 'sheet' || !holds(nameOf(record), OTHERS)) return false;
  const words = wordsIn(record.text.slice(0, 100_000));
  if (namesCompany([...nameOf(record), ...words], company)) return false;
  return !words.some((word) => insiders.has(word));
}

function nameOf({ path, title }: BatonRecord): string[] {
  return wordsIn(`${title} ${(path ?? '').split('/').at(-1) ?? ''}`);
}

/** Whether the first telling word of the company's name stands among the words: "Harborlight" of "Harborlight Inc." */
function namesCompany(words: readonly string[], company: string): boolean {
  const telling = wordsIn(company).find((word) => word.length > 3) ?? wordsIn(company)[0];
  return telling !== undefined && words.includes(telling);
}
