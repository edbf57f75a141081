import type { SignIn } from '../src/contracts/access.ts';
import { accessOf } from '../src/engine/access.ts';
import { parseCommand } from './support/arguments.ts';
import { openHandover } from './support/open-handover.ts';
import { printable } from './support/progress.ts';
import { runStoppable } from './support/run-command.ts';

await runStoppable(async (signal) => {
  const { values } = parseCommand({
    name: 'npm run connect --',
    summary:
      'Signs in to the services that the config reads from, in the browser of this computer, and keeps the sign-in outside of the handover. Sources that read with a key file need none.',
    options: {
      config: { type: 'string', value: 'FILE', summary: 'The handover (default: baton.config.ts).' },
      again: { type: 'boolean', summary: 'Ask for consents that are there already.' },
      forget: { type: 'boolean', summary: 'Give the consents back and forget them.' },
    },
  });
  const loaded = await openHandover(values.config);
  const wanted = new Map<string, { signIn: SignIn; scopes: Set<string> }>();
  for await (const { source, context } of accessOf(loaded, signal)) {
    for (const signIn of (await source.signIns?.(context)) ?? []) {
      const known = wanted.get(signIn.id);
      if (known) for (const scope of signIn.scopes) known.scopes.add(scope);
      else wanted.set(signIn.id, { signIn, scopes: new Set(signIn.scopes) });
    }
  }
  const say = (line: string) => process.stdout.write(`${printable(line)}\n`);
  if (wanted.size === 0) say('No source of this config needs a sign-in in the browser.');
  for (const { signIn, scopes } of wanted.values()) {
    if (values.forget) {
      say(`${signIn.who}: ${(await signIn.forget()) ? 'given back and forgotten' : 'there was none'}.`);
    } else if (!values.again && (await signIn.covers([...scopes]))) {
      say(`${signIn.who}: connected already.`);
    } else {
      const who = await signIn.run([...scopes], (address) => {
        say(`${signIn.who}: open this address in a browser on this computer and give the consent.`);
        process.stdout.write(`\n  ${address}\n\n`);
      });
      say(`${who}.`);
    }
  }
  if (!values.forget && wanted.size > 0) say('Next: npm run doctor, then npm run generate.');
});
