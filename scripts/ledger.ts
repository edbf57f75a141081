import { addsUp, coverage } from '../src/engine/coverage.ts';
import { openEvidence } from '../src/records/open.ts';
import { parseCommand } from './support/arguments.ts';
import { openHandover } from './support/open-handover.ts';
import { runCommand } from './support/run-command.ts';

await runCommand(async () => {
  const { values } = parseCommand({
    name: 'npm run -s ledger --',
    summary:
      'Prints the coverage ledger as JSON: how many records were read, and where each has ended. Exits with 1 where the outcomes do not add up to what was read.',
    options: {
      config: { type: 'string', value: 'FILE', summary: 'The handover (default: baton.config.ts).' },
    },
  });
  const { handover, paths } = await openHandover(values.config);
  const { database, close } = await openEvidence(paths.state, handover);
  const ledger = await coverage(database);
  await close();
  process.stdout.write(`${JSON.stringify(ledger, null, 2)}\n`);
  if (!addsUp(ledger)) process.exitCode = 1;
});
