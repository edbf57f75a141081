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
        return wordsOf(run.loaded.paths.content);
      });
      return await HandoverRun.with(world.config, async (run) => {
        say('generate from the systems');
        const { hosts } = world.internet;
        const first = await run.generate();
        const firstCalls = hosts.asked.length;
        const read = await wordsOf(run.loaded.paths.content);
        hosts.reset();
        say('generate again, unchanged');
        const before = await run.contents();
        const second = await run.generate();
        const secondCalls = hosts.asked.length;
        const differing = [...files]
          .filter(([name, words]) => read.get(name) !== words)
          .map(([name]) => name);
        return {
          figures: [
            share(
              'pages of the files that say the same from the systems',
              files.size - differing.length,
              files.size,
            ),
            {
              what: 'pages that only the systems give',
              value: [...read.keys()].filter((name) => !files.has(name)).length,
            },
            { what: 'calls of the first pull', value: firstCalls },
            { what: 'calls of the second pull', value: secondCalls },
            exactly('files that the second run changed', before === (await run.contents()) ? 0 : 1, 0),
            atMost('generate again', second.seconds, 15, 's'),
            { what: 'generate', value: Number(first.seconds.toFixed(1)), unit: 's' },
          ],
          notes: differing.map((name) => `says something else: ${name}`),
        };
      });
    } finally {
      await world.close();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/** What each page says, by its path: without frontmatter, marks of citations and names of records. */
async function wordsOf(content: string): Promise<Map<string, string>> {
  const words = new Map<string, string>();
  for (const name of (await readdir(content, { recursive: true }))
    .filter((one) => one.endsWith('.mdx'))
    .sort()) {
    const text = await readFile(path.join(content, name), 'utf8');
    const body = text.slice(text.indexOf('\n---\n', 4) + 5);
    const said = body.replaceAll(/<RecordLink[^>]*>[^<]*<\/RecordLink>/g, '').replaceAll(/<[^>]*>/g, '');
    words.set(name, said.replaceAll(/\s+/g, ' ').trim());
  }
  return words;
}
