import { spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadHandover } from '../../../src/config/load.ts';
import type { BatonRecord } from '../../../src/contracts/record.ts';
import { OUTCOMES } from '../../../src/contracts/record.ts';
import { openEvidence } from '../../../src/records/open.ts';

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));

/** What `generate` made of a case: the exit code, what it said, and all that it stored and wrote. */
export interface CaseRun {
  exitCode: number;
  /** Standard output and standard error together. */
  told: string;
  /** Every record, whatever its outcome, in the order of ids. */
  records: readonly BatonRecord[];
  unreadable: readonly { source: string; key: string; reason: string }[];
  /** MDX sources of the pages by their path below the content folder. */
  pages: ReadonlyMap<string, string>;
}

/** Runs `generate` on a copy of a case's folder, so that the case itself stays as it is. */
export async function runCase(folder: string): Promise<CaseRun> {
  const copy = await mkdtemp(path.join(tmpdir(), 'baton-case-'));
  try {
    await cp(folder, copy, { recursive: true, verbatimSymlinks: true });
    const config = path.join(copy, 'baton.json');
    const { exitCode, told } = await generate(config);
    const { handover, paths } = await loadHandover(config);
    const opened = await openEvidence(paths.state, handover);
    try {
      const records: BatonRecord[] = [];
      for await (const record of opened.evidence.records({ outcomes: OUTCOMES })) records.push(record);
      records.sort((a, b) => (a.id < b.id ? -1 : 1));
      const unreadable = await opened.database.selectFrom('unreadable').selectAll().execute();
      return { exitCode, told, records, unreadable, pages: await pagesIn(paths.content) };
    } finally {
      await opened.close();
    }
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

function generate(config: string): Promise<{ exitCode: number; told: string }> {
  const script = path.join(PROJECT, 'scripts', 'generate.ts');
  const child = spawn(process.execPath, [script, '--config', config], {
    cwd: PROJECT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let told = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => {
      told += part;
    });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ exitCode: code ?? -1, told }));
  });
}

async function pagesIn(content: string): Promise<Map<string, string>> {
  const names = (await readdir(content, { recursive: true })).filter((name) => name.endsWith('.mdx'));
  const pages = new Map<string, string>();
  for (const name of names.sort()) pages.set(name, await readFile(path.join(content, name), 'utf8'));
  return pages;
}
