import { spawn } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadHandover } from '../../src/config/load.ts';
import type { LogEntry } from '../../src/contracts/log.ts';
import type { Reviewer } from '../../src/contracts/review.ts';
import { newestEntries } from '../../src/engine/log/read.ts';
import { verifyLog } from '../../src/engine/log/verify.ts';
import { openReviewQueue } from '../../src/engine/review/queue.ts';
import { type RunResult, runHandover } from '../../src/engine/run.ts';
import { readEdition } from '../../src/publish/edition.ts';
import { openDatabase } from '../../src/records/database.ts';
import { lockWorkspace } from '../../src/records/lock.ts';
import { mboxMail, PROJECT, runScript, Workspace } from '../support/workspace.ts';

const SILENT = { stage() {}, step() {}, note() {}, done() {} };
const RENT = 'legal/documents/rent';
const AGREEMENT = 'legal/documents/service-agreement-sa-2025-014';
const LEAVER: Reviewer = { as: 'leaver', name: 'Ann' };
const SUCCESSOR: Reviewer = { as: 'successor', name: 'Bo' };
const OWNER: Reviewer = { as: 'owner', name: 'Kim' };

const rent = (amount: string, more = '') =>
  `# Rent\n\nWe pay EUR ${amount} rent to Mill Ltd on the first of every month.\n${more}`;
const mill = (id: number, body: string, day = 2) =>
  mboxMail({
    id,
    from: 'Mill <mill@flour.example>',
    to: 'Ann <ann@bakery.example>',
    date: `Mon, ${day} Mar 2026 09:00:00 +0000`,
    body,
  });
const FLOUR = mill(1, 'Please send two sacks of flour.');
const ACCOUNT = mill(
  2,
  'Our bank details have changed. Please pay to IBAN DE89 3704 0044 0532 0130 00 from now on.',
);
const NOTICE = mill(
  3,
  'Written notice for SA-2025-014: the monthly fee is EUR 2,856.00 from 2026-03-09 (before: EUR 2,730.00).',
  9,
);

/** One handover over several updates: each test goes on where the one before it ended. */
describe('a handover that is reviewed', () => {
  let workspace: Workspace;
  let config: string;
  const run = async (): Promise<RunResult> =>
    runHandover(await loadHandover(config), SILENT, new AbortController().signal);
  const queue = async () => openReviewQueue(await loadHandover(config));
  const paths = async () => (await (await queue()).waiting()).map((page) => page.path);
  const named = async (wanted: string) => {
    const page = (await (await queue()).waiting()).find((one) => one.path === wanted);
    if (!page) throw new Error(`${wanted} does not wait`);
    return page;
  };
  const content = (page: string) => readFile(workspace.at(`content/${page}.mdx`), 'utf8').catch(() => null);
  const log = async (): Promise<LogEntry[]> => {
    const database = await openDatabase(workspace.at('state'), { readOnly: true });
    try {
      const { broken } = await verifyLog(database, await readEdition(workspace.at('content')));
      expect(broken).toEqual([]);
      return await newestEntries(database, 10_000);
    } finally {
      await database.destroy();
    }
  };
  const said = async (kind: LogEntry['kind']) =>
    (await log())
      .filter((entry) => entry.kind === kind)
      .map(({ subject, outcome, by }) => [subject, outcome, by]);

  beforeAll(async () => {
    workspace = await Workspace.make({
      'files/ovens.md': '# Ovens\n\nPreheat the ovens at 04:00 every day.\n',
      'files/agreements/SA-2025-014.md':
        '# Service agreement SA-2025-014\n\nBetween Bright Bakery and Mill Ltd, dated 2025-03-03.\n\n| Item | Agreed |\n| --- | --- |\n| Monthly fee | EUR 2,730.00 |\n',
      'files/rent.md': rent('900.00'),
      'mail/inbox.mbox': FLOUR + ACCOUNT,
    });
    config = await workspace.config({ successor: { name: 'Bo' } });
  });
  afterAll(() => workspace.remove());

  it('the first edition: nothing here waits, and the list that warns of an account is there', async () => {
    const { pages } = await run();
    expect(pages.waiting).toBe(0);
    expect(await paths()).toEqual([]);
    expect(await content('operations/conflicts')).toMatch(
      /<Flagged status="unconfirmed"[^>]*>DE89 3704 0044/,
    );
    expect(await content(RENT)).toContain('EUR 900.00');
    expect(await said('wait')).toEqual([]);
  });

  it('an update: another amount and a contradicted one wait, an ordinary page does not', async () => {
    await workspace.write('files/rent.md', rent('950.00'));
    await workspace.write('files/shop.md', '# Shop\n\nThe shop opens at 07:00.\n');
    await workspace.write('mail/inbox.mbox', FLOUR + ACCOUNT + NOTICE);
    await run();
    const waiting = await paths();
    expect(waiting).toEqual(expect.arrayContaining([RENT, AGREEMENT]));
    expect(await content('operations/documents/shop')).toContain('The shop opens at 07:00.');
    // The records do not say any more what was published of the rent; of the fee they do, and contradict it.
    expect(await content(RENT)).toBeNull();
    const agreement = await content(AGREEMENT);
    expect(agreement).toMatch(/<Flagged status="superseded" note="Newer records[^"]*">EUR 2,730\.00<Cite/);
    expect(agreement).not.toContain('2,856');
    // The list of contradictions warns at once, with both sides quoted, and so does what changed.
    expect(await content('operations/conflicts')).toContain('2,856');
    expect(await content('start/what-changed')).toContain('2,856');
  });

  it('decides nothing twice: a run without news appends nothing', async () => {
    const before = await log();
    expect((await run()).pages).toMatchObject({ unchanged: true, waiting: (await paths()).length });
    expect(await log()).toEqual(before);
  });

  it('takes down what persons say, once, with who said it', async () => {
    const [rented, agreed] = [await named(RENT), await named(AGREEMENT)];
    const { approve, reject } = await queue();
    await approve(rented.id, LEAVER);
    await approve(rented.id, LEAVER);
    await approve(rented.id, SUCCESSOR);
    await approve(rented.id, LEAVER);
    await expect(reject(agreed.id, OWNER, ' ')).rejects.toMatchObject({ name: 'USAGE' });
    await reject(agreed.id, OWNER, 'The notice is a draft');
    await expect(approve('00000000', OWNER)).rejects.toMatchObject({ name: 'PAGE_NOT_WAITING' });
    expect(await said('review')).toEqual([
      [RENT, 'approved', 'leaver Ann'],
      [RENT, 'approved', 'successor Bo'],
      [RENT, 'approved', 'leaver Ann'],
      [AGREEMENT, 'rejected', 'owner Kim'],
    ]);
    expect(await paths()).not.toContain(RENT);
    expect(
      (await (await queue()).decided()).map(({ path: page, decision }) => [page, decision?.why]),
    ).toEqual(
      expect.arrayContaining([
        [AGREEMENT, 'The notice is a draft'],
        [RENT, ''],
      ]),
    );
    // The log holds no word of it.
    expect(JSON.stringify(await log())).not.toContain('draft');
    const release = lockWorkspace(workspace.at('state'));
    await expect(approve(agreed.id, OWNER)).rejects.toMatchObject({ name: 'WORKSPACE_LOCKED' });
    release();
  });

  it('the next run publishes exactly what was approved, killed on the way or not', async () => {
    const { file } = (await (await queue()).decided()).find((one) => one.path === RENT) ?? { file: '' };
    for (const stage of ['Find', 'Write']) {
      const child = spawn(process.execPath, [path.join(PROJECT, 'scripts/generate.ts'), '--config', config], {
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      let told = '';
      child.stderr.on('data', (chunk: Buffer) => {
        told += chunk.toString();
        if (told.includes(stage)) child.kill('SIGKILL');
      });
      await new Promise((resolve) => child.once('close', resolve));
    }
    await run();
    expect(await content(RENT)).toBe(file);
    expect(await content(AGREEMENT)).not.toContain('2,856');
    expect(await paths()).not.toContain(AGREEMENT);
    expect((await said('wait')).filter(([page]) => page === RENT).map(([, outcome]) => outcome)).toEqual([
      'waits: amount',
      'passed',
    ]);
    const before = await log();
    await run();
    expect(await log()).toEqual(before);
    expect((await (await queue()).unsigned()).map((one) => one.path)).toEqual([RENT]);
    await (await queue()).signOff(RENT, SUCCESSOR);
    expect(await (await queue()).unsigned()).toEqual([]);
  });

  it('an approved page that changes is compared with what was approved; a rejected one waits anew', async () => {
    await workspace.write('files/rent.md', rent('950.00', '\nThe key is with the neighbour.\n'));
    await workspace.write('mail/inbox.mbox', FLOUR + ACCOUNT + NOTICE.replaceAll('2,856', '2,866'));
    await run();
    expect(await content(RENT)).toContain('The key is with the neighbour.');
    expect(await paths()).toContain(AGREEMENT);
    await workspace.write('files/rent.md', rent('980.00', '\nThe key is with the neighbour.\n'));
    await run();
    expect(await paths()).toContain(RENT);
  });

  it('shadow publishes nothing more, and tells how much is as published', async () => {
    const before = await stat(workspace.at(`content/${AGREEMENT}.mdx`));
    await workspace.config({ successor: { name: 'Bo' }, policy: { phases: { legal: 'shadow' } } });
    const { pages } = await run();
    const [share] = pages.shadow;
    expect(share).toMatchObject({ section: 'legal' });
    expect(share?.equal).toBeLessThan(share?.pages ?? 0);
    expect(await paths()).not.toContain(RENT);
    expect((await stat(workspace.at(`content/${AGREEMENT}.mdx`))).mtimeMs).toBe(before.mtimeMs);
    const legal = (await (await queue()).standings()).find(({ section }) => section === 'legal');
    expect(legal).toMatchObject({ phase: 'shadow', recorded: 'supervised', shadow: { pages: share?.pages } });
  });

  it('a section goes further by itself after reviews alone, and the config cannot say otherwise', async () => {
    const { setPhase } = await queue();
    await expect(setPhase('legal', 'autonomous', OWNER)).rejects.toMatchObject({
      name: 'PHASE_REFUSED',
      message: expect.stringContaining('2 of its pages were reviewed'),
    });
    await workspace.config({ policy: { phases: { legal: 'autonomous' } } });
    await expect(run()).rejects.toMatchObject({ name: 'PHASE_REFUSED' });
    await workspace.config({ policy: { phases: { leagl: 'shadow' } } });
    await expect(run()).rejects.toMatchObject({ message: expect.stringContaining('did you mean "legal"') });
    await workspace.config({});
    expect(await setPhase('legal', 'shadow', OWNER)).toMatchObject({ recorded: 'shadow', reviewed: 0 });
    expect(await setPhase('legal', 'supervised', OWNER)).toMatchObject({ recorded: 'supervised' });
    expect(await said('phase')).toEqual([
      ['legal', 'shadow', 'owner Kim'],
      ['legal', 'supervised', 'owner Kim'],
    ]);
  });

  it('says it on a terminal, with no mark that steers it', async () => {
    const review = (...args: string[]) => runScript('review.ts', [...args, '--config', config]);
    await run();
    const { stdout } = await review('--list');
    expect(stdout).toMatch(/wait for a decision, the gravest first/);
    const { id } = await named(RENT);
    const shown = (await review('--show', id)).stdout;
    expect(shown).toMatch(/It quotes:\n\n {2}c1 {2}files\/rent\.md: "/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is for.
    expect(`${stdout}${shown}`).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f]/);
    expect(await review('--reject', id)).toMatchObject({ code: 2 });
    expect(await review('--approve', id, '--as', 'successor')).toMatchObject({ code: 2 });
    expect((await review('--approve', id, '--as', 'leaver')).stdout).toContain('approved by leaver Ann');
    expect(await paths()).not.toContain(RENT);
    expect((await review('--raise', 'legal', 'autonomous')).stderr).toContain('PHASE_REFUSED');
    expect((await review('--phases')).stdout).toMatch(/legal +supervised: \d+ of 30 pages reviewed/);
  });
});
