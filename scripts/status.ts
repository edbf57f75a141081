import { type Status, statusOf } from '../src/engine/tasks/status.ts';
import { StoredTasks } from '../src/engine/tasks/store.ts';
import { openEvidence } from '../src/records/open.ts';
import { parseCommand } from './support/arguments.ts';
import { openHandover } from './support/open-handover.ts';
import { printable } from './support/progress.ts';
import { runCommand } from './support/run-command.ts';

await runCommand(async () => {
  const { values } = parseCommand({
    name: 'npm run -s status --',
    summary:
      'Shows where the work of the agents stands: what is done, what failed for good and why. Exits with 1 where something did.',
    options: {
      config: { type: 'string', value: 'FILE', summary: 'The handover (default: baton.config.ts).' },
      json: { type: 'boolean', summary: 'Print JSON instead of lines.' },
    },
  });
  const { handover, paths } = await openHandover(values.config);
  const { database, close } = await openEvidence(paths.state, handover);
  try {
    const status = await statusOf(new StoredTasks(database));
    process.stdout.write(values.json ? `${JSON.stringify(status, null, 2)}\n` : worded(status));
    if (status.dead.length > 0) process.exitCode = 1;
  } finally {
    await close();
  }
});

function worded({ agents, dead, pages }: Status): string {
  const width = Math.max(...agents.map(({ id }) => id.length), 0);
  const lines = agents.map(({ id, state, pages: written, seconds }) => {
    const time = seconds === null ? '' : `, ${seconds.toFixed(1)} s`;
    return `  ${id.padEnd(width)}  ${state === 'dead' ? 'FAILED' : state}  ${written} ${written === 1 ? 'page' : 'pages'}${time}`;
  });
  const letters = dead.flatMap(({ id, error, history }) => [
    '',
    `${id} failed for good: ${printable(error?.message ?? 'nobody knows why')}`,
    ...history.map((tried) => `  ${tried.started}: ${printable(tried.error?.message ?? 'came to its end')}`),
    `  ${error?.hint ?? ''}`,
  ]);
  const end =
    dead.length === 0
      ? ['', 'Nothing failed.']
      : ['', 'Its pages stand as they last were. npm run retry -- ID gives it another chance.'];
  return `${[`${pages} pages by ${agents.length} agents:`, ...lines, ...letters, ...end].join('\n')}\n`;
}
