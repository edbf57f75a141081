import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { driftOf, lastOfEachEdition } from '../../../src/engine/runs/drift.ts';
import { slowParts } from '../../../src/engine/runs/slow.ts';
import { THRESHOLDS } from '../../../src/engine/runs/thresholds.ts';
import { holding, sure, writtenRun } from './support.ts';

type Change = Parameters<typeof writtenRun>[1];

/** What is told of an edition with these figures after one with ordinary ones, or with `before`. */
function told(now: Change, before: Change = {}): string[] {
  return driftOf([writtenRun(2, now), writtenRun(1, before)]).map(({ about }) => about);
}

describe('drift against the edition before', () => {
  it('tells nothing of an edition that is like the one before, and nothing of the first', () => {
    expect(told({})).toEqual([]);
    expect(driftOf([writtenRun(1)])).toEqual([]);
    expect(driftOf([])).toEqual([]);
  });

  it.each<[string, Change, string[]]>([
    ['a tenth of a source is gone', { state: holding(900) }, ['volume']],
    ['less than a tenth', { state: holding(901) }, []],
    ['a source is gone as a whole', { state: { sources: [] } }, ['volume']],
    ['a source doubled', { state: holding(2000) }, ['volume']],
    ['a source grew', { state: holding(1999) }, []],
    ['a section is five points less sure', { state: sure(0.75) }, ['confidence']],
    ['four points and nine tenths', { state: sure(0.751) }, []],
    ['readiness fell', { state: { readiness: 0.85 } }, ['readiness']],
    [
      'a tenth of the values is another one',
      { state: { values: { known: 50, compared: 50, changed: 5 } } },
      ['values'],
    ],
    ['four values', { state: { values: { known: 20, compared: 20, changed: 4 } } }, []],
    [
      'a tenth of the pages is gone',
      { work: { pages: { made: 0, changed: 0, unchanged: 90, removed: 10, refused: 0, held: null } } },
      ['pages'],
    ],
    ['many statements were left out', { work: { leftOut: 10 } }, ['checks']],
    ['an agent failed', { work: { failedAgents: ['billing'] } }, ['failure']],
    ['tasks were given up', { work: { deadLetters: 2 } }, ['failure']],
    ['a file cannot be read any more', { state: { outcomes: { unreadable: 1 } } }, ['failure']],
  ])('%s', (_, now, expected) => {
    expect(told(now)).toEqual(expected);
  });

  it('takes what another version of the program may explain for no alarm, but a lost source for one', () => {
    const other = {
      run: { program: 'p2' },
      state: { ...sure(0.5), readiness: 0.2, values: { known: 9, compared: 9, changed: 9 } },
    };
    expect(told(other)).toEqual([]);
    expect(told({ ...other, state: { ...other.state, ...holding(10) } })).toEqual(['volume']);
  });

  it('sees what falls by little each time', () => {
    const runs = [0, 1, 2, 3, 4, 5].map((step) => writtenRun(6 - step, { state: sure(0.75 + step * 0.01) }));
    expect(driftOf(runs).map(({ about }) => about)).toEqual(['confidence']);
  });

  it('property: what is equal or better is never an alarm', () => {
    const share = fc.integer({ min: 0, max: 500 }).map((thousandths) => thousandths / 1000);
    fc.assert(
      fc.property(share, share, fc.nat(3000), fc.nat(99), (low, more, records, grown) => {
        const before = { state: { ...sure(low), readiness: low, ...holding(records) } };
        const now = { state: { ...sure(low + more), readiness: low + more, ...holding(records + grown) } };
        expect(told(now, before)).toEqual([]);
      }),
    );
  });

  it('property: a source that lost more is told wherever one that lost less is', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), fc.nat(5000), (had, one, other) => {
        const [less, more] = [Math.min(one, other, had), Math.min(Math.max(one, other), had)];
        const tellsOf = (lost: number) => told({ state: holding(had - lost) }, { state: holding(had) });
        expect(tellsOf(more).length).toBeGreaterThanOrEqual(tellsOf(less).length);
      }),
    );
  });

  it('compares editions by their last run, and leaves out runs that wrote nothing', () => {
    const idle = { ...writtenRun(4, { run: { edition: 2, how: 'nothing to do' } }), state: null };
    const runs = [idle, writtenRun(3, { run: { edition: 2 } }), writtenRun(2), writtenRun(1)];
    expect(lastOfEachEdition(runs).map(({ id }) => id)).toEqual([3, 1]);
  });
});

describe('what took much longer', () => {
  const took = (id: number, ms: number) =>
    writtenRun(id, { work: { took: [{ kind: 'agent', name: 'billing', ms, error: null }] } });

  it('is told from three times the median of three runs and ten seconds on', () => {
    const before = [took(3, 6000), took(2, 5000), took(1, 4000)];
    expect(slowParts(took(4, 15_000), before)).toMatchObject([{ name: 'billing', mostly: 5000 }]);
    expect(slowParts(took(4, 14_900), before)).toEqual([]);
    expect(slowParts(took(4, 900), [took(3, 10), took(2, 10), took(1, 10)])).toEqual([]);
    expect(slowParts(took(4, 60_000), before.slice(1))).toEqual([]);
  });
});

it('docs/runs.md says of every threshold what the program does, and why', () => {
  const text = readFileSync(new URL('../../../docs/runs.md', import.meta.url), 'utf8').replaceAll(
    /\s+/g,
    ' ',
  );
  for (const { rule, reason } of Object.values(THRESHOLDS)) {
    expect(text).toContain(rule);
    expect(text).toContain(reason);
  }
});
