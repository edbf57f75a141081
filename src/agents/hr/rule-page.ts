import type { Block, Inline, PageDraft } from '../../contracts/draft.ts';
import type { Link } from '../../contracts/link.ts';
import type { Writer } from '../../contracts/writer.ts';
import { plain } from '../../records/sentences.ts';
import { text } from '../kit/claims.ts';
import type { Statement } from '../kit/library.ts';
import type { Paper } from '../kit/shelf.ts';
import { isAbout } from '../kit/topics.ts';
import { conflictBlock } from '../kit/values.ts';
import { type Chosen, choose, type Field, fillSubjects } from './subjects.ts';

export interface PageSpecification {
  path: string;
  kind: PageDraft['kind'];
  title: string;
  summary: string;
  order: number;
  aliases: string[];
  field: Field;
}

const CONFLICTS = 10;

/** A page of rules by subject, with where they come from and where the records differ. */
export async function rulePage(
  specification: PageSpecification,
  papers: readonly Paper[],
  values: readonly Link<'value'>[],
  writer: Writer,
): Promise<PageDraft> {
  const { chosen, rest } = choose(papers, specification.field);
  const { blocks, slots } = await fillSubjects(chosen, writer);
  const { rest: tail } = specification.field;
  if (tail && rest.length > 0)
    blocks.push(
      ...(
        await writer.fill(
          {
            name: 'rest',
            title: tail.title,
            shape: 'points',
            required: false,
            question: '',
            limit: tail.limit,
          },
          rest,
        )
      ).blocks,
    );
  const shown = [...chosen.flatMap(({ statements }) => statements), ...rest.slice(0, tail?.limit ?? 0)];
  return draftOf(
    specification,
    chosen,
    [...sourceBlocks(shown, papers), ...conflictBlocks(shown, values, specification.field), ...blocks],
    slots,
    shown,
  );
}

export function draftOf(
  specification: PageSpecification,
  chosen: readonly Chosen[],
  blocks: Block[],
  slots: { name: string; filled: boolean; question: string }[],
  shown: readonly Statement[],
): PageDraft {
  const { path, kind, title, summary, order, aliases } = specification;
  const years = [...new Set(shown.flatMap(({ quote }) => quote.match(/\b20\d{2}\b/g) ?? []))]
    .map(Number)
    .sort();
  return {
    path,
    section: 'hr',
    kind,
    title,
    summary: summaryOf(chosen) || summary,
    order,
    blocks,
    slots,
    years: years.slice(0, 10),
    aliases,
  };
}

function summaryOf(chosen: readonly Chosen[]): string {
  let summary = '';
  for (const { statements } of chosen) {
    const first = statements.find(
      ({ role, quote }) => role !== 'row' && quote.length >= 20 && quote.length < 200,
    );
    if (!first) continue;
    const next = `${summary} ${plain(first.quote)}`.trim();
    if (next.length > 260) break;
    summary = next;
  }
  return summary;
}

/** Which papers the page draws on, newest first, so that a reader knows what to open. */
export function sourceBlocks(shown: readonly Statement[], papers: readonly Paper[]): Block[] {
  const used = new Set(shown.map(({ record }) => record));
  const sources = papers.filter(({ id }) => used.has(id)).slice(0, 8);
  if (sources.length === 0) return [];
  return [
    {
      type: 'paragraph',
      inlines: [
        text('Drawn from '),
        ...sources.flatMap((paper, index): Inline[] => [
          text(index === 0 ? '' : index === sources.length - 1 ? ' and ' : ', '),
          { type: 'record', text: paper.title, record: paper.id },
          text(paper.dated ? ` (${paper.dated})` : ''),
        ]),
        text('.'),
      ],
    },
  ];
}

/** Values that the records state differently, where the page quotes one of them. */
export function conflictBlocks(
  shown: readonly Statement[],
  values: readonly Link<'value'>[],
  field: Field,
): Block[] {
  const ranges = Map.groupBy(shown, ({ record }) => record);
  const ofField = (words: string) =>
    field.subjects.some(
      ({ topic, not, alone }) => alone && isAbout(words, topic) && !(not && isAbout(words, not)),
    );
  const touching = values.filter(
    ({ data }) =>
      ofField(data.subject) ||
      data.statements.some(({ record, start, end }) =>
        (ranges.get(record) ?? []).some((one) => start < one.end && one.start < end),
      ),
  );
  if (touching.length === 0) return [];
  const open = touching.filter(({ data }) => data.state === 'conflict');
  const settled = touching.filter(({ data }) => data.state !== 'conflict');
  return [
    { type: 'heading', level: 2, text: 'Where the records differ' },
    ...[...open, ...settled].slice(0, CONFLICTS).map(conflictBlock),
  ];
}
