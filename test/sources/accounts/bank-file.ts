import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { source } from '../../../src/sources/accounts/index.ts';
import { type Pulled, pullAll } from '../../support/pull.ts';

/** The folder of the running test. */
export let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'baton-banks-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

/** Reads one file as the accounts source does, from a folder of its own that goes with each test. */
export async function pull(file: string | Uint8Array, options: Record<string, unknown> = {}) {
  await writeFile(join(directory, 'x.csv'), file);
  const { records, unreadable } = await pullAll(source, directory, { path: '.', ...options });
  return {
    rows: records.map(({ data }) => [data['date'], data['amount'], data['currency']]),
    records,
    unreadable: unreadable.map(({ reason }) => reason),
  };
}

export const notesOf = ({ events }: Pulled) =>
  events.flatMap((event) => (event.type === 'note' ? [event.text] : []));

export const lines = (...all: string[]) => `${all.join('\r\n')}\r\n`;
