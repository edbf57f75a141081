import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { digestOf } from '../../../src/common/digest.ts';
import type { Citation } from '../../../src/contracts/page.ts';
import type { RawRecordInput } from '../../../src/contracts/record.ts';
import { openDatabase } from '../../../src/records/database.ts';
import { writeMeta } from '../../../src/records/meta.ts';
import { passagesOf } from '../../../src/records/passages.ts';
import { recordOf } from '../../../src/records/rows.ts';
import { writeBatch } from '../../../src/records/store.ts';
import { FIXTURE_PAGES, type FixturePage } from './fixture-pages.ts';
import { FIXTURE_RECORDS, LINKS, OUTCOMES } from './fixture-records.ts';

/**
 * Writes a small business that was read and written up, as generate leaves it: config, state and pages. It holds
 * every component of a page, hostile text, a thread, a duplicate and a private mail. Returns the config file.
 */
export async function writeFixture(directory: string, options: { base?: string } = {}): Promise<string> {
  const configFile = path.join(directory, 'baton.config.json');
  await mkdir(directory, { recursive: true });
  await writeFile(
    configFile,
    JSON.stringify({
      company: 'Larkfield Bookkeeping',
      leaving: { name: 'Dana Reyes', addresses: ['dana@larkfield.example'] },
      domains: ['larkfield.example'],
      timeZone: 'Asia/Manila',
      sources: [
        { use: 'folder', name: 'documents', path: 'records' },
        { use: 'mailbox', name: 'mailbox', path: 'mail' },
      ],
      content: 'content',
      ...options,
    }),
  );
  await writeState(path.join(directory, '.baton'));
  for (const page of FIXTURE_PAGES) {
    const file = path.join(directory, 'content', `${page.path}.mdx`);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, sourceOf(page));
  }
  return configFile;
}

async function writeState(directory: string): Promise<void> {
  const database = await openDatabase(directory);
  for (const source of ['documents', 'mailbox']) {
    const records = FIXTURE_RECORDS.filter(({ id }) => id.startsWith(`${source}/`)).map(
      ({ id, ...record }): RawRecordInput => ({
        path: null,
        parent: null,
        people: [],
        at: null,
        ...record,
        key: id.slice(source.length + 1),
      }),
    );
    await writeBatch(database, { name: source, version: 1, incremental: false, code: 'fixture' }, 1, {
      records,
      unreadable: [],
      gone: [],
      items: new Map(),
      cursor: null,
    });
  }
  for (const [id, { outcome, reason, of = null }] of Object.entries(OUTCOMES)) {
    await database
      .updateTable('records')
      .set({ outcome, reason, duplicate_of: of })
      .where('id', '=', id)
      .execute();
  }
  for (const row of await database
    .selectFrom('records')
    .selectAll()
    .where('outcome', '=', 'business')
    .execute()) {
    for (const { index, heading, columns, ...passage } of passagesOf(recordOf(row))) {
      await database
        .insertInto('passages')
        .values({
          ...passage,
          position: index,
          heading: JSON.stringify(heading),
          columns: JSON.stringify(columns),
        })
        .execute();
    }
  }
  await database
    .insertInto('links')
    .values(LINKS.map(({ kind, key, data }) => ({ kind, key, data: JSON.stringify(data) })))
    .execute();
  await writeMeta(database, 'asOf', '2026-03-31');
  await database.destroy();
}

function sourceOf({ path: _path, cites, body, ...frontmatter }: FixturePage): string {
  const citations = cites.map(([record, quote], index): Citation => {
    const text = textOf(record);
    const start = text.indexOf(quote);
    if (start === -1) throw new Error(`The fixture quotes what is not in ${record}: ${quote}`);
    return { id: `c${index + 1}`, record, quote, start, end: start + quote.length, digest: digestOf(text) };
  });
  const data = {
    order: 100,
    status: 'ready',
    confidence: 0.9,
    readiness: 1,
    asOf: '2026-03-31',
    questions: [],
    people: [],
    years: [],
    aliases: [],
    generatedBy: { agent: 'billing', version: 3, writer: 'extractive', model: null },
    ...frontmatter,
    sources: [...new Set(citations.map(({ record }) => record))],
    citations,
    digest: digestOf(body),
  };
  const lines = Object.entries(data).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}

/** The text of a record of the fixture. */
export function textOf(id: string): string {
  const record = FIXTURE_RECORDS.find((candidate) => candidate.id === id);
  if (!record) throw new Error(`The fixture has no record ${id}.`);
  return record.text;
}
