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
    [
      'Danach folgt die 1. Mahnung. Ab der 49. Kalenderwoche gilt Seite 5. Wir drucken.',
      ['Danach folgt die 1. Mahnung.', 'Ab der 49. Kalenderwoche gilt Seite 5.', 'Wir drucken.'],
    ],
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
    ['**Never pay at once.**', 'Never pay at once.'],
    ['**Never pay at once.', 'Never pay at once.'],
    ['__two words__ and **a *b* c**, ~~gone now~~', 'two words and a b c, gone now'],
    ['H<sub>2</sub>O <b>bold <i>both</i></b>', 'H2O bold both'],
    ['1\\. Open the box', '1. Open the box'],
  ])('%s', (quote, expected) => {
    expect(plain(quote)).toBe(expected);
  });

  it.each([
    'Set __client_id__ to __secret__.',
    'In __init__.py and __main__ the _private_2 name',
    'The crate holds 5*3*2 boxes, 2**3 in all, 4 *5* 6',
    'Call f(*args, **kwargs) with **opts',
    'Copy *.txt and *.pdf to **/archive/*.zip',
    'a *b + c* d, x_1 = y_2, i_j_k',
    'List<a> and Map<b, c>, x < y > z',
    'matrix[i][j] and fn[0](x)',
    'https://a.example/__x__/_y_?z=*1*&w=~~2~~ and _a_b@c.example',
    'C:\\_temp\\*x\\__y__ and \\\\server\\_share\\file',
    'IBAN_*_2026, ~/notes and ~~/x',
  ])('keeps every sign of %s', (text) => {
    expect(plain(text)).toBe(text);
    expect(plain(`- ${text}`)).toBe(text);
  });

  it('puts each literal back in its place, also where a link before it goes', () => {
    expect(
      plain('[a](https://one.example/_x_) then `b_c_` at https://two.example/__y__ by d_e@f.example'),
    ).toBe('a then b_c_ at https://two.example/__y__ by d_e@f.example');
  });

  it('takes the ticks from code, and nothing out of it', () => {
    expect(plain('Set `__client_id__` and ``a **b** [c](d) \\* <b>``.')).toBe(
      'Set __client_id__ and a **b** [c](d) \\* <b>.',
    );
  });

  it.each([
    '[',
    '[x](',
    '**',
    '_a ',
    '`',
    '<',
    '![',
    '\\',
    '> ',
    '[^',
    '(',
    '*a ',
    '__a ',
    '~~a',
    'a@',
    'a:',
    'C:\\\\',
    '<b>',
    '\\ue000',
  ])('takes linear time on many %s', (mark) => expectLinear(mark.repeat(200_000), plain));
});
