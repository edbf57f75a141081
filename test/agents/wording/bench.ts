import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type SectionWording, sectionWording } from '../../../src/agents/wording/section-wording.ts';
import { type RawRecordInput, rawRecordSchema } from '../../../src/contracts/record.ts';
import type { WordingNote } from '../../../src/contracts/wording.ts';
import type { Quotation } from '../../../src/contracts/writer.ts';
import { openModels } from '../../../src/engine/models.ts';
import { openDatabase } from '../../../src/records/database.ts';
import { StoredEvidence } from '../../../src/records/evidence.ts';
import { passagesOf } from '../../../src/records/passages.ts';
import { writeBatch } from '../../../src/records/store.ts';
import type { Database } from '../../../src/records/tables.ts';
import { handoverOf } from '../../models/handover.ts';
import { type Asked, ModelServer, settingsFor } from '../../models/server.ts';

/** A sentence as a model answers it. */
export interface Said {
  text: string;
  quotes: number[];
}

/** What the server answers a prompt by its first words; what has none is answered with nothing. */
export interface Script {
  write?: (asked: Asked) => Said[];
  again?: (asked: Asked) => Said[];
  critic?: (asked: Asked) => 'supported' | 'partly' | 'not';
  interview?: (asked: Asked) => { number: number; text: string }[];
}

/** Records in a store of their own, a server that answers over HTTP, and the wording of a section between them. */
export class Bench {
  readonly server: ModelServer;
  readonly database: Database;
  readonly evidence: StoredEvidence;
  readonly wording: SectionWording;
  readonly #folder: string;

  private constructor(
    server: ModelServer,
    database: Database,
    evidence: StoredEvidence,
    wording: SectionWording,
    folder: string,
  ) {
    [this.server, this.database, this.evidence, this.wording] = [server, database, evidence, wording];
    this.#folder = folder;
  }

  static async open(
    inputs: readonly (Partial<RawRecordInput> & { key: string; text: string })[],
    script: Script,
    settings: object = {},
  ): Promise<Bench> {
    const folder = await mkdtemp(path.join(tmpdir(), 'baton-wording-'));
    const database = await openDatabase(folder);
    const records = inputs.map((input) =>
      rawRecordSchema.parse({
        kind: 'document',
        title: input.key,
        path: input.key,
        parent: null,
        people: [],
        at: null,
        ...input,
      }),
    );
    const batch = { records, unreadable: [], gone: [], items: new Map(), cursor: null };
    await writeBatch(database, { name: 's', version: 1, incremental: false, code: '' }, 1, batch);
    await database.updateTable('records').set({ outcome: 'business' }).execute();
    const server = await ModelServer.start((asked) => answer(asked, script));
    const handover = handoverOf({
      model: settingsFor(server.address, { apiKeyEnv: 'TEST_KEY', ...settings }),
    });
    const evidence = new StoredEvidence(database, handover, '2026-06-01');
    const models = await openModels(handover, database, { TEST_KEY: 'sk-test' });
    const read = {
      record: (id: string) => evidence.record(id),
      flags: (...range: Parameters<typeof evidence.flags>) => evidence.flags(...range),
      passages: async (id: string) => {
        const record = await evidence.record(id);
        return record ? passagesOf(record) : [];
      },
    };
    const wording = sectionWording(models, 'clients', read, new AbortController().signal);
    return new Bench(server, database, evidence, wording, folder);
  }

  get notes(): readonly WordingNote[] {
    return this.wording.notes;
  }

  async close(): Promise<void> {
    await this.server.stop();
    await this.database.destroy();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

function answer(asked: Asked, script: Script): string {
  const { system } = asked;
  if (system.startsWith('The draft is one sentence'))
    return JSON.stringify({ verdict: script.critic?.(asked) ?? 'supported' });
  if (system.startsWith('The draft is a numbered list'))
    return JSON.stringify({ questions: script.interview?.(asked) ?? [] });
  if (system.startsWith('The draft holds sentences'))
    return JSON.stringify({ sentences: script.again?.(asked) ?? [] });
  return JSON.stringify({ sentences: script.write?.(asked) ?? [] });
}

/** Lines of a record as quotations, under the last heading before each. */
export function quotationsOf(record: string, text: string, role = 'paragraph'): Quotation[] {
  let heading: string[] = [];
  let start = 0;
  return text.split('\n').flatMap((line): Quotation[] => {
    const from = start;
    start += line.length + 1;
    if (line.startsWith('# ')) heading = [line.slice(2)];
    if (line === '' || line.startsWith('# ')) return [];
    return [{ record, start: from, end: from + line.length, quote: line, heading, role }];
  });
}
