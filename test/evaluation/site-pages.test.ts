import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadHandover } from '../../src/config/load.ts';
import { readSitePages } from '../../src/evaluation/site-claims.ts';
import { openEvidence } from '../../src/records/open.ts';
import { runScript, Workspace } from '../support/workspace.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await Workspace.make({
    'files/ovens.md': '# Ovens\n\nPreheat the ovens at 04:00 every day.\n',
  });
});
afterAll(() => workspace.remove());

it('reads the pages that the site shows, passes over those that it refuses, and names them', async () => {
  const config = await workspace.config({
    sources: [{ use: 'folder', name: 'files', path: 'files' }],
  });
  expect((await runScript('generate.ts', ['--config', config])).code).toBe(0);
  const own = (body: string) => `---\ntitle: Own\n---\n\n${body}\n`;
  await workspace.write('content/a broken.mdx', 'no frontmatter');
  await workspace.write('content/notes/acts.mdx', own('<script>alert(1)</script>'));
  await workspace.write('content/notes/deep.mdx', own(`${'>'.repeat(100_000)} x`));
  await workspace.write('content/My notes/Tips.mdx', own('Call the bank first.'));
  const { handover, paths } = await loadHandover(config);
  const { evidence, database, close } = await openEvidence(paths.state, handover);
  try {
    const { pages, refused } = await readSitePages({ content: paths.content, evidence, database });
    expect(refused.map(({ name }) => name)).toEqual(['a broken.mdx', 'notes/acts.mdx', 'notes/deep.mdx']);
    const places = pages.map(({ path }) => path);
    expect(places).toContain('start');
    expect(pages.find(({ path }) => path === 'my-notes/tips')?.pieces).toMatchObject([
      { text: 'Call the bank first.' },
    ]);
  } finally {
    await close();
  }
});
