import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import handover from '../../baton.config.ts';
import { openSampleSystems } from '../support/sample-systems.ts';
import { HandoverRun } from './handover-run.ts';
import { atMost, exactly, type Measurement, share } from './measurement.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const ACCOUNTS = path.join(PROJECT, 'examples/harborlight/records/accounts');

/** The sample business once from its files, and once from Gmail, Drive and Xero through the connectors. */
export const systems: Measurement = {
  name: 'systems',
  summary:
    'The sample through the connectors: the same words on its pages as from its files, a second pull of nothing.',
  needs: [],
  async run(say) {
    const folder = await mkdtemp(path.join(tmpdir(), 'baton-systems-'));
    await mkdir(path.join(folder, 'statements'));
    for (const name of await readdir(ACCOUNTS))
      if (name.startsWith('wise-'))
        await cp(path.join(ACCOUNTS, name), path.join(folder, 'statements', name));
    const world = await openSampleSystems(folder);
    try {
      say('generate from files');
      const sources = handover.sources.map((source) => ({
        ...source,
        path: path.join(PROJECT, String(source['path'])),
      }));
      const files = await HandoverRun.with({ ...handover, sources }, async (run) => {
        await run.generate();
        return statementsOf(run.loaded.paths.content);
      });
      return await HandoverRun.with(world.config, async (run) => {
        say('generate from the systems');
        const { hosts } = world.internet;
        const first = await run.generate();
        const firstCalls = hosts.asked.length;
        const read = await statementsOf(run.loaded.paths.content);
        hosts.reset();
        say('generate again, unchanged');
        const before = await run.contents();
        const second = await run.generate();
        const secondCalls = hosts.asked.length;
        const lost = [...files].filter(([statement]) => !read.has(statement));
        return {
          figures: [
            share(
              'statements from the files that the systems give too',
              files.size - lost.length,
              files.size,
              95,
            ),
            { what: 'statements that only the systems give', value: read.size - (files.size - lost.length) },
            { what: 'calls of the first pull', value: firstCalls },
            { what: 'calls of the second pull', value: secondCalls },
            exactly('files that the second run changed', before === (await run.contents()) ? 0 : 1, 0),
            atMost('generate again', second.seconds, 15, 's'),
            { what: 'generate', value: Number(first.seconds.toFixed(1)), unit: 's' },
          ],
          notes: lost
            .slice(0, 60)
            .map(([statement, name]) => `not from the systems, ${name}: ${statement.slice(0, 160)}`),
        };
      });
    } finally {
      await world.close();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/** Every statement of the pages (a row, an item, a paragraph), with the page it stands on. Names of files are left out. */
async function statementsOf(content: string): Promise<Map<string, string>> {
  const statements = new Map<string, string>();
  const names = (await readdir(content, { recursive: true })).filter((one) => one.endsWith('.mdx')).sort();
  for (const name of names) {
    const text = await readFile(path.join(content, name), 'utf8');
    for (const line of text.slice(text.indexOf('\n---\n', 4) + 5).split('\n')) {
      // Where a document comes from differs: a Drive also tells who edited it.
      if (line.startsWith('From <RecordLink')) continue;
      const said = line
        .replaceAll(/<RecordLink[^>]*>[^<]*<\/RecordLink>/g, '')
        .replaceAll(/<[^>]*>/g, '')
        .replaceAll(/\s+/g, ' ')
        .trim();
      if (/[\p{L}\p{N}]/u.test(said)) statements.set(said, name);
    }
  }
  return statements;
}
