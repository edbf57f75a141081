import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RawRecord } from '../../src/contracts/record.ts';
import type { PullEvent, SourceDefinition } from '../../src/contracts/source.ts';
import type { ErrorName } from '../../src/errors/catalogue.ts';
import { BatonError } from '../../src/errors/error.ts';
import { type Pulled, pullAll, pullContext, standing } from '../support/pull.ts';

/**
 * A small place to pull from: on disk inside `directory`, which the suite makes and removes, or a server that is made
 * anew for each test.
 */
export interface SourceFixture {
  source: SourceDefinition;
  /** Options (input) of a source with at least three readable items; paths are relative to `directory`. */
  options: Record<string, unknown>;
  /** The same, but the place is not there, or may not be read. */
  missing: Record<string, unknown>;
  /** What the pull of `missing` throws. Default: SOURCE_MISSING. */
  missingError?: ErrorName;
  /** What must not differ after a pull. Default: the files below `directory`. */
  state?(): Promise<unknown>;
  /** Ends what the fixture started. */
  close?(): Promise<void>;
  /** Changes one item so that its record's text changes; the record's key stays `key`. */
  change(): Promise<{ key: string }>;
  /** Removes another item, whose record has this key. */
  remove(): Promise<{ key: string }>;
  /** Adds an item that cannot be read, in the middle of the order if there is one; its key is in the `unreadable` event. */
  spoil(): Promise<{ key: string }>;
  /**
   * Adds items with hostile names (unicode, newline, `..`, quotes, very long), as far as the place can hold them, and says how
   * many records they make.
   */
  addHostile(): Promise<{ records: number }>;
}

/** What every source promises, run on a fixture of its own. */
export function describeSource(
  name: string,
  makeFixture: (directory: string) => Promise<SourceFixture>,
): void {
  describe(`${name} keeps the contract of a source`, () => {
    let directory: string;
    let fixture: SourceFixture;
    const pull = (before: Pulled | string | null = null) =>
      pullAll(fixture.source, directory, fixture.options, before);
    const state = () => fixture.state?.() ?? digests(directory);

    beforeEach(async () => {
      directory = await mkdtemp(join(tmpdir(), 'baton-source-'));
      fixture = await makeFixture(directory);
    });
    afterEach(async () => {
      await fixture.close?.();
      await rm(directory, { recursive: true, force: true });
    });

    it('yields valid records with normal text', async () => {
      const { records } = await pull();
      expect(records.length).toBeGreaterThanOrEqual(3);
      for (const record of records) expectNormal(record);
    });

    it('gives unique keys, the same ones and the same records in every pull', async () => {
      const first = await pull();
      const second = await pull();
      expect(new Set(first.keys).size).toBe(first.keys.length);
      expect(second.records).toEqual(first.records);
    });

    it('ends with a cursor that covers all records', async () => {
      const { events } = await pull();
      const last = (type: PullEvent['type']) => events.findLastIndex((event) => event.type === type);
      expect(last('cursor')).toBeGreaterThan(last('record'));
    });

    it('keeps every record of an unchanged place without reading it again', async () => {
      const first = await pull();
      const second = await pull(first);
      expect(second.records).toEqual([]);
      expect(second.gone).toEqual([]);
      expect(second.unreadable).toEqual(first.unreadable);
      if (!fixture.source.incremental) expect(first.keys.filter((key) => !isKept(key, second))).toEqual([]);
      const third = await pull(second);
      expect(third.records).toEqual([]);
    });

    it('yields a changed item again, and no other', async () => {
      const first = await pull();
      const { key } = await fixture.change();
      const second = await pull(first);
      const changed = second.records.find((record) => record.key === key);
      expect(changed?.text).toBeDefined();
      expect(changed?.text).not.toBe(first.records.find((record) => record.key === key)?.text);
      const unchanged = second.records.filter((record) => record.key !== key);
      for (const record of unchanged) expect(first.records).toContainEqual(record);
    });

    it('does not keep a removed item', async () => {
      const first = await pull();
      const { key } = await fixture.remove();
      expect(first.keys).toContain(key);
      const second = await pull(first);
      expect(second.keys).not.toContain(key);
      if (fixture.source.incremental) expect(second.gone).toContain(key);
      else expect(isKept(key, second)).toBe(false);
      for (const other of first.keys.filter((candidate) => candidate !== key))
        expect(second.keys.includes(other) || isKept(other, second) || fixture.source.incremental).toBe(true);
    });

    it('names what cannot be read and goes on', async () => {
      const first = await pull();
      const { key } = await fixture.spoil();
      const second = await pull();
      expect(second.unreadable.map((item) => item.key)).toContain(key);
      for (const item of second.unreadable) expect(item.reason.trim()).not.toBe('');
      expect(second.keys).toEqual(expect.arrayContaining(first.keys));
      const again = await pull(second);
      expect(again.unreadable).toEqual(second.unreadable);
    });

    it('stops when it is told to', async () => {
      const controller = new AbortController();
      const seen: PullEvent[] = [];
      const run = async () => {
        const context = pullContext(fixture.source.options.parse(fixture.options), directory, {
          signal: controller.signal,
        });
        for await (const event of fixture.source.pull(context)) {
          seen.push(event);
          if (event.type === 'record') controller.abort(new Error('told to stop'));
        }
      };
      await expect(run()).rejects.toThrow('told to stop');
      expect(seen.filter((event) => event.type === 'record').length).toBeLessThan(
        (await pull()).records.length,
      );
      const stopped = AbortSignal.abort(new Error('told before'));
      await expect(
        pullAll(fixture.source, directory, fixture.options, null, { signal: stopped }),
      ).rejects.toThrow('told before');
    });

    it('goes on where it was stopped, whatever was committed last', async () => {
      const whole = await pull();
      if (!fixture.source.incremental) return;
      for (let most = 1; most < whole.events.length; most += Math.ceil(whole.events.length / 12)) {
        const first = await pullAll(fixture.source, directory, fixture.options, null, { most });
        const rest = await pull(first);
        expect([...standing(first, rest)].sort()).toEqual([...standing(whole)].sort());
        const remembered = first.events.filter((event) => event.type === 'item').length;
        if (remembered > 0) expect(rest.records.length).toBeLessThan(whole.records.length);
      }
    });

    it('refuses options that it does not know', () => {
      const parsed = fixture.source.options.safeParse({ ...fixture.options, unknownOption: true });
      expect(parsed.success).toBe(false);
      expect(fixture.source.options.safeParse(fixture.options).success).toBe(true);
    });

    it('changes nothing in the place', async () => {
      const before = await state();
      await pull(await pull());
      expect(await state()).toEqual(before);
    });

    it('says so when the place is not there', async () => {
      const error = await pullAll(fixture.source, directory, fixture.missing).catch(
        (thrown: unknown) => thrown,
      );
      expect(error).toBeInstanceOf(BatonError);
      expect((error as BatonError).name).toBe(fixture.missingError ?? 'SOURCE_MISSING');
    });

    it('reads items with hostile names', async () => {
      const first = await pull();
      const { records } = await fixture.addHostile();
      const second = await pull();
      expect(second.records.length).toBe(first.records.length + records);
      expect(new Set(second.keys).size).toBe(second.keys.length);
      for (const record of second.records) expectNormal(record);
      const again = await pull(second);
      expect(again.records).toEqual([]);
    });

    it('reads everything again from a cursor that it cannot use', async () => {
      const first = await pull();
      for (const cursor of [
        '',
        '{',
        '{"version":999}',
        'null',
        '[]',
        '{"version":1,"files":{"__proto__":1}}',
      ])
        expect((await pull(cursor)).keys).toEqual(first.keys);
    });
  });
}

function isKept(key: string, pulled: Pulled): boolean {
  return (
    !pulled.gone.includes(key) &&
    pulled.kept.some((prefix) => prefix === '' || key === prefix || key.startsWith(`${prefix}/`))
  );
}

function expectNormal(record: RawRecord): void {
  expect(record.text.trim()).not.toBe('');
  for (const text of [record.key, record.title, record.text]) {
    expect(text.isWellFormed()).toBe(true);
    expect(text.includes('\0')).toBe(false);
  }
  expect(record.text.includes('\r')).toBe(false);
  expect(record.title.includes('\n')).toBe(false);
  expect(structuredClone(record.data)).toEqual(JSON.parse(JSON.stringify(record.data)));
  let end = 0;
  for (const segment of record.segments) {
    expect(segment.start).toBeGreaterThanOrEqual(end);
    expect(segment.end).toBeGreaterThanOrEqual(segment.start);
    expect(segment.end).toBeLessThanOrEqual(record.text.length);
    end = segment.end;
  }
}

async function digests(directory: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    found.set(
      path,
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex'),
    );
  }
  return found;
}
