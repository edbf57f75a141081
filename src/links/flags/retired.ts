import type { Finding } from '../../contracts/finding.ts';
import type { Passage } from '../../contracts/passage.ts';
import type { Reference } from '../../contracts/reference.ts';
import { lexiconPart } from '../../lexicon/lexicon.ts';
import type { RetiredWords } from '../../lexicon/retired-words.ts';
import { wordsIn } from '../../lexicon/terms.ts';
import { COMMON, MONTHS } from '../values/lexicon.ts';
import type { FoundView } from '../values/views.ts';

/** An account, number or code that the records call out of use. */
export interface Retirement {
  /** As written, for the reader. */
  written: string;
  note: string;
  by: Reference;
}

/** What an identifier is recognised by wherever it stands: its letters and digits. Null for what is too short to be told. */
export function compactOf(finding: Finding<'phone' | 'identifier'>): string | null {
  const written = finding.kind === 'phone' ? finding.data.digits : finding.data.value;
  const compact = written.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
  return compact.length >= (/^\d+$/.test(compact) ? 6 : 5) && /\d{2}/.test(compact) ? compact : null;
}

const LANGUAGES = (await lexiconPart<RetiredWords>('retired')).map(({ words }) => words);
const termsOf = (part: (words: RetiredWords) => readonly string[]) =>
  LANGUAGES.flatMap((words) => part(words).map((term) => wordsIn(term)));
const [OLD, THINGS, STOP, ENDED, INSTEAD] = [
  termsOf(({ old }) => old),
  termsOf(({ things }) => things),
  termsOf(({ stop }) => stop),
  termsOf(({ ended }) => ended),
  termsOf(({ instead }) => instead),
];
/** Words between "old" and the thing, between the thing and its number, and between a number and what became of it. */
const [TO_THING, TO_NUMBER, TO_END] = [1, 6, 4];
/** Between two sentences or cells nothing is said of the other. */
const BREAK = /[.;!?\n|](?=\s|$)/;

/** Schemes that name an affair rather than a way to reach or pay somebody: "closed" is how an affair ends. */
const AFFAIR = /^(?:invoice|code|agreement|order|ticket|product|url|domain|path|email)/;
/** Schemes of what money goes to. */
export const BANK = /^(?:iban|swift|bic|bsb|sort-code|routing|account|bank)/;

/** Reads in one record which identifiers it calls out of use, by a state, a heading, the words beside or a status cell. */
export function* retirementsIn(view: FoundView): Generator<[string, Retirement]> {
  const { record, passages, findings } = view;
  const { text } = record;
  if (record.kind !== 'mail') yield* numbersUnderHeadings(view);
  const states = findings.filter(
    (one): one is Finding<'state'> => one.kind === 'state' && /^(?:retired|replaced)$/.test(one.data.to),
  );
  for (const finding of findings) {
    if (finding.kind !== 'identifier' && finding.kind !== 'phone') continue;
    const compact = compactOf(finding);
    const passage = passages[finding.passage];
    if (compact === null || !passage || passage.role === 'quoted' || passage.role === 'forwarded') continue;
    const retire = (start: number, end: number, how: string): [string, Retirement] => [
      compact,
      {
        written: finding.quote,
        note: `${how}${insteadOf(finding, findings, text)}`,
        by: { record: record.id, start, end },
      },
    ];
    const affair = finding.kind === 'identifier' && AFFAIR.test(finding.data.scheme);
    const state = states.find(
      (one) => one.start <= finding.start && finding.end <= one.end && subjectHolds(one, finding),
    );
    const before =
      text
        .slice(Math.max(passage.start, finding.start - 100), finding.start)
        .split(BREAK)
        .at(-1) ?? '';
    const after = text.slice(finding.end, Math.min(passage.end, finding.end + 80)).split(BREAK)[0] ?? '';
    if (state) yield retire(state.start, state.end, `"${record.title}" says: "${state.quote.slice(0, 160)}"`);
    else if (affair) continue;
    else if (passage.role === 'row') {
      const cells = text.slice(passage.start, passage.end).split('|');
      if (cells.some(isStatus))
        yield retire(passage.start, passage.end, `"${record.title}" marks it as out of use.`);
    } else if (isCalledOld(wordsIn(before)) || hasEnded(wordsIn(after)))
      yield retire(passage.start, passage.end, `"${record.title}" calls it out of use.`);
  }
}

/** Where a term ends that stands last in words, or -1. */
function endOf(words: readonly string[], terms: readonly (readonly string[])[]): number {
  for (let end = words.length; end > 0; end--)
    if (
      terms.some(
        (term) => term.length <= end && term.every((word, at) => words[end - term.length + at] === word),
      )
    )
      return end;
  return -1;
}

/** Where the last "old account" of words ends, the thing before or behind the word for its age; or -1. */
function oldThing(words: readonly string[]): number {
  const [thing, old] = [endOf(words, THINGS), endOf(words, OLD)];
  const apart = thing - 1 - endOf(words.slice(0, Math.max(0, thing - 1)), OLD);
  if (thing > 0 && apart < thing && apart <= TO_THING) return thing;
  return thing > 0 && old === thing + 1 ? old : -1;
}

/** "The old account is …", "do not use …": said of what stands right behind, unless a word for what holds comes between. */
function isCalledOld(before: readonly string[]): boolean {
  const said = Math.max(endOf(before, STOP), oldThing(before));
  return said >= 0 && before.length - said <= TO_NUMBER && endOf(before.slice(said), INSTEAD) < 0;
}

/** "… is closed", "… do not use": said of what stands right before. */
function hasEnded(after: readonly string[]): boolean {
  return [...ENDED, ...STOP].some((term) => {
    const at = after.findIndex((_, index) => term.every((word, next) => after[index + next] === word));
    return at >= 0 && at <= TO_END;
  });
}

/** A cell that says nothing but that, and since when: "closed 2024-06-28"; not a name that begins with "Old". */
function isStatus(cell: string): boolean {
  const words = wordsIn(cell).filter((word) => !/^\d+$/.test(word) && !MONTHS.has(word));
  return [...OLD, ...STOP, ...ENDED].some(
    (term) =>
      term.every((word, at) => words[at] === word) &&
      words.slice(term.length).every((word) => COMMON.has(word)),
  );
}

/** A heading that calls what stands below old: "Old accounts", "Do not use"; not a name: "Old Mill". */
function oldHeading(passage: Passage): string | undefined {
  return passage.heading.find((title) => {
    const words = wordsIn(title);
    return endOf(words, STOP) >= 0 || oldThing(words) >= 0 || (words.length <= 2 && isStatus(title));
  });
}

/** The one other number of its sort in the record, when it is called the new one. */
function insteadOf(
  finding: Finding<'phone' | 'identifier'>,
  findings: readonly Finding[],
  text: string,
): string {
  const scheme = (one: Finding) => `${one.kind} ${one.kind === 'identifier' ? one.data.scheme : ''}`;
  const others = findings.filter(
    (one): one is Finding<'phone' | 'identifier'> =>
      (one.kind === 'phone' || one.kind === 'identifier') &&
      scheme(one) === scheme(finding) &&
      compactOf(one) !== null &&
      compactOf(one) !== compactOf(finding),
  );
  const called = others.filter((one) => {
    const before = wordsIn(
      text
        .slice(Math.max(0, one.start - 90), one.start)
        .split(BREAK)
        .at(-1) ?? '',
    );
    const end = endOf(before, INSTEAD);
    return end >= 0 && before.length - end <= TO_NUMBER;
  });
  const distinct = new Set(called.map((one) => one.quote));
  return distinct.size === 1 ? ` It gives ${[...distinct][0]} instead.` : '';
}

const NUMBER_OR_CODE =
  /(?<![\p{L}\p{N}.,-])(?:[A-Z]{1,6}-?\d{5,14}|\d(?:[ -]?\d){5,17})(?![\p{L}\p{N}]|[.,]\d|-\d)/gu;
const DATE = /^(?:19|20)\d{2}-?(?:0[1-9]|1[0-2])-?[0-3]\d$/;

/** Numbers and codes under a heading such as "never use", whatever they are called, unless the document uses them elsewhere. */
function* numbersUnderHeadings({ record, passages }: FoundView): Generator<[string, Retirement]> {
  const old = passages.filter((passage) => oldHeading(passage) !== undefined && passage.role !== 'heading');
  if (old.length === 0) return;
  const current = passages
    .filter((passage) => oldHeading(passage) === undefined)
    .map(({ start, end }) =>
      record.text
        .slice(start, end)
        .replace(/[^\p{L}\p{N}\n]/gu, '')
        .toUpperCase(),
    )
    .join('\n');
  for (const passage of old) {
    const { start, end } = passage;
    for (const [written] of record.text.slice(start, end).matchAll(NUMBER_OR_CODE)) {
      const compact = written.replace(/[ -]/g, '').toUpperCase();
      if (DATE.test(written) || current.includes(compact)) continue;
      yield [
        compact,
        {
          written,
          note: `It stands under "${oldHeading(passage)}" in "${record.title}".`,
          by: { record: record.id, start, end },
        },
      ];
    }
  }
}

/** Whether what is said to be out of use is this identifier: named in the subject, or the only one before the verb. */
function subjectHolds(state: Finding<'state'>, finding: Finding): boolean {
  const fold = (words: string) => words.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
  return fold(state.data.subject).includes(fold(finding.quote));
}

/** Bank identifiers of papers that lie in an archive: out of use when no current paper repeats them and one has others. */
export class ArchivedAccounts {
  private readonly archived = new Map<string, { scheme: string; retirement: Retirement }>();
  private readonly current = new Map<string, Set<string>>();

  /** `retired`: the record is superseded. */
  add({ record, findings }: FoundView, retired: boolean): void {
    if (record.kind === 'mail') return;
    for (const finding of findings) {
      if (finding.kind !== 'identifier') continue;
      const { scheme } = finding.data;
      const compact = compactOf(finding);
      if (compact === null || !BANK.test(scheme)) continue;
      if (!retired) this.current.set(scheme, (this.current.get(scheme) ?? new Set()).add(compact));
      else if (!this.archived.has(compact)) {
        const by = { record: record.id, start: finding.start, end: finding.end };
        this.archived.set(compact, {
          scheme,
          retirement: {
            written: finding.quote,
            note: `It stands only in ${record.title}, which is no longer in force; current papers have another.`,
            by,
          },
        });
      }
    }
  }

  *retirements(): Generator<[string, Retirement]> {
    for (const [compact, { scheme, retirement }] of this.archived) {
      const current = this.current.get(scheme);
      if (current && !current.has(compact)) yield [compact, retirement];
    }
  }
}
