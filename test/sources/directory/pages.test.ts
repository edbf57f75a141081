import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadHandover } from '../../../src/config/load.ts';
import type { Progress } from '../../../src/engine/progress.ts';
import { runHandover } from '../../../src/engine/run.ts';
import { openHarbor, type Setup } from './setup.ts';

const SILENT: Progress = { stage() {}, step() {}, note() {}, done() {} };
let harbor: Setup;
let config: string;

beforeAll(async () => {
  harbor = await openHarbor();
  config = path.join(harbor.directory, 'handover.json');
  await writeFile(
    config,
    JSON.stringify({
      company: 'Harbor',
      leaving: { name: 'Corazon Valdez', addresses: ['cora@harbor.example'] },
      domains: ['harbor.example'],
      sources: [{ use: 'directory', name: 'directory', ...harbor.options }],
      state: 'state',
      content: 'content',
      dist: 'dist',
    }),
  );
});
afterAll(() => harbor.close());

const run = async () => runHandover(await loadHandover(config), SILENT, new AbortController().signal);

/** A page as it is read: without front matter, citations and marks of code. */
async function page(name: string): Promise<string> {
  const text = await readFile(path.join(harbor.directory, 'content', `${name}.mdx`), 'utf8');
  return text
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replaceAll(/<Cite[^>]*>/g, '')
    .replaceAll('`', '');
}

describe('the pages that come of a directory alone', () => {
  it('account for every record and refuse nothing', async () => {
    const { addsUp, coverage, pages, unreadable } = await run();
    expect(addsUp).toBe(true);
    expect(coverage.read).toBe(8);
    expect(unreadable).toEqual([]);
    expect(pages.problems).toEqual([]);
    expect(pages.dropped).toBe(0);
  });

  it('say who works here, and leave out accounts that are suspended or were never used', async () => {
    const people = await page('staff/people');
    expect(people).toContain('| Name |');
    expect(people).toContain(
      '| Corazon Valdez | Operations Manager | cora@harbor.example | Operations | Marcus Thorne |',
    );
    expect(people).not.toMatch(/Diana|Scanner/);
  });

  it('say who grants access to Google Workspace, and ask who owns it', async () => {
    const register = await page('systems/register');
    expect(register).toContain(
      '[Google Workspace](/systems/google-workspace/) | Renato Macaraeg, Marcus Thorne |',
    );
    const system = await page('systems/google-workspace');
    expect(system).toContain(
      '| Super administrators, who may grant every access | Renato Macaraeg, Marcus Thorne |',
    );
    expect(system).toContain('2 active users are not enrolled in two-step verification.');
    expect(system).toContain(
      'In Google Workspace, this should be looked at: 1 suspended or archived account that still holds something; 1 administrator without two-step verification; 1 active user who never signed in; 1 active user who did not sign in for 90 days before 2026-11-26; 1 group with suspended or archived owners only; 1 group without an owner.',
    );
    expect(register).toContain('Who owns each of these systems, and who pays for it?');
    expect(register.match(/\/systems\/[a-z-]+\//g)).toHaveLength(1);
  });

  it('tell of each group, with who is in it, all of them among the systems', async () => {
    const names = await readdir(path.join(harbor.directory, 'content'), { recursive: true });
    const documents = names.filter((name) => name.includes('/documents/'));
    expect(documents.filter((name) => !name.startsWith('systems/'))).toEqual([]);
    expect(documents).toHaveLength(8);
    const billing = await page('systems/documents/group-billing-billing-harbor-example');
    expect(billing).toContain('Invoices of clients and payments from them.');
    expect(billing).toContain('1 of them is from outside of the organisation.');
    expect(billing).toContain(
      'The group billing@harbor.example has 4 members: Corazon Valdez (owner), Renato Macaraeg, adviser@outside.example, All staff.',
    );
    expect(billing).toContain('Its other addresses: invoices@harbor.example.');
    expect(billing).toContain('| Corazon Valdez | cora@harbor.example | owner | user | active |');
  });

  it('stay as they are while nothing changes', async () => {
    const { pages } = await run();
    expect(pages.unchanged).toBe(true);
  });

  it('follow who comes and goes', async () => {
    const { fake } = harbor;
    fake.users = fake.users.filter(({ primaryEmail }) => primaryEmail !== 'vincent@harbor.example');
    fake.groups = fake.groups.filter(({ email }) => email !== 'staff@harbor.example');
    const { coverage, addsUp } = await run();
    expect(addsUp).toBe(true);
    expect(coverage.read).toBe(7);
    expect(await page('staff/people')).not.toContain('Vincent');
    await expect(page('systems/documents/group-all-staff-staff-harbor-example')).rejects.toThrow('ENOENT');
  });

  it('stay where the sign-in is taken back', async () => {
    const before = await page('staff/people');
    harbor.tokens.accounts = [];
    await expect(run()).rejects.toMatchObject({ name: 'SIGN_IN_REFUSED' });
    harbor.tokens.accounts = null;
    const { coverage } = await run();
    expect(coverage.read).toBe(7);
    expect(await page('staff/people')).toBe(before);
  });
});
