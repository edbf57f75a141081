import { existsSync } from 'node:fs';
import { BatonError } from '../src/errors/error.ts';
import { type Gold, readGold } from '../src/evaluation/score/gold.ts';
import { judgedClaims } from '../src/evaluation/score/judged.ts';
import type { Part } from '../src/evaluation/score/part.ts';
import { GoldPlaces } from '../src/evaluation/score/places.ts';
import { judgeQuestions } from '../src/evaluation/score/questions.ts';
import { score } from '../src/evaluation/score/score.ts';
import { signedClaims } from '../src/evaluation/score/signed.ts';
import { readSitePages } from '../src/evaluation/site-claims.ts';
import { openEvidence } from '../src/records/open.ts';
import { parseCommand } from './support/arguments.ts';
import { askSite } from './support/ask-site.ts';
import { openHandover } from './support/open-handover.ts';
import { consoleProgress } from './support/progress.ts';
import { tellRefused } from './support/refused-pages.ts';
import { runCommand } from './support/run-command.ts';

await runCommand(async () => {
  const { values } = parseCommand({
    name: 'npm run -s score --',
    summary:
      'Holds a generated handover against what a person who knows the records says of them, and lists what is false and what is missing. Questions need a built site.',
    options: {
      config: { type: 'string', value: 'FILE', summary: 'The handover (default: baton.config.ts).' },
      gold: { type: 'string', value: 'FILE', summary: 'What is known of the records; docs/score.md.' },
      judged: {
        type: 'boolean',
        summary:
          'Print every claim that the gold knows of, [{kind, likely, right, confidence}], and no score.',
      },
      signs: {
        type: 'boolean',
        summary:
          'Print every statement that may be a duty or a decision, [{kind, signs, right}], the unlikely included, and no score.',
      },
      json: {
        type: 'boolean',
        summary: 'Print {part: {precision, recall, right, false, missing}} instead of a table.',
      },
    },
  });
  if (values.gold === undefined)
    throw new BatonError('USAGE', 'npm run -s score --: --gold FILE is missing.');
  const loaded = await openHandover(values.config);
  const { handover, paths } = loaded;
  const gold = await readGold(values.gold);
  const { evidence, database, close } = await openEvidence(paths.state, handover);
  try {
    const places = new GoldPlaces(database, evidence);
    const { pages, refused } = await readSitePages({ content: paths.content, evidence, database });
    tellRefused(refused, paths.content);
    if (values.judged) {
      const judged = await judgedClaims(gold, { pages, evidence, places, dist: paths.dist });
      process.stdout.write(`${JSON.stringify(judged)}\n`);
      return;
    }
    if (values.signs) {
      const signed = await signedClaims(gold, { pages, evidence, places, dist: paths.dist });
      process.stdout.write(`${JSON.stringify(signed)}\n`);
      return;
    }
    const parts = await score(gold, { pages, evidence, places, dist: paths.dist });
    if (gold.questions) {
      if (existsSync(paths.dist)) Object.assign(parts, await ask(gold.questions));
      else process.stderr.write('The questions were not asked: the site is not built.\n');
    }
    process.stdout.write(values.json ? `${JSON.stringify(parts, null, 2)}\n` : table(parts));

    async function ask(questions: NonNullable<Gold['questions']>): Promise<Record<string, Part>> {
      const search = await askSite(paths.dist, handover.base);
      const progress = consoleProgress();
      try {
        progress.stage('Ask the site');
        const asked = { pages, evidence, database, places, ask: search.ask };
        return await judgeQuestions(questions, asked, (done) => progress.step(done, questions.length));
      } finally {
        await search.close();
      }
    }
  } finally {
    await close();
  }
});

function table(parts: Record<string, Part>): string {
  const share = (value: number | null) => (value === null ? '  –  ' : `${(100 * value).toFixed(1)} %`);
  const rows = Object.entries(parts).map(
    ([name, { precision, recall, right, false: wrong, missing }]) =>
      `${name.padEnd(22)} precision ${share(precision).padStart(7)}  recall ${share(recall).padStart(7)}  right ${right}, false ${wrong.length}, missing ${missing.length}`,
  );
  const lists = Object.entries(parts).flatMap(([name, { false: wrong, missing }]) => [
    ...wrong.map((line) => `  ${name}, false: ${line}`),
    ...missing.map((line) => `  ${name}, missing: ${line}`),
  ]);
  return `${[...rows, ...lists].join('\n')}\n`;
}
