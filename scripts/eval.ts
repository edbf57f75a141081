import { BatonError } from '../src/errors/error.ts';
import { evaluate, type Report } from '../src/evaluation/evaluate.ts';
import { readQuestions } from '../src/evaluation/questions.ts';
import { readSitePages } from '../src/evaluation/site-claims.ts';
import { openEvidence } from '../src/records/open.ts';
import { parseCommand } from './support/arguments.ts';
import { askSite } from './support/ask-site.ts';
import { openHandover } from './support/open-handover.ts';
import { consoleProgress } from './support/progress.ts';
import { tellRefused } from './support/refused-pages.ts';
import { runStoppable } from './support/run-command.ts';

await runStoppable(async (signal) => {
  const { values } = parseCommand({
    name: 'npm run -s eval --',
    summary:
      'Asks the built site questions through its own search in a real browser, and reports where the right answer stands.',
    options: {
      config: { type: 'string', value: 'FILE', summary: 'The handover (default: baton.config.ts).' },
      questions: {
        type: 'string',
        value: 'FILE',
        summary: 'JSON array of {question, answers, records?, forbidden?}.',
      },
      json: {
        type: 'boolean',
        summary: 'Print the whole report as JSON instead of the figures and the misses.',
      },
    },
  });
  if (values.questions === undefined)
    throw new BatonError('USAGE', 'npm run -s eval --: --questions FILE is missing.');
  const { handover, paths } = await openHandover(values.config);
  const questions = await readQuestions(values.questions);
  const { evidence, database, close } = await openEvidence(paths.state, handover);
  const search = await askSite(paths.dist, handover.base);
  const progress = consoleProgress();
  try {
    progress.stage('Ask the site');
    const { pages, refused } = await readSitePages({ content: paths.content, evidence, database });
    tellRefused(refused, paths.content);
    const site = { pages, evidence, database, ask: search.ask };
    const report = await evaluate(site, questions, (done) => {
      signal.throwIfAborted();
      progress.step(done, questions.length);
    });
    progress.done(`${report.questions} questions`);
    process.stdout.write(values.json ? `${JSON.stringify(report, null, 2)}\n` : summary(report));
  } finally {
    await search.close();
    await close();
  }
});

function summary({ questions, hits, answered, proved, forbiddenUnflagged, verdicts }: Report): string {
  const share = (count: number) =>
    `${count} of ${questions} (${((100 * count) / Math.max(1, questions)).toFixed(1)} %)`;
  const misses = verdicts.filter(({ answeredOn, rank }) => answeredOn.length === 0 || rank === null);
  const flags = verdicts.filter(({ forbiddenOn }) => forbiddenOn.length > 0);
  return [
    `Right result first: ${share(hits.at1)}`,
    `Among the first three: ${share(hits.at3)}`,
    `Among the first ten: ${share(hits.at10)}`,
    `Answer on a knowledge page with a citation that resolves: ${share(answered)}`,
    `  of these with a citation of a named record: ${share(proved)}`,
    `Forbidden answers without a flag: ${forbiddenUnflagged}`,
    ...misses.map(
      ({ question, answeredOn, rank }) =>
        `  ${answeredOn.length === 0 ? 'not on a page' : 'on a page'}, ${rank === null ? 'not found' : `found at ${rank}`}: ${question}`,
    ),
    ...flags.map(
      ({ question, forbiddenOn }) => `  unflagged on ${forbiddenOn.slice(0, 5).join(', ')}: ${question}`,
    ),
    '',
  ].join('\n');
}
