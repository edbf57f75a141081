import { createHash } from 'node:crypto';
import { likelihoodOf } from '../common/likelihood.ts';
import type { CheckedPageDraft } from '../contracts/draft.ts';
import type { Evidence } from '../contracts/evidence.ts';
import type { Flag } from '../contracts/link-kinds.ts';
import type { Page } from '../contracts/page.ts';
import { CitationResolver } from './cites.ts';
import { confidenceOf, type Proof, proofsOf } from './confidence.ts';
import { writePageFile } from './frontmatter.ts';
import { writeMarkdown } from './markdown.ts';
import { BlockResolver, type Dropped, type ResolvedBlock, type ResolvedInline } from './resolve.ts';
import { visibleLine } from './text.ts';

export interface ComposeContext {
  evidence: Evidence;
  agent: { name: string; version: number };
  writer: { name: string; model: string | null };
}

/** A page that is ready to be written. `path` is its place below the content folder, without `.mdx`. */
export interface ComposedPage {
  path: string;
  page: Page;
  /** What follows the frontmatter. */
  body: string;
  /** Frontmatter and body. */
  file: string;
  dropped: Dropped[];
}

/** SHA-256 (hex) of a body: what tells a generated one from one that a person edited. */
export function bodyDigest(body: string): string {
  return createHash('sha256').update(body).digest('hex');
}

/**
 * Makes a page of a draft: finds every citation in its record and numbers them, leaves out and reports what cannot
 * be proved, marks what is flagged, computes status, readiness and confidence, and writes the file.
 */
export async function composePage(draft: CheckedPageDraft, context: ComposeContext): Promise<ComposedPage> {
  const citationsOf = new CitationResolver(context.evidence);
  const resolver = new BlockResolver(draft.path, citationsOf);
  const blocks = [...(await resolver.blocks(draft.blocks)), ...missingQuestions(draft)];
  const { body, citations } = writeMarkdown(blocks);
  const readiness =
    draft.slots.length === 0 ? 1 : draft.slots.filter((slot) => slot.filled).length / draft.slots.length;
  const openConflicts = blocks.filter(
    (block) => block.type === 'conflict' && block.state === 'conflict',
  ).length;
  const inConflict = openConflicts > 0 || warningsOf(blocks).some((one) => one.status === 'conflict');
  const entries = await entriesOf(draft, citations, citationsOf);
  const proofs = proofsOf(blocks);
  const sources = [...new Set(citations.map((citation) => citation.record))];
  const newest = citationsOf.newestOf(sources);
  const page: Page = {
    title: visibleLine(draft.title) || draft.path,
    section: draft.section,
    kind: draft.kind,
    summary: provedSummary(draft, blocks, resolver.dropped),
    order: draft.order,
    status: inConflict
      ? 'conflict'
      : isRetired(proofs, blocks)
        ? 'retired'
        : readiness < 1
          ? 'incomplete'
          : 'ready',
    confidence: confidenceOf(proofs, placed(entries, citations)),
    readiness: Math.round(readiness * 100) / 100,
    generatedBy: {
      agent: context.agent.name,
      version: context.agent.version,
      writer: context.writer.name,
      model: context.writer.model,
    },
    ...(newest !== null && { asOf: newest }),
    sources,
    citations,
    questions: blocks.flatMap((block) =>
      block.type === 'question' ? [{ slot: visibleLine(block.slot), text: visibleLine(block.text) }] : [],
    ),
    people: words(draft.people),
    years: [...new Set(draft.years)].sort((one, other) => one - other),
    aliases: words(draft.aliases),
    ...(entries.length > 0 && { entries }),
    digest: bodyDigest(body),
  };
  return { path: draft.path, page, body, file: writePageFile(page, body), dropped: resolver.dropped };
}

/** Entries with the places of their citations. */
function placed(entries: NonNullable<Page['entries']>, citations: Page['citations']) {
  const places = new Map(citations.map((one) => [one.id, one]));
  return entries.map(({ type, likely = likelihoodOf(type), cites }) => ({
    likely,
    cites: cites.flatMap((id) => places.get(id) ?? []),
  }));
}

/** The entries whose words stand on the page, by the numbers that their citations have there. */
async function entriesOf(
  draft: CheckedPageDraft,
  citations: Page['citations'],
  resolver: CitationResolver,
): Promise<NonNullable<Page['entries']>> {
  const ids = new Map(
    citations.map(({ id, record, start, end }) => [JSON.stringify([record, start, end]), id]),
  );
  const entries: NonNullable<Page['entries']> = [];
  for (const { cites, ...fields } of draft.entries) {
    const found = await Promise.all(
      cites.map(async (cite) => {
        const one = await resolver.resolve(cite);
        return 'reason' in one ? undefined : ids.get(JSON.stringify([one.record, one.start, one.end]));
      }),
    );
    const known = [...new Set(found.filter((id) => id !== undefined))];
    const likely = fields.likely ?? likelihoodOf(fields.type);
    if (known.length > 0) entries.push({ ...fields, likely, cites: known });
  }
  return entries;
}

/** Slots that are empty and that the draft does not ask about by itself. */
function missingQuestions(draft: CheckedPageDraft): ResolvedBlock[] {
  const asked = new Set(draft.blocks.flatMap((block) => (block.type === 'question' ? [block.slot] : [])));
  return draft.slots
    .filter((slot) => !slot.filled && !asked.has(slot.name) && visibleLine(slot.question) !== '')
    .map((slot) => ({ type: 'question' as const, slot: slot.name, text: slot.question }));
}

/** Whether the page states something and nothing of it holds any more. */
function isRetired(proofs: readonly Proof[], blocks: readonly ResolvedBlock[]): boolean {
  return (
    proofs.length > 0 &&
    proofs.every(({ flagged }) => flagged) &&
    warningsOf(blocks).every(({ status }) => status === 'superseded' || status === 'retired')
  );
}

/** A summary stands in lists and search without warnings, so it must not repeat what is dropped or flagged. */
function provedSummary(
  draft: CheckedPageDraft,
  blocks: readonly ResolvedBlock[],
  dropped: Dropped[],
): string {
  const summary = visibleLine(draft.summary);
  const unsafe = [
    ...dropped.filter((one) => one.what === 'claim').map((one) => one.text),
    ...warningsOf(blocks).map((one) => one.text),
  ];
  const repeated = unsafe.find((text) => text.length >= 12 && summary.includes(text));
  if (repeated === undefined) return summary;
  dropped.push({
    path: draft.path,
    what: 'summary',
    text: summary,
    reason: `it repeats what the page drops or flags: ${repeated}`,
  });
  return visibleLine(draft.title);
}

/** Every warning of the page with the words that it stands by. */
function warningsOf(blocks: readonly ResolvedBlock[]): { status: Flag['status']; text: string }[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'paragraph':
      case 'notice':
        return ofLine(block.inlines);
      case 'list':
        return block.items.flatMap(ofLine);
      case 'table':
        return block.rows.flat().flatMap(ofLine);
      case 'quotation':
      case 'code':
        return block.warning ? [{ status: block.warning.status, text: visibleLine(block.cite.quote) }] : [];
      default:
        return [];
    }
  });
}

function ofLine(inlines: readonly ResolvedInline[]): { status: Flag['status']; text: string }[] {
  return inlines.flatMap((inline) =>
    inline.type === 'claim' && inline.warning
      ? [{ status: inline.warning.status, text: visibleLine(inline.text) }]
      : [],
  );
}

function words(list: readonly string[]): string[] {
  return [...new Set(list.map(visibleLine).filter((word) => word !== ''))];
}
