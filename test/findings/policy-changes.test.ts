import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { isShared, sharedPath } from '../support/shared.ts';
import { extractors, viewOf } from './support/extractors.ts';

const CORPUS = sharedPath('corpora/policy-changes');
const VALUES = ['money', 'percentage', 'date', 'duration', 'divisor', 'identifier', 'phone', 'address'];

/** Real edits of 16 companies' handbooks: the value that changed must be a typed finding on both sides. */
it.skipIf(!isShared('corpora/policy-changes'))('reads the values that real policies changed', async () => {
  const readers = [...(await extractors())]
    .filter(([name]) => VALUES.includes(name))
    .map(([, definition]) => definition);
  const missed: string[] = [];
  let changes = 0;
  for (const folder of readdirSync(CORPUS)) {
    const meta = JSON.parse(readFileSync(path.join(CORPUS, folder, 'meta.json'), 'utf8')) as {
      kind: string;
      old_line: string;
      new_line: string;
      changed: { old: string; new: string }[];
    };
    if (meta.kind !== 'value') continue;
    for (const side of ['old', 'new'] as const) {
      const view = viewOf(
        readFileSync(path.join(CORPUS, folder, `${side}.md`), 'utf8').replace(/\r\n/g, '\n'),
      );
      const line = view.record.text.indexOf(meta[`${side}_line`]);
      const sightings = readers.flatMap((definition) => [...definition.extract(view)]);
      for (const change of meta.changed) {
        changes++;
        const value = change[side].replace(/[,.]$/, '').toLowerCase();
        const at = view.record.text.toLowerCase().indexOf(value, line);
        if (!sightings.some(({ start, end }) => start < at + value.length && at < end))
          missed.push(`${folder} ${side} ${value}`);
      }
    }
  }
  expect(changes).toBeGreaterThan(100);
  expect(missed.length / changes, missed.join(', ')).toBeLessThan(0.03);
});
