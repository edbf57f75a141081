import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../scripts/support/browser.ts';
import { type ServedSite, serveSite } from '../../scripts/support/serve-site.ts';
import { STEP_HANGS_AFTER_MS } from '../support/hang.ts';
import { runScript, Workspace } from '../support/workspace.ts';

const MARKER = 'Quendelberg';
const outcomes = { minutesPerSearch: 6, keepWords: true };

let workspace: Workspace;
let site: ServedSite;
let browser: Browser;

const config = (change: object) =>
  workspace.config({ sources: [{ use: 'folder', name: 'files', path: 'files' }], outcomes, ...change });

async function run(script: string, change: object, ...more: string[]): Promise<void> {
  const { code, stderr } = await runScript(script, [...more, '--config', await config(change)]);
  expect(code, stderr).toBe(0);
}

beforeAll(async () => {
  const notes = Array.from({ length: 30 }, (_, index): [string, string] => [
    `files/old/${index}.md`,
    `# ${MARKER} visit ${index}\n\nVisit ${index} to ${MARKER} took ${index + 2} hours.\n`,
  ]);
  workspace = await Workspace.make({
    ...Object.fromEntries(notes),
    'files/invoices.md': `# How we invoice\n\n1. Open the time sheet of ${MARKER}.\n2. Send the invoice by the 3rd of the month.\n`,
  });
  await run('generate.ts', { runPage: true });
  // Another edition, after most of a source is gone.
  await rm(workspace.at('files/old'), { recursive: true });
  await run('generate.ts', { runPage: true });
  await run('build.ts', { runPage: true });
  await run('ask.ts', { runPage: true }, 'when do I send the invoice?');
  await run('ask.ts', { runPage: true }, 'xylophone');
  await run('build.ts', { runPage: true });
  site = await serveSite({ folder: workspace.at('dist'), base: '/' });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
  await workspace?.remove();
});

describe('the page on runs', () => {
  it('tells the owner what stands out, what it was good for and where the time went', async () => {
    const page = await browser.newPage();
    page.setDefaultTimeout(STEP_HANGS_AFTER_MS);
    await page.goto(site.url);
    await page.getByRole('link', { name: 'How the runs went' }).click();
    const text = await page.getByRole('main').innerText();
    expect(text).toContain('The source "files" has 1 record; at the edition before it had 31.');
    expect(text).toContain('Edition 2');
    expect(text).toContain('1 × 6 min = 6 min = 0.1 hours');
    expect(text).toContain('xylophone');
    expect(text).not.toContain('when do I send the invoice');
    for (const name of ['Outcomes', 'Records by source', 'Where every record ended', 'Editions', 'Last runs'])
      expect(await page.getByRole('group', { name, exact: true }).count()).toBe(1);
    expect(await page.getByRole('group', { name: 'By stage' }).innerText()).toContain('Write the pages');
    await page.close();
  });

  it.each([390, 1440])('fits a screen of %i pixels in both themes, and axe finds nothing', async (width) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
      const page = await context.newPage();
      page.setDefaultTimeout(STEP_HANGS_AFTER_MS);
      await page.goto(new URL('runs/', site.url).href);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
      await context.close();
    }
  });

  it('holds nothing of a record, and neither search nor lists for programs know of it', async () => {
    const html = await readFile(workspace.at('dist/runs/index.html'), 'utf8');
    expect(html.slice(html.indexOf('<main'), html.indexOf('</main>'))).not.toContain(MARKER);
    expect(await readFile(workspace.at('dist/llms.txt'), 'utf8')).not.toContain('How the runs went');
    const found = await runScript('ask.ts', ['--json', 'how the runs went', '--config', await config({})]);
    expect(found.stdout).not.toContain('/runs/');
  });

  it('is nowhere where the config does not ask for it, and no word of runs is', async () => {
    await run('build.ts', {});
    expect(existsSync(workspace.at('dist/runs'))).toBe(false);
    const files = await readdir(workspace.at('dist'), { recursive: true });
    for (const name of files.filter((file) => file.endsWith('.html')))
      expect(await readFile(path.join(workspace.at('dist'), name), 'utf8'), name).not.toContain(
        'How the runs went',
      );
  });
});
