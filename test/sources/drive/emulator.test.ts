import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createEmulator, type Emulator } from 'emulate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FakeDrive } from '../../support/google/drive.ts';
import { forwardTo } from '../../support/switchboard.ts';
import { docx, paragraph } from '../folder/office.ts';
import { type DriveWorld, openDrive, openDriveWorld, SAM } from './drive-world.ts';

const TOKEN = 'emulator-token';
const FOLDER = 'application/vnd.google-apps.folder';
let world: DriveWorld;
let emulator: Emulator;
let directory: string;

beforeAll(async () => {
  world = await openDriveWorld();
  directory = await mkdtemp(path.join(tmpdir(), 'baton-drive-'));
  emulator = await createEmulator({
    service: 'google',
    port: 0,
    seed: { tokens: { [TOKEN]: { login: SAM } }, google: { users: [{ email: SAM, name: 'Sam' }] } },
  });
});
afterAll(async () => {
  await emulator.close();
  await rm(directory, { recursive: true, force: true });
  await world.close();
});

/** Puts a file into the emulator as Drive takes it: its properties and its bytes in one body. */
async function upload(properties: object, mimeType: string, bytes?: Uint8Array): Promise<string> {
  const json = JSON.stringify({ mimeType, ...properties });
  const parts = [
    `--cut\r\ncontent-type: application/json\r\n\r\n${json}\r\n--cut\r\ncontent-type: ${mimeType}\r\n\r\n`,
    Buffer.from(bytes ?? []),
    '\r\n--cut--',
  ].map((part) => Buffer.from(part));
  const answer = await fetch(`${emulator.url}/upload/drive/v3/files`, {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'multipart/related; boundary=cut' },
    body: Buffer.concat(parts),
  });
  const { id } = (await answer.json()) as { id: string };
  return id;
}

it('reads listings and files of the emulator; what it lacks is ours', async () => {
  const { pull } = await openDrive(world, directory);
  const folder = await upload({ name: 'Policies' }, FOLDER);
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const leave = await upload(
    { name: 'Leave.docx', parents: [folder] },
    word,
    docx(paragraph('Ask a week before.')),
  );
  const rates = await upload({ name: 'rates.csv' }, 'text/csv', Buffer.from('Code,Rate\nA,5\n'));

  const forward = forwardTo(Number(new URL(emulator.url).port));
  new FakeDrive(SAM).serve(world.internet, world.tokens, ['drive.files.list', 'drive.files.get'], (asked) =>
    asked.url.pathname === '/drive/v3/files/root'
      ? { body: { id: 'root' } }
      : forward({ ...asked, headers: { ...asked.headers, authorization: `Bearer ${TOKEN}` } }),
  );
  const first = await pull();
  const told = first.records.map(({ key, path: at, kind, text }) => ({ key, at, kind, text }));
  expect(told).toEqual(
    expect.arrayContaining([
      {
        key: `my-drive/${SAM}/${leave}`,
        at: 'My Drive/Policies/Leave.docx',
        kind: 'document',
        text: 'Ask a week before.',
      },
      {
        key: `my-drive/${SAM}/${rates}`,
        at: 'My Drive/rates.csv',
        kind: 'sheet',
        text: expect.stringContaining('| A | 5 |'),
      },
    ]),
  );
  const again = await pull({ ...first, cursor: null });
  expect(again.records).toEqual([]);
  expect(again.gone).toEqual([]);
});
