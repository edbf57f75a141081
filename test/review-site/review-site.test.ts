import { readFile } from 'node:fs/promises';
import { request } from 'node:http';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../scripts/support/browser.ts';
import { loadHandover } from '../../src/config/load.ts';
import { savedCorrections } from '../../src/engine/review/corrections.ts';
import { openReviewQueue } from '../../src/engine/review/queue.ts';
import { openReviewSite, type ServedReview } from '../../src/review-site/index.ts';
import { correctedBakery, runBakery, withStore } from '../support/corrected-bakery.ts';
import type { Workspace } from '../support/workspace.ts';

const HOSTILE = 'files/<img src=x onerror=alert(1)>.md';
let workspace: Workspace;
let config: string;
let site: ServedReview;
let browser: Browser;

beforeAll(async () => {
  ({ workspace } = await correctedBakery());
  await workspace.write(
    HOSTILE,
    '# <script>alert(2)</script> Till\n\nThe till opens at 07:00 "every" day. {1+1}\n',
  );
  config = await workspace.config({
    leaving: { name: 'Ann Baker', addresses: ['ann@bakery.example'] },
    successor: { name: 'Rob Oven' },
    policy: { thresholds: { confidence: 0.95 }, kinds: { rule: { confidence: 0 } } },
  });
  await runBakery(config);
  const loaded = await loadHandover(config);
  site = await openReviewSite(loaded, openReviewQueue(loaded), { as: 'leaver', name: 'Ann Baker' });
  browser = await launchBrowser();
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
  await workspace?.remove();
});

const queue = async () => openReviewQueue(await loadHandover(config));
const saved = async () => savedCorrections(await loadHandover(config));

/** All that a request could change. */
const state = async () => ({
  decisions: await withStore(workspace, (database) =>
    database.selectFrom('decisions').selectAll().orderBy('seq').execute(),
  ),
  reviews: await withStore(workspace, (database) => database.selectFrom('reviews').selectAll().execute()),
  withdrawn: await withStore(workspace, (database) => database.selectFrom('withdrawn').selectAll().execute()),
  corrections: await saved(),
});

interface Sent {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** A request to the port as it is given, whatever a browser would make of it. */
function send({
  method = 'GET',
  path: place,
  headers = {},
  body,
}: Sent): Promise<{ status: number; text: string; headers: Record<string, unknown> }> {
  const { port, host, pathname } = new URL(site.url);
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        method,
        path: place ?? pathname,
        headers: { host, ...headers },
        setHost: false,
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            text: Buffer.concat(parts).toString(),
            headers: response.headers,
          }),
        );
      },
    );
    sent.on('error', reject);
    // A body without its length would be read as the next request.
    if (body === undefined || method === 'GET' || method === 'HEAD') sent.end();
    else sent.setHeader('content-length', Buffer.byteLength(body)).end(body);
  });
}

/** What changes something, each with a form that would. */
async function changing(): Promise<[string, URLSearchParams][]> {
  const [page] = await (await queue()).waiting();
  const id = page?.id ?? '';
  const form = (fields: Record<string, string>) => new URLSearchParams({ words: 'evil', ...fields });
  return [
    ['approve', form({ id })],
    ['reject', form({ id })],
    ['sign-off', form({ path: 'billing/refunds' })],
    ['edit', form({ path: 'billing/refunds', body: '\nEvil.\n' })],
    ['answer', form({ page: 'a', slot: 'b', question: 'c' })],
    ['triage', form({ record: 'files/rules.md', outcome: 'private' })],
    ['standing', form({ record: 'files/rules.md', standing: 'draft' })],
    ['withdraw', form({ record: 'files/rules.md' })],
    ['who', form({ as: 'owner', name: 'Mallory' })],
  ];
}

describe('the door of the review', { timeout: 120_000 }, () => {
  it('refuses every other host, origin, method, token and kind of form, and nothing happens', async () => {
    const before = await state();
    const { host, pathname, origin, port } = new URL(site.url);
    const type = 'application/x-www-form-urlencoded';
    const refused: number[] = [];
    for (const [action, form] of await changing()) {
      const place = `${pathname}${action}`;
      const attacks: Sent[] = [
        { headers: { origin: 'https://evil.example', 'content-type': type } },
        { headers: { origin: 'null', 'content-type': type } },
        { headers: { 'content-type': type } },
        { headers: { origin: `http://localhost:${port}`, 'content-type': type } },
        { headers: { origin, 'content-type': type, 'sec-fetch-site': 'cross-site' } },
        { headers: { origin, 'content-type': type, 'sec-fetch-site': 'same-site' } },
        { headers: { origin, 'content-type': type, host: 'evil.example' } },
        {
          headers: {
            origin: `http://evil.example:${port}`,
            'content-type': type,
            host: `evil.example:${port}`,
          },
        },
        { headers: { origin, 'content-type': type, host: `localhost:${port}` } },
        { headers: { origin, 'content-type': 'text/plain' } },
        { headers: { origin, 'content-type': 'multipart/form-data; boundary=x' } },
        { headers: { origin } },
        { headers: { origin, 'content-type': type }, path: `/${action}` },
        { headers: { origin, 'content-type': type }, path: `/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/${action}` },
        { headers: { origin, 'content-type': type }, path: `//${host}/${action}` },
        { headers: { origin, 'content-type': type }, method: 'PUT' },
        { headers: { origin, 'content-type': type }, method: 'DELETE' },
        { headers: {}, method: 'GET', path: `${place}?${form}` },
        { headers: {}, method: 'HEAD', path: `${place}?${form}` },
        { headers: { origin: 'https://evil.example' }, method: 'OPTIONS' },
      ];
      for (const attack of attacks) {
        const { status, text } = await send({
          method: 'POST',
          path: place,
          body: form.toString(),
          ...attack,
        });
        refused.push(status);
        expect(text).not.toContain('Leave and time off');
      }
    }
    expect(new Set(refused)).toEqual(new Set([403, 404, 405, 415, 421]));
    expect(await state()).toEqual(before);
    expect((await send({})).text).toContain('Ann Baker');
  });

  it('shows nothing without its token, and says what a browser may do', async () => {
    for (const place of ['/', '/style.css', '/x/', '/../'])
      expect(await send({ path: place })).toMatchObject({ status: 404, text: 'Refused.\n' });
    const { headers, text } = await send({});
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    expect(text).not.toMatch(/<script|\son[a-z]+=|javascript:/i);
  });

  it('is not reached from a page of another origin in a browser', async () => {
    const before = await state();
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route('http://evil.example/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<p>evil</p>' }),
    );
    await page.goto('http://evil.example/');
    for (const [action, form] of await changing()) {
      const url = `${site.url}${action}`;
      await page.evaluate(
        async ([to, body]) => {
          await fetch(to, { method: 'POST', mode: 'no-cors', body: new URLSearchParams(body) }).catch(
            () => null,
          );
          await fetch(`${to}?${body}`, { mode: 'no-cors' }).catch(() => null);
        },
        [url, form.toString()] as const,
      );
      await page.evaluate(
        ([to, body]) => {
          const built = document.createElement('form');
          built.method = 'post';
          built.action = to;
          for (const [name, value] of new URLSearchParams(body)) {
            const input = document.createElement('input');
            Object.assign(input, { name, value });
            built.append(input);
          }
          document.body.append(built);
          built.submit();
        },
        [url, form.toString()] as const,
      );
      await page.waitForURL(`${site.url}**`);
      await page.goto('http://evil.example/');
    }
    await context.close();
    expect(await state()).toEqual(before);
    expect((await send({})).text).toContain('Ann Baker');
  });
});

/** Goes with Tab to what has this name and role, as a person without a mouse does. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let press = 0; press < 200; press += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      const label =
        element instanceof HTMLElement ? (element as HTMLInputElement).labels?.[0]?.textContent : null;
      return (label ?? element?.textContent ?? '').trim();
    });
    if (focused.startsWith(name)) return;
  }
  throw new Error(`Tab never came to "${name}".`);
}

describe('the review in a browser', { timeout: 240_000 }, () => {
  it.each([
    ['light', 1440],
    ['dark', 390],
  ] as const)('passes axe and fits the window, %s at %i px', async (colorScheme, width) => {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
    const page = await context.newPage();
    const hostile = new URLSearchParams({ id: HOSTILE, withdraw: '1' });
    for (const place of [
      '',
      'page?path=hr/leave',
      'questions',
      'conflicts',
      'people',
      'records?q=till',
      `record?${hostile}`,
      'corrections',
      'nowhere',
    ]) {
      await page.goto(`${site.url}${place}`);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect({ place, violations: violations.map(({ id, nodes }) => [id, nodes[0]?.html]) }).toEqual({
        place,
        violations: [],
      });
      const beyond = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect({ place, beyond }).toEqual({ place, beyond: 0 });
      expect(await page.locator('script, img, main [onerror]').count()).toBe(0);
    }
    await context.close();
  });

  it('approves, rejects, answers, settles, decides who is who and what a record is, by keyboard alone', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const first = (await (await queue()).waiting())[0];
    await page.goto(site.url);
    await tabTo(page, first?.title ?? '');
    await page.keyboard.press('Enter');
    await page.waitForURL(/page\?path=/);
    expect(await page.locator('.quotes li').count()).toBeGreaterThan(0);
    await tabTo(page, 'Approve this page');
    await page.keyboard.press('Enter');
    await page.waitForURL(/done=/);
    expect(await (await queue()).decided()).toMatchObject([
      { path: first?.path, decision: { outcome: 'approved', by: { as: 'leaver', name: 'Ann Baker' } } },
    ]);

    await tabTo(page, 'Reject it');
    await page.keyboard.press('Enter');
    await tabTo(page, 'What is wrong with it');
    await page.keyboard.type('It mixes two people.');
    await tabTo(page, 'Reject this page');
    await page.keyboard.press('Enter');
    await page.waitForURL(/done=Rejected/);
    expect((await (await queue()).decided()).map(({ decision }) => decision?.why).sort()).toEqual([
      '',
      'It mixes two people.',
    ]);

    await page.goto(`${site.url}questions`);
    await tabTo(page, 'Answer');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Your answer');
    await page.keyboard.type('Only Ann & the "shift lead".');
    await tabTo(page, 'Keep the answer');
    await page.keyboard.press('Enter');
    await page.waitForURL(/done=/);
    expect(await page.locator('.done').textContent()).toContain('Kept, as said by Ann Baker');

    await page.goto(`${site.url}conflicts`);
    await tabTo(page, '20 days');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, 'Why, in your words');
    await page.keyboard.type('Raised in January.');
    await tabTo(page, 'Settle it so');
    await page.keyboard.press('Enter');
    await page.waitForURL(/done=/);

    await page.goto(`${site.url}people`);
    await tabTo(page, 'Decide');
    await page.keyboard.press('Enter');
    await tabTo(page, 'one person');
    await page.keyboard.press('Space');
    await tabTo(page, 'How you know');
    await page.keyboard.type('Her phone.');
    await tabTo(page, 'Keep it');
    await page.keyboard.press('Enter');
    await page.waitForURL(/done=/);

    const all = await saved();
    const of = new Map(all.map(({ correction }) => [correction.correct, correction]));
    expect([...of.keys()].sort()).toEqual(['alias', 'answer', 'settle']);
    expect(of.get('answer')).toMatchObject({
      by: 'leaver',
      name: 'Ann Baker',
      words: 'Only Ann & the "shift lead".',
    });
    expect(of.get('settle')).toMatchObject({ holds: { value: 'P25D' }, over: [{ value: 'P20D' }] });
    expect(of.get('alias')).toMatchObject({ are: 'one' });

    await page.goto(`${site.url}corrections`);
    await tabTo(page, 'Take it back');
    await page.keyboard.press('Enter');
    await page.waitForURL(/done=/);
    expect(await saved()).toHaveLength(2);
    await context.close();
  });

  it('shows what falls before a record is taken out, then takes it out and lets it in again', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${site.url}record?${new URLSearchParams({ id: HOSTILE })}`);
    await page.getByRole('link', { name: /Take it out/ }).click();
    expect(await page.locator('.danger').textContent()).toContain('1 record');
    expect((await state()).withdrawn).toEqual([]);
    await page.getByRole('button', { name: 'Take it out' }).click();
    await page.waitForURL(/done=/);
    expect((await state()).withdrawn).toMatchObject([{ record: HOSTILE }]);
    await context.close();
  });

  it('writes a person’s words into the file of a page, and refuses what a page may not hold', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const file = path.join(workspace.at('content'), 'billing/refunds.mdx');
    const before = await readFile(file, 'utf8');
    await page.goto(`${site.url}page?path=billing/refunds`);
    await page.getByText('Change the words of this page').click();
    const field = page.getByLabel('Text of the page');
    const body = await field.inputValue();
    await field.fill('import x from "y"\n\n<script>alert(1)</script>\n');
    await page.getByRole('button', { name: 'Save my words' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('billing/refunds');
    expect(await readFile(file, 'utf8')).toBe(before);
    await page.goBack();
    await page.getByText('Change the words of this page').click();
    await page.getByLabel('Text of the page').fill(`${body}\nAnn knows more.\n`);
    await page.getByRole('button', { name: 'Save my words' }).click();
    await page.waitForURL(/done=/);
    const after = await readFile(file, 'utf8');
    expect(after.startsWith(before.trimEnd())).toBe(true);
    expect(after).toContain('Ann knows more.');
    await context.close();
    await runBakery(config);
    expect(await readFile(file, 'utf8')).toContain('Ann knows more.');
  });
});
