import type { ResolvedBlock, ResolvedClaim, ResolvedInline } from './resolve.ts';

/** What each part weighs; docs/confidence.md explains them. They sum to 1. */
const WEIGHTS = { source: 0.35, corroboration: 0.15, freshness: 0.15, agreement: 0.2, readiness: 0.15 };
/** What a claim that only mail says is worth beside one that a document or an account says. */
const MAIL = 0.6;
/** Days: evidence is fresh up to the first and worth nothing for freshness from the second. */
const FRESH = 180;
const STALE = 1825;
const DAY = 86_400_000;

export interface Proof {
  cites: readonly { record: string; kind: string; at: string | null; parent: string | null }[];
  flagged: boolean;
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
        return block.sides.map((side) => ({ cites: side.cites, flagged: false }));
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
 * How far a page can be trusted, 0 to 1 with two decimals, by docs/confidence.md.
 * @param openConflicts conflicts on the page that nothing resolves
 * @param asOf the day the handover speaks of, ISO
 */
export function confidenceOf(
  proofs: readonly Proof[],
  openConflicts: number,
  readiness: number,
  asOf: string,
): number {
  const count = proofs.length;
  if (count === 0) return round(readiness);
  const share = (worth: (proof: Proof) => number) =>
    proofs.reduce((sum, proof) => sum + worth(proof), 0) / count;
  const parts = {
    source: share((proof) => (proof.cites.some((cite) => cite.kind !== 'mail') ? 1 : MAIL)),
    corroboration: share((proof) => (independent(proof) >= 2 ? 1 : 0)),
    freshness: freshness(proofs, asOf),
    agreement: 1 - Math.min(1, (proofs.filter((proof) => proof.flagged).length + 2 * openConflicts) / count),
    readiness,
  };
  return round(
    Object.entries(WEIGHTS).reduce(
      (sum, [name, weight]) => sum + weight * parts[name as keyof typeof parts],
      0,
    ),
  );
}

/** Records that do not come with one another: a mail and its own attachment count once. */
function independent(proof: Proof): number {
  const own = new Set(proof.cites.map((cite) => cite.record));
  return new Set(
    proof.cites.filter((cite) => cite.parent === null || !own.has(cite.parent)).map((cite) => cite.record),
  ).size;
}

function freshness(proofs: readonly Proof[], asOf: string): number {
  const times = proofs
    .flatMap((proof) => proof.cites)
    .map((cite) => Date.parse(cite.at ?? ''))
    .filter(Number.isFinite);
  if (times.length === 0) return 0.5;
  const newest = times.reduce((one, other) => Math.max(one, other));
  const age = Math.max(0, (Date.parse(asOf) - newest) / DAY);
  return age <= FRESH ? 1 : Math.max(0, 1 - (age - FRESH) / (STALE - FRESH));
}

function round(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 100) / 100;
}
