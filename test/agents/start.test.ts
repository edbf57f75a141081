import { describe, expect, it } from 'vitest';
import { agent } from '../../src/agents/start/index.ts';
import { openQuestions, questionsPage } from '../../src/agents/start/questions.ts';
import { startPage } from '../../src/agents/start/start-page.ts';
import type { PageDraft } from '../../src/contracts/draft.ts';
import type { Evidence } from '../../src/contracts/evidence.ts';
import type { Link } from '../../src/contracts/link.ts';
import { findViews } from '../../src/engine/discover.ts';
import { BuiltViews } from '../../src/engine/views.ts';
import { billOf, invoiceOf } from '../support/account-records.ts';
import { memoryEvidence, recordOf } from '../support/memory-evidence.ts';
import { describeAgent, pagesOf, wordsOf } from './contract.ts';

describeAgent(agent, () => ({
  records: [recordOf({ key: 'a.md', text: '# A\n\nThe report must be sent every Monday.\n' })],
}));

const summary = {
  title: 'Billing',
  section: 'billing',
  kind: 'process',
  summary: 'How.',
  status: 'incomplete',
  confidence: 0.5,
  readiness: 0.5,
};

describe('the start page', () => {
  it('names who leaves and who takes over, and stands where nothing else does', async () => {
    const handover = {
      company: 'Bright Bakery',
      leaving: { name: 'Ann Lee', role: 'Manager' },
      successor: { name: 'Bo Dee' },
    };
    const pages = await pagesOf(agent, await memoryEvidence({ records: [], handover }));
    const start = pages.find(({ path }) => path === 'start');
    expect(start?.summary).toContain('Ann Lee, Manager');
    expect(start?.summary).toContain('Bo Dee');
    expect(pages.map(({ path }) => path)).toEqual(['start', 'start/questions', 'start/coverage']);
  });
});

describe('what the start page calls up', () => {
  const open = (number: string, contact: string, due: string, amount: string, more = {}) =>
    invoiceOf(number, contact, '2026-02-01', due, amount, amount, more);

  it('is money past its due day by client and currency, never what is not due yet, and bills of the next two weeks', async () => {
    const records = [
      open('I-1', 'Vogt', '2026-02-15', '1000.00'),
      open('I-2', 'Vogt', '2026-03-01', '50.00'),
      open('I-3', 'Vogt', '2026-04-15', '7.00'),
      open('I-4', 'Nkemelu', '2026-04-20', '900.00'),
      billOf('B-1', 'Paper Co', '2026-03-01', '2026-04-10', '200.00', '200.00'),
      billOf('B-2', 'Power Co', '2026-03-01', '2026-05-10', '300.00', '300.00'),
    ];
    const start = await startOf(await memoryEvidence({ records, asOf: '2026-03-31' }));
    expect(headings(start)).toEqual(['Clients who are late', 'Bills to pay in the next two weeks']);
    const words = wordsOf(start);
    expect(words).toContain('EUR 1,050.00');
    expect(words).toContain('44 days');
    expect(words).not.toContain('Nkemelu');
    expect(words).toContain('Paper Co');
    expect(words).not.toContain('Power Co');
  });

  it('is what is due, but not by a rule that a newer one has replaced', async () => {
    const record = recordOf({
      key: 'a.md',
      text: '# A\n\nThe van is washed on Mondays.\n\nTill counted on Fridays.\n',
    });
    const at = (words: string) => ({
      record: record.id,
      start: record.text.indexOf(words),
      end: record.text.indexOf(words) + words.length,
    });
    const duty = (words: string, next: string): Link<'obligation'> => ({
      kind: 'obligation',
      key: words,
      data: {
        what: words,
        who: null,
        statements: [at(words)],
        cadence: 'weekly',
        frame: null,
        rule: 'FREQ=WEEKLY',
        next,
        shift: null,
        looked: false,
        runs: [],
        missed: [],
        likely: 0.9,
      },
    });
    const links: Link[] = [
      duty('The van is washed on Mondays.', '2026-04-06'),
      duty('Till counted on Fridays.', '2026-04-03'),
      {
        kind: 'flag',
        key: 'f',
        data: { ...at('Mondays'), status: 'superseded', note: 'Now Tuesdays.', by: null },
      },
    ];
    const start = await startOf(await memoryEvidence({ records: [record], links, asOf: '2026-03-31' }));
    expect(wordsOf(start)).toContain('Till counted on Fridays.');
    expect(wordsOf(start)).not.toContain('The van is washed');
  });

  it('leads to the questions that are open', async () => {
    const asking = {
      ...summary,
      path: 'billing/process',
      questions: [{ slot: 'a', text: 'What starts it?' }],
    };
    const evidence = await memoryEvidence({ records: [], asOf: '2026-03-31' });
    const views = new BuiltViews(evidence, await findViews());
    const of = {
      ledger: await views.view('ledger'),
      mailbox: await views.view('mailbox'),
      matters: await views.view('matters'),
    };
    expect(JSON.stringify(await startPage(evidence, of, [asking]))).toContain('"path":"start/questions"');
  });

  it('is first to be confirmed where a mail alone gives an account', async () => {
    const evidence = await memoryEvidence({
      records: [],
      links: [
        {
          kind: 'flag',
          key: 'f',
          data: { record: 'mail/m', start: 0, end: 8, status: 'unconfirmed', note: 'Confirm.', by: null },
        },
      ],
      asOf: '2026-03-31',
    });
    const views = new BuiltViews(evidence, await findViews());
    const of = {
      ledger: await views.view('ledger'),
      mailbox: await views.view('mailbox'),
      matters: await views.view('matters'),
    };
    const conflicts = { ...summary, path: 'operations/conflicts', kind: 'register', questions: [] };
    const { blocks } = await startPage(evidence, of, [conflicts]);
    const list = blocks.find(({ type }) => type === 'list');
    expect(JSON.stringify(list)).toContain('the account that a mail alone gives');
    expect(JSON.stringify(list)).toContain('"path":"operations/conflicts"');
  });

  it('says nothing where there is nothing', async () => {
    expect(headings(await startOf(await memoryEvidence({ records: [], asOf: '2026-03-31' })))).toEqual([]);
  });
});

describe('the list of questions', () => {
  const handover = {
    leaving: { name: 'Ann Lee', addresses: [] },
    successor: { name: 'Bo Dee', addresses: [] },
  };

  it('holds every empty slot of every page, under its section, with the way to its page', () => {
    const page = questionsPage(
      [{ ...summary, path: 'billing/process', questions: [{ slot: 'trigger', text: 'What starts it?' }] }],
      handover,
    );
    expect(page.summary).toContain('One thing');
    expect(page.blocks).toContainEqual({ type: 'heading', level: 2, text: 'Billing and payments' });
    expect(JSON.stringify(page.blocks)).toContain('"path":"billing/process"');
    expect(questionsPage([], handover).blocks).toHaveLength(1);
  });

  it('asks once what many pages ask of themselves, and asks nobody about those who hand over and take over', () => {
    const asks = (title: string) => ({
      ...summary,
      title,
      path: `clients/${title.toLowerCase().replaceAll(' ', '-')}`,
      section: 'clients',
      questions: [{ slot: 'contact', text: `Who is the contact at ${title}?` }],
    });
    const questions = openQuestions([asks('Vogt'), asks('Nkemelu'), asks('Bo Dee')], handover);
    expect(questions).toHaveLength(1);
    expect(questions[0]?.text).toBe('Who is the contact at each of these?');
    expect(questions[0]?.pages.map(({ title }) => title)).toEqual(['Vogt', 'Nkemelu']);
  });
});

async function startOf(evidence: Evidence): Promise<PageDraft> {
  return (await pagesOf(agent, evidence)).find(({ path }) => path === 'start') as PageDraft;
}

function headings({ blocks }: PageDraft): string[] {
  return blocks.flatMap((block) => (block.type === 'heading' ? block.text : []));
}
