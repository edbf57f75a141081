import { addsUp, coverage } from '../src/engine/coverage.ts';
import { openEvidence } from '../src/records/open.ts';
import { parseCommand } from './support/arguments.ts';
import { LISTS, ledgerLists, listNamed, wordedLists } from './support/ledger-lists.ts';
import { openHandover } from './support/open-handover.ts';
import { runCommand } from './support/run-command.ts';

await runCommand(async () => {
  const { values, positionals } = parseCommand({
    name: 'npm run -s ledger --',
    summary:
      'Prints the coverage ledger as JSON: how many records were read, and where each has ended. With --list it names them instead. Exits with 1 where the outcomes do not add up to what was read.',
    options: {
      config: { type: 'string', value: 'FILE', summary: 'The handover (default: baton.config.ts).' },
      list: {
        type: 'boolean',
        summary:
          'Name the records of an outcome, with the reason of each: what was taken as private or bulk, what could not be read.',
      },
      json: { type: 'boolean', summary: 'With --list: print JSON instead of lines.' },
    },
    positionals: {
      name: '[OUTCOME]',
      summary: `With --list: ${LISTS.join(', ')} (default: all).`,
      maximum: 1,
    },
    argv: process.argv.slice(2).flatMap((argument) => argument.split(/^(--list)=/).filter(Boolean)),
  });
  const wanted = listNamed(positionals[0], values.list);
  const loaded = await openHandover(values.config);
  const { database, close } = await openEvidence(loaded.paths.state, loaded.handover);
  try {
    const ledger = await coverage(database);
    if (values.list) {
      const lists = await ledgerLists(loaded, database, wanted);
      process.stdout.write(values.json ? `${JSON.stringify(lists, null, 2)}\n` : wordedLists(lists));
    } else process.stdout.write(`${JSON.stringify(ledger, null, 2)}\n`);
    if (!addsUp(ledger)) process.exitCode = 1;
  } finally {
    await close();
  }
});
