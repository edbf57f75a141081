import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { plain, sentencesOf } from '../../src/records/sentences.ts';
import { expectLinear } from '../support/growth.ts';

// A machine under load is slow, but not with the square of the text.
vi.setConfig({ testTimeout: 30_000 });

const sentences = (text: string) =>
  sentencesOf(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each<[string, string[]]>([
    ['We pay on Friday. They invoice later! Why?', ['We pay on Friday.', 'They invoice later!', 'Why?']],
    ['Use tools, e.g. Wise. See Art. 82 and No. 5.', ['Use tools, e.g. Wise.', 'See Art. 82 and No. 5.']],
    [
      'Harborlight Inc. Manila pays. Acme Inc. The rest.',
      ['Harborlight Inc. Manila pays.', 'Acme Inc.', 'The rest.'],
    ],
    [
      'Call at 5 p.m. Manila time. At 6 p.m. we close.',
      ['Call at 5 p.m. Manila time.', 'At 6 p.m. we close.'],
    ],
    ['The rate is 21.75 days. J. Smith signs.', ['The rate is 21.75 days.', 'J. Smith signs.']],
    ['Dr. Cruz and Mr. A. B. Lee agree.', ['Dr. Cruz and Mr. A. B. Lee agree.']],
    [
      'See [About](../team/members.md) first. Then go.',
      ['See [About](../team/members.md) first.', 'Then go.'],
    ],
    ['1. Open the file. Save it.', ['1. Open the file.', 'Save it.']],
    ['“Pay now.” He paid.', ['“Pay now.”', 'He paid.']],
    ['支払いは金曜です。請求は後。', ['支払いは金曜です。', '請求は後。']],
    ['| Cora. Ana | Up to 5,000. Above: me. |', ['| Cora. Ana | Up to 5,000. Above: me. |']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it('go on over a break in wrapped text, and end at one that was meant', () => {
    expect(
      sentences('Please send the invoice to the client before\nFriday, because they close their books.'),
    ).toHaveLength(1);
    expect(sentences('Thanks for the quick answer on this.\nCora')).toEqual([
      'Thanks for the quick answer on this.',
      'Cora',
    ]);
    expect(sentences('Bank: BDO\nAccount: 123\nBranch: Angeles')).toEqual([
      'Bank: BDO',
      'Account: 123',
      'Branch: Angeles',
    ]);
  });

  it('are within the range, trimmed, in order, and leave out only white space', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'B', '.', ' ', '\n', '!', '5', '|', '-', '。', '"', '🚀') }),
        fc.nat(5),
        (text, start) => {
          const range = { start: Math.min(start, text.length), end: text.length };
          let end = range.start;
          for (const sentence of sentencesOf(text, range)) {
            expect(text.slice(end, sentence.start).trim()).toBe('');
            expect(text.slice(sentence.start, sentence.end).trim()).toBe(
              text.slice(sentence.start, sentence.end),
            );
            expect(sentence.end).toBeGreaterThan(sentence.start);
            end = sentence.end;
          }
          expect(text.slice(end).trim()).toBe('');
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ['words', 'word '.repeat(100_000)],
    ['stops', '.'.repeat(500_000)],
    ['breaks', 'A\n'.repeat(200_000)],
    ['initials', 'A. '.repeat(100_000)],
  ])('are found in linear time: %s', (_, text) => expectLinear(text, sentences));
});

describe('the plain form of a quote', () => {
  it.each([
    ['- **Bold** and _it_, `code`', 'Bold and it, code'],
    ['1. See [the guide](https://a.example/x_(1)) ![logo](l.png)', 'See the guide logo'],
    ['## Heading ##', 'Heading'],
    ['| a | **b** |', 'a | b'],
    ['> quoted\n> text', 'quoted text'],
    ['Note[^1] and <https://a.example>', 'Note and https://a.example'],
    ['5 * 3 * 2, snake_case_name, a\\*b', '5 * 3 * 2, snake_case_name, a*b'],
    ['- [ ] open task', 'open task'],
  ])('%s', (quote, expected) => {
    expect(plain(quote)).toBe(expected);
  });

  it.each(['[', '[x](', '**', '_a ', '`', '<', '![', '\\', '> ', '[^', '('])(
    'takes linear time on many %s',
    (mark) => expectLinear(mark.repeat(200_000), plain),
  );
});
