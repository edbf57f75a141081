import type { PageDraft } from '../../contracts/draft.ts';
import type { Handover } from '../../contracts/handover.ts';
import type { Library, LibraryDocument } from '../../contracts/library.ts';
import type { Reference } from '../../contracts/reference.ts';
import type { AccountWords } from '../../lexicon/account-words.ts';
import { LANGUAGES, lexiconPart } from '../../lexicon/lexicon.ts';
import { type Terms, termsOf } from '../../lexicon/terms.ts';
import { statementsOf } from '../../views/library/statements.ts';
import { documentBlocks } from '../kit/compose.ts';

/** An account of a year has a heading for most of its months. */
const MONTHS = 6;
/** Of a text in which somebody tells what they do, so many words in a hundred speak of themselves. */
const SELF_SHARE = 0.01;
/** What must come together: a name that says so, months, the author, their voice, their duties. One of them alone is anything. */
const ENOUGH = 2;
/** Who tells what they do names so many things that recur. */
const DUTIES = 4;
/** So many statements at either end of a paper may say who wrote it, in so few words. */
const [ENDS, BYLINE] = [2, 8];
/** So many words greet. */
const GREETING = 3;
/** An account goes on for some pages; more documents tell the same in parts. */
const DOCUMENTS = 3;

const SELF = new Set((await lexiconPart<AccountWords>('account')).flatMap(({ words }) => words.self));
const MONTH_NAMES = new Set(
  LANGUAGES.flatMap((language) =>
    Array.from({ length: 12 }, (_, month) =>
      new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
        .format(new Date(Date.UTC(2026, month, 1)))
        .toLowerCase(),
    ),
  ),
);

/**
 * The leaver's own account of the job, told by its name and folder, its form, who wrote it and who speaks in it; null where
 * nobody wrote one. Whole and in its own order: it is what a newcomer reads first. `duties` are the statements of recurring
 * work, `names` what the leaver is called.
 */
export function accountPage(
  library: Library,
  words: readonly string[],
  { leaving, successor }: Handover,
  { duties, names }: { duties: readonly Reference[]; names: readonly string[] },
): PageDraft | null {
  const terms = termsOf(words);
  const called = calls([leaving.name, ...names]);
  const next = calls(successor ? [successor.name] : []);
  const named = new Set(
    library
      .find({ words })
      .filter(({ places, coverage }) => places.has('title') && coverage.title >= 0.3)
      .map(({ section }) => section.document),
  );
  const signsOf = (document: LibraryDocument, isNamed: boolean): number => {
    const { record, sections } = document;
    const own = isBy(document, called, leaving.name);
    const addressed = isTo(document, next);
    const recurs = duties.filter((duty) => duty.record === record.id).length >= DUTIES;
    const folder = terms.in((record.path ?? '').split('/').slice(0, -1).join(' '));
    return (
      Number(isNamed) * 1.5 +
      Number(folder) * 0.5 +
      Number(isByMonth(sections)) +
      Number(speaksOfSelf(record.text)) +
      Number(own) * 0.5 +
      Number(addressed) +
      Number((own || addressed) && recurs)
    );
  };
  const found = library.documents
    .filter(
      ({ standing, record, sections }) =>
        standing === 'in-force' && record.kind !== 'code' && sections.length > 0,
    )
    .map((document) => ({ document, signs: signsOf(document, named.has(document)) }))
    .filter(({ signs }) => signs >= ENOUGH)
    .sort((one, other) => other.signs - one.signs)
    .slice(0, DOCUMENTS);
  if (found.length === 0) return null;
  return {
    path: 'operations/the-job',
    section: 'operations',
    kind: 'rule',
    title: `The job, as ${leaving.name} tells it`,
    summary: `What ${leaving.name} wrote down of the work for whoever comes next.`,
    order: 1,
    blocks: found.flatMap(({ document: { sections } }) => documentBlocks({ sections }, found.length > 1)),
    people: [leaving.name],
    aliases: ['handover notes', 'my job', 'month by month', 'the year', 'what the office does'],
  };
}

function isByMonth(sections: LibraryDocument['sections']): boolean {
  const months = new Set(
    sections.flatMap(({ heading }) => (heading.at(-1) ?? '').toLowerCase().match(/\p{L}+/gu) ?? []),
  );
  return [...months].filter((word) => MONTH_NAMES.has(word)).length >= MONTHS;
}

function speaksOfSelf(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.filter((word) => SELF.has(word)).length >= SELF_SHARE * Math.max(1, words.length);
}

/** Whether a document's properties, its title or a short line at either end name the one who leaves as who wrote it. */
function isBy({ record, passages }: LibraryDocument, called: Terms, leaver: string): boolean {
  const author = record.people.some(
    ({ name, role }) =>
      (role === 'author' || role === 'editor') && name.toLowerCase() === leaver.toLowerCase(),
  );
  const statements = passages.flatMap((passage) => statementsOf(record, passage));
  const ends = [...statements.slice(0, ENDS), ...statements.slice(-ENDS)].filter(
    ({ quote, role }) => role !== 'row' && (quote.match(/\p{L}+/gu) ?? []).length <= BYLINE,
  );
  return author || called.in(record.title) || ends.some(({ quote }) => called.in(quote));
}

/** Whether the title, or the greeting that the text begins with, names who takes over: "Liebe Aylin, …". */
function isTo({ record, passages }: LibraryDocument, next: Terms): boolean {
  const [opening] = passages.flatMap((passage) => statementsOf(record, passage));
  const greeting = (opening?.quote.match(/\p{L}+/gu) ?? []).slice(0, GREETING).join(' ');
  return next.in(record.title) || next.in(greeting);
}

/** Whole names and first names, as words to look for. */
function calls(names: readonly string[]): Terms {
  return termsOf(
    names.flatMap((name) => [name, name.split(' ')[0] ?? name]).filter((name) => name.length > 1),
  );
}
