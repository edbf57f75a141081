import { runReport } from '../src/engine/runs/report.ts';
import { openEvidence } from '../src/records/open.ts';
import { parseCommand } from './support/arguments.ts';
import { openHandover } from './support/open-handover.ts';
import { printable } from './support/progress.ts';
import { runCommand } from './support/run-command.ts';
import { wordedReport } from './support/worded-runs.ts';

await runCommand(async () => {
  const { values } = parseCommand({
    name: 'npm run -s runs --',
    summary:
      'Tells how the runs of generate went: what stands out against earlier editions, what was closed since the first, what each stage and agent took. Figures only, no word of a record.',
    options: {
      config: { type: 'string', value: 'FILE', summary: 'The handover (default: baton.config.ts).' },
      json: { type: 'boolean', summary: 'Print JSON instead of lines.' },
    },
  });
  const { handover, paths } = await openHandover(values.config);
  const { database, close } = await openEvidence(paths.state, handover);
  try {
    const report = await runReport(database, handover);
    process.stdout.write(
      values.json
        ? `${JSON.stringify(report, null, 2)}\n`
        : `${wordedReport(report).map(printable).join('\n')}\n`,
    );
  } finally {
    await close();
  }
});
