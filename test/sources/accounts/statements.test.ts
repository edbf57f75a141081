import { expect, it } from 'vitest';
import { optionsSchema } from '../../../src/sources/accounts/options.ts';
import { readAccounts } from '../../../src/sources/accounts/read.ts';
import type { Rows } from '../../../src/sources/accounts/rows.ts';
import type { SampleStatement } from './sample-statement.ts';
import { STATEMENTS_ENGLISH } from './statements-english.ts';
import { STATEMENTS_FORMS } from './statements-forms.ts';
import { STATEMENTS_OTHER } from './statements-other.ts';

const ALL = [...STATEMENTS_ENGLISH, ...STATEMENTS_OTHER, ...STATEMENTS_FORMS];

function read({ name, text, options }: SampleStatement): Rows | string {
  try {
    return readAccounts(`${name}.csv`, Buffer.from(text), optionsSchema.parse({ path: '.', ...options }));
  } catch (error) {
    return String(error);
  }
}

it.each(ALL.filter(({ rows }) => rows.length > 0))('$name: each entry with its day and sign', (sample) => {
  const found = read(sample);
  const rows = typeof found === 'string' ? found : found.records.map(({ data = {} }) => shown(data));
  expect(rows).toEqual(sample.rows);
});

it.each(ALL.filter(({ rows }) => rows.length === 0))('$name: asked for, and nothing guessed', (sample) => {
  expect(read(sample)).toMatch(/columns|dateOrder|contradict/);
});

function shown(data: Readonly<Record<string, unknown>>): string {
  return ['date', 'amount', 'currency', 'balance'].map((field) => data[field] ?? '-').join(' ');
}
