import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import sample from '../../baton.config.ts';
import { launchBrowser } from '../../scripts/support/browser.ts';
import { type ServedSite, serveSite } from '../../scripts/support/serve-site.ts';
import type { SitePage } from '../../src/evaluation/site-claims.ts';
import { openEvidence } from '../../src/records/open.ts';
import { STEP_HANGS_AFTER_MS } from '../support/hang.ts';
import { readPageFiles } from '../support/page-files.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
let folder: string;
let configFile: string;
let site: ServedSite;
let browser: Browser;
let pages: SitePage[];

function run(script: string, ...more: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const command = [path.join(project, 'scripts', script), '--config', configFile, ...more];
    execFile(process.execPath, command, { maxBuffer: 64e6 }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code ?? 1) : 0, stdout, stderr }),
    );
  });
}

/** Every file below the content folder with its size and time of change. */
async function contentState(): Promise<string[]> {
  const content = path.join(folder, 'content');
  const names = (await readdir(content, { recursive: true })).sort();
  return Promise.all(names.map(async (name) => `${name} ${(await stat(path.join(content, name))).mtimeMs}`));
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'baton-sample-'));
  configFile = path.join(folder, 'handover.json');
  const sources = sample.sources.map((source) => ({
    ...source,
    path: path.join(project, String(source['path'])),
  }));
  const config = { ...sample, sources, state: 'state', content: 'content', dist: 'dist' };
  await writeFile(configFile, JSON.stringify(config));
  const generated = await run('generate.ts');
  expect(generated.code, generated.stderr).toBe(0);
  const built = await run('build.ts');
  expect(built.code, built.stderr).toBe(0);
  pages = await readPageFiles(path.join(folder, 'content'));
  site = await serveSite({ folder: path.join(folder, 'dist'), base: '/' });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
  await rm(folder, { recursive: true, force: true });
});

async function open(address: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  context.setDefaultTimeout(STEP_HANGS_AFTER_MS);
  const page = await context.newPage();
  await page.goto(`${site.url}${address}`);
  return page;
}

describe('the sample business, from its records to its pages', () => {
  it('accounts for every record that was read', async () => {
    const { code, stdout } = await run('ledger.ts');
    const { read, outcomes } = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(read).toBeGreaterThan(1500);
    expect(Object.values<number>(outcomes).reduce((sum, count) => sum + count, 0)).toBe(read);
    for (const outcome of ['cited', 'folded', 'duplicate', 'bulk', 'private'])
      expect(outcomes[outcome], outcome).toBeGreaterThan(0);
  });

  it('quotes every record to the letter', async () => {
    const { evidence, close } = await openEvidence(path.join(folder, 'state'), sample);
    let quotes = 0;
    for (const { path: place, page } of pages) {
      for (const citation of page.citations) {
        const record = await evidence.record(citation.record);
        expect(record?.text.slice(citation.start, citation.end), `${place} ${citation.id}`).toBe(
          citation.quote,
        );
        expect(record?.digest).toBe(citation.digest);
        quotes += 1;
      }
    }
    await close();
    expect(quotes).toBeGreaterThan(2000);
  });

  it('writes a page of every section that its agents promise', () => {
    const paths = pages.map((page) => page.path);
    for (const wanted of [
      'start',
      'billing/invoicing',
      'billing/outstanding',
      'billing/payment-methods',
      'billing/payment-details',
      'hr/leave',
      'hr/leaving',
      'legal/contracts',
      'staff/people',
      'labour-code/register',
      'emails/waiting',
      'operations/duties',
      'operations/conflicts',
      'systems/register',
      'start/questions',
    ])
      expect(paths, wanted).toContain(wanted);
  });

  it('keeps private mail, secrets and the old bank details from being taken for true', async () => {
    const everything = pages.map(({ pieces }) => pieces.map((piece) => piece.text).join('\n')).join('\n');
    expect(everything).not.toContain('440086153');
    expect(everything).not.toMatch(/\b[0-9a-f]{40}\b/);
    const dist = path.join(folder, 'dist');
    for (const name of await readdir(path.join(dist, 'records'))) {
      const html = await readFile(path.join(dist, 'records', name, 'index.html'), 'utf8');
      expect(html.includes('Noche buena'), name).toBe(false);
    }
  });

  it('changes no file on a second run', async () => {
    const before = await contentState();
    const again = await run('generate.ts');
    expect(again.code, again.stderr).toBe(0);
    expect(await contentState()).toEqual(before);
  });

  it('prints a record by the ending of its id', async () => {
    const { code, stdout } = await run('record.ts', '<m-001@harborlight.example>');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      source: 'mail',
      kind: 'mail',
      triage: { outcome: 'business' },
    });
    expect((await run('record.ts', 'no-such-record')).stderr).toContain('RECORD_UNKNOWN');
  });
});

describe('the sample site in a browser', () => {
  it('finds nothing to complain of on one page of each kind, in both themes', async () => {
    const kinds = [
      ...new Map(
        pages.map((page) => [page.page.kind, page.path === 'start' ? '' : `${page.path}/`]),
      ).values(),
    ];
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const address of kinds) {
        const page = await open(address, { colorScheme });
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(({ id, nodes }) => `${address}: ${id} ${nodes[0]?.html.slice(0, 120)}`),
        ).toEqual([]);
        await page.context().close();
      }
    }
  });

  it('leads from a question to the page, from its citation to the marked passage, by keyboard alone', async () => {
    const page = await open('');
    await page.keyboard.press('/');
    await page.keyboard.type('when is payroll paid');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-search-state="done"]');
    expect(await page.locator('[data-search-results] > li').count()).toBeGreaterThan(3);
    await page.goto(`${site.url}billing/outstanding/`);
    const mark = page.locator('main a[data-cite]').first();
    await mark.focus();
    await page.keyboard.press('Enter');
    const popover = page.locator('#citation');
    await expect.poll(() => popover.isVisible()).toBe(true);
    await popover.locator('a').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/records/*/#r-*');
    const [start, end] = (new URL(page.url()).hash.match(/\d+/g) ?? []).map(Number);
    const cited = pages
      .find((one) => one.path === 'billing/outstanding')
      ?.page.citations.find((one) => one.start === start && one.end === end);
    const shown = await page
      .locator(`[data-r~="${new URL(page.url()).hash.slice(1)}"], mark:target`)
      .allInnerTexts();
    expect(shown.join('').replaceAll(/\s+/g, ' ')).toContain(cited?.quote.replaceAll(/\s+/g, ' '));
    await page.context().close();
  });

  it('narrows a search by section and year', async () => {
    const page = await open('search/?q=invoice');
    await page.waitForSelector('[data-search-state="done"]');
    const all = await page.locator('[data-search-count]').innerText();
    await page
      .locator('fieldset', { hasText: 'Section' })
      .getByLabel('Billing', { exact: false })
      .first()
      .check();
    await expect.poll(() => page.locator('[data-search-count]').innerText()).not.toBe(all);
    const sections = await page
      .locator('[data-search-results] > li')
      .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['section']));
    expect(new Set(sections)).toEqual(new Set(['billing']));
    await page.context().close();
  });

  it('shows a conflict with every side, and an empty slot as a question', async () => {
    const conflicts = await open('operations/conflicts/');
    expect(await conflicts.locator('main').innerText()).toContain('21.75');
    expect(await conflicts.locator('main [data-flag="superseded"]').count()).toBeGreaterThan(0);
    await conflicts.context().close();
    const asked = pages.find((page) => page.page.questions.length > 0 && page.page.kind !== 'questions');
    const question = asked?.page.questions[0]?.text ?? '';
    expect(question).not.toBe('');
    const page = await open(`${asked?.path === 'start' ? '' : `${asked?.path}/`}`);
    expect(await page.locator('main').innerText()).toContain(question);
    await page.context().close();
  });
});
