// Starts a command: `node scripts/run.mjs generate …`. It is plain JavaScript, so that a fresh clone whose packages are
// not installed, where only an older Node.js is there to run it, is told so and shows no stack.
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const [, , name = ''] = process.argv;
process.argv.splice(2, 1);
const [major = 0] = process.versions.node.split('.').map(Number);
const modules = new URL('../node_modules/', import.meta.url);
if (major < 24 || !existsSync(modules)) refuse();
// As src/common/apart/compile-cache.ts has it, for the command's own files.
module.enableCompileCache(fileURLToPath(new URL('.cache/compile', modules)));
try {
  await import(`./${name}.ts`);
} catch (error) {
  // Commands tell their own errors; what comes here kept one from being loaded at all.
  if (error?.code === 'ERR_MODULE_NOT_FOUND') refuse();
  const debug = process.env['BATON_DEBUG'] ? `\n${error?.stack}` : '';
  process.stderr.write(
    `INTERNAL: The command ${name} could not be started: ${error?.message ?? error}\nRun npm ci and try again; with BATON_DEBUG=1 in the environment details are printed.${debug}\n`,
  );
  process.exit(1);
}

function refuse() {
  process.stderr.write(
    'SETUP_MISSING: The packages of Baton are not installed, or not all of them.\nRun npm ci in the folder of Baton; it brings the Node.js that the commands run on.\n',
  );
  process.exit(1);
}
