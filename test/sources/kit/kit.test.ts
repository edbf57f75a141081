import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { BatonError } from '../../../src/errors/error.ts';
import { inOrder } from '../../../src/sources/kit/in-order.ts';
import { withoutCredentials } from '../../../src/sources/kit/keep-out.ts';
import { tokenBucket } from '../../../src/sources/kit/pace.ts';
import { connectionFault, retryAfter, withRetry } from '../../../src/sources/kit/retry.ts';

const signal = new AbortController().signal;
const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

describe('work on several items at a time', () => {
  it('gives the results in the order of the items, with no more under way than allowed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(5), { maxLength: 30 }),
        fc.integer({ min: 1, max: 6 }),
        async (delays, width) => {
          let [now, most] = [0, 0];
          const work = async (index: number) => {
            most = Math.max(most, ++now);
            await wait(delays[index] ?? 0);
            now -= 1;
            return index;
          };
          const results: number[] = [];
          for await (const result of inOrder(delays.keys(), width, work)) results.push(result);
          expect(results).toEqual([...delays.keys()]);
          expect(most).toBeLessThanOrEqual(width);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('gives what came before a failure, then the failure, and leaves nothing under way', async () => {
    const results: number[] = [];
    let under = 0;
    const run = async () => {
      const work = async (item: number) => {
        under += 1;
        await wait(item % 3);
        under -= 1;
        if (item === 4) throw new Error('four');
        return item;
      };
      for await (const result of inOrder([1, 2, 3, 4, 5, 6, 7], 3, work)) results.push(result);
    };
    await expect(run()).rejects.toThrow('four');
    expect(results).toEqual([1, 2, 3]);
    expect(under).toBe(0);
  });
});

describe('a token bucket', () => {
  it('spends its capacity at once and then no faster than it is filled', async () => {
    let clock = 0;
    const now = vi.spyOn(performance, 'now').mockImplementation(() => clock);
    try {
      const pace = tokenBucket(60_000, 50);
      let taken = 0;
      const all = (async () => {
        for (; taken < 250; taken += 10) await pace.take(10, signal);
      })();
      // 250 units, 50 at once, 1 a millisecond.
      for (; clock < 200; clock += 10) {
        for (let turn = 0; turn < 2000 && taken < 50 + clock; turn += 1) await wait(1);
        await wait(15);
        expect(taken).toBe(50 + clock);
      }
      await all;
    } finally {
      now.mockRestore();
    }
  });

  it('keeps those who wait in order, and lets a caller go', async () => {
    const pace = tokenBucket(6_000, 10);
    const order: number[] = [];
    const one = async (who: number) => {
      await pace.take(10, signal);
      order.push(who);
    };
    await Promise.all([1, 2, 3].map(one));
    expect(order).toEqual([1, 2, 3]);
    const controller = new AbortController();
    const waiting = pace.take(6_000, controller.signal);
    controller.abort(new Error('told to stop'));
    await expect(waiting).rejects.toThrow();
  });
});

describe('a pause that the service asked for', () => {
  it('holds for those who wait for their units already', async () => {
    const pace = tokenBucket(60_000, 10);
    await pace.take(10, signal);
    const started = performance.now();
    const waiting = pace.take(20, signal);
    pace.pause(200);
    await waiting;
    expect(performance.now() - started).toBeGreaterThan(190);
  });
});

describe('trying again', () => {
  const options = { service: 'Xero', signal };
  it('ends with what worked, or with what the service said', async () => {
    let asked = 0;
    const flaky = async () => {
      asked += 1;
      if (asked < 3) throw new Error('again');
      return 'done';
    };
    const judge = () => ({ again: true, after: 0, why: 'status 500' }) as const;
    expect(await withRetry(flaky, { ...options, judge })).toBe('done');
    expect(asked).toBe(3);
    const never = withRetry(() => Promise.reject(new Error('x')), { ...options, judge });
    await expect(never).rejects.toThrow('Xero was asked 7 times and each time said: status 500.');
  });

  it('does not wait out a limit of the day', async () => {
    const judge = () => ({ again: true, after: 7_200_000, why: 'day limit' }) as const;
    const thrown = await withRetry(() => Promise.reject(new Error('x')), { ...options, judge }).catch(
      (error) => error,
    );
    expect(thrown).toBeInstanceOf(BatonError);
    expect(thrown).toMatchObject({ name: 'SERVICE_BUSY', retryable: true });
    expect(thrown.message).toContain('about 2 hours');
  });

  it('says that there were too many calls where every attempt meets a limit', async () => {
    const judge = () => ({ again: true, after: 0, why: 'too many calls', limit: true }) as const;
    await expect(
      withRetry(() => Promise.reject(new Error('x')), { ...options, judge }),
    ).rejects.toMatchObject({ name: 'SERVICE_BUSY' });
  });

  it('ends a wait with the reason for it', async () => {
    const controller = new AbortController();
    const judge = () => ({ again: true, after: 60_000, why: 'status 503' }) as const;
    const pace = tokenBucket(60, 1);
    const tries = withRetry(() => Promise.reject(new Error('x')), {
      ...options,
      judge,
      signal: controller.signal,
    });
    const turn = pace.take(60, controller.signal);
    setTimeout(() => controller.abort(new Error('told to stop')), 20);
    await Promise.all([tries, turn].map((one) => expect(one).rejects.toThrow('told to stop')));
  });

  it('hands on what is not the service', async () => {
    const judge = () => null;
    await expect(
      withRetry(() => Promise.reject(new TypeError('bug')), { ...options, judge }),
    ).rejects.toThrow('bug');
  });

  it('reads Retry-After as seconds or a date', () => {
    const now = Date.parse('2026-03-01T10:00:00Z');
    expect(retryAfter('30', now)).toBe(30_000);
    expect(retryAfter(' 0 ', now)).toBe(0);
    expect(retryAfter('Sun, 01 Mar 2026 10:01:00 GMT', now)).toBe(60_000);
    expect(retryAfter('Sun, 01 Mar 2026 09:00:00 GMT', now)).toBe(0);
    for (const none of ['', null, undefined, 'soon', '-1']) expect(retryAfter(none, now)).toBeNull();
  });

  it('tells broken connections from other errors', () => {
    const broken = Object.assign(new Error('x'), { code: 'ECONNRESET' });
    expect(connectionFault(broken)).toBe('ECONNRESET');
    expect(connectionFault(new TypeError('fetch failed', { cause: broken }))).toBe('ECONNRESET');
    const offline = Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' });
    expect(connectionFault(offline)).toBe('ENOTFOUND');
    expect(connectionFault(new TypeError('bug'))).toBeNull();
    expect(connectionFault('text')).toBeNull();
  });
});

describe('credentials in what a service says', () => {
  it('are taken out', () => {
    const said =
      'Bearer ya29.a0AfH6SMBx-123 Basic QWxhZGRpbjpvcGVu eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln {"refresh_token": "1//0abcdef", "client_secret":"GOCSPX-abcdefg"} code=4/0AX4XfW&x=1';
    const left = withoutCredentials(said);
    for (const secret of ['a0AfH6SMBx', 'QWxhZGRpbjpvcGVu', 'eyJhbGci', '0abcdef', 'GOCSPX-abc', '4/0AX4XfW'])
      expect(left).not.toContain(secret);
    expect(left).toContain('&x=1');
  });
});
