import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folded, holds, placesOf } from '../../src/evaluation/holds.ts';

describe('whether a text holds an answer', () => {
  it.each([
    ['monthly ÷ 21 a day', '÷ 21', true],
    ['monthly ÷ 21.75 a day', '÷ 21', false],
    ['pay 1,440.00 now', '440.00', false],
    ['Invoice “INV-7” is paid', '"inv-7"', true],
    ['the sentence goes on', 'he', false],
    ['within 10\n minutes', '10 minutes', true],
  ])('%s: %s', (text, answer, expected) => {
    expect(holds(text, [answer])).toBe(expected);
  });

  it('finds every answer that stands apart, where it stands', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b 1', '21', ' '), { maxLength: 20 }), (words) => {
        const text = folded(`${words.join(' ')} ANSWER 42 ${words.join(' ')}`);
        const places = placesOf(text, 'answer 42');
        expect(places.map(({ start, end }) => text.slice(start, end))).toEqual(['answer 42']);
      }),
    );
  });
});
