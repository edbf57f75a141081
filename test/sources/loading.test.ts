import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const SOURCES = path.join(import.meta.dirname, '../../src/sources');
const HEAVY = ['googleapis', 'google-auth-library', 'gaxios', 'xero-node', 'axios', 'openid-client'];

/** Packages that are loaded once a program has run. What is imported as CommonJS lies in the cache of `require`. */
async function loadedBy(program: string): Promise<string[]> {
  const tell = `
    const { createRequire } = await import('node:module');
    const files = Object.keys(createRequire(process.cwd() + '/package.json').cache);
    process.stdout.write(JSON.stringify(files.map((file) => file.split('node_modules/').at(-1).split('/').slice(0, 5).join('/'))));`;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '-e', program + tell],
    {
      cwd: path.join(SOURCES, '../..'),
      maxBuffer: 1e8,
    },
  );
  return JSON.parse(stdout) as string[];
}

const packagesOf = (files: readonly string[]) => new Set(files.map((file) => file.split('/')[0] ?? ''));

it('a connector loads its library only when it runs', async () => {
  const indexes = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /^[^/\\]+[/\\]index\.ts$/.test(file),
  );
  expect(indexes.length).toBeGreaterThanOrEqual(9);
  const program = indexes
    .map((file) => `await import(${JSON.stringify(path.join(SOURCES, file))});`)
    .join('\n');
  const packages = packagesOf(await loadedBy(program));
  expect(HEAVY.filter((name) => packages.has(name))).toEqual([]);
});

it('and of Google’s only the interface that it reads', async () => {
  const files = await loadedBy(`await import('googleapis/build/src/apis/gmail/index.js');`);
  expect(packagesOf(files)).toContain('googleapis-common');
  expect(files).toContain('googleapis/build/src/apis/gmail');
  expect(
    files.filter((file) => /^googleapis\/build\/src\/(?:index\.js|apis\/index|apis\/drive)/.test(file)),
  ).toEqual([]);
});
