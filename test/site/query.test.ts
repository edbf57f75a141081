import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bestWindow,
  contentWords,
  excerptOf,
  partsOf,
  rank,
  resembles,
  type WordAnswer,
} from '../../src/components/search/query.ts';

describe('the words of a question', () => {
  it('keeps what names something and drops what asks', () => {
    expect(contentWords('What do I divide the monthly pay by to get one day?')).toEqual([
      'divide',
      'monthly',
      'pay',
      'day',
    ]);
    expect(contentWords("Who approves Dana's INV-0042 for AUD 1,850.00?")).toEqual([
      'approves',
      'dana',
      'inv-0042',
      'aud',
      '1,850.00',
    ]);
  });

  it('asks with all words where none names anything', () => {
    expect(contentWords('What is it?')).toEqual(['what', 'is', 'it']);
  });

  it('gives each word once, in lower case, without punctuation, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (query) => {
        const words = contentWords(query);
        expect(new Set(words).size).toBe(words.length);
        expect(words.length).toBeLessThanOrEqual(14);
        for (const word of words) expect(word).toMatch(/^[\p{L}\p{N}].*[\p{L}\p{N}]$|^[\p{L}\p{N}]$/u);
      }),
    );
  });
});

describe('a word that the index does not know', () => {
  it('is meant by what begins alike, not by what only shares a letter', () => {
    expect(resembles('payrol', ['the', 'Payroll,'], [1])).toBe(true);
    expect(resembles('calculate', ['C.', 'Valdez'], [0])).toBe(false);
    expect(resembles('calculate', ['calculated'], [5])).toBe(false);
  });

  it('is asked by its parts where it has some', () => {
    expect(partsOf('13th-month')).toEqual(['13th', 'month']);
    expect(partsOf('month')).toEqual(['month']);
  });
});

const hit = (id: string, locations: number[], { score = 1, title = false, exact = true } = {}) => ({
  id,
  score,
  locations,
  title,
  exact,
});
const isPage = (id: string) => id.startsWith('page:');
const order = (answers: WordAnswer[], documents = 100) =>
  rank(answers, documents, isPage).map(({ id }) => id);

describe('the ranking', () => {
  it('puts a document with every word before one that repeats a single word', () => {
    const answers = [
      { word: 'divide', hits: [hit('record:both', [3]), hit('record:one', [1, 2, 3], { score: 9 })] },
      { word: 'pay', hits: [hit('record:both', [5])] },
    ];
    expect(order(answers)).toEqual(['record:both', 'record:one']);
  });

  it('lets a rare word decide over a common one', () => {
    const common = Array.from({ length: 40 }, (_, index) =>
      hit(`record:${String(index).padStart(2, '0')}`, [1]),
    );
    expect(
      order([
        { word: 'month', hits: common },
        { word: 'alphalist', hits: [hit('record:zz', [1])] },
      ])[0],
    ).toBe('record:zz');
  });

  it('prefers words that stand near each other, titles, and pages', () => {
    const near = [
      { word: 'a', hits: [hit('record:far', [1]), hit('record:near', [1])] },
      { word: 'b', hits: [hit('record:far', [900]), hit('record:near', [3])] },
    ];
    expect(order(near)[0]).toBe('record:near');
    expect(
      order([{ word: 'a', hits: [hit('record:a', [1]), hit('record:b', [1], { title: true })] }])[0],
    ).toBe('record:b');
    expect(order([{ word: 'a', hits: [hit('record:a', [1]), hit('page:b', [1])] }])[0]).toBe('page:b');
  });

  it('counts a word that only begins alike for less', () => {
    expect(
      order([
        { word: 'own', hits: [hit('record:alike', [1], { exact: false, score: 2 }), hit('record:own', [1])] },
      ]),
    ).toEqual(['record:own', 'record:alike']);
  });

  it('is the same whatever order the index answers in, and stands in order of id on a tie', () => {
    const hits = fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('page:a', 'page:b', 'record:a', 'record:b', 'record:c'),
        score: fc.constantFrom(0, 1, 2),
        locations: fc.array(fc.nat(60), { maxLength: 4 }),
        title: fc.boolean(),
        exact: fc.boolean(),
      }),
      { selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(fc.array(hits, { minLength: 1, maxLength: 4 }), (lists) => {
        const answers = lists.map((list, index) => ({ word: `w${index}`, hits: list }));
        const turned = answers.map(({ word, hits: list }) => ({ word, hits: list.toReversed() }));
        const ranked = rank(answers, 50, isPage);
        expect(ranked.map(({ id }) => id)).toEqual(order(turned, 50));
        for (const { score } of ranked) expect(Number.isFinite(score)).toBe(true);
        expect(ranked.map(({ score }) => score)).toEqual(
          ranked.map(({ score }) => score).toSorted((one, other) => other - one),
        );
      }),
    );
  });
});

describe('the excerpt', () => {
  it('shows the stretch that holds the most words, marked', () => {
    const text = `${'filler '.repeat(60)}divide the monthly pay by 21 ${'filler '.repeat(60)}`.trim();
    const places = [
      { location: 2, word: 1 },
      { location: 60, word: 0 },
      { location: 63, word: 1 },
    ];
    const parts = excerptOf(text, places, [1, 1]);
    expect(parts.filter(({ hit: marked }) => marked).map((part) => part.text)).toEqual(['divide', 'pay']);
    expect(parts.map((part) => part.text).join('')).toContain('divide the monthly pay by 21');
    expect(parts[0]?.text.startsWith('…')).toBe(true);
  });

  it('begins with the block that it is cut from, which names who says it', () => {
    const filler = Array.from({ length: 40 }, (_, index) => `f${index}`).join(' ');
    const text = `2026-06-01, Sam Lee: all is paid. ␞ 2026-06-02, Mallory: ${filler} send it to the new account at once ␞ 2026-06-03, Ann: no.`;
    const words = text.split(' ');
    const at = (word: string) => [{ location: words.indexOf(word), word: 0 }];
    const shown = (word: string) =>
      excerptOf(text, at(word), [1])
        .map((part) => part.text)
        .join('');
    expect(shown('account')).toMatch(
      /^2026-06-02, Mallory: f0 .* … .*new account at once · 2026-06-03, Ann: no\.$/,
    );
    expect(shown('f3')).toMatch(/^… 2026-06-02, Mallory: f0 f1 /);
    expect(shown('account')).not.toContain('Sam');
  });

  it('holds only words of the text, for any places', () => {
    const place = fc.record({ location: fc.nat(80), word: fc.nat(3) });
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('ab', 'cd', 'ef'), { maxLength: 70 }),
        fc.array(place, { maxLength: 12 }),
        (words, places) => {
          const sorted = places.toSorted((one, other) => one.location - other.location);
          const shown = excerptOf(words.join(' '), sorted, [1, 2, 3, 4])
            .map(({ text }) => text)
            .join('')
            .replaceAll('…', '')
            .trim();
          expect(words.join(' ')).toContain(shown);
        },
      ),
    );
  });

  it('finds the same best stretch as trying every start', () => {
    const place = fc.record({ location: fc.nat(60), word: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 20 }), (unsorted) => {
        const places = unsorted.toSorted((one, other) => one.location - other.location);
        const weights = [1, 2, 4, 8];
        const best = Math.max(
          ...places.map(({ location: start }) => {
            const words = new Set(
              places
                .filter(({ location }) => location >= start && location < start + 10)
                .map(({ word }) => word),
            );
            return [...words].reduce((sum, word) => sum + (weights[word] ?? 0), 0);
          }),
        );
        expect(bestWindow(places, weights, 10).weight).toBeCloseTo(best);
      }),
    );
  });
});
