import type { PageDraft } from '../../contracts/draft.ts';
import type { Handover } from '../../contracts/handover.ts';
import type { Library, LibraryDocument } from '../../contracts/library.ts';
import type { AccountWords } from '../../lexicon/account-words.ts';
import { LANGUAGES, lexiconPart } from '../../lexicon/lexicon.ts';
import { documentBlocks } from '../kit/compose.ts';

/** An account of a year has a heading for most of its months. */
const MONTHS = 6;
/** Of a text in which somebody tells what they do, so many words in a hundred speak of themselves. */
const SELF_SHARE = 0.01;
/** What must come together: a name that says so, months, the author, their voice. One of them alone is anything. */
const ENOUGH = 2;
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
 * The leaver's own account of the job, told by its name, its form and who speaks in it; null where nobody wrote one. Whole
 * and in its own order: it is what a newcomer reads first.
 */
export function accountPage(
  library: Library,
  words: readonly string[],
  { leaving }: Handover,
): PageDraft | null {
  const named = new Set(
    library
      .find({ words })
      .filter(({ places, coverage }) => places.has('title') && coverage.title >= 0.3)
      .map(({ section }) => section.document),
  );
  const found = library.documents
    .filter(
      ({ standing, record, sections }) =>
        standing === 'in-force' && record.kind !== 'code' && sections.length > 0,
    )
    .map((document) => ({ document, signs: signsOf(document, named.has(document), leaving.name) }))
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

function signsOf({ record, sections }: LibraryDocument, named: boolean, leaver: string): number {
  const words = record.text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const self = words.filter((word) => SELF.has(word)).length / Math.max(1, words.length);
  const months = new Set(
    sections.flatMap(({ heading }) => (heading.at(-1) ?? '').toLowerCase().match(/\p{L}+/gu) ?? []),
  );
  const byMonth = [...months].filter((word) => MONTH_NAMES.has(word)).length >= MONTHS;
  const own = record.people.some(
    ({ name, role }) =>
      (role === 'author' || role === 'editor') && name.toLowerCase() === leaver.toLowerCase(),
  );
  return Number(named) * 1.5 + Number(byMonth) + Number(self >= SELF_SHARE) + Number(own) * 0.5;
}
