import { createHash } from 'node:crypto';
import { openEvidence } from '../../src/records/open.ts';
import { readPageFiles } from '../support/page-files.ts';
import type { HandoverRun } from './handover-run.ts';
import { type Figure, share } from './measurement.ts';

/** Whether every citation on every page stands in its record, at its range, under the record's digest. */
export async function quoteFigures(run: HandoverRun): Promise<{ figures: Figure[]; notes: string[] }> {
  const { handover, paths } = run.loaded;
  const { evidence, close } = await openEvidence(paths.state, handover);
  const notes: string[] = [];
  let [pages, quotes, found] = [0, 0, 0];
  try {
    for (const { path, page } of await readPageFiles(paths.content)) {
      pages++;
      for (const { id, record: key, start, end, quote, digest } of page.citations) {
        quotes++;
        const record = await evidence.record(key);
        const own = record && createHash('sha256').update(record.text).digest('hex');
        if (record?.text.slice(start, end) === quote && quote !== '' && own?.startsWith(digest)) found++;
        else notes.push(`${path} ${id}: not in ${key} at ${start}`);
      }
    }
  } finally {
    await close();
  }
  return {
    figures: [{ what: 'pages', value: pages }, share('quotes found in their records', found, quotes, 100)],
    notes,
  };
}
