import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseCommand, runCommand } from './support/arguments.ts';
import { configReference, errorReference } from './support/reference.ts';

await runCommand(async () => {
  parseCommand({
    name: 'npm run docs --',
    summary: 'Writes docs/config.md and docs/errors.md anew from the schemas and the list of errors.',
    options: {},
  });
  const docs = path.join(import.meta.dirname, '../docs');
  await writeFile(path.join(docs, 'config.md'), await configReference());
  await writeFile(path.join(docs, 'errors.md'), errorReference());
});
