import type { Progress } from '../progress.ts';
import { type OpenSpan, spansInTurn } from './spans.ts';

/**
 * The same progress, with each stage that it tells of as a span around what the stage does. `end` closes the last one,
 * with the name of the error that ended it.
 */
export function tracedProgress(progress: Progress): { progress: Progress; end(error?: string): void } {
  let open: OpenSpan | null = null;
  const end = (error?: string) => {
    open?.end(error);
    open = null;
  };
  const next = spansInTurn();
  return {
    progress: {
      stage(title) {
        end();
        open = next('stage', title);
        progress.stage(title);
      },
      step: (done, total, label) => progress.step(done, total, label),
      note: (line) => progress.note(line),
      done(result) {
        end();
        progress.done(result);
      },
    },
    end,
  };
}
