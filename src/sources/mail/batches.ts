import type { RawMessage } from './raw-message.ts';

/** Messages are read together up to so many, and up to so many bytes. */
const MOST_MESSAGES = 64;
const MOST_BYTES = 1_000_000;

/** A message as a file brings it, with where it was found. */
export interface Found {
  message: RawMessage;
  path: string;
  labels: string[];
}

/** Messages that go to one process, one after the other; in order. */
export async function* batchesOf(messages: AsyncIterable<Found>): AsyncGenerator<Found[]> {
  let batch: Found[] = [];
  let bytes = 0;
  for await (const found of messages) {
    batch.push(found);
    bytes += found.message.bytes?.length ?? 0;
    if (batch.length < MOST_MESSAGES && bytes < MOST_BYTES) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}
