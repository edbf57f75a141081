import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../scripts/support/browser.ts';
import { type ServedSite, serveSite } from '../../scripts/support/serve-site.ts';
import { lockWorkspace } from '../../src/records/lock.ts';
import { recordSlug } from '../../src/records/slug.ts';
import { STEP_HANGS_AFTER_MS } from '../support/hang.ts';
import { runScript } from '../support/workspace.ts';
import { writeFixture } from './support/fixture.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const BASE = '/handover/';
const guide = `records/${recordSlug('documents/billing/guide.md')}/`;
const hostile = `records/${recordSlug('mailbox/m3@larkfield.example')}/`;
const question = 'search/?q=what+do+I+divide+the+monthly+pay+by+to+get+one+day%3F';

let folder: string;
let configFile: string;
let dist: string;
let site: ServedSite;
let browser: Browser;

function build(): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [path.join(project, 'scripts/build.ts'), '--config', configFile],
      (error, stdout, stderr) => {
        resolve({ code: error ? Number(error.code ?? 1) : 0, output: stdout + stderr });
      },
    );
  });
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'baton-site-'));
  configFile = await writeFixture(folder, { base: BASE });
  dist = path.join(folder, 'dist');
  const { code, output } = await build();
  expect(code, output).toBe(0);
  site = await serveSite({ folder: dist, base: BASE });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
  await rm(folder, { recursive: true, force: true });
});

/** A page that notes what must not happen: foreign requests, refusals of the policy, errors, dialogs. */
async function open(
  address: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; context: BrowserContext; wrong: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  context.setDefaultTimeout(STEP_HANGS_AFTER_MS);
  const page = await context.newPage();
  const wrong: string[] = [];
  const origin = new URL(site.url).origin;
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:'))
      wrong.push(`request ${request.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(`console ${message.text()}`);
  });
  page.on('pageerror', (error) => wrong.push(`error ${error.message}`));
  page.on('dialog', (dialog) => {
    wrong.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(`${site.url}${address}`);
  if (address.startsWith('search/?q')) await page.waitForSelector('[data-search-state="done"]');
  return { page, context, wrong };
}

describe('every kind of page', () => {
  const kinds = [
    '',
    'billing/',
    'billing/process/',
    'registers/questions/',
    guide,
    hostile,
    `threads/${recordSlug('invoice-for-february')}/`,
    'history/',
    'history/2026-03/',
    question,
    'not/there/',
  ];

  it.each(['light', 'dark'] as const)(
    'is accessible, asks no other origin and keeps its policy in %s',
    async (colorScheme) => {
      for (const address of kinds) {
        const { page, context, wrong } = await open(address, {
          colorScheme,
          viewport: colorScheme === 'dark' ? { width: 390, height: 844 } : { width: 1280, height: 900 },
        });
        expect(await page.locator('html').getAttribute('data-theme')).toBe(colorScheme);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(({ id, nodes }) => `${address}: ${id} ${nodes[0]?.html.slice(0, 160)}`),
        ).toEqual([]);
        expect(wrong.filter((line) => !(address === 'not/there/' && line.includes('404')))).toEqual([]);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
          `${address} is wider than the window`,
        ).toBe(true);
        expect(await page.locator('meta[name=robots]').getAttribute('content')).toContain('noindex');
        expect(
          await page.locator('meta[http-equiv=content-security-policy]').getAttribute('content'),
        ).toMatch(/^default-src 'none'; script-src 'self'; /);
        expect(await page.locator('h1').count()).toBe(1);
        await context.close();
      }
    },
  );

  it('prints whole, black on white, from a dark screen too', async () => {
    for (const address of ['', 'billing/', 'billing/process/', guide]) {
      const { page, context } = await open(address, {
        colorScheme: 'dark',
        viewport: { width: 760, height: 1000 },
      });
      await page.emulateMedia({ media: 'print' });
      const wide = await page.evaluate(() =>
        [...document.querySelectorAll('main table, main')].flatMap((one) =>
          one.getBoundingClientRect().right > innerWidth + 1 ? one.tagName : [],
        ),
      );
      expect(wide, address).toEqual([]);
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toMatch(
        /rgba\(0, 0, 0, 0\)|rgb\(255, 255, 255\)/,
      );
      await context.close();
    }
  });

  it('links only to what is there, below the base', async () => {
    const files = (await readdir(dist, { recursive: true })).filter((file) => file.endsWith('.html'));
    const pages = new Map(
      await Promise.all(
        files.map(async (file) => [file, await readFile(path.join(dist, file), 'utf8')] as const),
      ),
    );
    const broken: string[] = [];
    for (const [file, html] of pages) {
      for (const [, target = ''] of html.matchAll(/ (?:href|src)="([^"]*)"/g)) {
        const [address = '', anchor] = target.split('#');
        const wanted =
          address === ''
            ? file
            : decodeURI(address.slice(BASE.length))
                .replace(/\?.*$/, '')
                .replace(/(^|\/)$/, '$1index.html');
        const inside = address === '' || address.startsWith(BASE);
        const there = inside && (pages.get(wanted) ?? (existsSync(path.join(dist, wanted)) ? '' : undefined));
        if (
          there === undefined ||
          there === false ||
          (anchor && there !== '' && !there.includes(` id="${anchor}"`))
        )
          broken.push(`${file}: ${target}`);
      }
    }
    expect(broken).toEqual([]);
  });
});

describe('a record, a list of mail and the search', () => {
  it('lead back to every section, on a phone too', async () => {
    for (const width of [1280, 390])
      for (const address of [guide, 'history/', question]) {
        const { page, context } = await open(address, { viewport: { width, height: 844 } });
        const places = page.getByRole('navigation', { name: 'Sections' });
        expect(await places.getByRole('link').allInnerTexts(), address).toEqual(
          expect.arrayContaining(['Start', 'Search', 'Mail history', 'Billing and payments']),
        );
        await places.getByRole('link', { name: 'Billing and payments' }).click();
        await page.waitForURL('**/billing/');
        await context.close();
      }
  });
});

describe('a citation', () => {
  it('opens its quotes by keyboard, closes with Escape and gives the focus back', async () => {
    const { page, context } = await open('billing/process/');
    const mark = page.locator('a[data-cite="c7 c8"]').first();
    await mark.focus();
    await page.keyboard.press('Enter');
    const popover = page.locator('#citation');
    await expect.poll(() => popover.isVisible()).toBe(true);
    expect(await popover.locator('li').count()).toBe(2);
    expect(await popover.innerText()).toContain('Terms are 30 days from now on');
    await page.keyboard.press('Escape');
    await expect.poll(() => popover.isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-cite'))).toBe('c7 c8');
    await context.close();
  });

  it('leads to the record with the passage marked', async () => {
    const { page, context } = await open('billing/process/');
    await page.locator('a[data-cite="c6"]').first().click();
    await page.locator('#citation a').first().click();
    await page.waitForURL(`**/${guide}#r-*`);
    expect(await page.locator('mark:target').innerText()).toBe(
      'Until 2025 the monthly pay was divided by 22.',
    );
    expect(await page.locator('mark:target').getAttribute('data-flag')).toBe('superseded');
    await context.close();
  });

  it('lets the steps of a process be ticked, keeps that in the browser, and starts over', async () => {
    const { page, context, wrong } = await open('billing/process/');
    const first = page.getByRole('checkbox', { name: 'Step 1 done' });
    await first.check();
    await page.reload();
    await expect.poll(() => first.isChecked()).toBe(true);
    expect(await page.getByRole('status').textContent()).toContain('1 of ');
    expect(await page.getByRole('checkbox', { name: 'Step 2 done' }).isChecked()).toBe(false);
    await page.getByRole('button', { name: 'Start over' }).click();
    expect(await first.isChecked()).toBe(false);
    expect(await page.evaluate(() => localStorage.getItem('baton-ticks /handover/billing/process/'))).toBe(
      null,
    );
    expect(wrong).toEqual([]);
    await context.close();
  });

  it('works without scripts: the list of sources, and the marked passage, however it is cut', async () => {
    const { page, context } = await open('billing/process/', { javaScriptEnabled: false });
    await page.locator('a[data-cite="c1 c11"]').click();
    expect(new URL(page.url()).hash).toBe('#source-c1');
    await page.locator('#source-c11 a').click();
    const marked = page.locator(`[data-r~="${new URL(page.url()).hash.slice(1)}"]`);
    expect((await marked.allInnerTexts()).join('')).toBe(
      'The run starts on the first business day of the month. Sam sends the invoices.',
    );
    const outlines = await marked.evaluateAll((nodes) =>
      nodes.map((node) => getComputedStyle(node).outlineStyle),
    );
    expect(outlines).toEqual(outlines.map(() => 'solid'));
    expect(outlines.length).toBeGreaterThan(1);
    await context.close();
  });
});

describe('what records hold', () => {
  it('is text: no markup, no live link, no mark that turns the direction', async () => {
    const { page, context, wrong } = await open(hostile);
    expect(await page.locator('.record-text').innerText()).toContain(
      '<img src="https://tracker.example/p.gif" onerror="alert(2)">',
    );
    expect(await page.locator('.record-text :is(img, a, script, iframe)').count()).toBe(0);
    expect(await page.locator('.record-text').innerText()).toContain('[U+202E]');
    expect(await page.locator('[data-flag="instruction"]').count()).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
    await context.close();
  });

  it('has a page only where it is of the business; a copy leads to what stands for it', async () => {
    const privateMail = recordSlug('mailbox/m4@dentist.example');
    expect(existsSync(path.join(dist, 'records', privateMail))).toBe(false);
    const everything = await Promise.all(
      (await readdir(dist, { recursive: true }))
        .filter((file) => file.endsWith('.html'))
        .map((file) => readFile(path.join(dist, file), 'utf8')),
    );
    expect(everything.filter((html) => html.includes('Your appointment'))).toEqual([]);
    const copy = await readFile(
      path.join(dist, 'records', recordSlug('documents/billing/guide-copy.md'), 'index.html'),
      'utf8',
    );
    expect(copy).toContain(`href="${BASE}${guide}"`);
  });

  it('is not changed by punctuation that thinks: quotes, dashes and colons stay', async () => {
    const { page, context } = await open('billing/rates/');
    expect(await page.locator('.sl-markdown-content').innerText()).toContain('It\'s "plain" -- text...');
    expect(await page.locator('.sl-markdown-content').innerText()).toContain(':::danger');
    expect(await page.locator('.starlight-aside').count()).toBe(0);
    await context.close();
  });

  it('carries its flags where they are seen', async () => {
    const { page, context } = await open('billing/process/');
    for (const flag of ['superseded', 'conflict', 'instruction'])
      expect(await page.locator(`main [data-flag="${flag}"]`).count()).toBeGreaterThan(0);
    expect(await page.locator('main [data-flag="superseded"]').first().innerText()).toContain('Superseded');
    await context.close();
  });
});

describe('the search', () => {
  it('answers a plain question, best page first, and is worked by keyboard', async () => {
    const { page, context, wrong } = await open('billing/rates/');
    await page.keyboard.press('/');
    await page.keyboard.type('what do I divide the monthly pay by to get one day?');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-search-state="done"]');
    const first = page.locator('[data-search-results] li').first();
    expect(await first.getAttribute('data-url')).toBe(`${BASE}billing/process/`);
    expect(await first.getAttribute('data-section')).toBe('billing');
    expect(await first.locator('mark').first().innerText()).not.toBe('');
    expect(await page.locator('[data-search-count]').innerText()).toMatch(/^\d+ results?$/);
    const second = await page.locator('[data-search-results] li').nth(1).getAttribute('data-url');
    await page.locator('[data-search-input]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === second);
    expect(wrong).toEqual([]);
    await context.close();
  });

  it('narrows down by person and year, and keeps that in the address', async () => {
    const { page, context } = await open(`${question}&section=records`);
    const urls = await page
      .locator('[data-search-results] li')
      .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['section']));
    expect(new Set(urls)).toEqual(new Set(['records']));
    expect(await page.locator('fieldset', { hasText: 'Year' }).locator('label').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringContaining('2025')]),
    );
    await page.getByLabel('Westmark Supply').check();
    await expect.poll(() => page.locator('[data-search-results] li').count()).toBe(1);
    expect(page.url()).toContain('person=Westmark+Supply');
    await page.reload();
    await page.waitForSelector('[data-search-state="done"]');
    expect(await page.locator('[data-search-results] li').count()).toBe(1);
    await context.close();
  });

  it('answers the same on a terminal', async () => {
    const { stdout, code, stderr } = await runScript('ask.ts', [
      '--config',
      configFile,
      '--json',
      'what do I divide the monthly pay by to get one day?',
    ]);
    expect(code, stderr).toBe(0);
    const { results } = JSON.parse(stdout) as { results: { href: string; text: string }[] };
    expect(results[0]?.href).toMatch(new RegExp(`^${BASE}billing/process/`));
    expect(results[0]?.text).not.toBe('');
    const nothing = await runScript('ask.ts', ['--config', configFile, 'zzyzx']);
    expect(nothing.stdout).toBe('Nothing found.\n');
  });

  it('answers a program over the Model Context Protocol, and cites nothing that no record holds', async () => {
    const server = spawn(process.execPath, [path.join(project, 'scripts/mcp.ts'), '--config', configFile]);
    const answers = createInterface({ input: server.stdout })[Symbol.asyncIterator]();
    const ask = async (id: number, method: string, params: unknown) => {
      server.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`);
      return JSON.parse((await answers.next()).value as string) as {
        id: number;
        result: { tools: { name: string }[]; content: { text: string }[]; serverInfo: { name: string } };
      };
    };
    const clientInfo = { name: 'test', version: '1' };
    const hello = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo };
    expect((await ask(1, 'initialize', hello)).result.serverInfo.name).toBe('baton');
    server.stdin.write('{"jsonrpc":"2.0","method":"notifications/initialized"}\n');
    const { result: list } = await ask(2, 'tools/list', {});
    expect(list.tools.map(({ name }) => name).sort()).toEqual(['cite', 'read', 'search', 'status']);
    const call = async (id: number, name: string, given: object) => {
      const { result } = await ask(id, 'tools/call', { name, arguments: given });
      return result.content[0]?.text ?? '';
    };
    expect(await call(3, 'search', { query: 'divide the monthly pay' })).toContain(`${BASE}billing/process/`);
    const quote = 'Until 2025 the monthly pay was divided by 22.';
    expect(await call(4, 'cite', { quote })).toContain('documents/billing/guide.md');
    expect(await call(5, 'cite', { quote: 'The monthly pay is divided by 99.' })).not.toContain('guide.md');
    server.stdin.end();
    await once(server, 'exit');
  });

  it('says so when nothing is found', async () => {
    const { page, context } = await open('search/?q=zzyzx');
    expect(await page.locator('[data-search-count]').innerText()).toContain('Nothing found');
    await context.close();
  });
});

describe('the build', () => {
  it('names a broken page with its line, shows it as it last passed and builds all others', async () => {
    const page = path.join(folder, 'content/billing/rates.mdx');
    const before = await readFile(page, 'utf8');
    await writeFile(page, before.replace('status: "incomplete"', 'status: "perfect"'));
    await writeFile(
      path.join(folder, 'content/own.mdx'),
      '---\ntitle: Ask Kim\n---\n\nAbout [rates](/rates/).\n',
    );
    const { code, output } = await build();
    await writeFile(page, before);
    expect(code).toBe(1);
    expect(output).toMatch(/PAGE_REFUSED: .*content\/billing\/rates\.mdx, line \d+: .*status/);
    expect(output).toContain('as it last passed');
    expect(existsSync(path.join(dist, 'billing/rates/index.html'))).toBe(true);
    expect(existsSync(path.join(dist, 'billing/process/index.html'))).toBe(true);
    expect(await readFile(path.join(dist, 'own/index.html'), 'utf8')).toContain('About rates.');
  });

  it('touches nothing while another run works on the same state, and says what to do', async () => {
    const start = await readFile(path.join(dist, 'index.html'), 'utf8');
    const release = lockWorkspace(path.join(folder, '.baton'));
    const { code, output } = await build();
    release();
    expect(code).toBe(1);
    expect(output).toMatch(/WORKSPACE_LOCKED: .*\nWait for the other run to end/);
    expect(await readFile(path.join(dist, 'index.html'), 'utf8')).toBe(start);
    expect((await readdir(folder)).filter((name) => /dist\.(?:index|next|old)/.test(name))).toEqual([]);
  });
});

describe('the preview', () => {
  it('serves files below the base only, with the headers of a private site', async () => {
    const start = await fetch(site.url);
    expect(start.headers.get('x-robots-tag')).toContain('noindex');
    expect(start.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    const origin = new URL(site.url).origin;
    for (const address of [
      '/',
      '/billing/',
      `${BASE}%2e%2e/baton.config.json`,
      `${BASE}..%2fbaton.config.json`,
      `${BASE}%00`,
      `${BASE}%zz`,
    ]) {
      expect((await fetch(`${origin}${address}`)).status, address).toBe(404);
    }
    expect((await fetch(`${site.url}billing`, { redirect: 'manual' })).status).toBe(308);
    expect((await fetch(site.url, { method: 'POST' })).status).toBe(405);
  });
});
