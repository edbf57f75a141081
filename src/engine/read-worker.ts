import { parentPort } from 'node:worker_threads';
import { findFindings } from './discover.ts';
import { type Reading, readRecord } from './read-record.ts';
import type { Answer } from './reader.ts';

// A thread of `Reader`: batches of records come in, what was read in them goes out, in the same order.
const definitions = await findFindings();

parentPort?.on('message', (records: Reading[]) => {
  let answer: Answer;
  try {
    answer = { results: records.map((record) => readRecord(record, definitions)) };
  } catch (error) {
    answer = { error };
  }
  parentPort?.postMessage(answer);
});
