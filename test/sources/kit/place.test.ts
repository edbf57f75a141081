import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { run } from '../../../src/sources/folder/apart/document-work.ts';
import { walk } from '../../../src/sources/folder/walk.ts';
import { listMailFiles, readMailFile } from '../../../src/sources/mail/files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'baton-place-'));
  await chmod(folder, 0o755);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const options = { include: ['**/*'], exclude: [], signal: new AbortController().signal };
const named = (name: string) => Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name, 'latin1')]);

/** Root may read everything: for the time of the work the process is somebody else. */
async function asNobody<Result>(work: () => Promise<Result>): Promise<Result> {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(65_534);
  try {
    return await work();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

// Names are bytes and permissions are of files where the system is a Unix.
const unix = it.skipIf(process.platform === 'win32' || process.platform === 'darwin');

unix('reads files whose names are not UTF-8, each under a name of its own', async () => {
  await mkdir(named('d\xe9pot'));
  for (const name of ['d\xe9pot/caf\xe9.txt', 'br\xf6.txt', 'brö.txt'])
    await writeFile(named(name), `Text of ${name}`);
  await writeFile(path.join(folder, 'brö.txt'), 'In UTF-8');
  const { files, unreadable } = await walk(folder, options);
  expect(unreadable).toEqual([]);
  expect(files.map((file) => file.path)).toEqual(['brö.txt', 'brö~2.txt', 'dépot/café.txt']);
  for (const file of files) {
    const read = await run({ name: file.path, file: file.absolute, known: null });
    expect('document' in read && read.document?.text).toMatch(/Text of|In UTF-8/);
  }
});

unix('reads mails whose names are not UTF-8, and lists what it may not open', async () => {
  const mail = 'From: a@b.example\nSubject: x\n\nBody\n';
  await writeFile(named('br\xf6.eml'), mail);
  await writeFile(path.join(folder, 'closed.eml'), mail, { mode: 0o000 });
  await writeFile(path.join(folder, 'closed-box'), mail, { mode: 0o000 });
  await mkdir(path.join(folder, 'locked'), { mode: 0o000 });
  const read = await asNobody(async () => {
    const messages = [];
    for (const file of await listMailFiles(folder, 'auto'))
      for await (const message of readMailFile(file)) messages.push(message);
    return messages;
  });
  const reasons = read.map(({ key, ...rest }) => [key, rest.bytes === null ? rest.reason : 'read']);
  expect(Object.fromEntries(reasons)).toEqual({
    'brö.eml': 'read',
    'closed.eml': expect.stringContaining('no permission to read it'),
    'closed-box': 'no permission to read it',
    locked: 'the folder cannot be listed: no permission to read it',
  });
  expect(JSON.stringify(reasons)).not.toContain(folder);
});

unix('lists documents that it may not open, and tries them again', async () => {
  await writeFile(path.join(folder, 'closed.txt'), 'Secret', { mode: 0o000 });
  await mkdir(path.join(folder, 'locked'), { mode: 0o000 });
  const { files, unreadable } = await asNobody(() => walk(folder, options));
  expect(unreadable).toEqual([
    { key: 'locked', reason: 'the folder cannot be listed: no permission to read it' },
  ]);
  const [file] = files;
  expect(await asNobody(() => run({ name: 'closed.txt', file: file?.absolute ?? '', known: null }))).toEqual({
    disk: 'no permission to read it',
  });
  expect(await run({ name: 'a folder.txt', file: folder, known: null })).toEqual({ disk: 'it is a folder' });
});
