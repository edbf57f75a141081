import type { Handover } from '../contracts/handover.ts';
import { ModelPort } from '../models/port.ts';
import { readMeta, writeMeta } from '../records/meta.ts';
import { forgetUnheld } from '../records/model-calls.ts';
import { notePurge } from '../records/purge.ts';
import type { Database } from '../records/tables.ts';
import { appendDecisions } from './log/append.ts';

/** Fact: the number of the run whose budget is drawn on. It ends with the run, not with the process. */
const RUN = 'modelRun';

/** The port of this run to the configured model; null where the config names none. */
export async function openModels(
  handover: Handover,
  database: Database,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<ModelPort | null> {
  if (!handover.model) return null;
  return ModelPort.open({
    settings: handover.model,
    database,
    environment,
    run: Number((await readMeta(database, RUN)) ?? 1),
    log: (transaction, decisions) => appendDecisions(transaction, decisions, ['models']),
  });
}

/** Ends the run whose budget was drawn on: the next one has its own. Answers on texts that are gone go with them. */
export async function closeModels(database: Database, models: ModelPort | null): Promise<void> {
  if ((await forgetUnheld(database)) > 0) await notePurge(database);
  if (models) await writeMeta(database, RUN, String(Number((await readMeta(database, RUN)) ?? 1) + 1));
}

/** What a run asked of a model, in lines for its end. */
export function wordedUse(models: ModelPort): string[] {
  const { called, stored, spent, failed } = models.use();
  return [
    `${called} questions asked, ${stored} answered before; this run took ${spent}`,
    ...failed.map(({ name, message, hint, count }) => `${name} (${count}): ${message} ${hint}`),
  ];
}
