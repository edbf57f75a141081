import { likelihoodOf } from '../common/likelihood.ts';
import type { ResolvedBlock, ResolvedClaim, ResolvedInline } from './resolve.ts';

/** Of the sides of a conflict that nothing settles, one at most holds. */
const OPEN = 0.5;

interface Place {
  record: string;
  start: number;
  end: number;
}

/** A statement with the places that prove it. */
export interface Proof {
  cites: readonly Place[];
  flagged: boolean;
  /** Of a side of a conflict: whether something settles it. */
  settled?: boolean;
}

/** Every statement of the blocks with its proof: claims, sides of conflicts, quotations and code. */
export function proofsOf(blocks: readonly ResolvedBlock[]): Proof[] {
  return blocks.flatMap((block): Proof[] => {
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
        return [{ cites: [block.cite], flagged: block.warning !== null }];
      case 'conflict':
        return block.sides.map((side) => ({
          cites: side.cites,
          flagged: false,
          settled: block.state === 'resolved',
        }));
      default:
        return [];
    }
  });
}

function ofLine(inlines: readonly ResolvedInline[]): Proof[] {
  return inlines
    .filter((inline): inline is ResolvedClaim => inline.type === 'claim')
    .map((claim) => ({ cites: claim.cites, flagged: claim.warning !== null }));
}

/**
 * The share of a page's statements that is likely right, 0 to 1 with two decimals, by docs/confidence.md; 1 where it states
 * nothing. `listed` are the entries of the page with the places that they cite: what they list is asserted beyond quoting.
 */
export function confidenceOf(
  proofs: readonly Proof[],
  listed: readonly { likely: number; cites: readonly Place[] }[],
): number {
  if (proofs.length === 0) return 1;
  const asserted = new Map<string, number>();
  for (const { likely, cites } of listed)
    for (const cite of cites) asserted.set(keyOf(cite), Math.min(likely, asserted.get(keyOf(cite)) ?? 1));
  const likely = ({ cites, flagged, settled }: Proof): number => {
    if (settled !== undefined) return settled ? likelihoodOf('conflict') : OPEN;
    if (flagged) return likelihoodOf('flag');
    const own = cites.flatMap((cite) => asserted.get(keyOf(cite)) ?? []);
    return own.length > 0 ? Math.min(...own) : likelihoodOf('quote');
  };
  const sum = proofs.reduce((all, proof) => all + likely(proof), 0);
  return Math.round((100 * sum) / proofs.length) / 100;
}

const keyOf = ({ record, start, end }: Place) => JSON.stringify([record, start, end]);
