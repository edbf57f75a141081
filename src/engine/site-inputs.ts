import { digestOf, stableJson } from '../common/digest.ts';
import type { StoredEvidence } from '../records/evidence.ts';
import type { Database } from '../records/tables.ts';
import { runReport } from './runs/report.ts';
import { EvidenceDigests } from './tasks/evidence-digests.ts';

/**
 * Digest of everything in the store that a site shows: while it is the same, so is what a build reads there. A run in
 * which nothing was to be done leaves it as it is, unless the site tells of runs.
 */
export async function siteInputs(database: Database, evidence: StoredEvidence): Promise<string> {
  const digests = new EvidenceDigests(database, evidence);
  const links = await database.selectFrom('links').selectAll().orderBy('kind').orderBy('key').execute();
  // What the rules find in a record is in its digest; what a model found there is not.
  const found = await database
    .selectFrom('findings')
    .selectAll()
    .where('origin', '>', '')
    .orderBy('id')
    .execute();
  const { handover, asOf } = evidence;
  return digestOf(
    await digests.all(),
    await digests.of({ ask: 'register' }),
    asOf,
    digestOf('links', ...links.flatMap(({ kind, key, data }) => [kind, key, data])),
    digestOf('found', ...found.map(stableJson)),
    handover.runPage ? stableJson(await runReport(database, handover)) : '',
  );
}
