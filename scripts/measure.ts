import { BatonError } from '../src/errors/error.ts';
import { MEASUREMENTS } from '../test/measure/index.ts';
import { type Figure, type Measured, machineLoad, missingCorpus } from '../test/measure/measurement.ts';
import { parseCommand } from './support/arguments.ts';
import { runStoppable } from './support/run-command.ts';

const NAMES = MEASUREMENTS.map(({ name, summary }) => `\n    ${name.padEnd(16)} ${summary}`).join('');

await runStoppable(async (signal) => {
  const { values, positionals } = parseCommand({
    name: 'npm run -s measure --',
    summary: 'Measures Baton on real material and prints each figure beside what is aimed at.',
    options: {
      json: {
        type: 'boolean',
        summary: 'Print one JSON object: name → figures, notes, load of the machine.',
      },
      times: { type: 'string', value: 'N', summary: 'How often what is tried at random is tried.' },
      seed: { type: 'string', value: 'N', summary: 'What chance begins with (default: 1).' },
    },
    positionals: { name: '[NAME...]', summary: `What to measure (default: all):${NAMES}` },
  });
  const unknown = positionals.find((name) => !MEASUREMENTS.some((one) => one.name === name));
  if (unknown !== undefined)
    throw new BatonError(
      'USAGE',
      `There is no measurement "${unknown}"; there are ${MEASUREMENTS.map(({ name }) => name).join(', ')}.`,
    );
  const chance = {
    times: values.times === undefined ? null : countOf('times', values.times),
    seed: countOf('seed', values.seed ?? '1'),
  };
  const results: Record<string, (Measured & { load: number | null }) | { skipped: string }> = {};
  for (const measurement of MEASUREMENTS) {
    const { name } = measurement;
    signal.throwIfAborted();
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    const missing = missingCorpus(measurement);
    if (missing !== null) {
      results[name] = { skipped: `../shared/corpora/${missing} is absent` };
      if (!values.json) process.stdout.write(`${name}: skipped, ../shared/corpora/${missing} is absent\n\n`);
      continue;
    }
    const measured = await measurement.run((line) => process.stderr.write(`${name}: ${line}\n`), chance);
    const load = await machineLoad();
    results[name] = { ...measured, load };
    if (!values.json) process.stdout.write(table(name, measured, load));
  }
  if (values.json) process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
});

function countOf(name: string, value: string): number {
  const count = Number(value);
  if (Number.isInteger(count) && count > 0) return count;
  throw new BatonError('USAGE', `npm run -s measure --: --${name} wants a number from 1, not "${value}".`);
}

function table(name: string, { figures, notes }: Measured, load: number | null): string {
  const rows = figures.map((figure) => [figure.what, worded(figure), figure.aim ?? '', verdict(figure)]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const lines = rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
  );
  const head = load === null ? name : `${name} (load of the machine ${load.toFixed(1)})`;
  return `${head}\n${lines.join('\n')}\n${notes.map((note) => `  · ${note}\n`).join('')}\n`;
}

function worded({ value, unit }: Figure): string {
  return unit ? `${value} ${unit}` : String(value);
}

function verdict({ met }: Figure): string {
  return met === undefined ? '' : met ? 'met' : 'MISSED';
}
