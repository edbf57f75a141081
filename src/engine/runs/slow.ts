import type { Run, Took } from '../../contracts/run.ts';
import { THRESHOLDS } from './thresholds.ts';

/** A part of a run that took much longer than it mostly does, in milliseconds. */
export interface Slow extends Took {
  mostly: number;
}

/** The parts of a run that stand out against those of runs before it that did as much. */
export function slowParts(run: Run, before: readonly Run[]): Slow[] {
  const { factor, leastMs, runs } = THRESHOLDS.slow;
  if (run.state === null) return [];
  const alike = before.filter(({ id, state }) => id < run.id && state !== null);
  return (run.work?.took ?? []).flatMap((part): Slow[] => {
    const times = alike.flatMap(
      ({ work }) =>
        work?.took.filter(({ kind, name }) => kind === part.kind && name === part.name).map(({ ms }) => ms) ??
        [],
    );
    if (times.length < runs) return [];
    const mostly = median(times);
    return part.ms >= mostly * factor && part.ms - mostly >= leastMs ? [{ ...part, mostly }] : [];
  });
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
