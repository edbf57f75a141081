import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { RawRecordInput } from '../../../../../src/contracts/record.ts';
import { defineSource, type PullContext, type PullEvent } from '../../../../../src/contracts/source.ts';
import { BatonError, messageOf } from '../../../../../src/errors/error.ts';

const optionsSchema = z.strictObject({
  path: z
    .string()
    .min(1)
    .describe('Folder with one JSON file a ticket, relative to the config file. Example: "records/tickets".'),
});

/** What is read of a ticket. The help desk may write more: only what is needed is asked for. */
const ticketSchema = z.object({
  subject: z.string(),
  body: z.string(),
  from: z.string().default(''),
  opened: z.iso.datetime({ offset: true }).nullable().default(null),
});

/** Tickets of a help desk, exported as one JSON file each. The key of a record is the file's name. */
export const source = defineSource({
  name: 'tickets',
  version: 1,
  summary: 'Tickets of a help desk, one JSON file each.',
  options: optionsSchema,
  incremental: false,
  pull,
});

async function* pull(context: PullContext<z.infer<typeof optionsSchema>>): AsyncGenerator<PullEvent> {
  const { baseDirectory, options, signal } = context;
  signal.throwIfAborted();
  const folder = path.resolve(baseDirectory, options.path);
  const names = await readdir(folder).catch((cause: unknown) => {
    throw new BatonError('SOURCE_MISSING', `There are no tickets at ${folder}.`, { cause });
  });
  const before = readCursor(context.cursor);
  const after: Record<string, string> = Object.create(null);
  for (const name of names.filter((one) => one.endsWith('.json')).sort()) {
    signal.throwIfAborted();
    const bytes = await readFile(path.join(folder, name));
    const digest = createHash('sha256').update(bytes).digest('hex');
    try {
      const record = recordOf(name, bytes);
      if (before[name] === digest) yield { type: 'keep', keyPrefix: name };
      else yield { type: 'record', record };
    } catch (error) {
      yield { type: 'unreadable', item: { key: name, reason: `not a ticket: ${messageOf(error)}` } };
    }
    after[name] = digest;
  }
  yield { type: 'cursor', cursor: JSON.stringify(after) };
}

function recordOf(name: string, bytes: Uint8Array): RawRecordInput {
  const { subject, body, from, opened } = ticketSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  return {
    key: name,
    kind: 'document',
    title: plain(subject).replaceAll(/\s+/g, ' '),
    text: `# ${plain(subject).replaceAll(/\s+/g, ' ')}\n\n${plain(body)}`.trim(),
    path: name,
    parent: null,
    people: from === '' ? [] : [{ name: plain(from), address: null, role: 'author' }],
    at: opened,
  };
}

/** Text as records hold it: LF, no NUL, no lone surrogate. */
function plain(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll('\0', '').toWellFormed();
}

/** File name → digest. A cursor is our own text, but it may be from another version: what does not fit is empty. */
function readCursor(cursor: string | null): Record<string, string> {
  try {
    return z.record(z.string(), z.string()).parse(JSON.parse(cursor ?? '{}'));
  } catch {
    return {};
  }
}
