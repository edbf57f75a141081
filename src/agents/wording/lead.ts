import type { CheckedPageDraft, Claim, Inline } from '../../contracts/draft.ts';
import type { Evidence } from '../../contracts/evidence.ts';
import type { Quotation } from '../../contracts/writer.ts';
import { plain } from '../../records/sentences.ts';
import { text } from '../kit/claims.ts';
import type { WordingContext } from './context.ts';
import { LEAD_PROMPT } from './prompts.ts';
import { type NumberedQuote, numbered } from './quotes.ts';
import { worded } from './wording.ts';

/** A page that says less needs no lead. */
const FEWEST = 5;
const MOST = 40;
const SENTENCES = 3;
/** Kinds of pages that have something to be led in with; registers and questions are lists. */
const KINDS: ReadonlySet<string> = new Set([
  'process',
  'lifecycle',
  'rule',
  'party',
  'role',
  'thread',
  'matter',
]);

/**
 * The page with up to three sentences before all else that say what of it matters first, each a claim of the page worded by
 * a model, with its quotes and the place that it comes from. Everything else of the page stands as it was; what is flagged
 * is not led in with. The page itself where no model works or nothing of what it worded was let through.
 */
export async function withLead(
  draft: CheckedPageDraft,
  context: WordingContext,
  evidence: Pick<Evidence, 'record' | 'passages' | 'flags'>,
): Promise<CheckedPageDraft> {
  if (!KINDS.has(draft.kind) || !context.models.serves('write', context.section)) return draft;
  const quotations = await quotationsOf(draft, evidence);
  if (quotations.length < FEWEST) return draft;
  const quotes = await numbered(quotations, evidence);
  const accepted = (await worded(LEAD_PROMPT, 'lead', quotes, context)).slice(0, SENTENCES);
  const items = accepted.map(({ text: words, quotes: numbers, model }): Inline[] => {
    const proofs = numbers.flatMap((number) => quotes[number - 1] ?? []);
    const cites = proofs.map(({ quotation: { record, start, end } }) => ({ record, start, end }));
    return [...placeOf(proofs[0]), { type: 'claim', text: words, cites, wordedBy: model }];
  });
  return items.length === 0
    ? draft
    : { ...draft, blocks: [{ type: 'list', ordered: false, items }, ...draft.blocks] };
}

/** Where a sentence was said: a statement must not lose the heading that makes it true. */
function placeOf(quote: NumberedQuote | undefined): Inline[] {
  if (!quote) return [];
  const { record, heading } = quote.quotation;
  const title = quote.wall.title ?? '';
  const place = [title, ...heading.filter((one) => one !== title)].filter((one) => one !== '').join(', ');
  return place === '' ? [] : [{ type: 'record', text: plain(place), record }, text(': ')];
}

/** What the page says in the records' own words in lines and lists, once each and in order. */
async function quotationsOf(
  draft: CheckedPageDraft,
  evidence: Pick<Evidence, 'record' | 'passages' | 'flags'>,
): Promise<Quotation[]> {
  const lines = draft.blocks.flatMap((block) => {
    if (block.type === 'paragraph') return [block.inlines];
    return block.type === 'list' ? block.items : [];
  });
  const claims = lines.flat().filter((inline): inline is Claim => inline.type === 'claim');
  const found = new Map<string, Quotation>();
  for (const { text: words, cites, computed, wordedBy } of claims) {
    const [cite] = cites;
    if (found.size >= MOST || cite === undefined || computed !== undefined || wordedBy !== undefined)
      continue;
    const record = await evidence.record(cite.record);
    const quote = record?.text.slice(cite.start, cite.end) ?? '';
    if (plain(quote) !== words || (await evidence.flags(cite.record, cite.start, cite.end)).length > 0)
      continue;
    const passages = await evidence.passages(cite.record);
    const passage = passages.find(({ start, end }) => start <= cite.start && cite.end <= end);
    if (!passage) continue;
    found.set(words, { ...cite, quote, heading: passage.heading, role: passage.role });
  }
  return [...found.values()];
}
