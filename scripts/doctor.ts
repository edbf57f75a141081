import { loadHandover } from '../src/config/load.ts';
import { accessOf } from '../src/engine/access.ts';
import { BatonError, messageOf } from '../src/errors/error.ts';
import type { Check } from '../src/sources/access.ts';
import { parseCommand, runCommand } from './support/arguments.ts';
import { printable } from './support/progress.ts';

const MARKS = { ok: '✔', missing: '✘', warning: '!' } as const;

await runCommand(async () => {
  const { values } = parseCommand({
    name: 'npm run doctor --',
    summary:
      'Looks at what the sources of the config need, and says what is missing and what to do about it: files, sign-ins, scopes, interfaces that are switched off. Changes nothing. Exits with 1 where something is missing.',
    options: {
      config: { type: 'string', value: 'FILE', summary: 'The handover (default: baton.config.ts).' },
    },
  });
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort(new Error('Stopped.')));
  const loaded = await loadHandover(values.config);
  process.stdout.write(`${printable(loaded.configFile)}: the config fits.\n`);
  let missing = 0;
  const show = ({ what, state, found, remedy }: Check) => {
    if (state === 'missing') missing += 1;
    process.stdout.write(`  ${MARKS[state]} ${printable(what)}: ${printable(found)}\n`);
    if (remedy !== '') process.stdout.write(`    → ${printable(remedy)}\n`);
  };
  for await (const { name, source, context } of accessOf(loaded, controller.signal)) {
    process.stdout.write(`${name} (${source.name})\n`);
    try {
      for await (const check of source.check?.(context) ?? []) show(check);
    } catch (thrown) {
      controller.signal.throwIfAborted();
      const remedy = thrown instanceof BatonError ? thrown.hint : '';
      show({ what: 'Check', state: 'missing', found: messageOf(thrown), remedy });
    }
  }
  process.stdout.write(missing === 0 ? 'Nothing is missing.\n' : `${missing} missing.\n`);
  if (missing > 0) process.exitCode = 1;
});
