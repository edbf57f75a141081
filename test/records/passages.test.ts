import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { RawRecordInput } from '../../src/contracts/record.ts';
import { passagesOf } from '../../src/records/passages.ts';
import { expectLinear } from '../support/growth.ts';
import { recordOf } from '../support/memory-evidence.ts';

// A machine under load is slow, but not with the square of the text.
vi.setConfig({ testTimeout: 30_000 });

function passages(text: string, kind: RawRecordInput['kind'] = 'document') {
  return passagesOf(recordOf({ key: 'r', text, kind })).map((passage) => ({
    ...passage,
    text: text.slice(passage.start, passage.end),
  }));
}
const brief = (text: string, kind: RawRecordInput['kind'] = 'document') =>
  passages(text, kind).map(({ role, text: said }) => `${role}: ${said}`);

describe('passages of a document', () => {
  it('take a first row of values for a row, and one of names or months for the head', () => {
    expect(brief('| For Australia | account 440086153 |\n| --- | --- |\n| For pesos | 7001-38 |')).toEqual([
      'row: | For Australia | account 440086153 |',
      'row: | For pesos | 7001-38 |',
    ]);
    expect(
      passages('| Client | 2025-01 |\n| --- | --- |\n| Mill | 3 |').map(({ columns }) => columns),
    ).toEqual([['Client', '2025-01']]);
  });

  it('stand under their headings', () => {
    const found = passages(
      '# Billing *run*\n\nIntro.\n\nSteps\n-----\n\n1. Export\n2. Approve\n\n## Limits ##\n\nUp to 5,000.\n\n# Payroll\nText',
    );
    expect(found.map(({ role, text, heading, ordinal }) => [role, text, heading, ordinal])).toEqual([
      ['heading', '# Billing *run*', [], 1],
      ['paragraph', 'Intro.', ['Billing run'], null],
      ['heading', 'Steps', ['Billing run'], 2],
      ['item', '1. Export', ['Billing run', 'Steps'], 1],
      ['item', '2. Approve', ['Billing run', 'Steps'], 2],
      ['heading', '## Limits ##', ['Billing run'], 2],
      ['paragraph', 'Up to 5,000.', ['Billing run', 'Limits'], null],
      ['heading', '# Payroll', [], 1],
      ['paragraph', 'Text', ['Payroll'], null],
    ]);
  });

  it('know nesting and numbers of items, over several lines', () => {
    const found = passages(
      '1. Open\n   the file\n   - one\n     - two\n   a) x\n   b) y\n2) Close\n\nStep 3: Send it\n\n4. Next\n\nRules:\n\n2.1 Employees work.\n2.1.1 Hours.',
    );
    expect(found.map(({ role, text, ordinal, depth }) => [role, text, ordinal, depth])).toEqual([
      ['item', '1. Open\n   the file', 1, 0],
      ['item', '- one', null, 1],
      ['item', '- two', null, 2],
      ['item', 'a) x', 1, 2],
      ['item', 'b) y', 2, 2],
      ['item', '2) Close', 2, 0],
      ['item', 'Step 3: Send it', 3, 0],
      ['item', '4. Next', 4, 0],
      ['paragraph', 'Rules:', null, 0],
      ['item', '2.1 Employees work.', 1, 0],
      ['item', '2.1.1 Hours.', 1, 1],
    ]);
  });

  it('give rows the cells of the head row', () => {
    const found = passages(
      '| Who | Up to |\n| :--- | ---: |\n| Cora | 5,000 |\n| a \\| b | **x** |\n\nAfter',
    );
    expect(found.map(({ role, text, columns }) => [role, text, columns])).toEqual([
      ['row', '| Cora | 5,000 |', ['Who', 'Up to']],
      ['row', '| a \\| b | **x** |', ['Who', 'Up to']],
      ['paragraph', 'After', []],
    ]);
  });

  it('leave out front matter, comments, rules and fences', () => {
    expect(
      brief(
        '---\ntitle: X\n---\n\nOne\n\n<!-- not\nthis -->\n\n***\n\n```js\nconst a = 1;\n\nconst b = 2;\n```\n\nTwo',
      ),
    ).toEqual(['paragraph: One', 'code: const a = 1;\n\nconst b = 2;', 'paragraph: Two']);
    expect(brief('---\nWe pay on the 5th, always\nand never later\n---')).toContain(
      'paragraph: We pay on the 5th, always\nand never later',
    );
  });

  it('do not take a number at the start of a wrapped line for an item', () => {
    expect(brief('We paid in March\n2. The rest came later\nand 15. April.')).toHaveLength(1);
  });
});

describe('passages of other records', () => {
  it('are lines of fields in accounts, blocks in code', () => {
    expect(brief('Number: INV-1\nDescription: one\ntwo: words and more\nsecond line', 'invoice')).toEqual([
      'field: Number: INV-1',
      'field: Description: one',
      'field: two: words and more\nsecond line',
    ]);
    expect(brief('# a comment\nx = 1\n\n- y', 'code')).toEqual(['code: # a comment\nx = 1', 'code: - y']);
  });

  it('follow what is new, quoted, forwarded and signed in a mail', () => {
    const text =
      'From: Cora <c@x.example>\nSubject: FW: Limits\n\nPlease:\n\n1. check\n2. send\n\n-- \nCora\n\n---------- Forwarded message ---------\nFrom: M <m@x.example>\nDate: Monday\nSubject: Limits\n\n- up to 5,000\n- above: me';
    expect(passages(text, 'mail').map(({ role, text: said, ordinal }) => [role, said, ordinal])).toEqual([
      ['header', 'From: Cora <c@x.example>', null],
      ['header', 'Subject: FW: Limits', null],
      ['paragraph', 'Please:', null],
      ['item', '1. check', 1],
      ['item', '2. send', 2],
      ['signature', '-- \nCora', null],
      [
        'forwarded',
        '---------- Forwarded message ---------\nFrom: M <m@x.example>\nDate: Monday\nSubject: Limits',
        null,
      ],
      ['forwarded', '- up to 5,000', null],
      ['forwarded', '- above: me', null],
    ]);
  });
});

it('lose nothing of a mail whose segments do not cover it', () => {
  const record = {
    ...recordOf({ key: 'r', text: 'Subject: a\n\nBody.', kind: 'mail' }),
    segments: [{ role: 'header' as const, start: 0, end: 10 }],
  };
  expect(passagesOf(record).map(({ role }) => role)).toEqual(['header', 'paragraph']);
});

describe('passages of any text', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '',
      '# a',
      '## b ',
      '---',
      '===',
      '- x',
      '  - y',
      '1. z',
      'a) q',
      '| a | b |',
      '| - | - |',
      '```',
      '~~~',
      '<!-- c',
      '-->',
      '> q',
      '**b**',
      'Name: value',
      '\t',
      'text',
      '2.1 Text',
    ),
    fc.string({ maxLength: 20 }),
  );

  it('are within the text, trimmed, in order and complete but for marks', () => {
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 40 }),
        fc.constantFrom<RawRecordInput['kind']>('document', 'mail', 'sheet', 'invoice', 'code'),
        (lines, kind) => {
          const text = lines.join('\n');
          let end = 0;
          for (const [index, passage] of passages(text, kind).entries()) {
            expect(passage.index).toBe(index);
            expect(passage.start).toBeGreaterThanOrEqual(end);
            expect(passage.text).not.toBe('');
            expect(passage.text).toBe(passage.text.trim());
            end = passage.end;
          }
          expect(end).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ['blanks', `${' '.repeat(700_000)}x`],
    ['bars', '|'.repeat(1_000_000)],
    ['rows', '|a|\n'.repeat(200_000)],
    ['comments', '<!--\n'.repeat(200_000)],
    ['tildes', `${'~'.repeat(700_000)}\``],
    ['hashes', '#'.repeat(1_000_000)],
    ['nested items', Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth % 300)}- x`).join('\n')],
    ['stars', `**${'*'.repeat(700_000)}`],
    ['separators', '| - '.repeat(250_000)],
  ])('are found in linear time: %s', (_, text) => expectLinear(text, passages));
});
