import { afterAll, describe, expect, it } from 'vitest';
import { type Outcome, Pool } from '../../src/common/apart/pool.ts';
import type { Errand } from '../support/apart-work.ts';

const WORK = new URL('../support/apart-work.ts', import.meta.url);

// Little memory and more time than filling it takes on a slow machine: each is ended by the limit that it is about.
const limits = { heapMegabytes: 64, memoryMegabytes: 200, processorSeconds: 4, clockSeconds: 900 };
const pool = new Pool({ processes: 2, ordinary: limits, alone: limits });
afterAll(() => pool.close());

const answer = (value: unknown): Errand => ({ do: 'answer', value });
const run = (errands: Errand[]) => pool.run<Errand, unknown>(WORK, errands);
const reason = (outcome: Outcome<unknown> | undefined) =>
  outcome && 'reason' in outcome ? outcome.reason : '';

describe('work in processes of their own', { timeout: 600_000 }, () => {
  it('comes back in order, as plain data', async () => {
    const values = [1, 'two', { three: [3, null] }, new Uint8Array([4, 5])];
    expect(await run(values.map(answer))).toEqual(values.map((value) => ({ value })));
    const many = await Promise.all([1, 2, 3, 4, 5].map((value) => run([answer(value), answer(-value)])));
    expect(many).toEqual([1, 2, 3, 4, 5].map((value) => [{ value }, { value: -value }]));
  });

  it('tells an error of the work in its words, and goes on in the same process', async () => {
    expect(await run([answer(1), { do: 'throw', message: 'password-protected' }, answer(2)])).toEqual([
      { value: 1 },
      { reason: 'password-protected', broke: false, again: false },
      { value: 2 },
    ]);
  });

  it.each(['loop', 'recurse', 'wrapped', 'heap', 'buffers', 'die'] as const)(
    'outlives "%s", and loses nothing beside it',
    async (bad) => {
      const [before, at, after, last] = await run([answer('a'), { do: bad }, answer('b'), answer('c')]);
      expect([before, after, last]).toEqual([{ value: 'a' }, { value: 'b' }, { value: 'c' }]);
      const expected: Record<typeof bad, RegExp> = {
        loop: /took too long/,
        recurse: /too long or nested too deep/,
        wrapped: /too long or nested too deep/,
        heap: /more than 200 MB of memory/,
        buffers: /more than 200 MB of memory/,
        die: /memory|broke off/,
      };
      expect(reason(at)).toMatch(expected[bad]);
      expect(at).toMatchObject({ broke: true, again: bad === 'loop' });
    },
  );

  it('tries again alone what needs more memory than it has beside others', async () => {
    const roomy = new Pool({
      processes: 2,
      ordinary: { ...limits, heapMegabytes: 16, memoryMegabytes: 1 },
      alone: limits,
    });
    expect(await roomy.run(WORK, [answer('fits')])).toEqual([{ value: 'fits' }]);
    await roomy.close();
  });

  it('knows nothing of the keys in the environment', async () => {
    process.env['BATON_TEST_TOKEN'] = 'x';
    const [names] = await run([{ do: 'environment' }]);
    delete process.env['BATON_TEST_TOKEN'];
    expect(JSON.stringify(names)).not.toContain('BATON_TEST_TOKEN');
  });

  it('stops where it is told to', async () => {
    const stop = new AbortController();
    const waiting = pool.run(WORK, [{ do: 'loop' }], stop.signal);
    stop.abort(new Error('stopped'));
    await expect(waiting).rejects.toThrow('stopped');
    expect(await run([answer('on')])).toEqual([{ value: 'on' }]);
  });
});
