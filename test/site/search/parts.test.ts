import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteReader, ByteWriter } from '../../../src/site/search/engine/codec.ts';
import { excerptOf } from '../../../src/site/search/engine/excerpt.ts';
import { readPostings, writePosting } from '../../../src/site/search/engine/postings.ts';
import { distance } from '../../../src/site/search/engine/spelling.ts';
import { Stems } from '../../../src/site/search/engine/stems.ts';
import { tokensOf } from '../../../src/site/search/engine/tokens.ts';
import { sectionsOf } from '../../../src/site/search/sections.ts';

describe('the words of a text', () => {
  const words = (text: string) => tokensOf(text).map(({ word }) => word);

  it('are folded, and ids and numbers stand as a whole beside their parts', () => {
    expect(words('Zoë’s INV-0042/7')).toEqual(['zoe', 'inv', '0042', '7', 'inv00427']);
    expect(words('AUD 1,850.00 or 1.850,50')).toEqual([
      'aud',
      '1',
      '850',
      '00',
      '1850',
      'or',
      '1',
      '850',
      '50',
      '1850.50',
    ]);
    expect(words('東京都 A')).toEqual(['東京', '京都', 'a']);
  });

  it('stand where they say, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        for (const { word, start, end } of tokensOf(text)) {
          expect(word).not.toBe('');
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});

describe('the postings', () => {
  it('come back as they were written', () => {
    const section = fc.record({
      section: fc.nat(2000),
      text: fc.integer({ min: 0, max: 15 }),
      heading: fc.integer({ min: 0, max: 3 }),
    });
    const posting = fc.record({
      document: fc.nat(50_000),
      title: fc.integer({ min: 0, max: 3 }),
      also: fc.integer({ min: 0, max: 3 }),
      sections: fc
        .uniqueArray(section, { selector: (one) => one.section, maxLength: 6 })
        .map((list) => list.toSorted((one, other) => one.section - other.section)),
    });
    fc.assert(
      fc.property(fc.uniqueArray(posting, { selector: (one) => one.document, maxLength: 20 }), (unsorted) => {
        const postings = unsorted.toSorted((one, other) => one.document - other.document);
        const out = new ByteWriter();
        let last = -1;
        for (const one of postings) {
          writePosting(out, one, last);
          last = one.document;
        }
        expect(readPostings(new ByteReader(out.result()), postings.length)).toEqual(postings);
      }),
    );
  });
});

describe('errors of typing', () => {
  it('are counted, a swap of neighbours as one', () => {
    expect(distance('kestrel', 'kestral', 2)).toBe(1);
    expect(distance('kestrel', 'kesrtel', 2)).toBe(1);
    expect(distance('kestrel', 'kstrell', 2)).toBe(2);
    expect(distance('kestrel', 'petrol', 2)).toBe(3);
  });

  it('are as many there as back, and none between equals', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(distance(one, other, 3)).toBe(distance(other, one, 3));
        expect(distance(one, other, 3) === 0).toBe(one === other);
      }),
    );
  });
});

describe('the sections of a text', () => {
  it('hold all words in order, about 110 each, and none of two headings', () => {
    const block = fc.record({
      heading: fc.constantFrom(['One'], ['Two'], ['Two', 'Three']),
      anchor: fc.constant('x'),
      text: fc
        .array(fc.constantFrom('word', 'end.', 'more,', 'x'), { minLength: 1, maxLength: 400 })
        .map((words) => words.join(' ')),
    });
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
        const sections = sectionsOf(blocks);
        const all = (texts: readonly { text: string }[]) =>
          texts.flatMap(({ text }) => text.split(/\s+/)).join(' ');
        expect(all(sections)).toBe(all(blocks));
        for (const { text } of sections) expect(text.split(/\s+/).length).toBeLessThanOrEqual(145);
      }),
    );
  });
});

describe('the excerpt', () => {
  const wanted = (...terms: string[]) => terms.map((term) => ({ weight: 1, terms: [term] }));

  it('shows the stretch that holds the most words, marked', async () => {
    const stems = await Stems.of(['en']);
    const text = `${'filler '.repeat(60)}divide the monthly pay by 21 ${'filler '.repeat(60)}`.trim();
    const parts = excerptOf(text, wanted(stems.stem('divide', 'en'), stems.stem('pay', 'en')), ['en'], stems);
    expect(parts.filter(({ hit }) => hit).map((part) => part.text)).toEqual(['divide', 'pay']);
    expect(parts.map((part) => part.text).join('')).toContain('divide the monthly pay by 21');
    expect(parts.at(-1)?.text).toBe(' …');
  });

  it('begins with the line that it is cut from, which names who says it', async () => {
    const stems = await Stems.of(['en']);
    const filler = Array.from({ length: 40 }, (_, index) => `f${index}`).join(' ');
    const text = `2026-06-01, Sam Lee: all is paid.\n2026-06-02, Mallory: ${filler} send it to the new account at once\n2026-06-03, Ann: no.`;
    const shown = excerptOf(text, wanted('account'), ['en'], stems)
      .map((part) => part.text)
      .join('');
    expect(shown).toContain('2026-06-02, Mallory: f0');
    expect(shown).toContain('new account at once · 2026-06-03, Ann: no.');
    expect(shown).not.toContain('Sam');
  });
});
