import { loadHandover } from '../../src/config/load.ts';
import type { Correction } from '../../src/contracts/correction.ts';
import type { Progress } from '../../src/engine/progress.ts';
import { type RunResult, runHandover } from '../../src/engine/run.ts';
import { openDatabase } from '../../src/records/database.ts';
import type { Database } from '../../src/records/tables.ts';
import { writeCorrection } from '../../src/sources/corrections/file.ts';
import { mboxMail, Workspace } from './workspace.ts';

const SILENT: Progress = { stage() {}, step() {}, note() {}, done() {} };

const rules = (days: string) =>
  `# Staff rules\n\nThese rules are for everybody at Bright Bakery.\n\n## Leave\n\nEvery employee has ${days} of paid leave a year.\n\nAsk your team lead before you book a journey.\n`;

/** A bakery that leaves questions, a conflict and two addresses of one person open. */
export async function correctedBakery(): Promise<{ workspace: Workspace; config: string }> {
  const workspace = await Workspace.make({
    'files/refunds.md':
      '# Refunds\n\nHow we refund a customer.\n\n1. Look up the order in the till.\n2. Check the bread that came back.\n3. Refund the price to the card.\n4. Write it into the red book.\n',
    'files/handbook.md': rules('20 days').replace('Staff rules', 'Staff handbook'),
    'files/rules.md': rules('25 days'),
    'mail/inbox.mbox': [
      mboxMail({
        id: 1,
        from: 'Ann <ann@bakery.example>',
        to: 'Lena Miller <lena@flour.example>',
        body: 'Dear Lena, please send two sacks of flour by Friday.',
      }),
      mboxMail({
        id: 2,
        from: 'Lena Miller <lena@flour.example>',
        to: 'Ann <ann@bakery.example>',
        body: 'Dear Ann, we will send them on Thursday. The price is EUR 40.00 a sack.',
      }),
      mboxMail({
        id: 3,
        from: 'Lena Miller <lena.miller@mailbox.example>',
        to: 'Ann <ann@bakery.example>',
        body: 'Dear Ann, can you tell me which gate to use on Thursday?',
      }),
    ].join(''),
  });
  // What is published is not what is tested here: nothing waits.
  const thresholds = { confidence: 0, changed: 1, new: [], conflicts: 100, sensitivity: [] };
  const leaving = { name: 'Ann Baker', addresses: ['ann@bakery.example'] };
  return { workspace, config: await workspace.config({ leaving, policy: { thresholds } }) };
}

export async function runBakery(config: string): Promise<RunResult> {
  return runHandover(await loadHandover(config), SILENT, new AbortController().signal);
}

export async function withStore<Answer>(
  workspace: Workspace,
  use: (database: Database) => Promise<Answer>,
): Promise<Answer> {
  const database = await openDatabase(workspace.at('state'), { readOnly: true });
  try {
    return await use(database);
  } finally {
    await database.destroy();
  }
}

type About<One> = One extends Correction ? Omit<One, 'by' | 'name' | 'at'> : never;

/** A correction by the leaver, a minute after the other for each number. */
export function said(about: About<Correction>, minute = 0): Correction {
  const at = new Date(Date.UTC(2026, 10, 30, 9, minute)).toISOString();
  return { ...about, by: 'leaver', name: 'Ann Baker', at } as Correction;
}

/** Puts the files of corrections into the workspace, by name. */
export async function correct(workspace: Workspace, files: Record<string, Correction>): Promise<void> {
  for (const [name, correction] of Object.entries(files))
    await workspace.write(`corrections/${name}.yaml`, writeCorrection(correction));
}
