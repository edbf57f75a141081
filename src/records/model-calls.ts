import type { Database, ModelCallRow } from './tables.ts';

/** A record that a question holds text of: its id, and the digest of its text. */
export type SentRecord = readonly [id: string, digest: string];

/** The answer to a question, or what became of it; null where it was never asked. */
export async function findCall(database: Database, key: string): Promise<ModelCallRow | null> {
  const row = await database.selectFrom('model_calls').selectAll().where('key', '=', key).executeTakeFirst();
  return row ?? null;
}

/** Writes down that a question is on its way, with what it costs at most, and whose text it holds. */
export async function noteCall(
  transaction: Database,
  row: ModelCallRow,
  records: readonly SentRecord[],
): Promise<void> {
  await transaction
    .insertInto('model_calls')
    .values(row)
    .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
    .execute();
  await noteRecords(transaction, row.key, records);
}

/** Writes down whose text an answer was given on: it is kept as long as one of them says so. */
export async function noteRecords(
  database: Database,
  key: string,
  records: readonly SentRecord[],
): Promise<void> {
  for (const [record, digest] of records)
    await database
      .insertInto('model_sent')
      .values({ record, key, digest })
      .onConflict((conflict) => conflict.columns(['record', 'key']).doUpdateSet({ digest }))
      .execute();
}

/** Writes down what came of a question. */
export async function settleCall(
  database: Database,
  key: string,
  outcome: Pick<ModelCallRow, 'state' | 'text' | 'input_tokens' | 'output_tokens' | 'cost'>,
): Promise<void> {
  await database.updateTable('model_calls').set(outcome).where('key', '=', key).execute();
}

/** What the calls of a run cost, each with its section. */
export async function callsOfRun(
  database: Database,
  run: number,
): Promise<Pick<ModelCallRow, 'section' | 'input_tokens' | 'output_tokens' | 'cost'>[]> {
  return database
    .selectFrom('model_calls')
    .select(['section', 'input_tokens', 'output_tokens', 'cost'])
    .where('run', '=', run)
    .execute();
}

/** Empties the answers that a record was sent for. What they cost stays, and that they were asked stands in the log. */
export async function forgetAnswers(database: Database, record: string): Promise<void> {
  await database
    .updateTable('model_calls')
    .set({ state: 'failed', text: '' })
    .where('key', 'in', database.selectFrom('model_sent').select('key').where('record', '=', record))
    .where('state', '<>', 'sent')
    .execute();
  await database.deleteFrom('model_sent').where('record', '=', record).execute();
}

/** Empties the answers on texts that no record of the business holds any more. Returns how many. */
export async function forgetUnheld(database: Database): Promise<number> {
  const held = database
    .selectFrom('model_sent')
    .innerJoin('records', (join) =>
      join.onRef('records.id', '=', 'model_sent.record').onRef('records.digest', '=', 'model_sent.digest'),
    )
    .select('model_sent.key')
    .where('records.outcome', 'in', ['business', 'private']);
  const { numUpdatedRows } = await database
    .updateTable('model_calls')
    .set({ state: 'failed', text: '' })
    .where('key', 'not in', held)
    .where('text', '<>', '')
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
