import { readFileSync } from 'node:fs';
import path from 'node:path';
import handover from '../../baton.config.ts';
import type { Question } from '../../src/evaluation/questions.ts';
import { HandoverRun } from './handover-run.ts';
import { costs } from './mailbox.ts';
import { exactly, type Measurement, share } from './measurement.ts';
import { quoteFigures } from './quotes.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const QUESTIONS = path.join(PROJECT, 'examples/harborlight/answers/questions.json');

/** The sample business and the questions that its inventors wrote beside the records. */
export const sample: Measurement = {
  name: 'sample',
  summary: 'The sample business and its own questions: hits, cited answers, wrong answers without a flag.',
  needs: [],
  run: (say) => {
    const sources = handover.sources.map((source) => ({
      ...source,
      path: path.join(PROJECT, String(source['path'])),
    }));
    return HandoverRun.with({ ...handover, sources }, async (run) => {
      say('generate');
      const generated = await run.generate();
      say('generate again, unchanged');
      const second = await run.generate();
      say('build');
      const built = await run.build();
      const { read, outcomes } = await run.ledger();
      const questions = JSON.parse(readFileSync(QUESTIONS, 'utf8')) as Partial<Question>[];
      say(`ask ${questions.length} questions`);
      const report = await run.ask(questions);
      const quotes = await quoteFigures(run);
      const { hits, verdicts } = report;
      return {
        figures: [
          exactly(
            'records in an outcome',
            Object.values(outcomes).reduce((sum, count) => sum + count, 0),
            read,
          ),
          share('right result first', hits.at1, report.questions),
          share('among the first three', hits.at3, report.questions),
          share('among the first ten', hits.at10, report.questions),
          share('answer on a page with a citation that resolves', report.answered, report.questions, 90),
          exactly('questions with a wrong answer that no flag covers', report.forbiddenUnflagged, 0),
          ...quotes.figures,
          ...costs('generate', generated),
          ...costs('generate again, unchanged', second, 5),
          ...costs('build', built),
        ],
        notes: [
          ...verdicts
            .filter(({ answeredOn, rank }) => answeredOn.length === 0 || rank === null || rank > 3)
            .map(
              ({ question, answeredOn, rank }) =>
                `${answeredOn.length === 0 ? 'not on a page' : 'on a page'}, ${rank === null ? 'not found' : `found at ${rank}`}: ${question}`,
            ),
          ...verdicts
            .filter(({ forbiddenOn }) => forbiddenOn.length > 0)
            .map(
              ({ question, forbiddenOn }) =>
                `unflagged on ${forbiddenOn.slice(0, 4).join(', ')}: ${question}`,
            ),
          ...quotes.notes,
        ],
      };
    });
  },
};
