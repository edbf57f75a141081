import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageDraftSchema } from '../../src/contracts/draft.ts';
import { composePage } from '../../src/publish/index.ts';
import { mergePage, type PageVersion } from '../../src/publish/merge.ts';
import { fakeEvidence } from './fake-evidence.ts';

const evidence = fakeEvidence([]);
const draft = pageDraftSchema.parse({
  path: 'a',
  section: 'a',
  kind: 'rule',
  title: 'A',
  summary: '',
  blocks: [],
});
const { page } = await composePage(draft, {
  evidence,
  agent: { name: 'a', version: 1 },
  writer: { name: 'b', model: null },
});
const version = (body: string): PageVersion => ({ page, body });
const merge = (base: string, mine: string, theirs: string) => {
  const merged = mergePage('a', version(base), version(mine), version(theirs));
  return { body: merged.body, unsettled: merged.page.unsettled ?? [] };
};
const body = fc
  .array(fc.constantFrom('One.', 'Two.', '| a | b |', '', 'Three.', '- x'), { maxLength: 12 })
  .map((lines) => (lines.some((line) => line !== '') ? `\n${lines.join('\n').replace(/\n+$/, '')}\n` : '\n'));

describe('merging bodies', () => {
  test('what one side alone changed is taken; both the same is no conflict', () => {
    fc.assert(
      fc.property(body, body, (base, other) => {
        expect(merge(base, other, base)).toEqual({ body: other, unsettled: [] });
        expect(merge(base, base, other)).toEqual({ body: other, unsettled: [] });
        expect(merge(base, other, other)).toEqual({ body: other, unsettled: [] });
      }),
    );
  });

  test("nothing of the person's is lost, and merging again changes nothing", () => {
    fc.assert(
      fc.property(
        body,
        fc.array(fc.constantFrom('Mine 1.', 'Mine 2.'), { minLength: 1, maxLength: 3 }),
        body,
        fc.nat(),
        (base, own, theirs, at) => {
          const lines = base.split('\n');
          lines.splice(at % lines.length, 0, ...own);
          const mine = lines.join('\n');
          const merged = merge(base, mine, theirs).body;
          for (const line of own) expect(merged).toContain(line);
          expect(merge(theirs, merged, theirs).body).toBe(merged);
        },
      ),
    );
  });

  test.each([
    ['neighbouring rows', '| a |\n| b |\n', '| A |\n| b |\n', '| a |\n| B |\n', '| A |\n| B |\n'],
    [
      'a row added below one that changed',
      '| a |\n| b |\n',
      '| a |\n| b |\n| c |\n',
      '| a |\n| B |\n',
      '| a |\n| B |\n| c |\n',
    ],
    ['both added at the end', 'A\n', 'A\n\nMine\n', 'A\n\nTheirs\n', 'A\n\nTheirs\n\nMine\n'],
  ])('%s: both are kept', (_, base, mine, theirs, expected) => {
    expect(merge(base, mine, theirs)).toEqual({ body: expected, unsettled: [] });
  });

  test('lines that a person changed and the generator dropped stay, and are listed', () => {
    expect(merge('A\n\nB\n\nC\n', 'A\n\nB!\n\nC\n', 'A\n\nC\n')).toEqual({
      body: 'A\n\nB!\n\nC\n',
      unsettled: [{ kept: 'B!', generated: '' }],
    });
  });

  test('2,000 changed paragraphs merge in seconds', () => {
    const lines = Array.from({ length: 2000 }, (_, index) => `Paragraph ${index}.`);
    const base = `${lines.join('\n\n')}\n`;
    const { body: merged } = merge(
      base,
      base.replaceAll('Paragraph', 'Part'),
      base.replace('Paragraph 7.', 'Seven.'),
    );
    expect(merged).toContain('Part 1999.');
  });
});
