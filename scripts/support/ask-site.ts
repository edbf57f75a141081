import { existsSync } from 'node:fs';
import path from 'node:path';
import { BatonError } from '../../src/errors/error.ts';
import { launchBrowser } from './browser.ts';
import { serveSite } from './serve-site.ts';

export interface AskedSite {
  /** Types the question into the site's search; addresses of the results without the base, best first. */
  ask(question: string): Promise<string[]>;
  close(): Promise<void>;
}

/**
 * Opens the search page of a built site in a real browser, served on this computer. Questions are typed as they are.
 * Throws SITE_MISSING where the site is not built.
 */
export async function askSite(dist: string, base: string): Promise<AskedSite> {
  if (!existsSync(path.join(dist, 'search', 'index.html')))
    throw new BatonError('SITE_MISSING', `There is no built site in ${dist}.`);
  const served = await serveSite({ folder: dist, base });
  const browser = await launchBrowser();
  const page = await browser.newPage();
  // It only breaks hangs: a busy computer may take its time.
  page.setDefaultTimeout(300_000);
  await page.goto(new URL('search/', served.url).href);
  const prefix = base.replace(/\/$/, '');
  return {
    async ask(question) {
      await page.evaluate(() =>
        document.querySelector('[data-search-results]')?.setAttribute('data-search-state', 'asked'),
      );
      const field = page.locator('[data-search-input]');
      await field.fill('');
      await field.fill(question);
      await field.press('Enter');
      await page.waitForSelector('[data-search-state="done"]', { state: 'attached' });
      const urls = await page
        .locator('[data-search-results] > li[data-url]')
        .evaluateAll((items) => items.map((item) => item.getAttribute('data-url') ?? ''));
      return urls.map((url) => (prefix !== '' && url.startsWith(prefix) ? url.slice(prefix.length) : url));
    },
    async close() {
      await browser.close();
      await served.close();
    },
  };
}
