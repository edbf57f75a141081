import { spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deploySite, placeOf, rollBack } from '../../src/deploy/deploy.ts';
import type { Place } from '../../src/deploy/place.ts';
import type { SiteEdition } from '../../src/deploy/release.ts';
import { parseTarget } from '../../src/deploy/target.ts';

let folder: string;
let target: string;
const PATH = process.env['PATH'] ?? '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'baton-deploy-'));
  // A space and a quotation mark: no shell may read them.
  target = path.join(folder, "srv of Ann's");
});
afterEach(async () => {
  process.env['PATH'] = PATH;
  await rm(folder, { recursive: true, force: true });
});

/** A built site of one page. */
async function site(words: string, entries = 10): Promise<{ folder: string; edition: SiteEdition }> {
  const dist = path.join(folder, `dist-${words}`);
  await mkdir(path.join(dist, 'billing'), { recursive: true });
  const edition = {
    number: 1,
    asOf: '2026-11-20',
    digest: Buffer.from(words.padEnd(32)).toString('hex'),
    log: { entries, head: 'h' },
  };
  await writeFile(path.join(dist, 'edition.json'), JSON.stringify(edition, null, 2));
  await writeFile(path.join(dist, 'billing/index.html'), words);
  await writeFile(path.join(dist, 'same.css'), 'body {}');
  return { folder: dist, edition };
}

const shown = () => readFile(path.join(target, 'current/billing/index.html'), 'utf8');
const releases = async () => (await readdir(path.join(target, 'releases'))).sort();

/**
 * An `ssh` that runs the words it is given in a shell of this machine, as sshd does, and where there is none an `rsync`
 * that copies by them.
 */
async function localShell(): Promise<void> {
  const bin = path.join(folder, 'bin');
  await mkdir(bin);
  const write = async (name: string, text: string) => {
    await writeFile(path.join(bin, name), text);
    await chmod(path.join(bin, name), 0o755);
  };
  await write(
    'ssh',
    '#!/bin/sh\nwhile [ $# -gt 0 ]; do case "$1" in -o|-l) shift 2;; --) shift;; *) break;; esac; done\n[ "$1" = box ] || { echo "no route to host $1" >&2; exit 255; }\nshift\nexec sh -c "$*"\n',
  );
  if (spawnSync('rsync', ['--version']).error)
    await write(
      'rsync',
      `#!/bin/sh\nwhile [ "$1" != -- ]; do shift; done\nto=$(echo "$3" | sed 's/^box://')\nmkdir -p "$to" && cp -R "$2." "$to"\n`,
    );
  process.env['PATH'] = `${bin}${path.delimiter}${PATH}`;
}

describe.each([
  ['a folder', async () => placeOf(parseTarget(target))],
  [
    'a folder of another machine',
    async () => {
      await localShell();
      return placeOf(parseTarget(`rsync:box:${target}`));
    },
  ],
] as [string, () => Promise<Place>][])('%s', (_name, open) => {
  const keep = { keep: 3, withdrawnAt: 0 };

  it('shows each release once it is whole, keeps so many, and goes back', async () => {
    const place = await open();
    await deploySite(place, await site('one'), keep);
    expect(await shown()).toBe('one');
    for (const words of ['two', 'three', 'four']) await deploySite(place, await site(words), keep);
    expect(await shown()).toBe('four');
    const kept = await releases();
    expect(kept.map((name) => name.slice(0, 4))).toEqual(['0002', '0003', '0004']);
    expect(path.basename(await readlink(path.join(target, 'current')))).toBe(kept[2]);
    expect((await rollBack(place, 0)).shown).toBe(kept[1]);
    expect(await shown()).toBe('three');
    await rollBack(place, 0);
    expect(await shown()).toBe('two');
    await expect(rollBack(place, 0)).rejects.toMatchObject({ name: 'DEPLOY_REFUSED' });
    // The next one comes after all, also from an older one.
    await deploySite(place, await site('five'), keep);
    expect(await shown()).toBe('five');
    expect((await releases()).at(-1)).toMatch(/^0005-edition-1-/);
  });

  it('what a deploy that was killed left is taken away, and never shown', async () => {
    const place = await open();
    await deploySite(place, await site('one'), keep);
    await mkdir(path.join(target, 'releases/0002-edition-1-aa.part'));
    await writeFile(path.join(target, 'current.next'), 'half');
    await deploySite(place, await site('two'), keep);
    expect((await releases()).map((name) => name.slice(0, 4))).toEqual(['0001', '0002']);
    expect(await shown()).toBe('two');
  });

  it('a release from before a withdrawal is removed, and not shown again', async () => {
    const place = await open();
    await deploySite(place, await site('before', 10), keep);
    await deploySite(place, await site('after', 12), keep);
    await expect(rollBack(place, 11)).rejects.toMatchObject({ name: 'DEPLOY_REFUSED' });
    await deploySite(place, await site('later', 13), { keep: 3, withdrawnAt: 11 });
    expect((await releases()).map((name) => name.slice(0, 4))).toEqual(['0002', '0003']);
  });

  it('leaves a folder alone that somebody else uses', async () => {
    await mkdir(target, { recursive: true });
    await writeFile(path.join(target, 'letters.txt'), 'mine');
    const place = await open();
    await expect(deploySite(place, await site('one'), keep)).rejects.toMatchObject({
      name: 'DEPLOY_REFUSED',
      message: expect.stringContaining('letters.txt'),
    });
    expect(await readdir(target)).toEqual(['letters.txt']);
  });
});

describe('another machine', () => {
  it('that cannot be reached is told with what ssh said', async () => {
    await localShell();
    const place = placeOf(parseTarget('rsync:nowhere:/srv'));
    await expect(place.open()).rejects.toMatchObject({
      name: 'DEPLOY_FAILED',
      retryable: true,
      message: expect.stringContaining('no route to host nowhere'),
    });
  });

  it('without ssh on this one is told too', async () => {
    process.env['PATH'] = path.join(folder, 'empty');
    await expect(placeOf(parseTarget('rsync:box:/srv')).open()).rejects.toMatchObject({
      name: 'TOOL_MISSING',
      message: expect.stringContaining('ssh'),
    });
  });
});

describe('a target', () => {
  it.each([
    ['rsync:box:/srv/handover', { kind: 'ssh', host: 'box', folder: '/srv/handover' }],
    ['rsync:ann@box.example:~/site/', { kind: 'ssh', host: 'ann@box.example', folder: 'site' }],
    ['rsync:[2001:db8::1]:/srv', { kind: 'ssh', host: '[2001:db8::1]', folder: '/srv' }],
    ['/srv/handover', { kind: 'folder', folder: path.resolve('/srv/handover') }],
  ])('%s', (words, expected) => {
    expect(parseTarget(words)).toEqual(expected);
  });

  it.each([
    's3://bucket',
    'ftp://host/x',
    'rsync:box',
    'rsync:-oProxyCommand=x:/srv',
    'rsync:box:/',
    'rsync:box:-rf',
    'rsync:a b:/srv',
    'rsync:box;id:/srv',
    'rsync:box:/srv\nrm',
  ])('%j is refused', (words) => {
    expect(() => parseTarget(words)).toThrow(expect.objectContaining({ name: 'USAGE' }));
  });
});
