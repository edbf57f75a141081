import { beforeEach, describe, expect, it } from 'vitest';
import type { TaskError, TaskStore } from '../../../src/contracts/task.ts';

const NAME = { kind: 'agent', subject: 'billing' } as const;
const ERROR: TaskError = { name: 'AGENT_FAILED', message: 'cold', hint: 'heat it', retryable: false };
const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 9, minute)).toISOString();
const from = (minute: number, minutes = 10) => ({ now: at(minute), lease: at(minute + minutes) });
const done = (key: string) => ({ ...NAME, key, input: 'in', output: 'out', took: 5, cost: null });

/** What every store of tasks keeps to. `open` gives an empty one. */
export function taskStoreContract(name: string, open: () => Promise<TaskStore>): void {
  describe(`${name} as a store of tasks`, () => {
    let store: TaskStore;
    beforeEach(async () => {
      store = await open();
    });

    it('gives a task to one alone, until its lease is over', async () => {
      expect(await store.take({ ...NAME, key: 'a' }, from(0))).toMatchObject({
        state: 'running',
        attempts: 1,
      });
      expect(await store.take({ ...NAME, key: 'a' }, from(5))).toBeNull();
      expect(await store.take({ ...NAME, key: 'b' }, from(5))).toBeNull();
      const again = await store.take({ ...NAME, key: 'a' }, from(11));
      expect(again).toMatchObject({ attempts: 2 });
      expect(again?.history.at(-1)?.error?.message).toMatch(/ended before the work did/);
    });

    it('gives back what somebody held who is no more', async () => {
      const page = { kind: 'page', subject: 'start' } as const;
      await store.take({ ...NAME, key: 'a' }, from(0));
      await store.take({ ...page, key: 'a' }, from(0));
      await store.giveBack('agent', at(1));
      expect(await store.find(NAME)).toMatchObject({ state: 'waiting', lease: null, attempts: 1 });
      expect(await store.find(page)).toMatchObject({ state: 'running' });
      const again = await store.take({ ...NAME, key: 'a' }, from(2));
      expect(again).toMatchObject({ attempts: 2 });
      expect(again?.history.map(({ error }) => error?.message)).toEqual([
        'The program ended before the work did.',
      ]);
    });

    it('gives it to one of many who ask at once', async () => {
      const asked = await Promise.all(
        Array.from({ length: 8 }, () => store.take({ ...NAME, key: 'a' }, from(0))),
      );
      expect(asked.filter((task) => task !== null)).toHaveLength(1);
    });

    it('does what is done with a key not again, and with another key anew', async () => {
      await store.take({ ...NAME, key: 'a' }, from(0));
      await store.finish([done('a')], { started: at(0), now: at(1) });
      expect(await store.find(NAME)).toMatchObject({ state: 'done', output: 'out', lease: null, took: 5 });
      expect(await store.take({ ...NAME, key: 'a' }, from(2))).toBeNull();
      expect(await store.take({ ...NAME, key: 'a' }, from(2), true)).toMatchObject({ attempts: 1 });
      await store.finish([done('a')], { started: at(2), now: at(3) });
      expect(await store.take({ ...NAME, key: 'b' }, from(4))).toMatchObject({ attempts: 1, history: [] });
    });

    it('counts tries, and keeps what failed for good until a person or another key', async () => {
      for (const minute of [0, 20]) {
        await store.take({ ...NAME, key: 'a' }, from(minute));
        const time = { started: at(minute), now: at(minute + 1) };
        await store.fail(NAME, ERROR, time, minute === 0 ? 'waiting' : 'dead');
      }
      const dead = await store.find(NAME);
      expect(dead).toMatchObject({ state: 'dead', attempts: 2, error: ERROR });
      expect(dead?.history).toHaveLength(2);
      expect(await store.list({ state: 'dead' })).toHaveLength(1);
      expect(await store.take({ ...NAME, key: 'a' }, from(30))).toBeNull();
      expect(await store.revive([NAME, { kind: 'agent', subject: 'nobody' }])).toEqual([NAME]);
      expect(await store.take({ ...NAME, key: 'a' }, from(31))).toMatchObject({ attempts: 1 });
      await store.fail(NAME, ERROR, { started: at(31), now: at(32) }, 'dead');
      expect(await store.take({ ...NAME, key: 'b' }, from(33))).toMatchObject({ attempts: 1 });
    });

    it('keeps the last tries of many, and what was made before', async () => {
      await store.finish([done('a')], { started: at(0), now: at(1) });
      for (let minute = 2; minute < 40; minute += 1) {
        await store.take({ ...NAME, key: 'b' }, from(minute, 0));
        await store.fail(NAME, ERROR, { started: at(minute), now: at(minute) }, 'waiting');
      }
      const task = await store.find(NAME);
      expect(task?.history).toHaveLength(20);
      expect(task?.output).toBe('out');
    });

    it('forgets, and lists in order', async () => {
      const page = (subject: string) => ({ ...done('a'), kind: 'page' as const, subject });
      await store.finish([page('b'), page('a'), done('a')], { started: at(0), now: at(1) });
      expect((await store.list({ kind: 'page' })).map(({ subject }) => subject)).toEqual(['a', 'b']);
      await store.forget([{ kind: 'page', subject: 'a' }]);
      expect((await store.list()).map(({ subject }) => subject)).toEqual(['billing', 'b']);
    });
  });
}
