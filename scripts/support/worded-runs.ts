import type { Run, Took } from '../../src/contracts/run.ts';
import type { RunReport } from '../../src/engine/runs/report.ts';
import type { Slow } from '../../src/engine/runs/slow.ts';

/** Parts of a kind that are told; the others took less. */
const MOST = 8;

const HEADS: Partial<Record<Took['kind'], string>> = {
  stage: 'Stages',
  source: 'Sources',
  view: 'Views',
  agent: 'Agents',
};

/** What a run took and wrote, in lines. */
export function wordedRun(run: Run, slow: readonly Slow[]): string[] {
  return [
    ...slow.map(
      ({ kind, name, ms, mostly }) =>
        `Slow: the ${kind} "${name}" took ${seconds(ms)}; mostly ${seconds(mostly)}.`,
    ),
    ...tookLines(run.work?.took ?? []),
    ...workLines(run),
  ];
}

function tookLines(took: readonly Took[]): string[] {
  return Object.entries(HEADS).flatMap(([kind, head]) => {
    const parts = took.filter((part) => part.kind === kind);
    // Stages follow each other; of the others the longest count.
    const shown = kind === 'stage' ? parts : parts.toSorted((one, other) => other.ms - one.ms).slice(0, MOST);
    const told = shown.map(
      ({ name, ms, error }) => `${name} ${seconds(ms)}${error === null ? '' : ` (${error})`}`,
    );
    return told.length === 0 ? [] : [`${head}: ${told.join(', ')}`];
  });
}

function workLines({ work }: Run): string[] {
  if (!work) return [];
  const { pages, leftOut, failedAgents, deadLetters, cost } = work;
  const parts = pages && [
    `${pages.made} made`,
    `${pages.changed} changed`,
    `${pages.unchanged} unchanged`,
    `${pages.removed} removed`,
    ...(pages.held === null ? [] : [`${pages.held} held back`]),
    ...(pages.refused > 0 ? [`${pages.refused} refused`] : []),
  ];
  return [
    parts ? `Pages: ${parts.join(', ')}` : 'Pages: nothing had changed',
    ...(leftOut > 0 ? [`Left out for want of proof: ${leftOut} statements`] : []),
    ...(failedAgents.length > 0 ? [`Failed: ${failedAgents.join(', ')}`] : []),
    ...(deadLetters ? [`Given up: ${deadLetters} tasks`] : []),
    ...cost.map(({ amount, currency }) => `Cost: ${amount} ${currency}`),
  ];
}

/** What stands out, what was closed, and the newest runs, a line each. */
export function wordedReport({ runs, editions, alarms, slow, open, outcomes, words }: RunReport): string[] {
  const [now] = editions;
  return [
    ...alarms.flatMap(({ what, remedy }) => [`! ${what}`, `  ${remedy}`]),
    ...(alarms.length === 0
      ? [editions.length > 1 ? 'Nothing stands out against the editions before.' : 'Nothing stands out.']
      : []),
    ...(now ? ['', `Edition ${now.edition ?? '?'}:`, ...wordedRun(now, slow)] : []),
    ...(now
      ? [
          `Records: ${now.state.read} read, ${Object.entries(now.state.outcomes)
            .map(([outcome, count]) => `${count} ${outcome}`)
            .join(', ')}`,
          `Confidence ${percent(now.state.confidence)}, readiness ${percent(now.state.readiness)}`,
        ]
      : []),
    '',
    `Open: ${open.questions} questions, ${open.loops} requests and promises, ${open.conflicts} contradictions`,
    ...outcomes.items.map(({ what, count }) => `${what}: ${count}`),
    `Questions to npm run ask without an answer: ${outcomes.unanswered}`,
    ...words.map(({ words: asked, times }) => `  ${times} × ${asked}`),
    ...(outcomes.saved === null ? [] : [`Saved: ${outcomes.saved}`]),
    '',
    ...runs.map(wordedLine),
  ];
}

function wordedLine({ began, ended, how, error, edition }: Run): string {
  const took = ended === null ? '' : `, ${seconds(Date.parse(ended) - Date.parse(began))}`;
  return `${began.slice(0, 19)}Z  ${how}${error === null ? '' : ` (${error})`}${took}${edition === null ? '' : `, edition ${edition}`}`;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

function percent(share: number | null): string {
  return share === null ? 'unknown' : `${(share * 100).toFixed(1)} %`;
}
