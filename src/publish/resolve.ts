import type { Block, Claim, Inline } from '../contracts/draft.ts';
import type { Flag } from '../contracts/link-kinds.ts';
import type { Reference } from '../contracts/reference.ts';
import { type CitationResolver, type Resolved, sameRange } from './cites.ts';
import { visibleLine } from './text.ts';

/** What a page lost before it was written, and why. */
export interface Dropped {
  /** Path of the page. */
  path: string;
  what: 'claim' | 'conflict' | 'side' | 'quotation' | 'code' | 'link' | 'summary' | 'heading' | 'citation';
  /** The words that were lost. */
  text: string;
  reason: string;
}

/** The warning that a range carries: the gravest status of its flags, all their notes. */
export interface Warning {
  status: Flag['status'];
  note: string;
  by: Resolved[];
  /** What of the words it is about: the one flagged value, as the record has it; null for all of them. */
  value: string | null;
}

export interface ResolvedClaim {
  type: 'claim';
  text: string;
  computed?: string | undefined;
  cites: Resolved[];
  warning: Warning | null;
}
export type ResolvedInline = Exclude<Inline, Claim> | ResolvedClaim;
type Plain = Extract<Block, { type: 'heading' | 'question' | 'diagram' }>;
type Over<Type extends Block['type'], Omitted extends string, Added> = Omit<
  Extract<Block, { type: Type }>,
  Omitted
> &
  Added;
export interface ResolvedSide {
  value: string;
  standing: 'in-force' | 'coming' | 'superseded' | 'conflict';
  cites: Resolved[];
}
export type ResolvedBlock =
  | Plain
  | Over<'paragraph', 'inlines', { inlines: ResolvedInline[] }>
  | Over<'notice', 'inlines', { inlines: ResolvedInline[] }>
  | Over<'list', 'items', { items: ResolvedInline[][] }>
  | Over<'table', 'rows', { rows: ResolvedInline[][][] }>
  | Over<'quotation', 'cite', { cite: Resolved; warning: Warning | null }>
  | Over<'code', 'cite', { cite: Resolved; warning: Warning | null }>
  | Over<'conflict', 'sides', { sides: ResolvedSide[] }>;

const GRAVITY: readonly Flag['status'][] = [
  'instruction',
  'unconfirmed',
  'conflict',
  'retired',
  'superseded',
];

/**
 * Finds every citation of a page's blocks. What does not resolve is left out with what becomes empty by it: the
 * paragraph, the item, the row, the box, the heading above it. Labels do not keep a line whose claims are all gone.
 */
export class BlockResolver {
  readonly dropped: Dropped[] = [];
  readonly #path: string;
  readonly #resolver: CitationResolver;

  constructor(path: string, resolver: CitationResolver) {
    this.#path = path;
    this.#resolver = resolver;
  }

  async blocks(blocks: readonly Block[]): Promise<ResolvedBlock[]> {
    const out: ResolvedBlock[] = [];
    for (const block of blocks) {
      const resolved = await this.#block(block);
      if (resolved) out.push(resolved);
    }
    return this.#withoutEmptyHeadings(out);
  }

  #drop(what: Dropped['what'], text: string, reason: string): null {
    this.dropped.push({ path: this.#path, what, text: visibleLine(text), reason });
    return null;
  }

  async #block(block: Block): Promise<ResolvedBlock | null> {
    switch (block.type) {
      case 'heading':
      case 'question':
      case 'diagram':
        return block;
      case 'paragraph':
      case 'notice': {
        const inlines = await this.#line(block.inlines);
        return inlines && (inlines.length > 0 || block.type === 'notice') ? { ...block, inlines } : null;
      }
      case 'list': {
        const items: ResolvedInline[][] = [];
        for (const item of block.items) {
          const line = await this.#line(item);
          if (line && line.length > 0) items.push(line);
        }
        return items.length > 0 ? { ...block, items } : null;
      }
      case 'table':
        return this.#table(block);
      case 'quotation':
      case 'code': {
        const { cite: reference, ...rest } = block;
        const cite = await this.#resolver.resolve(reference);
        if ('reason' in cite) return this.#drop(block.type, '', cite.reason);
        return { ...rest, cite, warning: await this.#warning([cite]) } as ResolvedBlock;
      }
      case 'conflict':
        return this.#conflict(block);
    }
  }

  async #table(block: Extract<Block, { type: 'table' }>): Promise<ResolvedBlock | null> {
    const rows: ResolvedInline[][][] = [];
    for (const row of block.rows) {
      const cells: ResolvedInline[][] = [];
      for (const cell of row) cells.push((await this.#line(cell)) ?? []);
      const claimed = row.some((cell) => cell.some((inline) => inline.type === 'claim'));
      const kept = cells.some((cell) => cell.some((inline) => inline.type === 'claim'));
      if (kept || (!claimed && cells.some((cell) => cell.length > 0))) rows.push(cells);
    }
    return rows.length > 0 ? { ...block, rows } : null;
  }

  async #conflict(block: Extract<Block, { type: 'conflict' }>): Promise<ResolvedBlock | null> {
    const sides: ResolvedSide[] = [];
    for (const side of block.sides) {
      const cites = await this.#resolver.resolveAll(side.cites);
      if ('reason' in cites) this.#drop('side', `${block.subject}: ${side.value}`, cites.reason);
      else sides.push({ value: side.value, standing: side.standing, cites });
    }
    if (sides.length < 2)
      return this.#drop('conflict', block.subject, 'fewer than two of its sides can be proved');
    return { ...block, sides };
  }

  /** Null where the line had claims and none of them is left. */
  async #line(inlines: readonly Inline[]): Promise<ResolvedInline[] | null> {
    const out: ResolvedInline[] = [];
    let lost = false;
    for (const inline of inlines) {
      const resolved = await this.#inline(inline);
      if (resolved) out.push(resolved);
      else lost = true;
    }
    return lost && !out.some((inline) => inline.type === 'claim')
      ? null
      : out.filter((inline) => inline.text !== '');
  }

  async #inline(inline: Inline): Promise<ResolvedInline | null> {
    if (inline.type === 'record' && !(await this.#resolver.isPublic(inline.record))) {
      this.#drop('link', inline.text, `${inline.record}: there is no page of this record`);
      return { type: 'text', text: inline.text };
    }
    if (inline.type !== 'claim') return inline;
    if (visibleLine(inline.text) === '') return this.#drop('claim', inline.text, 'it has no visible text');
    const cites = await this.#resolver.resolveAll(inline.cites);
    if ('reason' in cites) return this.#drop('claim', inline.text, cites.reason);
    return {
      type: 'claim',
      text: inline.text,
      computed: inline.computed,
      cites,
      warning: await this.#warning(cites),
    };
  }

  async #warning(cites: readonly Resolved[]): Promise<Warning | null> {
    const flags = cites.flatMap((cite) => cite.flags);
    const status = GRAVITY.find((one) => flags.some((flag) => flag.status === one));
    if (!status) return null;
    const by: Resolved[] = [];
    for (const reference of flags.map((flag) => flag.by).filter((one): one is Reference => one !== null)) {
      const found = await this.#resolver.resolve(reference);
      if (!('reason' in found) && !by.some((one) => sameRange(one, found))) by.push(found);
    }
    const notes = new Set(flags.map((flag) => visibleLine(flag.note)).filter((note) => note !== ''));
    return { status, note: [...notes].join(' '), by, value: flaggedValue(cites) };
  }

  #withoutEmptyHeadings(blocks: readonly ResolvedBlock[]): ResolvedBlock[] {
    const out: ResolvedBlock[] = [];
    for (const block of blocks.toReversed()) {
      const below = out[0];
      const empty =
        block.type === 'heading' && (!below || (below.type === 'heading' && below.level <= block.level));
      if (empty) this.#drop('heading', block.text, 'nothing is left below it');
      else out.unshift(block);
    }
    return out;
  }
}

/** The words that all flags of the ranges are about, if they are the same and lie within a range. */
function flaggedValue(cites: readonly Resolved[]): string | null {
  const values = new Set(
    cites.flatMap((cite) =>
      cite.flags.map(({ start, end }) =>
        start >= cite.start && end <= cite.end
          ? visibleLine(cite.quote.slice(start - cite.start, end - cite.start))
          : null,
      ),
    ),
  );
  const [value] = values;
  return values.size === 1 && value ? value : null;
}
