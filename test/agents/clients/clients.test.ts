import { describe, expect, it } from 'vitest';
import { agent } from '../../../src/agents/clients/index.ts';
import type { CheckedPageDraft } from '../../../src/contracts/draft.ts';
import { memoryEvidence } from '../../support/memory-evidence.ts';
import { describeAgent, pagesOf, wordsOf } from '../contract.ts';
import { document, lawFirm, RECORDS } from './law-firm.ts';

const pages = async (records = RECORDS): Promise<Map<string, CheckedPageDraft>> =>
  new Map(
    (await pagesOf(agent, await memoryEvidence(await lawFirm(records)))).map((page) => [page.path, page]),
  );

const words = (all: ReadonlyMap<string, CheckedPageDraft>, path: string) => {
  const page = all.get(path);
  if (!page) throw new Error(`no page ${path} among ${[...all.keys()].join(', ')}`);
  return wordsOf(page);
};

const MILLS = 'clients/harrow-mills-ltd';
const TESSALY = 'clients/tessaly-vineyards';

describeAgent(agent, () => lawFirm());

describe('who is a client', () => {
  it('takes them from the ledger and from lists, joins a short name with the one it means, and keeps the business out', async () => {
    const all = await pages();
    expect([...all.keys()].filter((path) => !path.includes('vendors')).sort()).toEqual([
      'clients/harrow-lane-bakery-ltd',
      MILLS,
      'clients/register',
      'clients/route-66-tours-ltd',
      'clients/route-67-tours-ltd',
      'clients/summit-ltd',
      TESSALY,
    ]);
    // Of whom nothing is said but the name, the register is enough.
    expect(words(all, 'clients/register')).toContain('Novak & Sons');
    expect([...all.keys()].filter((path) => path.includes('vendors'))).toEqual([
      'clients/vendors',
      'clients/vendors/dockside-estates',
    ]);
  });

  it('takes nobody for a client who only writes mail, or stands in a table that is not on clients', async () => {
    const mails = RECORDS.filter(({ kind }) => kind === 'mail');
    const table = document(
      'it.md',
      '# Tools\n\n| Client | Version |\n| --- | --- |\n| Firefox | 128 |\n| Chrome | 130 |',
    );
    expect([...(await pages([...mails, table])).keys()]).toEqual(['clients/others']);
  });

  it('takes the client of an agreement by its own word where nothing else tells', async () => {
    const letter = document(
      'legal/engagement.md',
      '# Engagement letter 7\n\nThis agreement is made between Quill & Partners and Ostrava Glassworks GmbH (the "Client").\n\nThe fee is EUR 90.00 an hour.',
    );
    const all = await pages([letter]);
    expect(all.has('clients/ostrava-glassworks-gmbh')).toBe(true);
  });
});

describe("a client's page", () => {
  it('shows what is open, how they paid and what they said last', async () => {
    const text = words(await pages(), MILLS);
    expect(text).toContain('EUR 800.00');
    expect(text).toContain('6 days after the due date');
    expect(text).toContain('Paid after the due date: 1 of 1');
    expect(text).toContain('we hold the payment until it is corrected');
    expect(text).toContain('ole@harrowmills.example');
    expect(text).toContain('5% discount for Harrow Mills until 31 December 2026, only for you.');
    expect(text).toContain('They never get reminders by post.');
    expect(text).toContain('billed by the hour at EUR 210.00');
  });

  it('does not say of one client what is said of another', async () => {
    const all = await pages();
    expect(words(all, MILLS)).not.toContain('copies by the page');
    expect(words(all, TESSALY)).toContain('copies by the page');
    expect(words(all, MILLS)).not.toContain('30 days late as always');
    expect(words(all, TESSALY)).toContain('30 days late as always');
    expect(words(all, TESSALY)).not.toContain('reminders by post');
    expect(words(all, 'clients/harrow-lane-bakery-ltd')).not.toContain('EUR 210.00');
  });

  it('takes no plain word, no street and no shared beginning for a name', async () => {
    const all = await pages();
    expect(words(all, 'clients/summit-ltd')).not.toContain('capacity');
    expect(words(all, TESSALY)).not.toContain('Road 5');
    for (const path of [MILLS, 'clients/harrow-lane-bakery-ltd'])
      expect(words(all, path)).not.toContain('A file of Harrow');
  });

  it('asks for what the records do not say', async () => {
    const page = (await pages()).get('clients/summit-ltd');
    const empty = page?.slots.filter(({ filled }) => !filled).map(({ name }) => name);
    expect(empty).toEqual(['contact', 'agreement', 'special']);
    expect(page?.slots.find(({ name }) => name === 'contact')?.question).toContain('Summit Ltd');
  });

  it('tells what a vendor bills for', async () => {
    expect(words(await pages(), 'clients/vendors/dockside-estates')).toContain('Work of R-03');
  });
});
