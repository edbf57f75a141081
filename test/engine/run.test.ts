import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadHandover } from '../../src/config/load.ts';
import { coverage } from '../../src/engine/coverage.ts';
import type { Progress } from '../../src/engine/progress.ts';
import { type RunResult, runHandover } from '../../src/engine/run.ts';
import { lockWorkspace } from '../../src/records/lock.ts';
import { openEvidence } from '../../src/records/open.ts';

const generate = fileURLToPath(new URL('../../scripts/generate.ts', import.meta.url));
const SILENT: Progress = { stage() {}, step() {}, note() {}, done() {} };
let folder: string;
let config: string;

const mailOf = (number: number, body: string) =>
  `From ann@bakery.example Mon Mar 02 09:00:00 2026\nMessage-ID: <${number}@bakery.example>\nFrom: Ann <ann@bakery.example>\nTo: Mill <mill@flour.example>\nDate: Mon, ${1 + (number % 27)} Mar 2026 09:00:00 +0000\nSubject: Order ${number}\n\n${body}\n\n`;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'baton-run-'));
  config = path.join(folder, 'handover.json');
  await mkdir(path.join(folder, 'files/old'), { recursive: true });
  await writeFile(
    path.join(folder, 'files/ovens.md'),
    '# Ovens\n\nPreheat the ovens at 04:00 every day.\n\nThe oven door costs EUR 120.00.\n',
  );
  await writeFile(path.join(folder, 'files/old/keys.md'), '# Keys\n\nThe alarm password is Rosinen-77!\n');
  await writeFile(
    path.join(folder, 'mail.mbox'),
    [1, 2, 3].map((number) => mailOf(number, `Please send ${number} sacks of flour.`)).join(''),
  );
  await writeFile(
    config,
    JSON.stringify({
      company: 'Bright Bakery',
      leaving: { name: 'Ann', addresses: ['ann@bakery.example'] },
      domains: ['bakery.example'],
      sources: [
        { use: 'folder', name: 'files', path: 'files' },
        { use: 'mail', name: 'mail', path: 'mail.mbox' },
      ],
      state: 'state',
      content: 'content',
      dist: 'dist',
    }),
  );
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function run(): Promise<RunResult> {
  return runHandover(await loadHandover(config), SILENT, new AbortController().signal);
}

async function stored() {
  const { handover, paths } = await loadHandover(config);
  return openEvidence(paths.state, handover);
}

/** Everything a reader of the content folder could tell: names, texts, times of change. */
async function contentOf(): Promise<Map<string, string>> {
  const root = path.join(folder, 'content');
  const names = (await readdir(root, { recursive: true })).filter(
    (name) => name.endsWith('.mdx') || name.endsWith('.json'),
  );
  const entries = await Promise.all(
    names
      .sort()
      .map(
        async (name) =>
          [
            name,
            `${(await stat(path.join(root, name))).mtimeMs} ${await readFile(path.join(root, name), 'utf8')}`,
          ] as const,
      ),
  );
  return new Map(entries);
}

describe('a run', () => {
  it('accounts for every record, and writes nothing when nothing changed', async () => {
    const first = await run();
    expect(first.addsUp).toBe(true);
    expect(first.coverage.read).toBe(5);
    expect(first.pages.problems).toEqual([]);
    const before = await contentOf();
    expect([...before.keys()]).toContain('start.mdx');
    const second = await run();
    expect(second.pages.unchanged).toBe(true);
    expect(await contentOf()).toEqual(before);
  });

  it('keeps no secret anywhere in what it stores or writes', async () => {
    await run();
    const files = await readdir(folder, { recursive: true, withFileTypes: true });
    for (const entry of files) {
      if (!entry.isFile() || entry.parentPath.includes('files')) continue;
      expect(
        (await readFile(path.join(entry.parentPath, entry.name))).includes('Rosinen-77'),
        entry.name,
      ).toBe(false);
    }
    const { evidence, close } = await stored();
    expect((await evidence.register()).secrets).toEqual([
      { record: 'files/old/keys.md', place: 'text', kind: 'password', position: expect.any(Number) },
    ]);
    await close();
  });

  it('follows what changed, came and went', async () => {
    await run();
    await writeFile(
      path.join(folder, 'files/ovens.md'),
      '# Ovens\n\nPreheat the ovens at 05:00 every day.\n',
    );
    await rm(path.join(folder, 'files/old'), { recursive: true });
    await writeFile(path.join(folder, 'files/shop.md'), '# Shop\n\nThe shop opens at 07:00.\n');
    const { coverage: ledger, addsUp } = await run();
    expect(addsUp).toBe(true);
    expect(ledger.read).toBe(5);
    const { evidence, close } = await stored();
    expect((await evidence.record('files/ovens.md'))?.text).toContain('05:00');
    expect(await evidence.record('files/old/keys.md')).toBeNull();
    expect((await evidence.register()).secrets).toEqual([]);
    const findings = [];
    for await (const finding of evidence.findings({ record: 'files/ovens.md' })) findings.push(finding.quote);
    expect(findings.join('\n')).not.toContain('04:00');
    await close();
    const pages = await contentOf();
    expect([...pages.values()].some((text) => text.includes('04:00'))).toBe(false);
    expect([...pages.values()].some((text) => text.includes('The shop opens at 07:00.'))).toBe(true);
  });

  it('reports what it cannot read, goes on, and forgets it once it can be read', async () => {
    await writeFile(path.join(folder, 'files/plan.docx'), 'not a zip');
    const broken = await run();
    expect(broken.unreadable).toMatchObject([{ source: 'files', key: 'plan.docx' }]);
    expect(broken.coverage.outcomes.unreadable).toBe(1);
    expect(broken.addsUp).toBe(true);
    await rm(path.join(folder, 'files/plan.docx'));
    expect((await run()).unreadable).toEqual([]);
  });

  it('refuses to work beside another run, and says so', async () => {
    const release = lockWorkspace(path.join(folder, 'state'));
    await expect(run()).rejects.toMatchObject({ name: 'WORKSPACE_LOCKED', retryable: true });
    release();
    expect((await run()).addsUp).toBe(true);
  });

  it('ends as if nothing had happened when it is killed at any instant and run again', async () => {
    await run();
    const whole = new Map(
      [...(await contentOf())].map(([name, text]) => [name, text.slice(text.indexOf(' '))]),
    );
    await rm(path.join(folder, 'state'), { recursive: true });
    await rm(path.join(folder, 'content'), { recursive: true });
    for (const stage of ['Read', 'Decide', 'Find', 'Link', 'Write', 'written']) {
      const child = spawn(process.execPath, [generate, '--config', config], {
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      let told = '';
      child.stderr.on('data', (chunk: Buffer) => {
        told += chunk.toString();
        if (told.includes(stage)) child.kill('SIGKILL');
      });
      await new Promise((resolve) => child.once('close', resolve));
    }
    const result = await run();
    expect(result.addsUp).toBe(true);
    expect(result.coverage.read).toBe(5);
    expect(
      new Map([...(await contentOf())].map(([name, text]) => [name, text.slice(text.indexOf(' '))])),
    ).toEqual(whole);
  });

  it('tells in the ledger when a record is not accounted for', async () => {
    await run();
    const { database, close } = await stored();
    const ledger = await coverage(database);
    await close();
    expect(Object.values(ledger.outcomes).reduce((sum, count) => sum + count, 0)).toBe(ledger.read);
  });
});
