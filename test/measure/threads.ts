import path from 'node:path';
import type { Thread } from '../../src/contracts/link-kinds.ts';
import { link as organisation } from '../../src/links/organisation.ts';
import { link as person } from '../../src/links/person.ts';
import { link as thread } from '../../src/links/thread.ts';
import { pairScore, readBc3 } from '../support/bc3.ts';
import { memoryEvidence } from '../support/memory-evidence.ts';
import { mailActs } from './mail-acts.ts';
import { atLeast, CORPORA, type Measurement } from './measurement.ts';

const FOLDER = path.join(CORPORA, 'threads-bc3');

/** 40 mailing-list threads without reply headers, and the sentences that annotators called requests and commitments. */
export const threads: Measurement = {
  name: 'threads-bc3',
  summary:
    'Thread membership of 261 list mails without reply headers; requests and promises in their sentences.',
  needs: ['threads-bc3'],
  async run() {
    const { records, threadOf } = readBc3(path.join(FOLDER, 'corpus.xml'));
    const evidence = await memoryEvidence({ records, findings: [] });
    await evidence.derive(person);
    await evidence.derive(organisation);
    const links = await evidence.derive(thread);
    const found = new Map(
      links.flatMap(({ key, data }) => (data as Thread).records.map((id) => [id, key] as const)),
    );
    const score = pairScore(found, threadOf);
    return {
      figures: [
        { what: 'mails', value: records.length },
        atLeast('pairs in one thread: precision', score.precision, 0.95),
        atLeast('pairs in one thread: recall', score.recall, 0.85),
        ...mailActs(FOLDER),
      ],
      notes: [],
    };
  },
};
