import type { Handover } from '../../contracts/handover.ts';
import type { SiteState } from '../../contracts/run.ts';
import type { SearchCounts } from './searches.ts';

/** Something that the handover was good for: how often, and the minutes that the owner says one is worth. */
export interface Outcome {
  what: string;
  count: number;
  /** null where the owner states none. */
  minutes: number | null;
}

export interface Outcomes {
  items: Outcome[];
  /** Questions to `ask` that had no answer. */
  unanswered: number;
  /** "12 × 15 min + 3 × 10 min = 210 min = 3.5 hours"; null where no minutes are stated. */
  saved: string | null;
}

/** What was closed since the first edition and asked since then, and the hours of it by the owner's own minutes. */
export function outcomesOf(
  closed: SiteState['closed'],
  searches: SearchCounts,
  stated: Handover['outcomes'],
): Outcomes {
  const items: Outcome[] = [
    {
      what: 'Open questions that the records answer now',
      count: closed.questions,
      minutes: stated?.minutesPerQuestion ?? null,
    },
    {
      what: 'Open requests and promises that were seen closed',
      count: closed.loops,
      minutes: stated?.minutesPerLoop ?? null,
    },
    {
      what: 'Contradictions that are settled',
      count: closed.conflicts,
      minutes: stated?.minutesPerConflict ?? null,
    },
    {
      what: 'Questions to npm run ask with an answer or results',
      count: searches.asked - searches.unanswered,
      minutes: stated?.minutesPerSearch ?? null,
    },
  ];
  return { items, unanswered: searches.unanswered, saved: formula(items) };
}

function formula(items: readonly Outcome[]): string | null {
  const counted = items.flatMap(({ count, minutes }) => (minutes === null ? [] : [{ count, minutes }]));
  if (counted.length === 0) return null;
  const sum = counted.reduce((total, { count, minutes }) => total + count * minutes, 0);
  const parts = counted.map(({ count, minutes }) => `${count} × ${minutes} min`).join(' + ');
  const hours = Math.round(sum / 6) / 10;
  return `${parts} = ${sum} min = ${hours} ${hours === 1 ? 'hour' : 'hours'}`;
}
