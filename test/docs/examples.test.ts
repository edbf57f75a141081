import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/contracts/finding.ts';
import { describeAgent, pagesOf, wordsOf } from '../agents/contract.ts';
import { hostileTexts } from '../findings/support/hostile.ts';
import { describeSource } from '../sources/contract.ts';
import { memoryEvidence, recordOf } from '../support/memory-evidence.ts';
import { agent } from './examples/agents/phone-book/index.ts';
import { finding } from './examples/findings/purchase-order.ts';
import { source } from './examples/sources/tickets/index.ts';

const ticket = (subject: string, body: string) =>
  JSON.stringify({ subject, body, from: 'Jo Marsh', opened: '2026-03-02T09:15:00+08:00', priority: 3 });

describeSource('the source of docs/add-a-source.md', async (directory) => {
  const folder = path.join(directory, 'tickets');
  await mkdir(folder);
  const write = (name: string, text: string) => writeFile(path.join(folder, name), text);
  await write('1.json', ticket('Printer', 'The printer on floor 2 is out of toner.'));
  await write('2.json', ticket('Door', 'The badge reader does not answer.\r\nSince Monday.'));
  await write('3.json', ticket('Mail', 'No mail since nine.'));
  return {
    source,
    options: { path: 'tickets' },
    missing: { path: 'nowhere' },
    async change() {
      await write('1.json', ticket('Printer', 'Toner was changed.'));
      return { key: '1.json' };
    },
    async remove() {
      await rm(path.join(folder, '3.json'));
      return { key: '3.json' };
    },
    async spoil() {
      await write('2b.json', '{"subject": 7}');
      return { key: '2b.json' };
    },
    async addHostile() {
      const names = ['línea 中文 🚀.json', 'new\nline.json', '__proto__.json', `quo'te"s.json`, '..odd.json'];
      for (const name of names) await write(name, ticket(`Odd\n\0${name}`, 'Text \ud800 of it.'));
      return { records: names.length };
    },
  };
});

describe('the finding of docs/add-a-finding.md', () => {
  const seen = async (text: string) => {
    const evidence = await memoryEvidence({
      records: [recordOf({ key: 'a.md', text })],
      findings: [finding],
    });
    const found: Finding<'purchase-order'>[] = [];
    for await (const one of evidence.findings({ kinds: ['purchase-order'] })) found.push(one);
    return found;
  };

  it('finds numbers with their exact place', async () => {
    const found = await seen('# Orders\n\nPlease pay PO-2024117 and PO 2024118, not PO12 or SPO-99999.\n');
    expect(found.map(({ quote, data }) => [quote, data.number])).toEqual([
      ['PO-2024117', '2024117'],
      ['PO 2024118', '2024118'],
    ]);
  });

  it('reads hostile text, and says nothing that does not fit its schema', async () => {
    for (const [, unit] of hostileTexts) {
      const text = unit.repeat(50);
      for (const { data, quote } of await seen(`${text} PO-12345 ${text}`)) {
        expect(finding.data.safeParse(data).success).toBe(true);
        expect(quote).toMatch(/^PO[- ]?\d{4,10}$/);
      }
    }
  });
});

const records = () => [
  recordOf({
    key: 'office/help.md',
    text: '# Help\n\nFor the boiler call Jo on +44 20 7946 0999.\n\nOn weekends call the porter.\n',
    at: '2026-02-01',
  }),
  recordOf({
    key: 'office/door.md',
    text: '# Door\n\nThe locksmith is on 02 9876 5432.\n',
    at: '2026-02-03',
  }),
];
describeAgent(agent, () => ({ records: records() }));

describe('the agent of docs/add-an-agent.md', () => {
  it('lists numbers with their words, and whom to call on weekends', async () => {
    const [page] = await pagesOf(agent, await memoryEvidence({ records: records() }));
    const words = page ? wordsOf(page) : '';
    expect(words).toContain('+44 20 7946 0999');
    expect(words).toContain('The locksmith is on 02 9876 5432.');
    expect(words).toContain('On weekends call the porter.');
  });

  it('asks where the records do not say', async () => {
    const [page] = await pagesOf(agent, await memoryEvidence({ records: records().slice(1) }));
    expect(page ? wordsOf(page) : '').toContain('Whom do we call');
    expect(page?.slots).toMatchObject([{ name: 'after-hours', filled: false }]);
  });
});
