import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadHandover } from '../../src/config/load.ts';
import type { Progress } from '../../src/engine/progress.ts';
import { runHandover } from '../../src/engine/run.ts';
import { openDatabase } from '../../src/records/database.ts';
import { mboxMail, runScript, Workspace } from '../support/workspace.ts';

const MAILS = 1200;
const SLOW = path.join(import.meta.dirname, 'support/slow-to-stop.ts');
let workspace: Workspace;
let config: string;

beforeAll(async () => {
  workspace = await Workspace.make({
    'files/ovens.md': '# Ovens\n\nPreheat the ovens at 04:00 every day.\n',
    'mail/all.mbox': Array.from({ length: MAILS }, (_, id) =>
      mboxMail({ id, from: 'ann@bakery.example', to: `mill-${id % 40}@flour.example` }),
    ).join(''),
  });
  config = await workspace.config({ state: 'state', content: 'content' });
});
afterAll(() => workspace.remove());

async function mailsIn(state: string): Promise<number> {
  const database = await openDatabase(workspace.at(state), { readOnly: true });
  const row = await database
    .selectFrom('records')
    .select((query) => query.fn.countAll<number>().as('count'))
    .where('kind', '=', 'mail')
    .executeTakeFirstOrThrow();
  await database.destroy();
  return row.count;
}

/** Runs in this process and stops at the first step of a stage that `here` is true of. */
async function stopAt(
  file: string,
  here: (stage: string, done: number, label: string) => boolean,
): Promise<{ stage: string; told: string[] }> {
  const controller = new AbortController();
  const told: string[] = [];
  let stage = '';
  const progress: Progress = {
    stage: (title) => {
      stage = title;
      if (here(stage, 0, '')) controller.abort(new Error('stopped by the test'));
    },
    step: (done, _total, label = '') => {
      if (here(stage, done, label)) controller.abort(new Error('stopped by the test'));
    },
    note: () => {},
    done: (result) => told.push(result),
  };
  await expect(runHandover(await loadHandover(file), progress, controller.signal)).rejects.toThrow(
    'stopped by the test',
  );
  return { stage, told };
}

describe('a run that is stopped', () => {
  it('keeps what was read, and goes on: in a pull, in linking, in writing, in that order', async () => {
    const file = await workspace.config(
      { state: 'state-stopped', content: 'content-stopped' },
      'stopped.json',
    );
    const pull = await stopAt(file, (stage, done) => stage === 'Read the sources' && done >= 1000);
    expect(pull).toEqual({ stage: 'Read the sources', told: [] });
    const kept = await mailsIn('state-stopped');
    expect(kept).toBeGreaterThanOrEqual(1000);
    expect(kept).toBeLessThan(MAILS);

    const links = await stopAt(file, (stage, _done, label) => stage.startsWith('Link') && label === 'thread');
    expect(links.stage).toMatch(/^Link/);
    expect(links.told[0]).toContain(`${MAILS - kept} new`);
    expect(await mailsIn('state-stopped')).toBe(MAILS);

    const pages = await stopAt(file, (stage) => stage === 'Write the pages');
    expect(pages.stage).toBe('Write the pages');
    expect(pages.told[2]).toContain('0 records read');

    const ended = await runScript('generate.ts', ['--config', file]);
    expect(ended.code, ended.stderr).toBe(0);
    expect(ended.stdout).toContain(`${MAILS + 1} records: `);
  });

  it.each([
    ['SIGINT', 130, 'Ctrl+C'],
    ['SIGTERM', 143, 'SIGTERM'],
  ] as const)('by %s ends with %i and says so', async (signal, code, by) => {
    let sent = false;
    const ended = await runScript('generate.ts', ['--config', config], {
      watch: (printed, child) => {
        if (sent || !printed.includes('Find facts')) return;
        sent = true;
        // npm passes on what the terminal has sent already: twice is once.
        child.kill(signal);
        child.kill(signal);
      },
    });
    expect(ended).toMatchObject({ code, signal: null });
    expect(ended.stderr).toMatch(
      new RegExp(`^STOPPED: Stopped by ${by.replace('+', '\\+')}\\. What was done is kept\\.$`, 'm'),
    );
    expect(ended.stderr).not.toMatch(/^\s+at /m);
  });

  it.skipIf(process.platform === 'win32')('by the end of the shell that npm put before it', async () => {
    let sent = false;
    const ended = await runScript('generate.ts', ['--config', config], {
      environment: { npm_lifecycle_event: 'generate' },
      shell: '"$0" "$@"; exit 0',
      watch: (printed, child) => {
        if (sent || !printed.includes('Find facts')) return;
        sent = true;
        child.kill('SIGTERM');
      },
    });
    expect(ended.stderr).toContain('STOPPED: Stopped by SIGTERM.');
  });

  it.each(['idle', 'busy'])('ends at once at the second Ctrl+C (%s)', async (kind) => {
    let presses = 0;
    const ended = await runScript(path.relative('scripts', SLOW), [kind], {
      watch: (printed, child) => {
        const next = presses === 0 ? 'ready' : kind === 'busy' ? 'busy' : 'Ctrl+C again';
        if (presses > 1 || !printed.includes(next)) return;
        presses += 1;
        child.kill('SIGINT');
      },
    });
    expect(ended.signal).toBe('SIGINT');
    expect(ended.stderr).toContain('Ctrl+C again ends at once.');
  });
});
