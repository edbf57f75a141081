import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { sharedPath } from '../support/shared.ts';

/** Real material that lies beside the repository; a fresh clone elsewhere has none. */
export const CORPORA = sharedPath('corpora');

export interface Figure {
  what: string;
  value: number | string;
  unit?: string;
  /** What was aimed at, in words. */
  aim?: string;
  /** Whether the aim is met; left out where there is none. */
  met?: boolean;
}

export interface Measured {
  figures: Figure[];
  /** What was missed and what explains a figure, a line each. */
  notes: string[];
}

/** For what is tried at random: how often, null where the command line does not say, and what chance begins with. */
export interface Chance {
  times: number | null;
  seed: number;
}

/** One thing that can be measured by `npm run measure -- NAME`. */
export interface Measurement {
  name: string;
  summary: string;
  /** Folders below the corpora that it reads. */
  needs: readonly string[];
  /** `say` tells how far it is. */
  run(say: (line: string) => void, chance: Chance): Promise<Measured>;
}

/** The folder of the corpora that a measurement lacks, or null when it has all. */
export function missingCorpus({ needs }: Measurement): string | null {
  return needs.find((folder) => !existsSync(path.join(CORPORA, folder))) ?? null;
}

/** A count that is aimed at a least share of a whole. */
export function share(what: string, count: number, of: number, least?: number): Figure {
  const percent = of === 0 ? 0 : (100 * count) / of;
  const figure: Figure = { what, value: `${count} of ${of} (${percent.toFixed(1)} %)` };
  return least === undefined ? figure : { ...figure, aim: `≥ ${least} %`, met: percent >= least };
}

export function exactly(what: string, value: number, aim: number): Figure {
  return { what, value, aim: String(aim), met: value === aim };
}

export function atMost(what: string, value: number, aim: number, unit = ''): Figure {
  return {
    what,
    value: Number(value.toFixed(2)),
    unit,
    aim: `≤ ${aim}${unit && ` ${unit}`}`,
    met: value <= aim,
  };
}

export function atLeast(what: string, value: number, aim: number): Figure {
  return { what, value: Number(value.toFixed(3)), aim: `≥ ${aim}`, met: value >= aim };
}

/** Load of the machine over the last minute, which tells how far its seconds can be trusted; null where unknown. */
export async function machineLoad(): Promise<number | null> {
  try {
    return Number((await readFile('/proc/loadavg', 'utf8')).split(' ')[0]);
  } catch {
    return null;
  }
}
