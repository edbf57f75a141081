import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { source } from '../../../src/sources/folder/index.ts';
import { pullAll } from '../../support/pull.ts';
import { docx, paragraph, wordXml } from './office.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'baton-walk-'));
  await mkdir(join(directory, 'documents', 'a'), { recursive: true });
  await writeFile(join(directory, 'documents', 'a', 'inside.md'), 'inside');
  await writeFile(join(directory, 'outside.md'), 'outside');
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const pull = (options: Record<string, unknown> = {}, cursor: string | null = null) =>
  pullAll(source, directory, { path: 'documents', ...options }, cursor);

it('follows links inside the folder, ends cycles, and names links that lead out or nowhere', async () => {
  const link = (target: string, name: string) => symlink(target, join(directory, 'documents', name));
  await link('a/inside.md', 'b.md');
  await link('../outside.md', 'c.md');
  await link('gone.md', 'd.md');
  await link('..', 'e');
  await link('.', 'a/cycle');
  const { keys, unreadable } = await pull();
  expect(keys).toEqual(['a/inside.md', 'b.md']);
  expect(unreadable).toEqual([
    { key: 'c.md', reason: 'the link leads outside of the folder' },
    { key: 'd.md', reason: 'the link leads nowhere' },
    { key: 'e', reason: 'the link leads outside of the folder' },
  ]);
});

it('leaves out what the globs and the defaults leave out', async () => {
  for (const name of ['.hidden.md', '~$lock.docx', 'Thumbs.db', 'b.md', 'c.txt'])
    await writeFile(join(directory, 'documents', name), 'text');
  await mkdir(join(directory, 'documents', 'node_modules'));
  await writeFile(join(directory, 'documents', 'node_modules', 'x.md'), 'text');
  expect((await pull()).keys).toEqual(['a/inside.md', 'b.md', 'c.txt']);
  expect((await pull({ include: ['**/*.md'] })).keys).toEqual(['a/inside.md', 'b.md']);
  const own = await pull({ exclude: ['a/**', 'node_modules/**'] });
  expect(own.keys).toEqual(['b.md', 'c.txt']);
  expect(own.unreadable.map(({ key }) => key)).toEqual(['.hidden.md', 'Thumbs.db', '~$lock.docx']);
});

it('names what is hidden, but not what systems and tools keep hidden', async () => {
  const documents = join(directory, 'documents');
  for (const folder of ['.git/objects', '.archive/2019'])
    await mkdir(join(documents, folder), { recursive: true });
  for (const name of [
    '.notes.md',
    '.DS_Store',
    '._b.md',
    '.gitignore',
    '.git/objects/x',
    '.archive/2019/a.md',
  ])
    await writeFile(join(documents, name), 'text');
  const { keys, unreadable } = await pull();
  expect(keys).toEqual(['a/inside.md']);
  expect(unreadable).toEqual([
    { key: '.archive', reason: 'a hidden folder: its name begins with a dot' },
    { key: '.notes.md', reason: 'a hidden file: its name begins with a dot' },
  ]);
  const told = await pull({ include: ['**/*', '.archive/**', '**/.notes.md'] });
  expect(told.keys).toEqual(['.archive/2019/a.md', '.notes.md', 'a/inside.md']);
  expect(told.unreadable).toEqual([]);
});

it('takes file times for a date only when told to, and then sees a new one', async () => {
  const file = join(directory, 'documents', 'a', 'inside.md');
  await utimes(file, 1, 1_700_000_000);
  expect((await pull()).records[0]).toMatchObject({ at: null, modified: null });
  const first = await pull({ modifiedFromFileTime: true });
  expect(first.records[0]).toMatchObject({ at: null, modified: '2023-11-14T22:13:20.000Z' });
  await utimes(file, 1, 1_700_000_060);
  expect((await pull({ modifiedFromFileTime: true }, first.cursor)).records[0]?.modified).toBe(
    '2023-11-14T22:14:20.000Z',
  );
  const plain = await pull();
  await utimes(file, 1, 1_700_000_120);
  expect((await pull({}, plain.cursor)).kept).toEqual(['a/inside.md']);
});

it('keeps the comments of a Word file', async () => {
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const body = '<w:p><w:r><w:t>Fee</w:t></w:r><w:r><w:commentReference w:id="0"/></w:r></w:p>';
  const file = docx(body, {
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="c" Type="${relation}/comments" Target="comments.xml"/></Relationships>`,
    'word/comments.xml': wordXml(
      'comments',
      `<w:comment w:id="0" w:author="Ana Cruz" w:initials="AC">${paragraph('Changed in March.')}</w:comment>`,
    ),
  });
  await writeFile(join(directory, 'documents', 'a', 'b.docx'), file);
  const { records } = await pull();
  expect(records.find((record) => record.key === 'a/b.docx')?.text).toContain('Changed in March.');
  expect(records.find((record) => record.key === 'a/b.docx')?.text).not.toContain('↑');
});
