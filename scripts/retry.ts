import { existsSync } from 'node:fs';
import { retryTasks } from '../src/engine/tasks/status.ts';
import { StoredTasks } from '../src/engine/tasks/store.ts';
import { BatonError } from '../src/errors/error.ts';
import { databaseFile, openDatabase } from '../src/records/database.ts';
import { lockWorkspace } from '../src/records/lock.ts';
import { parseCommand } from './support/arguments.ts';
import { openHandover } from './support/open-handover.ts';
import { runCommand } from './support/run-command.ts';

await runCommand(async () => {
  const { values, positionals } = parseCommand({
    name: 'npm run retry --',
    summary:
      'Gives work that failed for good another chance with the next generate. npm run status lists it with the cause.',
    options: {
      config: { type: 'string', value: 'FILE', summary: 'The handover (default: baton.config.ts).' },
      all: { type: 'boolean', summary: 'All of it.' },
    },
    positionals: {
      name: 'ID',
      summary: 'As npm run status shows it: agent/billing.',
      minimum: 0,
      maximum: 50,
    },
  });
  if (values.all ? positionals.length > 0 : positionals.length === 0)
    throw new BatonError('USAGE', 'npm run retry --: name what is to be tried again, or say --all.');
  const { paths } = await openHandover(values.config);
  if (!existsSync(databaseFile(paths.state)))
    throw new BatonError('SITE_MISSING', `There is no finished run in ${paths.state}.`);
  const release = lockWorkspace(paths.state);
  const database = await openDatabase(paths.state);
  try {
    const ids = await retryTasks(new StoredTasks(database), values.all ? 'all' : positionals);
    const config = values.config === undefined ? '' : ` -- --config ${values.config}`;
    const next =
      ids.length === 0 ? 'Nothing failed.' : `Tried again with the next npm run generate${config}:`;
    process.stdout.write(`${[next, ...ids.map((id) => `  ${id}`)].join('\n')}\n`);
  } finally {
    await database.destroy();
    release();
  }
});
