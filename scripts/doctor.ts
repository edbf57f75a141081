import type { LoadedHandover } from '../src/config/load.ts';
import type { Check } from '../src/contracts/access.ts';
import { accessOf } from '../src/engine/access.ts';
import { findDoubts } from '../src/engine/doubts/index.ts';
import { BatonError, messageOf } from '../src/errors/error.ts';
import { asBatonError } from '../src/errors/from-system.ts';
import { openEvidence } from '../src/records/open.ts';
import { parseCommand } from './support/arguments.ts';
import { wordedDoubts } from './support/doubts.ts';
import { openHandover } from './support/open-handover.ts';
import { printable } from './support/progress.ts';
import { runStoppable } from './support/run-command.ts';

const MARKS = { ok: '✔', missing: '✘', warning: '!' } as const;

await runStoppable(async (signal) => {
  const { values } = parseCommand({
    name: 'npm run doctor --',
    summary:
      'Looks at what the sources of the config need, and says what is missing and what to do about it: files, sign-ins, scopes, interfaces that are switched off. Names what is allowed and probably not meant. Changes nothing. Exits with 1 where something is missing.',
    options: {
      config: { type: 'string', value: 'FILE', summary: 'The handover (default: baton.config.ts).' },
    },
  });
  const loaded = await openHandover(values.config, { say: true });
  process.stdout.write(`${printable(loaded.configFile)}: the config fits.\n`);
  let missing = 0;
  const show = ({ what, state, found, remedy }: Check) => {
    if (state === 'missing') missing += 1;
    process.stdout.write(`  ${MARKS[state]} ${printable(what)}: ${printable(found)}\n`);
    if (remedy !== '') process.stdout.write(`    → ${printable(remedy)}\n`);
  };
  const evidence = await readEvidence(loaded, show);
  for await (const { name, source, context } of accessOf(loaded, signal)) {
    process.stdout.write(`${name} (${source.name})\n`);
    try {
      for await (const check of source.check?.(context) ?? []) show(check);
    } catch (thrown) {
      signal.throwIfAborted();
      const remedy = thrown instanceof BatonError ? thrown.hint : '';
      show({ what: 'Check', state: 'missing', found: messageOf(thrown), remedy });
    }
  }
  process.stdout.write(wordedDoubts(await findDoubts(loaded, evidence?.database ?? null, signal)));
  await evidence?.close();
  process.stdout.write(missing === 0 ? 'Nothing is missing.\n' : `${missing} missing.\n`);
  if (missing > 0) process.exitCode = 1;
});

/** The records of the last run, where there was one: they tell which addresses of the config stand in no mail. */
async function readEvidence({ paths, handover }: LoadedHandover, show: (check: Check) => void) {
  try {
    return await openEvidence(paths.state, handover);
  } catch (thrown) {
    const { name, message, hint } = asBatonError(thrown);
    if (name !== 'SITE_MISSING')
      show({ what: 'State folder', state: 'missing', found: message, remedy: hint });
    return null;
  }
}
