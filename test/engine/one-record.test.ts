import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadHandover } from '../../src/config/load.ts';
import type { Progress } from '../../src/engine/progress.ts';
import { type RunResult, runHandover } from '../../src/engine/run.ts';
import { openEvidence } from '../../src/records/open.ts';
import { bombMails } from '../support/bomb-mails.ts';
import { BESIDE, bombFiles, writeBombs } from '../support/bombs.ts';

const SILENT: Progress = { stage() {}, step() {}, note() {}, done() {} };
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'baton-one-'));
  await mkdir(path.join(folder, 'files'));
  await mkdir(path.join(folder, 'mail'));
  await writeFile(path.join(folder, 'files/a-plain.md'), `# Plain\n\n${BESIDE}\n`);
  await writeFile(path.join(folder, 'files/z-plain.md'), `# Plain too\n\n${BESIDE}\n`);
  await writeFile(
    path.join(folder, 'handover.json'),
    JSON.stringify({
      company: 'Bright Bakery',
      leaving: { name: 'Ann', addresses: ['ann@bakery.example'] },
      domains: ['bakery.example'],
      sources: [
        { use: 'folder', name: 'files', path: 'files' },
        { use: 'mail', name: 'mail', path: 'mail' },
      ],
      state: 'state',
      content: 'content',
      dist: 'dist',
    }),
  );
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function run(): Promise<RunResult> {
  const loaded = await loadHandover(path.join(folder, 'handover.json'));
  return runHandover(loaded, SILENT, new AbortController().signal);
}

async function texts(): Promise<Map<string, string>> {
  const { handover, paths } = await loadHandover(path.join(folder, 'handover.json'));
  const { evidence, close } = await openEvidence(paths.state, handover);
  const found = new Map<string, string>();
  for await (const { id, text } of evidence.records({ outcomes: ['business', 'duplicate'] }))
    found.set(id, text);
  await close();
  return found;
}

const pick = <One extends { name: string | Buffer }>(set: readonly One[], ...names: string[]) =>
  set.filter(({ name }) => names.includes(name.toString()));
const reasons = ({ unreadable }: RunResult) =>
  Object.fromEntries(unreadable.map(({ source, key, reason }) => [`${source}/${key}`, reason]));

describe('a run in which one record is too much', { timeout: 1_200_000 }, () => {
  it('reads what is beside it, lists it with the reason, and does the same the next time', async () => {
    const files = pick(
      bombFiles(),
      'inlined-picture.md',
      'one-token.txt',
      'ones.txt',
      'deep-lists.md',
      'repeated-string.xlsx',
      'spaces.docx',
      'deep-tags.html',
    );
    await writeBombs(path.join(folder, 'files'), [
      ...files,
      ...bombFiles().filter(({ name }) => Buffer.isBuffer(name)),
    ]);
    await writeBombs(
      path.join(folder, 'mail'),
      pick(bombMails(), 'bomb-attached.eml', 'many-attachments.eml', 'deeper-parts.eml'),
    );
    const first = await run();
    expect(first.addsUp).toBe(true);
    expect(reasons(first)).toEqual({
      'files/deep-lists.md': expect.stringContaining('the limit is 5.0 million characters'),
      'files/ones.txt': expect.stringContaining('passed over for their length: 1'),
      'files/repeated-string.xlsx': expect.stringMatching(/too long or nested too deep|memory/),
      'files/spaces.docx': expect.stringContaining('unpacks to more than 100 MB'),
      'mail/bomb-attached@bakery.example/2-register.xlsx': expect.stringMatching(/too long|memory/),
      'mail/deeper-parts.eml': expect.stringContaining('not a readable mail'),
      'mail/many-attachments@bakery.example/more': '19500 more attachments: 500 of a mail are read',
    });
    const read = await texts();
    for (const id of [
      'files/a-plain.md',
      'files/z-plain.md',
      'files/café menu.txt',
      'files/deep-tags.html',
      'files/inlined-picture.md',
      'files/one-token.txt',
      'mail/bomb-attached@bakery.example',
      'mail/bomb-attached@bakery.example/1-notes.txt',
      'mail/bomb-attached@bakery.example/3-more.md',
    ])
      expect(read.get(id)).toContain(BESIDE);
    expect(read.get('files/one-token.txt')).toContain('Call them in February.');
    const second = await run();
    expect(reasons(second)).toEqual(reasons(first));
    expect(second.pages).toMatchObject({ unchanged: true });
  });

  it('keeps a record in which nothing can be found, and says so until it changes', async () => {
    const file = path.join(folder, 'files/register.txt');
    await writeFile(file, `${BESIDE}\n\n${'x\n\n'.repeat(100_001)}`);
    const first = await run();
    expect(first.addsUp).toBe(true);
    expect(first.coverage.outcomes.unreadable).toBe(0);
    expect(reasons(first)).toEqual({
      'files/register.txt': expect.stringContaining('nothing was found in it: more than 100000 passages'),
    });
    expect((await texts()).get('files/register.txt')).toContain(BESIDE);
    expect(reasons(await run())).toEqual(reasons(first));
    await writeFile(file, `${BESIDE}\n`);
    expect(reasons(await run())).toEqual({});
  });
});
