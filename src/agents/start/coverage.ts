import type { Inline, PageDraft } from '../../contracts/draft.ts';
import type { Register } from '../../contracts/evidence.ts';
import { text } from '../kit/claims.ts';

const OUTCOME_WORDS: Record<string, string> = {
  business: 'Taken as business: quoted on pages, or to be read under its thread, file or month',
  duplicate: 'A copy of another record',
  bulk: 'Bulk mail: mailings that nobody here answers',
  private: 'Private: not shown',
  outOfScope: 'Out of scope: delivery reports, automatic replies, bins, empty records',
};

/** What was read, what was left out and why, and what could not be read. */
export function coveragePage({ outcomes, unreadable, withdrawn }: Register): PageDraft {
  const counts = new Map<string, number>();
  for (const { outcome, count } of outcomes) counts.set(outcome, (counts.get(outcome) ?? 0) + count);
  const rows = Object.entries(OUTCOME_WORDS).flatMap(([outcome, words]): Inline[][][] => {
    const count = counts.get(outcome) ?? 0;
    return count === 0 ? [] : [[[text(words)], [text(String(count))]]];
  });
  if (withdrawn > 0) rows.push([[text('Taken out by a person')], [text(String(withdrawn))]]);
  rows.push([[text('Could not be read')], [text(String(unreadable.length))]]);
  return {
    path: 'start/coverage',
    section: 'start',
    kind: 'register',
    title: 'What was read and what was left out',
    summary: 'How many records this site stands on, what was left out and why, and what could not be read.',
    order: 20,
    blocks: [
      { type: 'table', columns: ['What became of it', 'Records'], align: ['left', 'right'], rows },
      ...(unreadable.length === 0
        ? []
        : [
            { type: 'heading' as const, level: 2 as const, text: 'Could not be read' },
            {
              type: 'table' as const,
              columns: ['File', 'Why'],
              rows: unreadable
                .slice(0, 500)
                .map(({ source, key, reason }): Inline[][] => [
                  [{ type: 'code', text: `${source}/${key}` }],
                  [text(reason)],
                ]),
            },
          ]),
    ],
    aliases: ['coverage', 'unreadable files', 'left out', 'ledger'],
  };
}
