import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PROJECT, runScript, Workspace } from '../support/workspace.ts';

const run = promisify(execFile);
/** Words of a page that waits. None of them stands in a record; the path is made of one too. */
const MARKERS = [
  'zwielichtquark',
  'Morgenrotquark',
  'Abendsternquark',
  'Nebelhornquark',
  '918273645',
  'Kieselquark',
  'Farnquark',
];
/** Stands in a record, and is the title of another page that waits. */
const SAID = 'Preheat the ovens';

/**
 * An agent as a maintainer adds one: two pages that wait, a page that links to both, and a register of the last phase
 * that tells of all pages it is told of.
 */
const AGENT = (name: string, phase: string, body: string) => `
import { defineAgent } from '../../contracts/agent.ts';
const claim = (text, computed) => ({ type: 'claim', text, cites: [{ record: 'files/ovens.md', start: 9, end: 46 }], ...(computed && { computed }) });
const text = (words) => ({ type: 'text', text: words });
const link = (words, to) => ({ type: 'page', text: words, path: to });
const paragraph = (...inlines) => ({ type: 'paragraph', inlines });
export const agent = defineAgent({
  name: '${name}', version: 1, summary: 'Marked pages.',
  sections: [{ id: '${name}', title: '${name}', order: 900, summary: 'Marked.' }],
  reads: { findings: [], links: [], views: [] }, writes: ['role', 'document', 'register'], phase: '${phase}',
  async *compose({ pages }) { ${body} },
});`;

const PAGES = AGENT(
  'marked',
  'section',
  `
  const page = { section: 'marked', order: 10, summary: 'Plain.', slots: [], people: [], years: [], aliases: [] };
  yield { ...page, path: 'marked/zwielichtquark', kind: 'role', title: 'Morgenrotquark', summary: 'Abendsternquark rises.',
    aliases: ['Farnquark'], slots: [{ name: 'who', filled: false, question: 'Who is Kieselquark?' }],
    blocks: [paragraph(claim('Nebelhornquark at 04:00')), paragraph(claim('918273645', 'sum of all'))] };
  yield { ...page, path: 'marked/said', kind: 'role', title: '${SAID}', blocks: [paragraph(claim('Preheat the ovens at 04:00 every day.'))] };
  yield { ...page, path: 'marked/open', kind: 'document', title: 'Open page', blocks: [
    paragraph(text('See '), link('Morgenrotquark', 'marked/zwielichtquark'), text(' first, then '), link('${SAID}', 'marked/said'), text('.')),
    { type: 'list', ordered: false, items: [[link('Morgenrotquark', 'marked/zwielichtquark')], [claim('Preheat the ovens at 04:00 every day.')]] } ] };`,
);
const TOLD = AGENT(
  'told',
  'last',
  `yield { path: 'told/all', section: 'told', kind: 'register', title: 'All pages', summary: 'All.', order: 10, slots: [], people: [], years: [], aliases: [],
    blocks: pages.map(({ path, title, summary, questions }) => paragraph(link(title, path), text(': ' + summary + ' ' + questions.map((one) => one.text).join(' ')))) };`,
);

let copy: string;
let workspace: Workspace;

beforeAll(async () => {
  workspace = await Workspace.make({
    'files/ovens.md': '# Ovens\n\nPreheat the ovens at 04:00 every day.\n',
  });
  copy = workspace.at('baton');
  for (const name of ['src', 'scripts'])
    await cp(path.join(PROJECT, name), path.join(copy, name), {
      recursive: true,
      filter: (file) => !file.startsWith(path.join(PROJECT, 'src/content/')),
    });
  await cp(path.join(PROJECT, 'package.json'), path.join(copy, 'package.json'));
  await symlink(path.join(PROJECT, 'node_modules'), path.join(copy, 'node_modules'));
  for (const [name, code] of [
    ['marked', PAGES],
    ['told', TOLD],
  ] as const) {
    await mkdir(path.join(copy, 'src/agents', name), { recursive: true });
    await writeFile(path.join(copy, 'src/agents', name, 'index.ts'), code);
  }
});
afterAll(() => workspace.remove());

/** Files below a folder that hold a marker, in their bytes or their names. */
async function marked(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    const held = `${file}${entry.isFile() ? await readFile(file, 'latin1') : ''}`.toLowerCase();
    for (const marker of MARKERS) if (held.includes(marker.toLowerCase())) found.push(`${marker} in ${file}`);
  }
  return found;
}

it('of a page that waits nothing is on the site, in its search, its feeds or its answers; approved, all of it is', async () => {
  const config = await workspace.config({
    agents: ['marked', 'told', 'start'],
    sources: [{ use: 'folder', name: 'files', path: 'files' }],
    policy: { kinds: { role: { confidence: 1 } } },
  });
  const node = (script: string, ...rest: string[]) =>
    run(process.execPath, [path.join(copy, 'scripts', script), ...rest, '--config', config], { cwd: copy });
  const site = async (script: string, ...rest: string[]) => {
    const ended = await runScript(script, [...rest, '--config', config]);
    expect(ended.code, ended.stderr).toBe(0);
    return ended;
  };
  const { stdout } = await node('generate.ts');
  expect(stdout).toContain('2 pages wait for a person: npm run review -- --list');
  await site('build.ts');
  const [content, dist] = [workspace.at('content'), workspace.at('dist')];
  expect(await marked(content)).toEqual([]);
  expect(await marked(dist)).toEqual([]);
  const open = await readFile(path.join(dist, 'marked/open/index.md'), 'utf8');
  expect(open).toContain(`See a page that waits for review first, then ${SAID}.`);
  const told = await readFile(path.join(dist, 'told/all/index.md'), 'utf8');
  expect(told).toContain('Open page');
  // The index is packed: it is asked.
  for (const marker of MARKERS) {
    const asked = await site('ask.ts', marker, '--json');
    expect(asked.stdout.replaceAll(JSON.stringify(marker), '').toLowerCase(), marker).not.toContain(
      'marked/zwie',
    );
  }

  const list = (await node('review.ts', '--list')).stdout;
  const ids = [...list.matchAll(/^([0-9a-f]{8}) {2}/gm)].map(([, id]) => id as string);
  expect(ids).toHaveLength(2);
  await node('review.ts', '--approve', ...ids);
  await node('generate.ts');
  await rm(dist, { recursive: true });
  await site('build.ts');
  const found = (await marked(dist)).join('\n');
  // Search words of a page stand in the packed index alone.
  for (const marker of MARKERS.filter((one) => one !== 'Farnquark')) expect(found).toContain(marker);
});
