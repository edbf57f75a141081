import type { Run, SiteState } from '../../../src/contracts/run.ts';
import type { WrittenRun } from '../../../src/engine/runs/drift.ts';

/** A run that wrote an edition, with what is given in the place of ordinary figures. */
export function writtenRun(
  id: number,
  change: { run?: Partial<Run>; work?: Partial<WrittenRun['work']>; state?: Partial<SiteState> } = {},
): WrittenRun {
  const began = new Date(Date.UTC(2026, 2, id)).toISOString();
  return {
    id,
    began,
    ended: began,
    how: 'done',
    error: null,
    program: 'p1',
    edition: id,
    ...change.run,
    work: {
      took: [],
      pulled: { added: 0, changed: 0, removed: 0, unreadable: 0 },
      pages: { made: 0, changed: 2, unchanged: 98, removed: 0, refused: 0, held: null },
      leftOut: 0,
      failedAgents: [],
      deadLetters: null,
      cost: [],
      ...change.work,
    },
    state: {
      read: 1000,
      outcomes: { cited: 400, folded: 600, unreadable: 0 },
      sources: [{ name: 'mail', records: 1000, outcomes: { business: 1000 }, newest: '2026-03-01' }],
      confidence: 0.8,
      readiness: 0.9,
      sections: [{ id: 'billing', pages: 10, confidence: 0.8, readiness: 0.9, questions: 3 }],
      values: { known: 50, compared: 50, changed: 0 },
      open: { questions: 3, loops: 2, conflicts: 1 },
      closed: { questions: 0, loops: 0, conflicts: 0 },
      ...change.state,
    },
  };
}

/** The section of the ordinary figures with another confidence. */
export function sure(confidence: number): Partial<SiteState> {
  return { sections: [{ id: 'billing', pages: 10, confidence, readiness: 0.9, questions: 3 }] };
}

/** The source of the ordinary figures with another number of records. */
export function holding(records: number): Partial<SiteState> {
  return { sources: [{ name: 'mail', records, outcomes: { business: records }, newest: '2026-03-01' }] };
}
