import { readFile } from 'node:fs/promises';
import { openEvidence } from '../src/records/open.ts';
import { serveMcp } from '../src/site/mcp/server.ts';
import { parseCommand } from './support/arguments.ts';
import { openHandover } from './support/open-handover.ts';
import { openSiteSearch } from './support/open-site-search.ts';
import { runCommand } from './support/run-command.ts';

await runCommand(async () => {
  const { values } = parseCommand({
    name: 'npm run -s mcp --',
    summary:
      'Serves the built site to a program that speaks the Model Context Protocol, on standard input and output: search, read, cite, status. docs/mcp.md.',
    options: {
      config: { type: 'string', value: 'FILE', summary: 'The handover (default: baton.config.ts).' },
    },
  });
  const { paths, handover } = await openHandover(values.config, { say: true });
  const search = await openSiteSearch(paths.dist);
  const { evidence, close } = await openEvidence(paths.state, handover);
  const base = handover.base.endsWith('/') ? handover.base : `${handover.base}/`;
  const project = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  const server = serveMcp({ search, evidence, dist: paths.dist, base }, project.version);
  process.stdin.on('end', () => void server.close().then(close));
});
