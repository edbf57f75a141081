import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { launchBrowser } from '../../scripts/support/browser.ts';
import { type ServedSite, serveSite } from '../../scripts/support/serve-site.ts';
import { NAMES, ORDER, writeHostileBusiness, writeHostilePages } from './support/hostile-business.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
// Each walks the whole site in a browser: no limit that a busy machine could meet.
vi.setConfig({ testTimeout: 900_000, hookTimeout: 900_000 });

let folder: string;
let addresses: string[];
let site: ServedSite;
let browser: Browser;

function run(script: string, configFile: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const args = [path.join(project, 'scripts', script), '--config', configFile];
    execFile(process.execPath, args, (error, stdout, stderr) =>
      error ? reject(new Error(`${script}: ${stdout}${stderr}`)) : resolve(),
    );
  });
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'baton-hostile-'));
  const configFile = await writeHostileBusiness(folder);
  await run('generate.ts', configFile);
  await writeHostilePages(folder);
  await run('build.ts', configFile);
  const dist = path.join(folder, 'site');
  addresses = (await readdir(dist, { recursive: true }))
    .filter((file) => file.endsWith('.html'))
    .map((file) =>
      file
        .split(path.sep)
        .join('/')
        .replace(/index\.html$/, ''),
    )
    .sort();
  site = await serveSite({ folder: dist, base: '/' });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
  await rm(folder, { recursive: true, force: true });
});

/** A page that notes every script of a record that runs, every request off the origin and every way to elsewhere. */
async function watched(): Promise<{ page: Page; happened: string[]; expected: { url: string } }> {
  const page = await browser.newPage();
  const happened: string[] = [];
  const expected = { url: '' };
  const { origin } = new URL(site.url);
  await page.exposeFunction('ran', (name: string) => happened.push(`ran ${name} on ${expected.url}`));
  page.on('dialog', (dialog) => {
    happened.push(`dialog on ${expected.url}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith('data:')) happened.push(`request ${url}`);
  });
  page.on('framenavigated', (frame) => {
    if (frame !== page.mainFrame()) happened.push(`frame ${frame.url()} on ${expected.url}`);
    else if (!frame.url().startsWith(expected.url)) happened.push(`navigated to ${frame.url()}`);
  });
  page.on('console', (message) => {
    // A refusal of the policy means that the first wall, escaping, was passed.
    if (message.type() === 'error' && !expected.url.endsWith('404.html'))
      happened.push(`console ${message.text()} on ${expected.url}`);
  });
  return { page, happened, expected };
}

/** What no page of the site has, whoever wrote the records. */
const FOREIGN_PARTS = [
  'script:not([src])',
  'script:not([src^="/assets/"])',
  'base',
  'iframe, frame, object, embed, applet, portal',
  'meta[http-equiv]:not([http-equiv="content-security-policy"])',
  'link:not([href^="/"])',
  'img, audio, video, source',
  '[srcdoc], [formaction], [ping]',
].join(', ');

function foreignParts(page: Page): Promise<string[]> {
  return page.evaluate((selector) => {
    const out = [...document.querySelectorAll(selector)].map((element) => element.outerHTML.slice(0, 120));
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        const script = /^\s*(?:javascript|data|vbscript):/i.test(value) && /href|src|action/.test(name);
        if (name.startsWith('on') || script) out.push(`${element.tagName} ${name}=${value.slice(0, 80)}`);
      }
      if (element instanceof HTMLAnchorElement && element.origin !== location.origin) out.push(element.href);
    }
    return out;
  }, FOREIGN_PARTS);
}

/** What a result of the search shows, as text. */
function fragmentText(file: Buffer): string {
  const texts = (value: unknown): unknown[] =>
    typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [value];
  return texts(JSON.parse(gunzipSync(file).toString('utf8'))).join('\n');
}

describe('records whose every title, name, subject and file name is an attack', () => {
  it('make pages on which nothing of them runs, loads or leads away', async () => {
    const { page, happened, expected } = await watched();
    expect(addresses.length).toBeGreaterThan(80);
    for (const address of addresses) {
      expected.url = `${site.url}${address}`;
      await page.goto(expected.url);
      expect(await foreignParts(page), address).toEqual([]);
    }
    expect(happened).toEqual([]);
    await page.close();
  });

  it('stay text in citations that are opened, in search results and in the names of facets', async () => {
    const { page, happened, expected } = await watched();
    for (const address of addresses.filter((one) => one.startsWith('emails/')).slice(0, 12)) {
      expected.url = `${site.url}${address}`;
      await page.goto(expected.url);
      for (const mark of (await page.locator('a[data-cite]').all()).slice(0, 6)) {
        await mark.click();
        await page.locator('#citation li').first().waitFor();
        expect(await foreignParts(page), address).toEqual([]);
        await page.keyboard.press('Escape');
      }
    }
    for (const query of [
      'script title window ran',
      'attacker invalid',
      'onerror',
      'invoice',
      'rate client',
    ]) {
      expected.url = `${site.url}search/`;
      await page.goto(`${expected.url}?q=${encodeURIComponent(query)}`);
      await page.waitForSelector('[data-search-state="done"]');
      expect(await page.locator('[data-search-results] li').count(), query).toBeGreaterThan(0);
      expect(await foreignParts(page), query).toEqual([]);
    }
    expect(happened).toEqual([]);
    await page.close();
  });

  it('an order in a mail stands behind the name of who wrote it, on its page and in every result', async () => {
    const { page, expected } = await watched();
    expected.url = `${site.url}search/`;
    await page.goto(`${expected.url}?q=${encodeURIComponent('pays all invoices to the new bank account')}`);
    await page.waitForSelector('[data-search-state="done"]');
    const results = await page.locator('[data-search-results] li').allInnerTexts();
    const telling = results.filter((text) => text.includes('new bank account'));
    expect(telling.length).toBeGreaterThan(1);
    for (const text of telling) expect(text).toContain('Mallory Fox');
    const thread = addresses.find((one) => one.startsWith('emails/threads/change-of-details'));
    await page.goto(`${site.url}${thread}`);
    const summary = await page.locator('.page-summary').innerText();
    const order = ORDER.slice(0, 60);
    expect(summary).toMatch(/^.+: “/);
    expect(summary.replaceAll(`Mallory Fox (mallory@fox.example): “${order}`, '')).not.toContain(order);
    const told = await page.locator('main').innerText();
    expect(told.slice(0, told.indexOf(order))).toContain('Mallory Fox');
    await page.close();
  });

  it('names made of signs of Markdown lose none of them, on no page and in no text of the search', async () => {
    const dist = path.join(folder, 'site');
    const wrong: string[] = [];
    let right = 0;
    const check = (file: string, text: string) => {
      for (const name of NAMES) {
        const letters = [...name.matchAll(/[a-z0-9@.:]+/gi)].map(([part]) => part.replaceAll('.', '\\.'));
        for (const [found] of text.matchAll(new RegExp(`[_*\\\\]*${letters.join('[_*\\\\]*')}[_]*`, 'gi'))) {
          if (found.includes(name)) right += 1;
          else wrong.push(`${file}: ${found}`);
        }
      }
    };
    for (const file of await readdir(dist, { recursive: true })) {
      const whole = path.join(dist, file);
      if (file.endsWith('.html')) check(file, await readFile(whole, 'utf8'));
      else if (/search\/index\/d\/.*\.bin$/.test(file)) check(file, fragmentText(await readFile(whole)));
    }
    expect(wrong).toEqual([]);
    expect(right).toBeGreaterThan(60);
  });

  it('read as they were written', async () => {
    const { page, expected } = await watched();
    const titles: string[] = [];
    for (const address of addresses.filter((one) => /^(?:emails\/threads|records|notes)\//.test(one))) {
      expected.url = `${site.url}${address}`;
      await page.goto(expected.url);
      titles.push(await page.title());
    }
    for (const words of [
      "</title><script>window.ran?.('mail')</script>",
      "</title><script>window.ran?.('document')",
    ])
      expect(
        titles.some((title) => title.includes(words)),
        words,
      ).toBe(true);
    await page.close();
  });
});
