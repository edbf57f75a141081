import { diffIndices } from 'node-diff3';
import { findAgents } from '../src/engine/discover.ts';
import { type Replay, replayAgent } from '../src/engine/tasks/replay.ts';
import { StoredTasks } from '../src/engine/tasks/store.ts';
import { openEvidence } from '../src/records/open.ts';
import { parseCommand } from './support/arguments.ts';
import { openHandover } from './support/open-handover.ts';
import { printable } from './support/progress.ts';
import { runStoppable } from './support/run-command.ts';

await runStoppable(async (signal) => {
  const { values, positionals } = parseCommand({
    name: 'npm run -s agent --',
    summary:
      'Runs one agent on the records as they are stored and shows where its pages differ from its last run, and which of its inputs do. Writes nothing.',
    options: {
      config: { type: 'string', value: 'FILE', summary: 'The handover (default: baton.config.ts).' },
      json: { type: 'boolean', summary: 'Print JSON instead of lines.' },
    },
    positionals: { name: 'NAME', summary: 'The agent, by its folder: billing.', minimum: 1, maximum: 1 },
  });
  const { handover, paths } = await openHandover(values.config);
  const [agent] = await findAgents(positionals);
  if (!agent) return;
  const { database, evidence, close } = await openEvidence(paths.state, handover);
  try {
    const replay = await replayAgent(agent, { database, evidence, store: new StoredTasks(database) }, signal);
    process.stdout.write(values.json ? `${JSON.stringify(replay, null, 2)}\n` : worded(replay));
  } finally {
    await close();
  }
});

function worded({ changedInputs, pages }: Replay): string {
  const inputs =
    changedInputs === null
      ? ['It has not come to its end yet.']
      : changedInputs.length === 0
        ? ['It reads what it read in its last run.']
        : ['Since its last run another answer to:', ...changedInputs.map((one) => `  ${printable(one)}`)];
  const differences = pages.flatMap(({ path, before, after }) => [
    `${path}: ${before === null ? 'new' : after === null ? 'no longer written' : 'differs'}`,
    ...(before !== null && after !== null ? linesOf(before, after) : []),
  ]);
  const end = pages.length === 0 ? ['Its pages come out as they are kept.'] : [];
  return `${[...inputs, ...differences, ...end].join('\n')}\n`;
}

function linesOf(before: string, after: string): string[] {
  return diffIndices(before.split('\n'), after.split('\n')).flatMap(({ buffer1Content, buffer2Content }) => [
    ...buffer1Content.map((line) => `  - ${printable(line)}`),
    ...buffer2Content.map((line) => `  + ${printable(line)}`),
  ]);
}
