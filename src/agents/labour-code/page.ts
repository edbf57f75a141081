import type { Block, Inline, PageDraft } from '../../contracts/draft.ts';
import type { Finding } from '../../contracts/finding.ts';
import { plain } from '../../records/sentences.ts';
import { claimOf, stated, text } from '../kit/claims.ts';
import type { Statement } from '../kit/library.ts';
import type { Comparison } from './compare.ts';
import { type Beside, dutiesOf } from './practice.ts';
import type { Provision, ProvisionText } from './provisions.ts';

/** Findings of the records that hold law, by record. */
export type LawFindings = ReadonlyMap<string, readonly Finding[]>;

/** One provision: its words, what it asks, and what the house's own papers hold beside it. */
export function provisionPage(
  provision: Provision,
  beside: Beside,
  findings: LawFindings,
  place: { path: string; order: number; verbatim: readonly Inline[] },
): PageDraft {
  const duties = dutiesOf(provision, 6);
  const asks = asksBlocks(duties, findings);
  const meets = besideBlocks(provision, beside);
  const slots = [
    { name: 'provision', filled: true, question: `What does ${provision.citation} say, word for word?` },
    {
      name: 'duty',
      filled: asks.length > 0,
      question: `What does ${provision.citation} ask of the company?`,
    },
    ...(beside.state === 'no duty'
      ? []
      : [{ name: 'evidence', filled: meets.filled, question: questionOf(provision) }]),
  ];
  return {
    path: place.path,
    section: 'labour-code',
    kind: 'law',
    title: titleOf(provision),
    summary: summaryOf(provision, duties),
    order: place.order,
    blocks: [...textBlocks(provision, 2, place.verbatim), ...asks, ...meets.blocks],
    slots,
    aliases: [
      provision.title,
      ...beside.subjects.map(({ title }) => title),
      ...beside.subjects.flatMap(({ topic }) =>
        topic.words.filter((word) => !word.endsWith('*')).slice(0, 4),
      ),
    ],
  };
}

/** "Labor Code, Art. 87 – Overtime work". */
export function titleOf({ citation, title }: Provision): string {
  const same = (words: string) =>
    words
      .toLowerCase()
      .replaceAll(/section/g, 'sec')
      .replaceAll(/[^\p{L}\p{N}]/gu, '');
  return title === '' || same(title) === same(citation) ? citation : `${citation} – ${title}`;
}

export const questionOf = (provision: Provision): string =>
  `Nothing in the records says how the company meets ${titleOf(provision)}: what is done?`;

function summaryOf(provision: Provision, duties: readonly Statement[]): string {
  const words = plain(duties[0]?.quote ?? provision.texts[0]?.cells[0]?.text ?? '');
  return words.length > 280 ? `${words.slice(0, 277)}…` : words;
}

/** The law's words first; a digest is named as the document that it is. */
export function textBlocks(
  provision: Provision,
  level: 2 | 3 = 2,
  elsewhere: readonly Inline[] = [],
): Block[] {
  const verbatim = provision.texts.filter(({ kind }) => kind === 'law');
  const digests = provision.texts.filter(({ kind }) => kind === 'digest');
  const blocks: Block[] = [];
  if (verbatim.length > 0) {
    blocks.push({ type: 'heading', level, text: 'What the law says' });
    for (const one of verbatim) blocks.push(sourceLine('As it stands in ', one), ...quoted(one));
  }
  if (digests.length > 0) {
    blocks.push({ type: 'heading', level, text: 'What the digest says' });
    if (verbatim.length === 0)
      blocks.push({
        type: 'notice',
        tone: 'note',
        title: 'Not the law itself',
        inlines:
          elsewhere.length > 0
            ? [text('This is how a document of the company puts it. The law’s own words: '), ...elsewhere]
            : [
                text(
                  'The text of the law is not in the records. This is how a document of the company puts it; for a dispute read the law.',
                ),
              ],
      });
    for (const one of digests) blocks.push(sourceLine('As put by ', one), ...quoted(one));
  }
  return blocks;
}

function sourceLine(lead: string, one: ProvisionText): Block {
  return {
    type: 'paragraph',
    inlines: [
      text(lead),
      { type: 'record', text: `“${one.document}” (${one.path})`, record: one.record },
      text(':'),
    ],
  };
}

function quoted(one: ProvisionText): Block[] {
  if (one.range) return [{ type: 'quotation', cite: one.range }];
  const rows = one.cells.map(({ label, text: words, record, start, end }): Inline[][] => [
    [text(label)],
    [stated(words, [{ record, start, end }])],
  ]);
  return rows.length > 0 ? [{ type: 'table', columns: ['', 'It says'], rows }] : [];
}

const WHO =
  /\b(?:(?:no|every|each|all|any|an?|the|covered)\s){0,2}(?:employers?|employees?|workers?|company|members?|contractors?|establishments?|corporations?|persons?|staff|supervisors?|managers?)\b/i;
const VALUES = ['money', 'percentage', 'duration', 'date'];

function asksBlocks(duties: readonly Statement[], findings: LawFindings): Block[] {
  if (duties.length === 0) return [];
  const rows = duties.map((duty) => [[claimOf(short(duty))], whoOf(duty), valuesIn(duty, findings)]);
  return [
    { type: 'heading', level: 2, text: 'What it asks' },
    { type: 'table', columns: ['Duty or right', 'Who', 'Figures and limits'], rows },
  ];
}

/** A statement of at most about 420 characters, cut at a mark between words. */
export function short(statement: Statement, most = 420): Statement {
  if (statement.quote.length <= most) return statement;
  const head = statement.quote.slice(0, most);
  const cut = Math.max(
    head.lastIndexOf('; '),
    head.lastIndexOf(', '),
    head.lastIndexOf('\n'),
    head.lastIndexOf(' ') - 60,
  );
  const quote = head.slice(0, Math.max(cut, 80)).trimEnd();
  return { ...statement, quote, end: statement.start + quote.length };
}

export function whoOf(duty: Statement): Inline[] {
  const match = WHO.exec(duty.quote.slice(0, 300));
  if (!match) return [];
  const start = duty.start + match.index;
  return [stated(plain(match[0]), [{ record: duty.record, start, end: start + match[0].length }])];
}

export function valuesIn(statement: Statement, findings: LawFindings): Inline[] {
  const inside = (findings.get(statement.record) ?? [])
    .filter(
      ({ kind, start, end }) => VALUES.includes(kind) && start >= statement.start && end <= statement.end,
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const shown: Inline[] = [];
  let last = -1;
  const seen = new Set<string>();
  for (const { record, start, end, quote } of inside) {
    const words = plain(quote);
    if (start < last || seen.has(words)) continue;
    last = end;
    seen.add(words);
    shown.push(...(shown.length === 0 ? [] : [text('; ')]), stated(words, [{ record, start, end }]));
    if (seen.size >= 5) break;
  }
  return shown;
}

function besideBlocks(provision: Provision, beside: Beside): { blocks: Block[]; filled: boolean } {
  const heading: Block = { type: 'heading', level: 2, text: 'What the company’s own papers say' };
  if (beside.state === 'no duty') return { blocks: [], filled: true };
  if (beside.state === 'nothing found')
    return {
      blocks: [heading, { type: 'question', slot: 'evidence', text: questionOf(provision) }],
      filled: false,
    };
  const blocks: Block[] = [heading, ...verdictBlocks(provision, beside)];
  const list = (lead: string, statements: readonly Statement[]) => {
    if (statements.length === 0) return;
    blocks.push({ type: 'paragraph', inlines: [text(lead)] });
    blocks.push({ type: 'list', ordered: false, items: statements.map((one) => said(one)) });
  };
  list('They name this provision:', beside.cites);
  list(
    beside.comparisons.length > 0
      ? 'They also say on this subject:'
      : 'The company’s documents say on this subject:',
    beside.says,
  );
  if (beside.comparisons.length === 0)
    blocks.push({
      type: 'paragraph',
      inlines: [
        text(
          'Whether this meets the provision cannot be computed from the records: read both, and ask where you doubt.',
        ),
      ],
    });
  return { blocks, filled: true };
}

/** A statement with the document that it stands in. */
export function said(statement: Statement): Inline[] {
  const heading = statement.heading.at(-1);
  const place = heading && heading !== statement.title ? `${statement.title}, ${heading}` : statement.title;
  return [claimOf(short(statement)), text(` (${place})`)];
}

function verdictBlocks(provision: Provision, { comparisons, state }: Beside): Block[] {
  if (comparisons.length === 0) return [];
  const blocks: Block[] = [];
  if (state === 'unclear')
    blocks.push({
      type: 'notice',
      tone: 'warning',
      title: 'Unclear',
      inlines: [
        text(
          'One of the company’s statements keeps the limit and another does not. Find out which is the practice.',
        ),
      ],
    });
  const digest = provision.texts[0]?.kind === 'digest';
  blocks.push({
    type: 'table',
    columns: [digest ? 'The digest' : 'The law', 'The company', 'Compared'],
    rows: comparisons.map((one) => [
      [claimOf(short(one.lawStatement))],
      said(one.ownStatement),
      [{ type: 'strong', text: `${label(one)} ` }, verdictOf(one, digest)],
    ]),
  });
  return blocks;
}

const label = ({ verdict }: Comparison) => (verdict === 'meets' ? 'Meets this figure.' : 'Falls short.');

/** The verdict in words, proved by both quotes. */
export function verdictOf({ law, own, lawStatement, ownStatement, verdict }: Comparison, digest: boolean) {
  return stated(
    `${digest ? 'The digest' : 'The law'} sets ${law.words}; the company’s document says ${own.words}: ${verdict === 'meets' ? 'meets this figure' : 'falls short of it'}.`,
    [
      { record: lawStatement.record, start: law.start, end: law.end },
      { record: ownStatement.record, start: own.start, end: own.end },
    ],
    'both values read from the cited words, in the same unit, compared by code',
  );
}
