import { expect, it } from 'vitest';
import { findFindings } from '../../src/engine/discover.ts';
import { readRecord } from '../../src/engine/read-record.ts';
import { Reader } from '../../src/engine/reader.ts';
import { recordOf } from '../support/memory-evidence.ts';

it('reads the same in its threads as in its own, in the order of the records', async () => {
  const definitions = await findFindings();
  const readings = Array.from({ length: 450 }, (_, index) => ({
    record: recordOf({
      key: `mail-${index}`,
      kind: 'mail',
      text: `From: A <a@b.example>\nSubject: Rent\n\nPlease pay EUR ${index}.50 by 3 March 2026.\n\n> We pay monthly.`,
    }),
    parent: null,
  }));
  const reader = new Reader();
  try {
    const batches = [0, 90, 180, 270, 360].map((from) => reader.read(readings.slice(from, from + 90)));
    const read = (await Promise.all(batches)).flat();
    expect(read).toEqual(readings.map((reading) => readRecord(reading, definitions)));
    expect(read[449]?.findings.map(({ quote }) => quote).join(' ')).toContain('449.50');
  } finally {
    await reader.close();
  }
});

it('tells what went wrong in a thread, and goes on with the next batch', async () => {
  const good = { record: recordOf({ key: 'good', text: 'Pay EUR 5.' }), parent: null };
  const bad = {
    record: { ...good.record, kind: 'mail' as const, text: null as unknown as string },
    parent: null,
  };
  const reader = new Reader();
  try {
    await reader.read(Array.from({ length: 301 }, () => good)).then(() => {});
    await expect(reader.read([bad])).rejects.toThrow();
    expect(await reader.read([good])).toHaveLength(1);
    const underWay = reader.read([good]);
    await Promise.all([reader.close(), underWay.catch(() => {})]);
  } finally {
    await reader.close();
  }
});
