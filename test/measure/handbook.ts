import path from 'node:path';
import { readPageFiles } from '../support/page-files.ts';
import { HandoverRun } from './handover-run.ts';
import { costs } from './mailbox.ts';
import { CORPORA, exactly, type Measurement } from './measurement.ts';
import { quoteFigures } from './quotes.ts';

/** A co-operative's real handbook: procedures, rules and duties in prose that nobody wrote for a program. */
export const handbook: Measurement = {
  name: 'handbook-hypha',
  summary: "A real co-operative's handbook of 87 files: pages, quotes, ledger, open questions, seconds.",
  needs: ['handbook-hypha'],
  run: (say) =>
    HandoverRun.with(
      {
        company: 'Hypha Worker Co-operative',
        leaving: { name: 'The operations lead' },
        sources: [{ use: 'folder', name: 'handbook', path: path.join(CORPORA, 'handbook-hypha') }],
      },
      async (run) => {
        say('generate');
        const generated = await run.generate();
        say('generate again, unchanged');
        const second = await run.generate();
        say('build');
        const built = await run.build();
        const { read, outcomes } = await run.ledger();
        const quotes = await quoteFigures(run);
        const pages = await readPageFiles(run.loaded.paths.content);
        const sections = [...new Set(pages.map(({ page }) => page.section))].sort();
        const unasked = pages.filter(
          ({ page }) => page.citations.length === 0 && page.questions.length === 0,
        );
        return {
          figures: [
            exactly('documents read', read, 87),
            exactly(
              'documents in an outcome',
              Object.values(outcomes).reduce((sum, count) => sum + count, 0),
              read,
            ),
            { what: 'documents quoted on a page', value: outcomes.cited },
            { what: 'documents listed and readable, not quoted', value: outcomes.folded },
            ...quotes.figures,
            {
              what: 'open questions',
              value: pages.reduce((sum, { page }) => sum + page.questions.length, 0),
            },
            { what: 'sections', value: sections.join(', ') },
            ...costs('generate', generated),
            ...costs('generate again, unchanged', second, 5),
            ...costs('build', built),
          ],
          notes: [
            ...quotes.notes,
            ...unasked.map(({ path: place }) => `neither a quote nor a question: ${place}`),
          ],
        };
      },
    ),
};
