import { existsSync } from 'node:fs';
import path from 'node:path';
import { BatonError } from '../src/errors/error.ts';
import { parseCommand } from './support/arguments.ts';
import { openHandover } from './support/open-handover.ts';
import { runStoppable } from './support/run-command.ts';
import { serveSite } from './support/serve-site.ts';

await runStoppable(async (signal) => {
  const { values } = parseCommand({
    name: 'npm run preview --',
    summary: 'Serves the built site on this computer, with the headers that docs/deploy.md asks of a server.',
    options: {
      config: {
        type: 'string',
        value: 'FILE',
        summary: 'The handover whose site is shown (default: baton.config.ts).',
      },
      port: {
        type: 'string',
        value: 'NUMBER',
        summary: 'Port to listen on; 0 takes a free one (default: 4321).',
      },
      host: {
        type: 'string',
        value: 'ADDRESS',
        summary: 'Address to listen on (default: 127.0.0.1, this computer alone).',
      },
    },
  });
  const port = Number(values.port ?? 4321);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new BatonError(
      'USAGE',
      `npm run preview --: --port wants a number from 0 to 65535, not "${values.port}".`,
    );
  }
  const { handover, paths } = await openHandover(values.config, { say: true });
  if (!existsSync(path.join(paths.dist, 'index.html'))) {
    throw new BatonError('SITE_MISSING', `There is no built site in ${paths.dist}.`);
  }
  const site = await serveSite({
    folder: paths.dist,
    base: handover.base,
    port,
    host: values.host ?? '127.0.0.1',
  });
  process.stdout.write(`${site.url}\nStop with Ctrl+C.\n`);
  signal.addEventListener('abort', () => void site.close());
});
