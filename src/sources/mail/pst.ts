import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { messageOf } from '../../errors/error.ts';
import type { Place } from '../kit/place.ts';
import type { RawMessage } from './raw-message.ts';

/** One item of the file: a mail as internet mail, or why it cannot be had. Keys are folders and the item's number. */
export type PstAnswer =
  | { key: string; bytes: Uint8Array; labels: string[] }
  | { key: string; reason: string };

/** So long may one item take. A file that leads its reader in a circle is given up then. */
const PATIENCE = 180_000;

const MEMORY = { maxOldGenerationSizeMb: 1024 };

/**
 * The mails of an Outlook data file (.pst, .ost), each with its folder as a label. They are read in a worker of bounded
 * memory, one at a time: a damaged file ends the worker at most, and then what is left is told as not read.
 */
export async function* readPst(absolute: Place, path: string): AsyncGenerator<RawMessage> {
  if (typeof absolute !== 'string') {
    yield { key: path, bytes: null, reason: 'its name is not UTF-8: give the file another one' };
    return;
  }
  const worker = new Worker(new URL('./pst-worker.ts', import.meta.url), {
    workerData: absolute,
    resourceLimits: MEMORY,
    // The library tells of what it meets on the console.
    stdout: true,
    stderr: true,
  });
  try {
    for (;;) {
      worker.postMessage('next');
      const answer = await answerOf(worker);
      if (answer === null) return;
      const key = answer.key === '' ? path : `${path}/${answer.key}`;
      if ('reason' in answer) yield { key, bytes: null, reason: answer.reason };
      else yield { key, bytes: Buffer.from(answer.bytes), labels: answer.labels };
      if (answer.key === '') return;
    }
  } catch (thrown) {
    yield { key: path, bytes: null, reason: `the rest of the file could not be read: ${messageOf(thrown)}` };
  } finally {
    await worker.terminate();
  }
}

async function answerOf(worker: Worker): Promise<PstAnswer | null> {
  const waiting = new AbortController();
  const timer = setTimeout(
    () => waiting.abort(new Error('one of its items took more than 3 minutes')),
    PATIENCE,
  );
  try {
    // `once` rejects where the worker breaks off with an error, such as having no memory left.
    const [answer] = await once(worker, 'message', { signal: waiting.signal });
    return answer;
  } catch (thrown) {
    throw waiting.signal.aborted ? waiting.signal.reason : thrown;
  } finally {
    clearTimeout(timer);
  }
}
