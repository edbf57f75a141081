import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseCommand } from './support/arguments.ts';
import { GUIDES, withExamples } from './support/examples.ts';
import { configReference, errorReference } from './support/reference.ts';
import { runCommand } from './support/run-command.ts';

await runCommand(async () => {
  parseCommand({
    name: 'npm run docs --',
    summary:
      'Writes docs/config.md, docs/errors.md and the code in the guides anew, from what they describe.',
    options: {},
  });
  const docs = path.join(import.meta.dirname, '../docs');
  await writeFile(path.join(docs, 'config.md'), await configReference());
  await writeFile(path.join(docs, 'errors.md'), errorReference());
  for (const guide of GUIDES) {
    const file = path.join(docs, guide);
    await writeFile(file, await withExamples(await readFile(file, 'utf8')));
  }
});
