import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { digestOf } from '../../src/common/digest.ts';
import type { LoadedHandover } from '../../src/config/load.ts';
import { BatonError, messageOf } from '../../src/errors/error.ts';
import type { AdmittedPage } from '../../src/publish/door.ts';
import { type ShownPage, showPages } from '../../src/site/admitted.ts';
import { inertSource } from '../../src/site/inert.ts';
import { FRAME_ROUTE } from '../../src/site/plain/frame-marks.ts';

/** Names that Astro fills by the config; a variable of the environment by the same name would go before it. */
const RESERVED = ['BASE_URL', 'MODE', 'DEV', 'PROD', 'SSR', 'SITE', 'ASSETS_PREFIX'];
/** Baton's own folder. */
export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** Tells the modules of the site, in Astro's build and in this process alike, which handover they show and where they lie. */
export function nameHandover({ configFile }: LoadedHandover): void {
  process.env['BATON_CONFIG'] = configFile;
  process.env['BATON_PROJECT'] = PROJECT;
}

/**
 * Renders the knowledge pages of a handover with Astro, except those at the addresses of `taken`, into a folder of its own,
 * which is returned with the number of pages and the names of its styles and scripts. `onPage` is called with the number of
 * pages that are done. Once in a process: Astro's modules would be those of the time before.
 *
 * @throws BatonError BUILD_FAILED where Astro stops.
 */
export async function buildPages(
  { configFile }: LoadedHandover,
  admitted: readonly AdmittedPage[],
  taken: ReadonlySet<string>,
  onPage: (done: number) => void,
): Promise<{ folder: string; pages: number; assets: string[] }> {
  const source = path.join(PROJECT, '.astro', 'admitted', digestOf(configFile).slice(0, 16));
  const isRendered = (address: string) => !taken.has(address);
  await writeAdmitted(
    source,
    admitted.filter(({ address }) => isRendered(address)),
  );
  showPages(
    admitted.map(({ address, page }): ShownPage => ({ address, page, rendered: isRendered(address) })),
  );
  process.env['BATON_PAGES'] = source;
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['NODE_ENV'] = 'production';
  for (const name of RESERVED) delete process.env[name];
  // Astro keeps its intermediate files below the working folder.
  const folder = process.cwd();
  process.chdir(PROJECT);
  let pages = 0;
  Object.assign(globalThis, {
    [Symbol.for('baton.page')]: () => {
      pages += 1;
      onPage(pages);
    },
  });
  let built = '';
  const whereItIs = {
    name: 'baton:where-it-is',
    hooks: {
      'astro:build:done': ({ dir }: { dir: URL }) => {
        built = fileURLToPath(dir);
      },
    },
  };
  try {
    const { build } = await import('astro');
    await build({ configFile: './astro.config.mjs', integrations: [whereItIs], logLevel: 'error' });
  } catch (error) {
    throw new BatonError('BUILD_FAILED', describe(error), { cause: error });
  } finally {
    process.chdir(folder);
  }
  const assets = (await readdir(path.join(built, 'assets'))).sort();
  return { folder: built.replace(/[/\\]$/, ''), pages, assets };
}

/** Writes the pages where Astro reads them, and leaves nothing else there. */
async function writeAdmitted(folder: string, pages: readonly AdmittedPage[]): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const { address, body } of pages) {
    const target = path.join(folder, `${address || 'start'}.mdx`);
    await mkdir(path.dirname(target), { recursive: true });
    // Nothing of the text can be read as the head of the file.
    await writeFile(target, `---\n---\n\n${inertSource(body)}`);
  }
}

/**
 * Writes the pages of records, threads and mail into a site that Astro rendered, in the frame that lies there; the frame
 * itself is taken out.
 */
export async function writeRecordPages(folder: string, onPage: (done: number) => void): Promise<number> {
  // They read the handover of BATON_CONFIG as they are loaded.
  const { PlainFrame } = await import('../../src/site/plain/frame.ts');
  const { writePlainPages } = await import('../../src/site/plain/write-pages.ts');
  const place = path.join(folder, FRAME_ROUTE);
  const frame = new PlainFrame(await readFile(path.join(place, 'index.html'), 'utf8'));
  await rm(place, { recursive: true });
  let pages = 0;
  await writePlainPages(folder, frame, () => {
    pages += 1;
    onPage(pages);
  });
  return pages;
}

/** @throws BatonError SITE_MISSING where generate has not written pages. */
export function requirePages({ paths }: LoadedHandover): void {
  if (!existsSync(paths.content))
    throw new BatonError('SITE_MISSING', `There are no pages in ${paths.content}.`);
}

/** Astro's errors name the file in `loc` or `id` and say what to do in `hint`. */
function describe(error: unknown): string {
  const { loc, id, hint } = error as { loc?: { file?: string; line?: number }; id?: string; hint?: string };
  const file = loc?.file ?? id;
  const place = file ? ` (${file}${loc?.line ? `, line ${loc.line}` : ''})` : '';
  // A plug-in of the bundler puts the stack into its message.
  const message = messageOf(error).replace(/(?:\n\s{2,}at [^\n]*)+/g, '');
  return `${message}${place}${hint ? `\n${hint}` : ''}`;
}
