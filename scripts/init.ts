import { constants } from 'node:fs';
import { access, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { checkHandover } from '../src/config/define-handover.ts';
import { interview } from '../src/engine/setup/interview.ts';
import { BatonError } from '../src/errors/error.ts';
import { parseCommand } from './support/arguments.ts';
import { printable } from './support/progress.ts';
import { runStoppable } from './support/run-command.ts';

await runStoppable(async (signal) => {
  const { positionals } = parseCommand({
    name: 'npm run init --',
    summary:
      'Asks seven questions and writes baton.json into a folder: who leaves, who takes over, where the records are. Reads the mail there for addresses to confirm; stores nothing else.',
    options: {},
    positionals: {
      name: 'FOLDER',
      summary: 'Where baton.json is written; the records lie below it. Default: ../handover.',
      maximum: 1,
    },
  });
  const folder = path.resolve(positionals[0] ?? '../handover');
  const file = path.join(folder, 'baton.json');
  if (await exists(file))
    throw new BatonError('USAGE', `${printable(file)} is there already.`, {
      hint: 'Change it in an editor, or move it away and run init again.',
    });
  await mkdir(folder, { recursive: true });
  const lines = createInterface({ input: process.stdin });
  const answers = lines[Symbol.asyncIterator]();
  try {
    const config = await interview({
      ask: async (question) => {
        process.stdout.write(question);
        const { value, done } = await answers.next();
        if (!process.stdin.isTTY) process.stdout.write('\n');
        return done === true ? null : value.trim();
      },
      say: (line) => process.stdout.write(`${printable(line)}\n`),
      folder,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      signal,
    });
    checkHandover(config, file);
    await writeFile(file, `${JSON.stringify(config, null, 2)}\n`, { flag: 'wx' });
  } finally {
    lines.close();
  }
  const shown = printable(path.relative(process.cwd(), file));
  process.stdout.write(
    `\nWrote ${shown}. Next:\n  npm run generate -- --config ${shown}\n  npm run build -- --config ${shown}\n  npm run preview -- --config ${shown}\n`,
  );
});

async function exists(file: string): Promise<boolean> {
  return access(file, constants.F_OK).then(
    () => true,
    () => false,
  );
}
