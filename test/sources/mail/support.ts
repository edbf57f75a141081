import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { RawRecord } from '../../../src/contracts/record.ts';
import { source } from '../../../src/sources/mail/index.ts';
import { type Pulled, pullAll } from '../../support/pull.ts';

/** Pulls a mail place that has these files. */
export async function pullFiles(
  files: Record<string, string | Uint8Array>,
  options: Record<string, unknown> = {},
): Promise<Pulled> {
  const directory = await mkdtemp(join(tmpdir(), 'baton-mail-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(directory, 'mail', path)), { recursive: true });
    await writeFile(join(directory, 'mail', path), content);
  }
  return pullAll(source, directory, { path: 'mail', ...options });
}

/** The one record of one message. */
export async function readOne(message: string | Uint8Array): Promise<RawRecord> {
  const { records, unreadable } = await pullFiles({ 'one.eml': message });
  if (!records[0]) throw new Error(`no record: ${JSON.stringify(unreadable)}`);
  return records[0];
}

/** Text after the header lines. */
export function bodyOf(record: RawRecord): string {
  const end = record.segments.find((segment) => segment.role === 'header')?.end ?? 0;
  return record.text.slice(end).trim();
}
