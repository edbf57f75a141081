import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { BatonError, messageOf } from '../../src/errors/error.ts';

const NAMES = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'chrome',
  'msedge',
  'microsoft-edge',
];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const FLAGS = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
];

interface Installed {
  executable: string;
  environment: Record<string, string>;
}

/**
 * Starts a headless browser: the one of CHROME_PATH, an installed Chrome or Chromium, or the one that comes with the
 * development packages (Linux on x64). The caller closes it.
 *
 * @throws BatonError BROWSER_MISSING where none of them starts.
 */
export async function launchBrowser(): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  const { executable, environment } = await findBrowser();
  const root = process.getuid?.() === 0;
  try {
    return await chromium.launch({
      executablePath: executable,
      headless: true,
      // It only breaks hangs: a busy computer may take its time.
      timeout: 300_000,
      // Chrome refuses its sandbox to root, which is who runs in most containers.
      chromiumSandbox: !root,
      args: root ? [...FLAGS, '--no-sandbox'] : FLAGS,
      env: { ...definedEnvironment(), ...environment },
    });
  } catch (error) {
    throw new BatonError(
      'BROWSER_MISSING',
      `${executable} did not start: ${messageOf(error).split('\n')[0]}`,
      { cause: error },
    );
  }
}

async function findBrowser(): Promise<Installed> {
  const named = process.env['CHROME_PATH'];
  if (named) {
    if (!existsSync(named))
      throw new BatonError('BROWSER_MISSING', `CHROME_PATH names ${named}, which is not there.`);
    return { executable: named, environment: {} };
  }
  const folders = (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .filter((folder) => path.isAbsolute(folder));
  const installed = [
    ...folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name))),
    ...PLACES,
  ].find((file) => existsSync(file));
  return installed ? { executable: installed, environment: {} } : bundledBrowser();
}

/**
 * The browser of `@sparticuz/chromium`, with the libraries it needs, unpacked once into node_modules/.cache. It is
 * unpacked beside and moved into place, so that two processes never meet a half-written file.
 */
async function bundledBrowser(): Promise<Installed> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new BatonError(
      'BROWSER_MISSING',
      `No Chrome or Chromium was found, and none comes with the packages for ${process.platform} on ${process.arch}.`,
      {
        hint: 'Install Chrome or Chromium, or name one in CHROME_PATH.',
      },
    );
  }
  let manifest: string;
  try {
    const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
    manifest = path.join(entry.slice(0, entry.lastIndexOf(`${path.sep}build${path.sep}`)), 'package.json');
  } catch (error) {
    throw new BatonError(
      'BROWSER_MISSING',
      'No Chrome or Chromium was found, and the development packages are not installed.',
      { cause: error },
    );
  }
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  const cache = fileURLToPath(new URL('../../node_modules/.cache/baton/', import.meta.url));
  const home = path.join(cache, `chromium-${version}`);
  if (!existsSync(home)) await unpack(path.join(path.dirname(manifest), 'bin'), cache, home);
  const libraries = [path.join(home, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']]
    .filter(Boolean)
    .join(':');
  const fonts: Record<string, string> = existsSync('/etc/fonts/fonts.conf')
    ? {}
    : { FONTCONFIG_PATH: path.join(home, 'fonts') };
  return { executable: path.join(home, 'chromium'), environment: { LD_LIBRARY_PATH: libraries, ...fonts } };
}

async function unpack(archives: string, cache: string, home: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const staging = await mkdtemp(path.join(cache, 'unpacking-'));
  try {
    // The package unpacks into the folder for temporary files: a process of its own is given another one.
    const files = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'].map((file) =>
      path.join(archives, file),
    );
    const program = `import { inflate } from '@sparticuz/chromium'; await Promise.all(${JSON.stringify(files)}.map((file) => inflate(file)));`;
    await run(process.execPath, ['--input-type=module', '--eval', program], {
      ...definedEnvironment(),
      TMPDIR: staging,
    });
    await chmod(path.join(staging, 'chromium'), 0o755);
    await rename(staging, home);
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    if (!existsSync(home))
      throw new BatonError(
        'BROWSER_MISSING',
        `The bundled browser could not be unpacked: ${messageOf(error)}`,
        { cause: error },
      );
  }
}

function run(command: string, args: string[], environment: Record<string, string>): Promise<void> {
  return new Promise((resolve, reject) => {
    const cwd = fileURLToPath(new URL('../..', import.meta.url));
    const child = spawn(command, args, { cwd, env: environment, stdio: ['ignore', 'ignore', 'inherit'] });
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`it ended with ${code}`))));
  });
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
