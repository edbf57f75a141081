import type { LoadedHandover } from '../../config/load.ts';
import { redactLine } from '../../records/redact-name.ts';
import type { Database } from '../../records/tables.ts';
import { doubtsOfConfig } from './config.ts';
import { doubtsOfCorrections } from './corrections.ts';
import type { Doubt } from './doubt.ts';
import { doubtsOfFolders } from './folders.ts';
import { doubtsOfRecords } from './records.ts';

export type { Doubt } from './doubt.ts';

/** All that is probably not meant; without a store, what config and disk tell. */
export async function findDoubts(
  loaded: LoadedHandover,
  database: Database | null,
  signal: AbortSignal,
): Promise<Doubt[]> {
  const today = new Date().toISOString().slice(0, 10);
  const doubts = [...doubtsOfConfig(loaded.handover, today)];
  for await (const doubt of doubtsOfFolders(loaded, signal)) doubts.push(doubt);
  if (!database) return doubts.map(withoutSecrets);
  const explained = new Set(doubts.flatMap(({ emptySource }) => emptySource ?? []));
  for await (const doubt of doubtsOfRecords(loaded.handover, database, today, explained)) doubts.push(doubt);
  for await (const doubt of doubtsOfCorrections(loaded.handover, database)) doubts.push(doubt);
  return doubts.map(withoutSecrets);
}

/** Names of files and words of the config may hold what nobody should read over a shoulder. */
function withoutSecrets(doubt: Doubt): Doubt {
  return { ...doubt, found: redactLine(doubt.found), remedy: redactLine(doubt.remedy) };
}
