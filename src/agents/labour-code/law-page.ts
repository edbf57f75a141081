import type { Block, Inline, PageDraft } from '../../contracts/draft.ts';
import type { Clause, Law, Provision } from '../../contracts/law.ts';
import { plain } from '../../records/sentences.ts';
import { claimOf, stated, text } from '../kit/claims.ts';
import { isDuty } from './words.ts';

export type Beside = Law['provisions'][number];

/** A page holds so many provisions; a longer law goes on on the next one. */
const PROVISIONS = 40;

/** The pages of one law, in the order of its places; each provision learns the page that it stands on. */
export function* lawPages(
  law: readonly Beside[],
  pathOf: (name: string) => string,
  paths: Map<Beside, string>,
): Generator<PageDraft> {
  for (let from = 0; from < law.length; from += PROVISIONS) {
    const own = law.slice(from, from + PROVISIONS);
    const [first] = own;
    if (!first) return;
    const name = first.provision.law.name;
    const title =
      law.length > PROVISIONS ? `${name}: ${first.provision.place} to ${own.at(-1)?.provision.place}` : name;
    const path = pathOf(title);
    for (const one of own) paths.set(one, path);
    yield lawPage(own, title, path, 100 + from);
  }
}

function lawPage(law: readonly Beside[], title: string, path: string, order: number): PageDraft {
  const open = law.filter(({ provision, clauses }) => clauses.length === 0 && isDuty(provision));
  const question = `Which paper or practice of the company meets ${open.map(({ provision }) => placeOf(provision)).join('; ')}?`;
  return {
    path,
    section: 'labour-code',
    kind: 'law',
    title,
    summary: summaryOf(law),
    order,
    blocks: [
      ...digestNotice(law),
      ...law.flatMap((one, index) => provisionBlocks(one, law[index - 1]?.provision)),
      ...(open.length > 0 ? [{ type: 'question' as const, slot: 'evidence', text: question }] : []),
    ],
    slots: [
      { name: 'provision', filled: true, question: `What does ${title} say, word for word?` },
      { name: 'evidence', filled: open.length === 0, question },
    ],
    aliases: law.map(({ provision }) => titleOf(provision)).slice(0, 40),
  };
}

function summaryOf([first]: readonly Beside[]): string {
  const words = plain(first?.provision.statements[0]?.quote ?? '');
  return words.length > 240 ? `${words.slice(0, 237)}…` : words;
}

function digestNotice(law: readonly Beside[]): Block[] {
  if (law.some(({ provision }) => provision.kind === 'law')) return [];
  const words =
    'The text of this law is not in the records. This is how a document puts it; for a dispute read the law.';
  return [{ type: 'notice', tone: 'note', title: 'Not the law itself', inlines: [text(words)] }];
}

/** "Art. 87 – Overtime work". */
export const placeOf = ({ place, title }: Provision): string =>
  [place, title].filter((part) => part !== '').join(' – ');

/** With the name of the law. */
export const titleOf = (provision: Provision): string => `${provision.law.name}, ${placeOf(provision)}`;

function provisionBlocks({ provision, clauses }: Beside, before: Provision | undefined): Block[] {
  const { record, kind } = provision;
  const blocks: Block[] = [{ type: 'heading', level: 2, text: placeOf(provision) || provision.law.name }];
  if (before?.record !== record || before.kind !== kind)
    blocks.push({
      type: 'paragraph',
      inlines: [
        text(kind === 'law' ? 'What the law says, as it stands in ' : 'What a digest of the law says: '),
        { type: 'record', text: record.path ?? record.title, record: record.id },
        text(':'),
      ],
    });
  blocks.push({ type: 'quotation', cite: provision.range });
  if (clauses.length === 0) return blocks;
  const short = clauses.filter(({ verdict }) => verdict?.holds === false);
  if (short.length > 0)
    blocks.push({
      type: 'notice',
      tone: 'warning',
      title: 'Falls short',
      inlines: short.flatMap((clause, index) => [
        text(index === 0 ? '' : ' '),
        paperOf(clause),
        text(': '),
        ...verdictOf(provision, clause),
      ]),
    });
  blocks.push({
    type: 'table',
    columns: ['Paper of the business', 'It says', kind === 'law' ? 'Against the law' : 'Against the digest'],
    rows: clauses.map((clause) => [
      [paperOf(clause)],
      [claimOf(clause.statement)],
      verdictOf(provision, clause),
    ]),
  });
  return blocks;
}

/** The paper that a clause stands in. */
export function paperOf({ record, statement }: Pick<Clause, 'record' | 'statement'>): Inline {
  const heading = statement.heading.at(-1);
  const named = heading && heading !== record.title ? `${record.title}, ${heading}` : record.title;
  return {
    type: 'record',
    text: record.kind === 'mail' ? `Mail “${record.title}”` : named,
    record: record.id,
  };
}

/** The verdict in words, proved by both figures; where there is none, a person compares. */
export function verdictOf({ kind, record }: Provision, { verdict, statement }: Clause): Inline[] {
  if (!verdict) return [text('compare by hand')];
  const { holds, own, law } = verdict;
  const bound = law.bound === null ? '' : law.bound === 'most' ? 'at most ' : 'at least ';
  const sets = `the ${kind} sets ${bound}“${plain(law.quote)}”`;
  return [
    { type: 'strong', text: holds ? 'Meets this figure: ' : 'Falls short: ' },
    stated(
      `${sets}, this paper says “${plain(own.quote)}”.`,
      [
        { record: record.id, start: law.start, end: law.end },
        { record: statement.record, start: own.start, end: own.end },
      ],
      'both figures read from the cited words, of the same matter and unit, compared by code',
    ),
  ];
}
