import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { agent } from '../../src/agents/labour-code/index.ts';
import type { RawRecordInput } from '../../src/contracts/record.ts';
import { source } from '../../src/sources/folder/index.ts';
import { pagesOf } from '../agents/contract.ts';
import { memoryEvidence, recordOf } from '../support/memory-evidence.ts';
import { pullContext } from '../support/pull.ts';
import { sharedPath } from '../support/shared.ts';

const CORPUS = sharedPath('corpora/labour-ph/provisions.json');

interface Provision {
  id: string;
  citation: string;
  title: string;
  text: string;
}

export interface LabourPhFigures {
  provisions: number;
  /** Provisions whose page quotes the law's text, the same letter by letter but for white space. */
  quoted: number;
  missed: string[];
}

/**
 * Lays each provision down as a file of a business's law folder, reads the folder through the folder source and asks
 * whether a page of its own quotes the whole text. Null where the corpus is absent.
 */
export async function labourPh(): Promise<LabourPhFigures | null> {
  if (!existsSync(CORPUS)) return null;
  const provisions = JSON.parse(readFileSync(CORPUS, 'utf8')) as Provision[];
  const records = (await readAsFolder(provisions)).map(({ key, ...raw }) => recordOf({ key, ...raw }));
  const evidence = await memoryEvidence({ records });
  const quotes = new Map<string, string[]>();
  for (const page of await pagesOf(agent, evidence)) {
    if (page.kind !== 'law') continue;
    for (const block of page.blocks) {
      if (block.type !== 'quotation') continue;
      const record = await evidence.record(block.cite.record);
      const quote = record?.text.slice(block.cite.start, block.cite.end) ?? '';
      quotes.set(block.cite.record, [...(quotes.get(block.cite.record) ?? []), folded(quote)]);
    }
  }
  const missed = provisions
    .filter(({ id, text }) => !(quotes.get(`test/${id}.md`) ?? []).includes(folded(text)))
    .map(({ id }) => id);
  return { provisions: provisions.length, quoted: provisions.length - missed.length, missed };
}

const folded = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

async function readAsFolder(provisions: readonly Provision[]): Promise<RawRecordInput[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'labour-ph-'));
  try {
    for (const { id, citation, title, text } of provisions)
      await writeFile(path.join(folder, `${id}.md`), `# ${citation} — ${title}\n\n${text}\n`);
    const records: RawRecordInput[] = [];
    const events = source.pull(pullContext(source.options.parse({ path: folder }), folder));
    for await (const event of events) if (event.type === 'record') records.push(event.record);
    return records;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
