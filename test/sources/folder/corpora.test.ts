import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { source } from '../../../src/sources/folder/index.ts';
import { readDocument } from '../../../src/sources/folder/readers/index.ts';
import { pullAll } from '../../support/pull.ts';
import { isShared, sharedPath } from '../../support/shared.ts';

const CORPORA = sharedPath('corpora/');

describe.skipIf(!isShared('corpora'))('real documents', () => {
  it('reads every page of a handbook once, and keeps it afterwards', async () => {
    const options = { path: 'handbook-hypha' };
    const first = await pullAll(source, CORPORA, options);
    expect([first.records.length, first.unreadable]).toEqual([87, []]);
    const second = await pullAll(source, CORPORA, options, first.cursor);
    expect([second.records.length, second.kept.length]).toEqual([0, 87]);
  });

  // Words of the Markdown that the other format has too, and the other way round.
  it.each([
    ['html', 1, 0.9],
    ['docx', 1, 0.9],
    ['pptx', 1, 0.9],
    ['pdf', 0.98, 0.95],
  ] as const)('reads the same words from %s as from Markdown', async (format, recall, precision) => {
    const folder = `${CORPORA}company-zx-bank/`;
    for (const name of readdirSync(folder + format).sort()) {
      const stem = name.slice(0, -format.length - 1);
      if (!existsSync(`${folder}md/${stem}.md`)) continue;
      const [markdown, other] = await Promise.all([
        readDocument(`${stem}.md`, readFileSync(`${folder}md/${stem}.md`)),
        readDocument(name, readFileSync(`${folder}${format}/${name}`)),
      ]);
      const [left, right] = [words(markdown.text), words(other.text)];
      expect(overlap(left, right), `words of ${stem}.md in ${format}`).toBeGreaterThanOrEqual(recall);
      expect(overlap(right, left), `words of ${name} in md`).toBeGreaterThanOrEqual(precision);
    }
  });

  // A cell that slips into another row tells of the wrong branch: rows are compared whole.
  it('keeps table rows of PDF whole', async () => {
    const folder = `${CORPORA}company-zx-bank/`;
    let [found, all] = [0, 0];
    for (const name of readdirSync(`${folder}pdf`).sort()) {
      const html = `${name.slice(0, -4)}.html`;
      if (!existsSync(`${folder}html/${html}`)) continue;
      const [page, pdf] = await Promise.all([
        readDocument(html, readFileSync(`${folder}html/${html}`)),
        readDocument(name, readFileSync(`${folder}pdf/${name}`)),
      ]);
      const rows = new Set(rowsOf(pdf.text));
      for (const row of rowsOf(page.text)) {
        all++;
        if (rows.has(row)) found++;
      }
    }
    console.info(`table rows of company-zx-bank that PDF gives as HTML does: ${found} of ${all}`);
    expect(found / all).toBeGreaterThan(0.9);
  });
});

/** Table rows without what fonts of a PDF lack (signs) or hyphens change. */
function rowsOf(text: string): string[] {
  const rows = text.split('\n').filter((line) => line.startsWith('| ') && !/^\|[-: |]+\|$/.test(line));
  return rows.map((row) => row.normalize('NFKC').replace(/[^\p{L}\p{N}|]/gu, ''));
}

function words(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const plain = text
    .toLowerCase()
    .normalize('NFKC')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    // Where a link leads stands beside its words, in Markdown and elsewhere.
    .replace(/ \((?:https?:|tel:|[\w.+-]+@)[^\s)]*\)/g, '');
  for (const word of plain.match(/[\p{L}\p{N}]+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function overlap(of: Map<string, number>, inside: Map<string, number>): number {
  let [both, all] = [0, 0];
  for (const [word, count] of of) {
    both += Math.min(count, inside.get(word) ?? 0);
    all += count;
  }
  return both / all;
}
