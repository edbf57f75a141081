import type { Run, SiteState } from '../../contracts/run.ts';
import { THRESHOLDS as AT } from './thresholds.ts';

/** What an owner should look at: what is so, and what to do. */
export interface Alarm {
  about: 'volume' | 'confidence' | 'readiness' | 'values' | 'pages' | 'checks' | 'failure';
  what: string;
  remedy: string;
}

/** A run after which the site was written, so that its state is known. */
export type WrittenRun = Run & { state: SiteState; work: NonNullable<Run['work']> };

/** The runs that wrote, newest first, the last of each edition. */
export function lastOfEachEdition(runs: readonly Run[]): WrittenRun[] {
  const seen = new Set<number | null>();
  return runs.filter((run): run is WrittenRun => {
    if (run.state === null || run.work === null || seen.has(run.edition)) return false;
    seen.add(run.edition);
    return true;
  });
}

/** Editions back to which slow figures are compared. */
const FAR = 10;

/**
 * What stands out in the newest of these runs (the last of each edition, newest first) against the editions before it.
 * What another version of the program may explain by itself is no alarm.
 */
export function driftOf(runs: readonly WrittenRun[]): Alarm[] {
  const [now, before] = runs;
  if (!now) return [];
  const alarms = failuresOf(now, before);
  if (!before) return alarms;
  alarms.push(...volume(now.state, before.state));
  const same = runs.filter(({ program }) => program === now.program).slice(1, FAR + 1);
  const [near] = before.program === now.program ? same : [];
  if (near) alarms.push(...values(now.state), ...pagesGone(now), ...leftOut(now, near));
  const compared = [near, same.at(-1)].filter((run) => run !== undefined);
  alarms.push(...confidence(now.state, compared), ...readiness(now.state, compared));
  return alarms;
}

function failuresOf({ work, state }: WrittenRun, before: WrittenRun | undefined): Alarm[] {
  const alarms: Alarm[] = [];
  const add = (what: string, remedy: string) => alarms.push({ about: 'failure', what, remedy });
  if (work.failedAgents.length > 0)
    add(
      `${work.failedAgents.join(', ')}: the agent failed, and its pages are those of a run before.`,
      'Run generate again; if it fails again, report it with what it prints.',
    );
  const refused = work.pages?.refused ?? 0;
  if (refused > 0)
    add(
      `${refused === 1 ? '1 page' : `${refused} pages`} did not pass the checks.`,
      'generate and build name each, with its line and the reason.',
    );
  if ((work.deadLetters ?? 0) > 0)
    add(
      `${work.deadLetters} tasks were given up.`,
      'npm run status names them, npm run retry runs them again.',
    );
  const rose = (state.outcomes['unreadable'] ?? 0) - (before?.state.outcomes['unreadable'] ?? 0);
  if (before && rose > 0)
    add(
      `${rose} more ${rose === 1 ? 'file or mail' : 'files or mails'} could not be read than at the edition before.`,
      'npm run -s ledger -- --list unreadable names them with the reason.',
    );
  return alarms;
}

function volume(now: SiteState, before: SiteState): Alarm[] {
  return before.sources.flatMap(({ name, records }): Alarm[] => {
    const has = now.sources.find((source) => source.name === name)?.records ?? 0;
    const fell = records - has;
    const from = `The source "${name}" has ${has === 1 ? '1 record' : `${figure(has)} records`}; at the edition before it had ${figure(records)}.`;
    if (fell >= AT.volumeFell.least && fell >= records * AT.volumeFell.share)
      return [
        {
          about: 'volume',
          what: from,
          remedy: 'Check that it is still read whole: its access, path and filters.',
        },
      ];
    if (-fell >= AT.volumeRose.least && has >= records * AT.volumeRose.factor)
      return [
        { about: 'volume', what: from, remedy: 'Check that nothing is read that is not of this business.' },
      ];
    return [];
  });
}

function confidence({ sections }: SiteState, compared: readonly WrittenRun[]): Alarm[] {
  return sections.flatMap(({ id, pages, confidence: has }): Alarm[] => {
    if (pages < AT.confidenceFell.pages) return [];
    const had = compared
      .flatMap(({ state }) => state.sections.filter((section) => section.id === id))
      .reduce((most, one) => Math.max(most, one.confidence), 0);
    if (!fellBy(had, has, AT.confidenceFell.points)) return [];
    return [
      {
        about: 'confidence',
        what: `The pages of ${id} are less sure: confidence ${percent(has)}, before ${percent(had)}.`,
        remedy: 'Look which records they lost, or what contradicts them: the page "What changed" names them.',
      },
    ];
  });
}

function readiness({ readiness: has }: SiteState, compared: readonly WrittenRun[]): Alarm[] {
  const had = compared.reduce((most, { state }) => Math.max(most, state.readiness ?? 0), 0);
  if (has === null || !fellBy(had, has, AT.readinessFell.points)) return [];
  return [
    {
      about: 'readiness',
      what: `Pages say less of what they must say: readiness ${percent(has)}, before ${percent(had)}.`,
      remedy: 'The page "Open questions" lists what is missing now.',
    },
  ];
}

function values({ values: { compared, changed } }: SiteState): Alarm[] {
  if (changed < AT.valuesChanged.least || changed < compared * AT.valuesChanged.share) return [];
  return [
    {
      about: 'values',
      what: `Of ${figure(compared)} values that were known, ${figure(changed)} are others now.`,
      remedy: 'Look at the page "What changed" whether a record announces it.',
    },
  ];
}

function pagesGone({ work: { pages } }: WrittenRun): Alarm[] {
  if (!pages) return [];
  const before = pages.changed + pages.unchanged + pages.removed;
  if (pages.removed < AT.pagesGone.least || pages.removed < before * AT.pagesGone.share) return [];
  return [
    {
      about: 'pages',
      what: `${figure(pages.removed)} of ${figure(before)} pages are gone.`,
      remedy: 'Check that every source is still read whole.',
    },
  ];
}

function leftOut({ work: { leftOut: now } }: WrittenRun, { work: { leftOut: before } }: WrittenRun): Alarm[] {
  if (now - before < AT.leftOutRose.least || now < before * AT.leftOutRose.factor) return [];
  return [
    {
      about: 'checks',
      what: `${figure(now)} statements were left out for want of proof; before, ${figure(before)}.`,
      remedy: 'Run generate with BATON_DEBUG=1, which names them, and report it.',
    },
  ];
}

/** Of figures with three decimals, whose difference has more. */
function fellBy(had: number, has: number, points: number): boolean {
  return Math.round((had - has) * 1000) >= Math.round(points * 1000);
}

function figure(number: number): string {
  return number.toLocaleString('en-GB');
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1).replace(/\.0$/, '')} %`;
}
