import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedValue } from '../../src/site/marked-value.ts';

describe('a flagged value', () => {
  it('is marked in its sentence, and the sentence is left as it is', () => {
    expect(markedValue('The fee is 30 % of it.<a data-quote="30 % of it">1</a>', '30 %')).toBe(
      'The fee is <span class="flag-value">30 %</span> of it.<a data-quote="30 % of it">1</a>',
    );
    expect(markedValue('Ask Fern &amp; Sons.', 'Fern & Sons')).toBe(
      'Ask <span class="flag-value">Fern &amp; Sons</span>.',
    );
  });

  it('is not marked where it stands twice, not at all, or in a tag alone', () => {
    for (const html of ['5 and 5', 'none', '<a title="5">x</a>']) expect(markedValue(html, '5')).toBeNull();
  });

  it('never changes what is read', () => {
    const words = fc.stringMatching(/^[a-z0-9 %]{0,20}$/);
    fc.assert(
      fc.property(words, words, words, (before, value, after) => {
        fc.pre(value.trim() !== '');
        const html = `<em>${before}</em>${value}<b>${after}</b>`;
        const bare = (text: string) => text.replaceAll(/<[^>]*>/g, '');
        expect(bare(markedValue(html, value) ?? html)).toBe(bare(html));
      }),
    );
  });
});
