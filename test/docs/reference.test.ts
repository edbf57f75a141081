import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { configReference, errorReference } from '../../scripts/support/reference.ts';
import { CATALOGUE } from '../../src/errors/catalogue.ts';

const docs = path.join(import.meta.dirname, '../../docs');

describe('the generated references', () => {
  it('docs/config.md is what the schemas say; npm run docs writes it anew', async () => {
    expect(await readFile(path.join(docs, 'config.md'), 'utf8')).toBe(await configReference());
  });

  it('docs/errors.md is what the list of errors says; npm run docs writes it anew', async () => {
    expect(await readFile(path.join(docs, 'errors.md'), 'utf8')).toBe(errorReference());
  });

  it('every field of the config and every option has a sentence', async () => {
    const rows = (await configReference()).split('\n').filter((line) => line.startsWith('| `'));
    expect(rows.length).toBeGreaterThan(40);
    for (const row of rows) {
      const meaning = row.split(/(?<!\\)\|/).at(-2) ?? '';
      expect(meaning.replace(/Example:.*/, '').trim(), row).not.toBe('');
    }
  });

  it('every error says what it means and what to do', () => {
    for (const [name, { meaning, hint }] of Object.entries(CATALOGUE)) {
      expect(meaning, name).toMatch(/\.$/);
      expect(hint, name).toMatch(/\.$/);
    }
  });
});
