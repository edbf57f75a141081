import { runHandover } from '../src/engine/run.ts';
import { parseCommand } from './support/arguments.ts';
import { wordedDoubts } from './support/doubts.ts';
import { openHandover } from './support/open-handover.ts';
import { consoleProgress, printable } from './support/progress.ts';
import { runStoppable } from './support/run-command.ts';
import { wordedWaiting } from './support/worded-review.ts';

/** Of what could not be read, so much is named; the ledger lists all. */
const MOST_NAMED = 50;

await runStoppable(async (signal) => {
  const { values } = parseCommand({
    name: 'npm run generate --',
    summary:
      'Reads the records that the config names and writes the pages of the handover site. Run it again after every update: only what changed is done again.',
    options: {
      config: {
        type: 'string',
        value: 'FILE',
        summary: 'The handover to generate (default: baton.config.ts).',
      },
    },
  });
  const loaded = await openHandover(values.config, { say: true });
  const progress = consoleProgress();
  const result = await runHandover(loaded, progress, signal);

  const { outcomes, read } = result.coverage;
  const parts = Object.entries(outcomes).map(([outcome, count]) => `${count} ${outcome}`);
  process.stdout.write(`${read} records: ${parts.join(', ')}.\n`);
  process.stdout.write(wordedWaiting(result.pages, values.config));
  for (const problem of result.pages.problems)
    process.stderr.write(`${problem.name}: ${printable(problem.message)}\n  ${problem.hint}\n`);
  for (const { source, key, reason } of result.unreadable.slice(0, MOST_NAMED))
    process.stderr.write(`${printable(`Could not read ${source}/${key}: ${reason}`)}\n`);
  if (result.unreadable.length > MOST_NAMED)
    process.stderr.write(
      `Could not read ${result.unreadable.length - MOST_NAMED} more: npm run -s ledger -- --list unreadable names them.\n`,
    );
  process.stdout.write(wordedDoubts(result.doubts));
  if (!result.addsUp)
    process.stderr.write('The coverage ledger does not add up; run npm run -s ledger and report it.\n');
  if (result.pages.problems.length > 0 || !result.addsUp) process.exitCode = 1;
  else if (result.unreadable.length > 0) process.exitCode = 3;
});
