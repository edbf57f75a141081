import { z } from 'zod';
import { digestOf, stableJson } from '../common/digest.ts';
import type { Handover } from '../contracts/handover.ts';
import type { ModelRequest } from '../contracts/model.ts';
import type { ModelChoice } from '../contracts/model-settings.ts';
import { BatonError } from '../errors/error.ts';
import type { SentRecord } from '../records/model-calls.ts';
import { recordOf } from '../records/rows.ts';
import type { Database } from '../records/tables.ts';
import { matches } from '../records/triage.ts';
import { FENCE_VERSION, wordRequest } from './fence.ts';
import { costOf, estimatedTokens } from './price.ts';
import type { Call } from './sdk.ts';
import type { Spent } from './spent.ts';

type Settings = NonNullable<Handover['model']>;

/** A request as it would go out, before anything does. */
export interface Prepared {
  /** Digest of all that the answer hangs on. */
  key: string;
  choice: ModelChoice;
  /** `provider/model`. */
  name: string;
  call: Call;
  records: SentRecord[];
  /** What it takes at most: an estimate of what is sent, and the longest answer. */
  most: Spent;
}

/**
 * Words a request, and refuses it where it holds what must not leave: text of a record that triage left out or the config
 * keeps back, and text that does not stand in its record. Throws MODEL_KEPT_BACK.
 */
export async function prepareRequest<T>(
  request: ModelRequest<T>,
  settings: Settings,
  database: Database,
): Promise<Prepared> {
  const records = await recordsOf(request, settings, database);
  const choice = request.purpose === 'critic' ? (settings.critic ?? settings) : settings;
  const { provider, model, baseUrl } = choice;
  const json = z.toJSONSchema(request.schema.type) as Record<string, unknown>;
  const { system, prompt } = wordRequest(request);
  const { maxTokens, seconds } = settings;
  const call: Call = {
    system,
    prompt,
    schema: { name: request.schema.name, json },
    maxTokens,
    milliseconds: seconds * 1000,
  };
  const tokens = { input: estimatedTokens(system, prompt, JSON.stringify(json)), output: maxTokens };
  const key = digestOf(
    stableJson([
      FENCE_VERSION,
      [request.purpose, request.prompt, request.schema.name, request.schema.version, request.instruction],
      request.passages.map(({ number, heading, text }) => [number, heading, text]),
      request.draft,
      [provider, model, baseUrl ?? '', maxTokens],
    ]),
  );
  return {
    key,
    choice,
    name: `${provider}/${model}`,
    call,
    records,
    most: { tokens, cost: costOf(tokens, choice) },
  };
}

async function recordsOf<T>(
  { passages }: ModelRequest<T>,
  settings: Settings,
  database: Database,
): Promise<SentRecord[]> {
  const sent: SentRecord[] = [];
  for (const [id, pieces] of Map.groupBy(passages, ({ record }) => record)) {
    const row = await database.selectFrom('records').selectAll().where('id', '=', id).executeTakeFirst();
    if (!row) throw new BatonError('MODEL_KEPT_BACK', `There is no record ${id} to send.`);
    const record = recordOf(row);
    const reason = keptBack(record, settings);
    if (reason !== null) throw new BatonError('MODEL_KEPT_BACK', `The record ${id} stays here: ${reason}.`);
    if (pieces.some(({ text }) => !record.text.includes(text)))
      throw new BatonError('MODEL_KEPT_BACK', `What was to be sent of ${id} does not stand in it.`);
    sent.push([id, row.digest]);
  }
  return sent;
}

/** Why a record is not sent to a model, whatever it is asked; null where it may be. */
export function keptBack(record: ReturnType<typeof recordOf>, settings: Settings): string | null {
  const { outcome } = record.triage;
  if (outcome !== 'business' && !(outcome === 'private' && settings.private)) return `triage says ${outcome}`;
  return settings.keepBack.some((match) => matches(record, match)) ? 'the config keeps it back' : null;
}
