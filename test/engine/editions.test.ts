import { readFile, rm, utimes } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadHandover } from '../../src/config/load.ts';
import type { LinkOf, Statement } from '../../src/contracts/link-kinds.ts';
import { compareEditions } from '../../src/engine/editions/compare.ts';
import { nameOfValue, type Snapshot, valueInForce } from '../../src/engine/editions/snapshot.ts';
import type { Progress } from '../../src/engine/progress.ts';
import { runHandover } from '../../src/engine/run.ts';
import { readEdition } from '../../src/publish/edition.ts';
import { mboxMail, Workspace } from '../support/workspace.ts';

const SILENT: Progress = { stage() {}, step() {}, note() {}, done() {} };

describe('editions of a handover', () => {
  let workspace: Workspace;
  let config: string;
  const run = async () => runHandover(await loadHandover(config), SILENT, new AbortController().signal);
  const edition = () => readEdition(workspace.at('content'));
  const changes = () =>
    readFile(workspace.at('content/start/what-changed.mdx'), 'utf8').then(
      (file) => file.slice(file.lastIndexOf('\n---\n') + 5),
      () => null,
    );
  const mill = (id: number, body: string, day = 2) =>
    mboxMail({
      id,
      from: 'Mill <mill@flour.example>',
      to: 'Ann <ann@bakery.example>',
      date: `Mon, ${day} Mar 2026 09:00:00 +0000`,
      body,
    });
  const agreement = (fee: string) =>
    `# Service agreement SA-2025-014\n\nBetween Bright Bakery and Mill Ltd, dated 2025-03-03.\n\n| Item | Agreed |\n| --- | --- |\n| Monthly fee | EUR ${fee} |\n`;

  beforeAll(async () => {
    workspace = await Workspace.make({
      'files/ovens.md': '# Ovens\n\nPreheat the ovens at 04:00 every day.\n',
      'files/agreements/SA-2025-014.md': agreement('2,730.00'),
      'mail/inbox.mbox': mill(1, 'Please send two sacks of flour.'),
    });
    config = await workspace.config({});
  });
  afterAll(() => workspace.remove());

  it('the first has nothing to tell; the same state again is the same edition', async () => {
    await run();
    expect(await changes()).toBeNull();
    const first = await edition();
    expect(first).toMatchObject({ number: 1, log: { entries: expect.any(Number) } });
    expect(first?.records['files/ovens.md']).toMatch(/^[0-9a-f]{64}$/);
    await utimes(workspace.at('content/start.mdx'), new Date(), new Date());
    await run();
    expect(await edition()).toEqual(first);
    expect(await changes()).toBeNull();
  });

  it('the next tells values with the record that brought them, and pages in numbers', async () => {
    await workspace.write(
      'mail/inbox.mbox',
      mill(1, 'Please send two sacks of flour.') +
        mill(
          2,
          'Written notice for SA-2025-014: the monthly fee is EUR 2,856.00 from 2026-03-09 (before: EUR 2,730.00).',
          9,
        ),
    );
    await workspace.write('files/shop.md', '# Shop\n\nThe shop opens at 07:00.\n');
    await run();
    const text = await changes();
    expect((await edition())?.number).toBe(2);
    expect(text).toContain('Since edition 1 (records up to 2 Mar 2026): 2 new records.');
    expect(text).toMatch(
      /: now EUR 2,856\.00<Cite id="c\d+" \/>, from the mail of 9 Mar 2026; before: <Flagged status="superseded"[^>]*>EUR 2,730\.00<Cite id="c\d+" \/><\/Flagged>/,
    );
    expect(text).toMatch(/\[Shop\]\(\/[a-z/-]+\/\): new, 1 statement/);
    expect(text).not.toContain('Ovens');
    expect(text).not.toContain('Another version of Baton');
    // Told again it says the same, against the same edition.
    const [before, told] = [await edition(), text];
    await utimes(workspace.at('content/start.mdx'), new Date(), new Date());
    await run();
    expect(await changes()).toBe(told);
    expect(await edition()).toEqual(before);
  });

  it('says where another version of the program wrote the edition before', async () => {
    const raw = new DatabaseSync(workspace.at('state/evidence.sqlite'));
    raw.exec(
      "DROP TRIGGER decisions_stay; UPDATE decisions SET program = '0.0.9 ffff' WHERE kind = 'edition' AND subject = '1'",
    );
    raw.close();
    await utimes(workspace.at('content/start.mdx'), new Date(), new Date());
    await run();
    expect(await changes()).toContain('Another version of Baton wrote these pages');
  });

  it('counts what is gone and does not name it', async () => {
    await rm(workspace.at('files/shop.md'));
    await run();
    const text = await changes();
    expect(text).toContain('1 no longer there.');
    expect(text).toContain('1 page is no longer there');
    expect(text).not.toMatch(/shop|2,856/i);
  });
});

describe('comparing two editions', () => {
  const statement = (
    record: string,
    value: string,
    standing: Statement['standing'],
    at: string | null = null,
  ): Statement => ({
    record,
    start: 0,
    end: 5,
    value,
    written: value,
    figure: { start: 0, end: 5 },
    at,
    standing,
  });
  const link = (state: 'resolved' | 'conflict', ...statements: Statement[]): LinkOf<'value'> => ({
    kind: 'value',
    key: 'k',
    data: { subject: 'Fee', attribute: 'money', state, reason: '', statements },
  });
  const snapshot = (pages: Record<string, string[]>, before?: LinkOf<'value'>): Snapshot => ({
    pages: Object.fromEntries(
      Object.entries(pages).map(([path, statements]) => [
        path,
        { section: 'billing', digest: statements.join(), statements },
      ]),
    ),
    values: before
      ? { [nameOfValue(before.key)]: { state: before.data.state, value: valueInForce(before) } }
      : {},
  });
  const valuesOf = (before: Snapshot, now: LinkOf<'value'>, touched: string[]) =>
    compareEditions(before, snapshot({}), [now], new Set(touched)).values.map(
      ({ before: old, now: current }) => `${old.value} → ${current.value} (${current.record})`,
    );

  it('counts what a page states more and less, each as often as it does', () => {
    const before = snapshot({ run: ['a', 'a', 'b'], same: ['x'], old: ['y'] });
    const now = snapshot({ run: ['a', 'c'], same: ['x'], young: ['y', 'z'] });
    expect(compareEditions(before, now, [], new Set()).pages).toEqual([
      { path: 'old', section: 'billing', how: 'gone', added: 0, removed: 1 },
      { path: 'run', section: 'billing', how: 'changed', added: 1, removed: 2 },
      { path: 'young', section: 'billing', how: 'new', added: 2, removed: 0 },
    ]);
  });

  it('tells a value that a new record brought, and the first that did', () => {
    const now = link(
      'resolved',
      statement('paper', '20', 'superseded', '2025-01-01'),
      statement('guide', '30', 'in-force', '2026-03-02'),
      statement('mail', '30', 'in-force', '2026-01-05'),
    );
    expect(valuesOf(snapshot({}), now, ['guide', 'mail'])).toEqual(['20 → 30 (mail)']);
  });

  it('tells no value that was read differently, or that was told before', () => {
    const now = link('resolved', statement('paper', '20', 'superseded'), statement('mail', '30', 'in-force'));
    expect(valuesOf(snapshot({}), now, [])).toEqual([]);
    expect(valuesOf(snapshot({}, now), now, ['mail'])).toEqual([]);
    // Both came at once: the business never worked by the former one.
    expect(valuesOf(snapshot({}), now, ['mail', 'paper'])).toEqual([]);
  });

  it('names the value that held in the edition before, not one that was older then', () => {
    const before = link('resolved', statement('a', '10', 'superseded'), statement('b', '20', 'in-force'));
    const now = link(
      'resolved',
      statement('a', '10', 'superseded', '2026-02-01'),
      statement('b', '20', 'superseded', '2026-01-01'),
      statement('c', '30', 'in-force'),
    );
    expect(valuesOf(snapshot({}, before), now, ['c'])).toEqual(['20 → 30 (c)']);
  });

  it('tells a contradiction once', () => {
    const open = link('conflict', statement('a', '10', 'conflict'), statement('b', '20', 'conflict'));
    const conflicts = (before: Snapshot, touched: string[]) =>
      compareEditions(before, snapshot({}), [open], new Set(touched)).conflicts.length;
    expect(conflicts(snapshot({}), ['b'])).toBe(1);
    expect(conflicts(snapshot({}), [])).toBe(0);
    expect(conflicts(snapshot({}, open), ['b'])).toBe(0);
  });
});
