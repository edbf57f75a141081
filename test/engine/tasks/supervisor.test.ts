import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { processes } from '../../../src/common/apart/pool.ts';
import { loadHandover } from '../../../src/config/load.ts';
import type { AgentDefinition } from '../../../src/contracts/agent.ts';
import { deriveLinks } from '../../../src/engine/link-stage.ts';
import { pullSources } from '../../../src/engine/pull.ts';
import { readRecords } from '../../../src/engine/read-stage.ts';
import { EvidenceDigests } from '../../../src/engine/tasks/evidence-digests.ts';
import { retryTasks, statusOf } from '../../../src/engine/tasks/status.ts';
import { StoredTasks } from '../../../src/engine/tasks/store.ts';
import { type Supervised, superviseAgents } from '../../../src/engine/tasks/supervisor.ts';
import { triageRecords } from '../../../src/engine/triage-stage.ts';
import { openDatabase } from '../../../src/records/database.ts';
import { StoredEvidence } from '../../../src/records/evidence.ts';

const SILENT = { stage() {}, step() {}, note() {}, done() {} };
/** Minutes that end what hangs soon. */
const SHORT = 4 / 60;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'baton-supervisor-'));
  await mkdir(path.join(folder, 'files'));
  for (const name of ['ovens', 'keys', 'flour']) await document(name, `# ${name}\n\nThe ${name} are here.\n`);
  await writeFile(
    path.join(folder, 'mail.mbox'),
    'From a Mon Mar 02 09:00:00 2026\nMessage-ID: <1@bakery.example>\nFrom: Ann <ann@bakery.example>\nTo: Mill <mill@flour.example>\nDate: Mon, 2 Mar 2026 09:00:00 +0000\nSubject: Order\n\nTen sacks, please.\n\n',
  );
  await writeFile(
    path.join(folder, 'handover.json'),
    JSON.stringify({
      company: 'Bright Bakery',
      leaving: { name: 'Ann', addresses: ['ann@bakery.example'] },
      domains: ['bakery.example'],
      sources: [
        { use: 'folder', name: 'files', path: 'files' },
        { use: 'mail', name: 'mail', path: 'mail.mbox' },
      ],
      asOf: '2026-03-02',
      state: 'state',
      content: 'content',
      dist: 'dist',
    }),
  );
  await read();
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const document = (name: string, text: string) => writeFile(path.join(folder, 'files', `${name}.md`), text);

/** Reads the sources as a run does, up to where agents begin. */
async function read(): Promise<void> {
  const loaded = await loadHandover(path.join(folder, 'handover.json'));
  const { handover, paths } = loaded;
  const { signal } = new AbortController();
  const database = await openDatabase(paths.state);
  try {
    await pullSources(loaded, database, SILENT, signal);
    await triageRecords(handover, database, SILENT, new Map());
    await readRecords(handover, database, SILENT, signal);
    await deriveLinks(handover, database, '2026-03-02', SILENT, signal);
  } finally {
    await processes().close();
    await database.destroy();
  }
}

async function withStore<Result>(body: (store: StoredTasks) => Promise<Result>): Promise<Result> {
  const database = await openDatabase(path.join(folder, 'state'));
  try {
    return await body(new StoredTasks(database));
  } finally {
    await database.destroy();
  }
}

async function supervise(
  names: readonly string[],
  options: { agentMinutes?: number; attempts?: number; sideBySide?: number } = {},
  signal = new AbortController().signal,
): Promise<Supervised> {
  const { handover, paths } = await loadHandover(path.join(folder, 'handover.json'));
  const places = await Promise.all(
    names.map(async (name) => {
      const module = new URL(`./agents/${name}.ts`, import.meta.url);
      return { module, agent: ((await import(module.href)) as { agent: AgentDefinition }).agent };
    }),
  );
  const database = await openDatabase(paths.state);
  try {
    return await superviseAgents(places, {
      store: new StoredTasks(database),
      digests: new EvidenceDigests(database, new StoredEvidence(database, handover, '2026-03-02')),
      lane: { state: paths.state, handover, asOf: '2026-03-02' },
      program: 'test',
      limits: { agentMinutes: 10, attempts: 2, sideBySide: 2, ...options },
      pass: async (pages) => [...pages],
      step: () => undefined,
      askingLane: () => null,
      signal,
    });
  } finally {
    await database.destroy();
  }
}

describe('agents that fail', () => {
  it('each ends where it should, and the others go on', async () => {
    const { pages, failed } = await supervise(['throws', 'nonsense', 'exits', 'sound', 'thief']);
    expect(pages.map(({ path: at }) => at)).toEqual(['sound/page-1', 'sound/page-2', 'sound/page-3']);
    const late = await supervise(['waits', 'loops'], { agentMinutes: SHORT });
    const names = [...failed, ...late.failed].map(({ agent, error }) => [agent, error.name]);
    expect(Object.fromEntries(names)).toEqual({
      throws: 'AGENT_FAILED',
      nonsense: 'AGENT_CONTRACT',
      exits: 'AGENT_FAILED',
      thief: 'AGENT_CONTRACT',
      waits: 'AGENT_TIMED_OUT',
      loops: 'AGENT_TIMED_OUT',
    });
    const { dead } = await withStore(statusOf);
    expect(dead.map(({ id, history }) => [id, history.length])).toEqual([
      ['agent/loops', 2],
      ['agent/waits', 2],
    ]);
    for (const { error } of failed) expect(JSON.stringify(error)).not.toMatch(/\n\s+at /);
  }, 240_000);

  it('is not tried again with the same inputs, until a person says so or they change', async () => {
    const first = await supervise(['throws']);
    expect(first.failed[0]).toMatchObject({ before: false });
    expect((await supervise(['throws'])).failed[0]).toMatchObject({ before: true });
    expect(await withStore((store) => retryTasks(store, 'all'))).toEqual(['agent/throws']);
    expect((await supervise(['throws'])).failed[0]).toMatchObject({ before: false });
    await document('ovens', '# Ovens\n\nAll is new.\n');
    await read();
    expect((await supervise(['throws'])).failed[0]).toMatchObject({ before: false });
    await expect(withStore((store) => retryTasks(store, ['agent/none']))).rejects.toMatchObject({
      name: 'TASK_UNKNOWN',
    });
  }, 120_000);

  it('ends with an abort, and goes on from there', async () => {
    const stop = new AbortController();
    const running = supervise(['loops', 'sound'], { sideBySide: 1 }, stop.signal);
    setTimeout(() => stop.abort(new Error('Ctrl+C')), 3000);
    await expect(running).rejects.toThrow('Ctrl+C');
    const next = await supervise(['loops', 'sound'], { sideBySide: 1, agentMinutes: 0.3, attempts: 2 });
    expect(next.pages).toHaveLength(3);
    expect(next.failed).toMatchObject([
      { agent: 'loops', before: false, error: { name: 'AGENT_TIMED_OUT' } },
    ]);
  }, 120_000);
});

describe('agents whose evidence is as it was', () => {
  it('are not run; of the others only the page that changed is composed', async () => {
    const first = await supervise(['sound', 'mails']);
    expect(first).toMatchObject({ unchanged: [], failed: [] });
    expect(first.composed).toHaveLength(4);
    const second = await supervise(['sound', 'mails']);
    expect(second).toMatchObject({ unchanged: ['sound', 'mails'], composed: [], pages: first.pages });
    await document('keys', '# keys\n\nThe keys are with the baker.\n');
    await read();
    const third = await supervise(['sound', 'mails']);
    expect(third.unchanged).toEqual(['mails']);
    expect(third.composed).toHaveLength(1);
    expect(third.pages).toEqual((await fresh(['sound', 'mails'])).pages);
  }, 120_000);

  it('come out the same in any order, alone or side by side', async () => {
    const names = ['mails', 'sound'];
    const alone = await fresh(names, 1);
    expect((await fresh(names, 3)).pages).toEqual(alone.pages);
    const other = await fresh([...names].reverse(), 2);
    const sorted = (run: Supervised) => run.pages.map(({ file }) => file).sort();
    expect(sorted(other)).toEqual(sorted(alone));
  }, 120_000);
});

/** As in a first run. */
async function fresh(names: readonly string[], sideBySide = 2): Promise<Supervised> {
  await withStore(async (store) => store.forget(await store.list()));
  return supervise(names, { sideBySide });
}
