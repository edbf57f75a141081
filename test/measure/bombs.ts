import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { HandoverInput } from '../../src/contracts/handover.ts';
import { OUTCOMES } from '../../src/contracts/record.ts';
import { openEvidence } from '../../src/records/open.ts';
import { bombMails } from '../support/bomb-mails.ts';
import { BESIDE, type Bomb, bombFiles, writeBombs } from '../support/bombs.ts';
import { HandoverRun } from './handover-run.ts';
import { atMost, exactly, type Figure, type Measurement } from './measurement.ts';

/** Files that were made to exhaust whoever reads them, each with a plain one beside it. */
export const bombs: Measurement = {
  name: 'bombs',
  summary:
    'Files and mails made to exhaust a reader: each listed or read, what lies beside it read, peak memory.',
  needs: [],
  async run(say) {
    const folder = await mkdtemp(path.join(tmpdir(), 'baton-bombs-'));
    try {
      say('write the set');
      const files = await withNeighbours(path.join(folder, 'files'), bombFiles(), fileBeside);
      const mails = await withNeighbours(path.join(folder, 'mail'), bombMails(), mailBeside);
      return await HandoverRun.with(configOf(folder), async (run) => {
        say('generate');
        const first = await run.generate();
        say('generate again, unchanged');
        const second = await run.generate();
        const { records, listed } = await endsOf(run);
        const missing = [...files, ...mails].filter((key) => !records.has(key));
        const unaccounted = bombFiles()
          .map(({ name }) => (typeof name === 'string' ? `files/${name}` : ''))
          .filter((id) => id !== '' && !records.has(id) && !listed.has(id));
        const figures: Figure[] = [
          exactly(
            'plain files and mails beside them that were read',
            records.size && files.length + mails.length - missing.length,
            files.length + mails.length,
          ),
          exactly('files of the set that are neither read nor listed', unaccounted.length, 0),
          { what: 'listed with a reason', value: listed.size },
          { what: 'generate', value: Number(first.seconds.toFixed(1)), unit: 's' },
          { what: 'generate: processor time', value: first.processorSeconds ?? 0, unit: 's' },
          ...(first.peakMegabytes === null
            ? []
            : [atMost('generate: peak memory', first.peakMegabytes, 1500, 'MB')]),
          { what: 'generate again, unchanged', value: Number(second.seconds.toFixed(1)), unit: 's' },
        ];
        return {
          figures,
          notes: [
            ...[...listed].map(([id, reason]) => `${id}: ${reason}`),
            ...missing.map((key) => `NOT READ: ${key}`),
          ],
        };
      });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

function configOf(folder: string): HandoverInput {
  return {
    company: 'Bright Bakery',
    leaving: { name: 'Ann Ward', addresses: ['ann@bakery.example'] },
    domains: ['bakery.example'],
    timeZone: 'Europe/London',
    sources: [
      { use: 'folder', name: 'files', path: path.join(folder, 'files') },
      { use: 'mail', name: 'mail', path: path.join(folder, 'mail') },
    ],
  };
}

/** Writes the bombs and a plain neighbour after each. Returns the ids of the neighbours. */
async function withNeighbours(
  folder: string,
  set: readonly Bomb[],
  beside: (folder: string, number: number) => Promise<string>,
): Promise<string[]> {
  await writeBombs(folder, set);
  const ids: string[] = [];
  for (const [number] of set.entries()) ids.push(await beside(folder, number));
  return ids;
}

async function fileBeside(folder: string, number: number): Promise<string> {
  const name = `${String.fromCharCode(97 + (number % 26))}-plain-${number}.md`;
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, name), `# Plain ${number}\n\nOrder ${number} sacks. ${BESIDE}\n`);
  return `files/${name}`;
}

async function mailBeside(folder: string, number: number): Promise<string> {
  const head = `From: Ann <ann@bakery.example>\nTo: mill@flour.example\nDate: Tue, 3 Mar 2026 09:00:00 +0000\nMessage-ID: <plain-${number}@bakery.example>\nSubject: Plain ${number}`;
  await writeFile(
    path.join(folder, `${String.fromCharCode(97 + (number % 26))}-plain-${number}.eml`),
    `${head}\n\nOrder ${number} sacks. ${BESIDE}\n`,
  );
  return `mail/plain-${number}@bakery.example`;
}

async function endsOf(run: HandoverRun): Promise<{ records: Set<string>; listed: Map<string, string> }> {
  const { evidence, close } = await openEvidence(run.loaded.paths.state, run.loaded.handover);
  const records = new Set<string>();
  for await (const { id } of evidence.records({ outcomes: OUTCOMES })) records.add(id);
  const { unreadable } = await evidence.register();
  await close();
  return {
    records,
    listed: new Map(unreadable.map(({ source, key, reason }) => [`${source}/${key}`, reason])),
  };
}
