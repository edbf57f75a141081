import { describe, expect, it } from 'vitest';
import { agent } from '../../../src/agents/matters/index.ts';
import { memoryEvidence } from '../../support/memory-evidence.ts';
import { describeAgent, pagesOf, wordsOf } from '../contract.ts';
import { harbour } from './harbour.ts';

describeAgent(agent, () => harbour());

const pages = async () => pagesOf(agent, await memoryEvidence(await harbour()));
const called = async (name: string) => {
  const page = (await pages()).find(({ title }) => title === name);
  expect(page, name).toBeDefined();
  return page as NonNullable<typeof page>;
};

describe('the page about a matter', () => {
  it('says where it stands by the last word and what is left to pay, and who must act until when', async () => {
    const page = await called('Harrow Mills Ltd: QP-0201');
    const words = wordsOf(page);
    expect(words).toContain('We will pay QP-0201 by 2026-06-10.');
    expect(words).toContain('EUR 800.00');
    expect(words).toContain('Nothing in the records shows that it was done.');
    expect(page.entries).toMatchObject([{ type: 'matter', who: 'Ole Brandt', due: '2026-06-10' }]);
    expect(page.entries[0]?.cites.map(({ record }) => record)).toContain('mail/pay2');
  });

  it('names nobody to talk to who only took the name of somebody', async () => {
    const all = await pages();
    const fraud = all.find((page) => wordsOf(page).includes('that mail is not from us'));
    expect(fraud && wordsOf(fraud)).toContain('ole@harrowmills.example');
    expect(fraud && wordsOf(fraud)).not.toContain('ole@harrowmills-pay.example');
  });

  it('names who leaves only where nobody else inside wrote, and says so', async () => {
    expect(wordsOf(await called('Harrow Mills Ltd: QP-0201'))).toContain('only who leaves wrote');
  });
});

describe('the register of matters', () => {
  it('lists what is open with its next step, before the others', async () => {
    const [register] = await pages();
    const words = register ? wordsOf(register) : '';
    expect(words.indexOf('Something is open')).toBeLessThan(words.indexOf('The others'));
    expect(words.indexOf('QP-0201')).toBeLessThan(words.indexOf('The others'));
  });
});
