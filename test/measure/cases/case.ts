import type { CaseRun } from './case-run.ts';

/** One thing that must come out of a case. */
export interface Check {
  /** What must hold, in words that tell a miss from a hit: "opaque.eml: its text is the body". */
  what: string;
  /** True, or what was found instead. */
  holds(run: CaseRun): boolean | string;
}

/** What must come out of one folder of `../shared/cases`, from its `expected.md`. */
export interface Case {
  /** The folder's name, such as `F01-packets`. */
  folder: string;
  checks: readonly Check[];
}

/** Whether a text holds all of these, and what it lacks if not. */
export function holdsAll(text: string, ...wanted: string[]): true | string {
  const lacking = wanted.filter((one) => !text.includes(one));
  return lacking.length === 0 || `lacks ${lacking.map((one) => JSON.stringify(one)).join(', ')}`;
}

/** Whether two values are equal, told by their JSON. */
export function equal(found: unknown, wanted: unknown): true | string {
  return JSON.stringify(found) === JSON.stringify(wanted) || `found ${JSON.stringify(found)}`;
}
