import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { codeBlocks, ROOT } from './support.ts';

const run = promisify(execFile);
const PLACES: Record<string, string> = {
  'docs/add-a-source.md': 'src/sources/tickets/index.ts',
  'docs/add-a-finding.md': 'src/findings/purchase-order.ts',
  'docs/add-an-agent.md': 'src/agents/phone-book/index.ts',
};
let copy: string;

beforeAll(async () => {
  copy = await mkdtemp(path.join(tmpdir(), 'baton-added-'));
  for (const folder of ['src', 'scripts'])
    await cp(path.join(ROOT, folder), path.join(copy, folder), {
      recursive: true,
      filter: (file) => !file.startsWith(path.join(ROOT, 'src/content/')),
    });
  await cp(path.join(ROOT, 'package.json'), path.join(copy, 'package.json'));
  await symlink(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'));
  for (const [page, place] of Object.entries(PLACES)) {
    const block = codeBlocks.find((one) => one.page === page && one.language === 'ts');
    await mkdir(path.dirname(path.join(copy, place)), { recursive: true });
    await writeFile(path.join(copy, place), block?.code ?? '');
  }
});
afterAll(() => rm(copy, { recursive: true, force: true }));

it('the source, the finding and the agent of the guides work when their files are added, and nothing else', async () => {
  await mkdir(path.join(copy, 'acme/tickets'), { recursive: true });
  const ticket = {
    subject: 'Boiler',
    body: 'On weekends call Jo on +44 20 7946 0999. The spare part is on PO-2024117.',
    from: 'Kim Park',
    opened: '2026-03-02T09:15:00Z',
  };
  await writeFile(path.join(copy, 'acme/tickets/7.json'), JSON.stringify(ticket));
  const config = {
    company: 'Acme Ltd',
    leaving: { name: 'Sam Lee' },
    sources: [{ use: 'tickets', name: 'tickets', path: 'tickets' }],
    agents: ['phone-book'],
    state: 'state',
    content: 'content',
    dist: 'site',
  };
  await writeFile(path.join(copy, 'acme/baton.json'), JSON.stringify(config));
  const node = (script: string, ...rest: string[]) =>
    run(process.execPath, [path.join(copy, 'scripts', script), ...rest, '--config', 'acme/baton.json'], {
      cwd: copy,
    });

  const { stdout } = await node('generate.ts');
  expect(stdout).toContain('1 records: 1 cited');
  const page = await readFile(path.join(copy, 'acme/content/phone-book/numbers.mdx'), 'utf8');
  expect(page).toContain('record: "tickets/7.json"');
  expect(page).toMatch(/## Outside office hours\s+- On weekends call Jo on \+44 20 7946 0999\./);
  expect(page).toContain('readiness: 1');

  const { DatabaseSync } = await import('node:sqlite');
  const database = new DatabaseSync(path.join(copy, 'acme/state/evidence.sqlite'), { readOnly: true });
  const found = database.prepare("SELECT quote, data FROM findings WHERE kind = 'purchase-order'").all();
  database.close();
  expect(found).toMatchObject([{ quote: 'PO-2024117', data: '{"number":"2024117"}' }]);

  const record = JSON.parse((await node('record.ts', '7.json')).stdout) as { triage: { outcome: string } };
  expect(record.triage.outcome).toBe('business');
});
