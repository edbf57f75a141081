import type { Block, Inline } from '../contracts/draft.ts';
import type { FilledSlot, Quotation, SlotSpecification, Writer } from '../contracts/writer.ts';
import { plain } from '../records/sentences.ts';
import { claimOf, rowOf, sameWords } from './kit/claims.ts';

/** At most this many ranges prove one statement; more say nothing new to a reader. */
const CITES = 3;

/**
 * Fills slots with what the records say, in their own words: sentences become cited prose, steps and points; rows of
 * one table become one table again. Statements that say the same are said once, with up to three citations.
 */
export const extractiveWriter: Writer = {
  name: 'extractive',
  version: 1,
  model: null,
  async fill(slot, quotations) {
    return fillSlot(slot, quotations);
  },
};

function fillSlot(slot: SlotSpecification, quotations: readonly Quotation[]): FilledSlot {
  const statements = merge(quotations).slice(0, slot.limit ?? quotations.length);
  const heading: Block[] = slot.title === null ? [] : [{ type: 'heading', level: 2, text: slot.title }];
  if (statements.length === 0) {
    return slot.required
      ? { blocks: [...heading, { type: 'question', slot: slot.name, text: slot.question }], filled: false }
      : { blocks: [], filled: false };
  }
  return { blocks: [...heading, ...arrange(slot, statements)], filled: true };
}

/** What is said once, with what proves it. */
export interface Statement {
  quotation: Quotation;
  also: Quotation[];
  /** A model's sentence in place of the record's own words, and who worded it. */
  worded?: { text: string; by: string };
}

/** Says the same thing once: statements with the same words and figures are merged, the first one's words stay. */
export function merge(quotations: readonly Quotation[]): Statement[] {
  const statements = new Map<string, Statement>();
  for (const quotation of quotations) {
    const key = sameWords(quotation);
    if (key === '') continue;
    const known = statements.get(key);
    if (!known) statements.set(key, { quotation, also: [] });
    else if (known.also.length < CITES - 1 && known.quotation.record !== quotation.record)
      known.also.push(quotation);
  }
  return [...statements.values()];
}

/** Statements as the slot wants them, under the titles of the places that they come from. */
export function arrange(slot: SlotSpecification, statements: readonly Statement[]): Block[] {
  const rows = statements.filter(({ quotation }) => isRow(quotation));
  const sentences = statements.filter(({ quotation }) => !isRow(quotation));
  const blocks: Block[] = [];
  if (sentences.length > 0) {
    if (slot.shape === 'steps')
      blocks.push({ type: 'list', ordered: true, items: sentences.map((one) => [claim(one)]) });
    else if (slot.shape === 'points' || slot.shape === 'table') blocks.push(...grouped(sentences, points));
    else blocks.push(...grouped(sentences, prose));
  }
  return [...blocks, ...tables(rows)];
}

/** Whether it is a row of a table of several columns. */
export function isRow({ role, columns }: Quotation): boolean {
  return role === 'row' && (columns?.length ?? 0) > 1;
}

function claim({ quotation, also, worded }: Statement): Inline {
  const own = claimOf(quotation, also);
  return worded ? { ...own, text: worded.text, wordedBy: worded.by } : own;
}

/** Statements of one place of one record stand together, under a lead that names the place when there are several. */
function grouped(statements: Statement[], arrangement: (statements: Statement[]) => Block[]): Block[] {
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    const key = [statement.quotation.record, ...statement.quotation.heading].join('\0');
    groups.set(key, [...(groups.get(key) ?? []), statement]);
  }
  return [...groups.values()].flatMap((group) => {
    const title = group[0]?.quotation.heading.at(-1);
    const lead: Block[] =
      groups.size > 1 && title && group.length > 1 ? [{ type: 'heading', level: 3, text: plain(title) }] : [];
    return [...lead, ...arrangement(group)];
  });
}

function points(statements: Statement[]): Block[] {
  return [{ type: 'list', ordered: false, items: statements.map((statement) => [claim(statement)]) }];
}

/** Sentences in a row, at most four a paragraph; list items stay a list. */
function prose(statements: Statement[]): Block[] {
  const blocks: Block[] = [];
  for (const statement of statements) {
    const item = statement.quotation.role === 'item';
    const last = blocks.at(-1);
    if (item) {
      if (last?.type === 'list') last.items.push([claim(statement)]);
      else blocks.push({ type: 'list', ordered: false, items: [[claim(statement)]] });
    } else if (
      last?.type === 'paragraph' &&
      last.inlines.filter((inline) => inline.type === 'claim').length < 4
    ) {
      last.inlines.push({ type: 'text', text: ' ' }, claim(statement));
    } else blocks.push({ type: 'paragraph', inlines: [claim(statement)] });
  }
  return blocks;
}

function tables(rows: Statement[]): Block[] {
  const groups = new Map<string, Statement[]>();
  for (const row of rows) {
    const key = (row.quotation.columns ?? []).join('\0');
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].map((group): Block => {
    const columns = (group[0]?.quotation.columns ?? []).map((column) => plain(column));
    return { type: 'table', columns, rows: group.map(({ quotation }) => rowOf(quotation, columns.length)) };
  });
}
