import type { Finding } from '../../contracts/finding.ts';
import type { Passage } from '../../contracts/passage.ts';
import type { Reference } from '../../contracts/reference.ts';
import { isRetired } from '../values/profile.ts';
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

const OLD_HEADING =
  /\b(?:old|former|previous|superseded|retired|obsolete|outdated|closed|expired|do not use|don'?t use|never use|no longer (?:used?|valid|in use)|not to be used|out of (?:use|date))\b/i;
const OLD_BEFORE =
  /\b(?:old|former|previous|closed|retired|obsolete|outdated|expired|never use|do not use|don'?t use|no longer use|stop using)\b[^.;:!?\n]{0,60}[:;]?[^.;!?\n]{0,30}$/i;
const NOT_OLD =
  /\b(?:not (?:the )?(?:old|closed)|years? old|months? old|instead of the old|replaces the old)\b/i;
const OLD_AFTER =
  /^[^.;!?\n|]{0,50}?\b(?:is|are|was|has been|have been|will be|got)\s(?:now\s|already\s|since\s|being\s)?(?:closed|retired|cancel+ed|deactivated|discontinued|expired|replaced|out of (?:use|date)|no longer|obsolete|dead|disconnected|superseded|revoked|withdrawn)\b/i;
/** A status cell as a whole: "closed 2024-06-28", "must not be used"; not a name that begins with "Old". */
const OLD_CELL =
  /^[*_\s]{0,4}(?:old|former|closed|retired|inactive|superseded|expired|obsolete|replaced|cancell?ed|do not use|never use|(?:must )?not (?:to )?be used|no longer (?:used|valid|in use)|out of (?:use|date))[*_]{0,2}(?:\s(?:since|on|from|in|as of|by)?\s?[\d./-]{4,10})?[*_.\s]{0,4}$/i;
/** Schemes that name an affair rather than a way to reach or pay somebody: "closed" is how an affair ends. */
const AFFAIR = /^(?:invoice|code|agreement|order|ticket|product|url|domain|path|email)/;
const BANK = /^(?:iban|swift|bic|bsb|sort-code|routing|account|bank)/;

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
    const before = text.slice(Math.max(passage.start, finding.start - 100), finding.start);
    const after = text.slice(finding.end, Math.min(passage.end, finding.end + 80));
    if (state) yield retire(state.start, state.end, `"${record.title}" says: "${state.quote.slice(0, 160)}"`);
    else if (affair) continue;
    else if (
      passage.role === 'row' &&
      text
        .slice(passage.start, passage.end)
        .split('|')
        .some((cell) => OLD_CELL.test(cell.trim()))
    ) {
      yield retire(passage.start, passage.end, `"${record.title}" marks it as out of use.`);
    } else if (
      passage.role !== 'row' &&
      ((OLD_BEFORE.test(before) && !NOT_OLD.test(before) && isNearest(before)) || OLD_AFTER.test(after))
    ) {
      yield retire(passage.start, passage.end, `"${record.title}" calls it out of use.`);
    }
  }
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
  const called = others.filter((one) =>
    /\b(?:new|now|instead|current|from (?:now on|today)|replaced by|correct|right|since)\b[^.;!?]{0,60}$/i.test(
      text.slice(Math.max(0, one.start - 90), one.start),
    ),
  );
  const distinct = new Set(called.map((one) => one.quote));
  return distinct.size === 1 ? ` It gives ${[...distinct][0]} instead.` : '';
}

const NUMBER_OR_CODE =
  /(?<![\p{L}\p{N}.,-])(?:[A-Z]{1,6}-?\d{5,14}|\d(?:[ -]?\d){5,17})(?![\p{L}\p{N}]|[.,]\d|-\d)/gu;
const DATE = /^(?:19|20)\d{2}-?(?:0[1-9]|1[0-2])-?[0-3]\d$/;

function oldHeading(passage: Passage): string | undefined {
  return passage.heading.find((title) => OLD_HEADING.test(title) && !NOT_OLD.test(title));
}

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

/** "The old account 123 and the new one 456": only what follows "old" before another such word is old. */
function isNearest(before: string): boolean {
  const words = before.toLowerCase();
  const old = Math.max(
    ...['old', 'former', 'previous', 'closed', 'never use', 'do not use'].map((word) =>
      words.lastIndexOf(word),
    ),
  );
  const current = Math.max(
    ...[' new', 'current', 'instead', ' to ', ' now ', 'right one', 'correct'].map((word) =>
      words.lastIndexOf(word),
    ),
  );
  return current < old;
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

  add({ record, findings }: FoundView): void {
    if (record.kind === 'mail') return;
    const retired = isRetired(record);
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
            note: `It stands only in ${record.title}, which is filed as old; current papers have another.`,
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
