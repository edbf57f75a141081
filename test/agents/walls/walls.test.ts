import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passesWalls } from '../../../src/agents/wording/walls/walls.ts';
import { CORRUPTIONS } from './corrupt.ts';
import { FALSE_SENTENCES } from './false-sentences.ts';
import { PARAPHRASES } from './paraphrases.ts';
import { quotedSentences } from './quotes.ts';

const QUOTES = quotedSentences();
const PASSING = QUOTES.filter((quote) => passesWalls(quote.text, [quote]).passes);
const PER_KIND = Number(process.env['BATON_WALL_RUNS'] ?? 160);

describe('walls: sentences of the sample and the zoo', () => {
  it('has sentences of all languages and many businesses, which pass as they are', () => {
    expect(new Set(PASSING.map(({ language }) => language))).toEqual(new Set(['de', 'en', 'es', 'fr']));
    expect(new Set(PASSING.map(({ business }) => business)).size).toBeGreaterThan(7);
    // The others point to something that they do not name.
    expect(PASSING.length / QUOTES.length).toBeGreaterThan(0.75);
  });

  const through: { kind: string; said: string; quote: string }[] = [];
  let made = 0;
  for (const [kind, corrupt] of Object.entries(CORRUPTIONS))
    it(`lets no sentence through that was made false: ${kind}`, { timeout: 60_000 }, () => {
      fc.assert(
        fc.property(
          fc.nat(PASSING.length - 1),
          fc.nat(PASSING.length - 1),
          fc.array(fc.nat(1_000_000), { minLength: 6, maxLength: 6 }),
          fc.boolean(),
          (at, otherAt, choices, both) => {
            const quote = PASSING[at] as (typeof PASSING)[number];
            const other = PASSING[otherAt] as (typeof PASSING)[number];
            let turn = 0;
            const pick = (count: number) =>
              count === 0 ? -1 : (choices[turn++ % choices.length] as number) % count;
            fc.pre(quote.text !== other.text);
            const said = corrupt(quote.text, pick, other, quote.language);
            fc.pre(said !== null && said !== quote.text);
            made += 1;
            const verdict = passesWalls(said as string, both ? [quote, other] : [quote]);
            if (verdict.passes) through.push({ kind, said: said as string, quote: quote.text });
          },
        ),
        { numRuns: PER_KIND, maxSkipsPerRun: 4000, seed: 12 },
      );
      expect(through.filter((one) => one.kind === kind)).toEqual([]);
    });

  it('lets no true quote of another matter through', () => {
    fc.assert(
      fc.property(fc.nat(PASSING.length - 1), fc.nat(PASSING.length - 1), (at, otherAt) => {
        const [quote, other] = [
          PASSING[at] as (typeof PASSING)[number],
          PASSING[otherAt] as (typeof PASSING)[number],
        ];
        fc.pre(quote.text.toLowerCase() !== other.text.toLowerCase());
        made += 1;
        expect(passesWalls(quote.text, [other]).passes).toBe(false);
      }),
      { numRuns: PER_KIND, seed: 12 },
    );
  });

  it('made more than two thousand of them', () => {
    expect(made).toBeGreaterThan(2000);
    console.log(`${made} false sentences, ${through.length} through`);
  });
});

describe('walls: sentences made false by hand', () => {
  it.each(FALSE_SENTENCES.map(([said, ...quotes]) => ({ said, quotes })))(
    'refuses: $said',
    ({ said, quotes }) => {
      const named = quotes.map((quote) => ({
        text: '',
        place: 'one',
        heading: null,
        ...(typeof quote === 'string' ? { text: quote } : quote),
      }));
      expect(passesWalls(said, named)).toMatchObject({ passes: false });
    },
  );
});

describe('walls: true sentences in other words', () => {
  const share = (manner: 'close' | 'free') => {
    const all = PARAPHRASES.filter((one) => one.manner === manner);
    return {
      passed: all.filter(({ said, quotes }) => passesWalls(said, quotes).passes).length,
      of: all.length,
    };
  };

  it('lets through nearly all that keep to the words of the quote, and says so of the others', () => {
    const [close, free] = [share('close'), share('free')];
    console.log(
      `paraphrases through: close ${close.passed} of ${close.of}, free ${free.passed} of ${free.of}`,
    );
    expect(PARAPHRASES.length).toBeGreaterThanOrEqual(100);
    expect(close.passed / close.of).toBeGreaterThan(0.9);
  });
});
