import type { IndexReader } from '../index-reader.ts';
import type { Stems } from '../stems.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import type { QuestionForm } from './question.ts';
import { Matcher, type Sought } from './sought.ts';

/** Records that are looked at for an answer, best first. */
const LOOKED_AT = 18;

/** What a claim of a document that does not hold keeps of its score. */
const PAST = 0.8;

/** Entries of an account: each speaks of one day, and none of what holds. */
const ENTRIES: ReadonlySet<string> = new Set(['invoice', 'bill', 'payment', 'bank-transaction']);

/** The claims that could answer. What is owed is computed on pages; all else is stated by records. */
export async function seekCandidates(
  found: readonly { document: number; section: number; score: number }[],
  form: QuestionForm,
  sought: readonly Sought[],
  index: IndexReader,
  stems: Stems,
  isPage: (document: number) => boolean,
  isPast: (document: number) => boolean,
  asOf: string,
): Promise<Candidate[]> {
  const matcher = new Matcher(sought, index.head.languages, stems);
  const { states } = index.table;
  const stating = found
    .filter(({ document }) => states[document] === 1 && (form.kind === 'balance' || !isPage(document)))
    .slice(0, LOOKED_AT);
  const top = stating[0]?.score ?? 1;
  const lists = await Promise.all(
    stating.map(async ({ document, section, score }, place) => {
      const [{ best: _, ...fragment }, { claims, from }] = await Promise.all([
        index.fragment(document, section),
        index.claims(document, section),
      ]);
      if (ENTRIES.has(fragment.kind)) return [];
      const signs = {
        first: 1 / (1 + place),
        result: score / top,
        past: isPast(document) ? 1 : 0,
        old: isOld(fragment.title, form.asked ?? asOf) ? 1 : 0,
        mail: fragment.kind === 'mail' ? 1 : 0,
      };
      const stating = {
        document,
        fragment,
        claims,
        from,
        found: section,
        keeps: signs.past ? PAST : 1,
        signs,
      };
      return candidatesOf(stating, form, sought, matcher, stems);
    }),
  );
  return lists.flat();
}

/** Whether a title names a year, and only years before the one that is asked of. */
function isOld(title: string, day: string): boolean {
  const years = title.match(/(?<!\d)20\d\d(?!\d)/g) ?? [];
  return years.length > 0 && years.every((year) => year < day.slice(0, 4));
}
