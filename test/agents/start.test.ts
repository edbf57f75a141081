import { describe, expect, it } from 'vitest';
import { agent } from '../../src/agents/start/index.ts';
import { questionsPage } from '../../src/agents/start/questions.ts';
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
    expect(start && wordsOf(start)).toContain('Ann Lee, Manager');
    expect(start && wordsOf(start)).toContain('Bo Dee');
    expect(pages.map(({ path }) => path)).toEqual(['start', 'start/questions', 'start/coverage']);
  });
});

describe('the list of questions', () => {
  it('holds every empty slot of every page, under its section, with the way to its page', () => {
    const page = questionsPage(
      [{ ...summary, path: 'billing/process', questions: [{ slot: 'trigger', text: 'What starts it?' }] }],
      'Ann Lee',
    );
    expect(page.summary).toContain('One thing');
    expect(page.blocks).toContainEqual({ type: 'heading', level: 2, text: 'Billing and payments' });
    expect(JSON.stringify(page.blocks)).toContain('"path":"billing/process"');
    expect(questionsPage([], 'Ann Lee').blocks).toHaveLength(1);
  });
});
