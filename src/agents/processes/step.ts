import type { ProcessLine } from '../../contracts/processes.ts';

/** An item of the list of steps: one item of the document, or one sentence of its text. */
export interface Step {
  number: number;
  lines: readonly ProcessLine[];
}
