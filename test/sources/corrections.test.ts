import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Correction } from '../../src/contracts/correction.ts';
import { readCorrection, writeCorrection } from '../../src/sources/corrections/file.ts';
import { source } from '../../src/sources/corrections/index.ts';
import { describeSource } from './contract.ts';

const answer = (words: string): Correction => ({
  correct: 'answer',
  page: 'billing/process',
  slot: 'approval',
  question: 'Who approves refunds?',
  by: 'leaver',
  name: 'Ann Baker',
  at: '2026-11-30T09:00:00Z',
  words,
});

describeSource('corrections', async (directory) => {
  const folder = join(directory, 'corrections');
  await mkdir(folder);
  const put = (name: string, text: string) => writeFile(join(folder, name), text);
  for (const name of ['a', 'b', 'c']) await put(`${name}.yaml`, writeCorrection(answer(`Ask ${name}.`)));
  return {
    source,
    options: { path: 'corrections' },
    missing: { path: 'nowhere' },
    async change() {
      await put('a.yaml', writeCorrection(answer('Ask somebody else.')));
      return { key: 'a' };
    },
    async remove() {
      await rm(join(folder, 'b.yaml'));
      return { key: 'b' };
    },
    async spoil() {
      await put('bad.yaml', 'correct: answer\npage: [');
      return { key: 'bad' };
    },
    async addHostile() {
      const names = [
        'línea 中文 🚀 ‮evil.yaml',
        'new\nline.yaml',
        '__proto__.yaml',
        '<script>.yaml',
        ' a?b*c.yaml',
      ];
      for (const [index, name] of names.entries())
        await put(name, writeCorrection(answer(`Hostile ${index}`)));
      return { records: names.length };
    },
  };
});

describe('the file of a correction', () => {
  const words = fc
    .string({ unit: 'binary', minLength: 1, maxLength: 200 })
    .filter((text) => /\S/.test(text) && text.isWellFormed());
  it('gives back what was written, whatever the words', () => {
    fc.assert(
      fc.property(words, (text) => {
        const read = readCorrection(writeCorrection(answer(text)));
        expect(read).toEqual({ correction: answer(text) });
      }),
    );
  });

  it('is read as texts alone: figures and days stay as they are written', () => {
    const settled: Correction = {
      correct: 'settle',
      conflict: '0e12',
      subject: '2026-01-01',
      holds: { record: 'a', value: '21', written: '021' },
      over: [{ record: 'b', value: 'true', written: 'null' }],
      by: 'owner',
      name: 'No',
      at: '2026-11-30',
      words: '~',
    };
    expect(readCorrection(writeCorrection(settled))).toEqual({ correction: settled });
    const byHand = writeCorrection(settled).replaceAll(/: "([^"\n]*)"$/gm, ': $1');
    expect(readCorrection(byHand)).toEqual({ correction: settled });
  });

  it.each([
    ['not YAML', 'a: [', /YAML/],
    ['another kind', 'correct: everything\n', /correct/],
    [
      'no words',
      'correct: triage\nrecord: a/b\noutcome: private\nby: owner\nname: A\nat: "2026-01-01"\n',
      /words/,
    ],
    ['a field too many', `${writeCorrection(answer('x'))}more: y\n`, /more/],
    [
      'nested aliases',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${['b', 'c', 'd', 'e', 'f', 'g'].map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdef'[at]}`)}]`).join('\n')}\n`,
      /./,
    ],
  ])('says why it cannot be read: %s', (_name, text, reason) => {
    const read = readCorrection(text);
    expect('reason' in read && read.reason).toMatch(reason);
  });
});
