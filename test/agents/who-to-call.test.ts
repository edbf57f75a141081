import { describe, expect, it } from 'vitest';
import { agent } from '../../src/agents/who-to-call/index.ts';
import { memoryEvidence } from '../support/memory-evidence.ts';
import { IDA, mail, OLE } from './clients/law-firm.ts';
import { describeAgent, pagesOf, wordsOf } from './contract.ts';
import { harbour } from './matters/harbour.ts';

describeAgent(agent, () => harbour());

const KIM = 'Kim Sand <kim@quill.example>';
const words = async (more: Parameters<typeof harbour>[0] = []) => {
  const [page] = await pagesOf(agent, await memoryEvidence(await harbour(more)));
  return page ? wordsOf(page) : '';
};

describe('whom to call', () => {
  it('names who leaves only where nobody else here wrote with them', async () => {
    expect(await words()).toContain('only Ida Lund');
    const told = await words([
      mail(
        'kim1',
        '2026-05-22T09:00:00+01:00',
        IDA,
        OLE,
        'Samples',
        'Dear Ole,\n\nCan you use the samples?\n\nIda',
      ),
      mail(
        'kim2',
        '2026-05-23T09:00:00+01:00',
        KIM,
        OLE,
        'Re: Samples',
        'Dear Ole,\n\nThe samples left today.\n\nKim',
      ),
    ]);
    expect(told).not.toContain('only Ida Lund | 2026-05-23');
    expect(told).toContain('Kim Sand');
  });

  it('never names who took the name of somebody', async () => {
    expect(await words()).not.toContain('harrowmills-pay');
  });
});
