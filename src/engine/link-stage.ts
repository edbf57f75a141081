import { digestOf, stableJson } from '../common/digest.ts';
import type { Handover } from '../contracts/handover.ts';
import type { LinkOf } from '../contracts/link-kinds.ts';
import { BatonError } from '../errors/error.ts';
import { stoppable } from '../records/breathing.ts';
import { chunks } from '../records/chunks.ts';
import { StoredEvidence } from '../records/evidence.ts';
import { readMeta, writeMeta } from '../records/meta.ts';
import { listModelFindings } from '../records/model-findings.ts';
import type { Database } from '../records/tables.ts';
import { codeDigest } from './code-digest.ts';
import { findLinks } from './discover.ts';
import { appendDecisions } from './log/append.ts';
import { resolved, settled, valueName } from './log/decisions.ts';
import { lastOutcomes } from './log/standing.ts';
import type { Progress } from './progress.ts';
import { noteSpan, now } from './telemetry/spans.ts';

/** Digest of everything that links and agents can see of the records, and of the config. */
export async function evidenceDigest(handover: Handover, database: Database): Promise<string> {
  // What the owner wants to see of runs changes no page.
  const { runPage: _, telemetry: __, outcomes: ___, ...seen } = handover;
  const parts: string[] = [stableJson(seen)];
  const rows = await database
    .selectFrom('records')
    .select(['id', 'digest', 'outcome', 'at', 'title', 'findings_key', 'raw_digest', 'duplicate_of'])
    .orderBy('id')
    .execute();
  for (const row of rows) parts.push(Object.values(row).join('\0'));
  for (const table of ['secrets', 'unreadable', 'not_understood', 'withdrawn'] as const)
    parts.push(stableJson(await database.selectFrom(table).selectAll().execute()));
  // What the rules find hangs on the records and the code; what a model finds does not.
  const read = await listModelFindings(database);
  if (read.length > 0) parts.push(stableJson(read));
  return digestOf(...parts);
}

/** Derives all links anew when the evidence or the code has changed. Returns counts by kind, or null when nothing had. */
export async function deriveLinks(
  handover: Handover,
  database: Database,
  asOf: string,
  progress: Progress,
  signal: AbortSignal,
): Promise<Map<string, number> | null> {
  const key = digestOf(
    await codeDigest(['links', 'findings', 'records', 'common', 'lexicon']),
    await evidenceDigest(handover, database),
    asOf,
  );
  if ((await readMeta(database, 'links')) === key) return null;
  const counts = new Map<string, number>();
  await writeMeta(database, 'links', '');
  for (const definition of await findLinks()) {
    signal.throwIfAborted();
    const start = now();
    progress.step(counts.size, null, definition.kind);
    const evidence = new StoredEvidence(stoppable(database, signal), handover, asOf);
    const links = new Map<string, string>();
    for await (const { key: linkKey, data } of definition.derive(evidence)) {
      const parsed = definition.data.safeParse(data);
      if (!parsed.success)
        throw new BatonError(
          'DEFINITION_INVALID',
          `The link "${definition.kind}" ${linkKey} does not fit its schema: ${parsed.error.message}`,
        );
      links.set(linkKey, JSON.stringify(parsed.data));
    }
    await database.transaction().execute(async (transaction) => {
      await transaction.deleteFrom('links').where('kind', '=', definition.kind).execute();
      const rows = [...links].map(([linkKey, data]) => ({ kind: definition.kind, key: linkKey, data }));
      for (const part of chunks(rows, 300)) await transaction.insertInto('links').values(part).execute();
      if (definition.kind === 'value') await logValues(transaction, links);
    });
    counts.set(definition.kind, links.size);
    noteSpan('link', definition.kind, { start, end: now() }, { count: links.size });
  }
  await database
    .deleteFrom('links')
    .where('kind', 'not in', [...counts.keys(), ''])
    .execute();
  await writeMeta(database, 'links', key);
  return counts;
}

/** Writes down which of several values holds, where that was decided anew. */
async function logValues(transaction: Database, links: ReadonlyMap<string, string>): Promise<void> {
  const rows = await transaction.selectFrom('records').select(['id', 'digest']).execute();
  const digests = new Map(rows.map(({ id, digest }) => [id, digest]));
  const decisions = [...links].map(([key, data]) => {
    const link: LinkOf<'value'> = { kind: 'value', key, data: JSON.parse(data) };
    return resolved(link, digests);
  });
  const standing = new Set([...links.keys()].map(valueName));
  const over = [...(await lastOutcomes(transaction, 'resolve'))]
    .filter(([subject, outcome]) => outcome !== 'agreed' && !standing.has(subject))
    .map(([subject]) => settled(subject));
  const all = [...decisions, ...over].sort((one, other) => (one.subject < other.subject ? -1 : 1));
  await appendDecisions(transaction, all, ['links', 'findings', 'lexicon', 'common']);
}
