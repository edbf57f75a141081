import { findRecord } from '../src/records/find.ts';
import { openEvidence } from '../src/records/open.ts';
import { parseCommand } from './support/arguments.ts';
import { openHandover } from './support/open-handover.ts';
import { runCommand } from './support/run-command.ts';

await runCommand(async () => {
  const { values, positionals } = parseCommand({
    name: 'npm run -s record --',
    summary: 'Prints one record as JSON: id, source, kind, title, text, people, at, digest, triage.',
    options: {
      config: { type: 'string', value: 'FILE', summary: 'The handover (default: baton.config.ts).' },
    },
    positionals: {
      name: 'ID',
      summary: 'Id of a record, or an ending of one that fits only it, such as a file name.',
      minimum: 1,
      maximum: 1,
    },
  });
  const { handover, paths } = await openHandover(values.config);
  const { evidence, database, close } = await openEvidence(paths.state, handover);
  try {
    const id = await findRecord(database, positionals[0] as string);
    const record = await evidence.record(id);
    if (record) {
      const { source, kind, title, text, people, at, digest, triage } = record;
      process.stdout.write(
        `${JSON.stringify({ id, source, kind, title, text, people, at, digest, triage }, null, 2)}\n`,
      );
    }
  } finally {
    await close();
  }
});
