import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadHandover } from '../../src/config/load.ts';
import { type BatonRecord, OUTCOMES } from '../../src/contracts/record.ts';
import type { Progress } from '../../src/engine/progress.ts';
import { runHandover } from '../../src/engine/run.ts';
import { openEvidence } from '../../src/records/open.ts';

let folder: string;
let config: string;
let told: string[];
const progress: Progress = {
  stage: (title) => told.push(title),
  step: (_done, _total, label) => told.push(label ?? ''),
  note: (line) => told.push(line),
  done: (result) => told.push(result),
};

const MAIL = [
  'Message-ID: <one@bakery.example>',
  'From: "Portal (password: Sender-771)" <ann@bakery.example>',
  'To: Mill <mill@flour.example>',
  'Date: Mon, 2 Mar 2026 09:00:00 +0000',
  'Subject: Alarm code 88412 for the shop',
  'X-Gmail-Labels: Inbox,"PIN: 90331"',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=b',
  '',
  '--b',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p>The invoice 20431187 is due. <a href="https://meet.example/j/1?pwd=Attr-772">Join</a></p>',
  '<p><img src="w.png" alt="Wi-Fi password: Altern-773"></p>',
  '<blockquote>The safe code is 66104.</blockquote>',
  '--b',
  'Content-Type: text/plain; name="till PIN 55219.txt"',
  'Content-Disposition: attachment; filename="till PIN 55219.txt"',
  '',
  'User,Password',
  'anna,Column-774',
  'tom,Column-775',
  '--b--',
  '',
].join('\r\n');

/** Everything that must be nowhere. */
const SECRETS = [
  'Sender-771',
  '88412',
  '90331',
  'Attr-772',
  'Altern-773',
  '66104',
  '55219',
  'Column-774',
  'Column-775',
  'Ordner-776',
  '33871',
  '33872',
  '77450',
];

beforeEach(async () => {
  told = [];
  folder = await mkdtemp(path.join(tmpdir(), 'baton-secrets-'));
  config = path.join(folder, 'handover.json');
  await mkdir(path.join(folder, 'files/portal password Ordner-776'), { recursive: true });
  await writeFile(
    path.join(folder, 'files/portal password Ordner-776/rates.md'),
    '# Rates\n\nRye costs EUR 4.20.\n',
  );
  await writeFile(path.join(folder, 'files/door_code_33871.md'), '# Doors\n\nThe front door is green.\n');
  await writeFile(path.join(folder, 'files/door_code_33872.md'), '# Doors\n\nThe back door is brown.\n');
  await writeFile(path.join(folder, 'files/Safe code 77450.pdf'), 'no PDF');
  await mkdir(path.join(folder, 'mail'));
  await writeFile(path.join(folder, 'mail/one.eml'), MAIL);
  await writeFile(
    config,
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

async function filesWith(secret: string): Promise<string[]> {
  const found: string[] = [];
  for (const part of ['state', 'content'])
    for (const entry of await readdir(path.join(folder, part), { recursive: true, withFileTypes: true }))
      if (entry.isFile() && (await readFile(path.join(entry.parentPath, entry.name))).includes(secret))
        found.push(entry.name);
  return found;
}

it('a secret in any field of a record, or in a name, is neither stored nor shown nor told', async () => {
  for (let time = 1; time <= 2; time += 1) {
    const result = await runHandover(await loadHandover(config), progress, new AbortController().signal);
    expect(result.addsUp).toBe(true);
    for (const secret of SECRETS) {
      expect(await filesWith(secret), secret).toEqual([]);
      expect(told.join('\n'), secret).not.toContain(secret);
      expect(JSON.stringify(result), secret).not.toContain(secret);
    }
  }
  const { handover, paths } = await loadHandover(config);
  const { evidence, close } = await openEvidence(paths.state, handover);
  const records: BatonRecord[] = [];
  for await (const record of evidence.records({ outcomes: OUTCOMES })) records.push(record);
  // What is not secret is all there, and no two names became one.
  expect(records.map(({ id }) => id).sort()).toEqual([
    'files/door_code_[removed: code] (2).md',
    'files/door_code_[removed: code].md',
    'files/portal password [removed: password]/rates.md',
    'mail/one@bakery.example',
    'mail/one@bakery.example/1-till PIN [removed: PIN].txt',
  ]);
  const mail = records.find(({ kind }) => kind === 'mail');
  expect(mail?.title).toBe('Alarm code [removed: code] for the shop');
  expect(mail?.labels).toContain('PIN: [removed: PIN]');
  expect(mail?.text).toContain('The invoice 20431187 is due.');
  const places = (await evidence.register()).secrets.map(({ place }) => place);
  // Subject and sender stand in the text too, and are counted there; the title is the attachment's.
  expect(new Set(places)).toEqual(new Set(['text', 'name', 'title', 'labels', 'data']));
  await close();
});
