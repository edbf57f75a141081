import { afterEach, describe, expect, it } from 'vitest';
import { extractiveWriter } from '../../../src/agents/extractive-writer.ts';
import { sectionWording, writerOf } from '../../../src/agents/wording/section-wording.ts';
import type { Block, CheckedPageDraft, Claim } from '../../../src/contracts/draft.ts';
import { pageDraftSchema } from '../../../src/contracts/draft.ts';
import type { SlotSpecification } from '../../../src/contracts/writer.ts';
import { criticCounts, droppedWordings, writeWordings } from '../../../src/records/wordings.ts';
import { Bench, quotationsOf, type Script } from './bench.ts';

const TEXT = `# Payments
Acme pays the retainer of 1,200.00 EUR on the 5th of every month.
Please note that Acme must not be called on Fridays.
Maria Lopez approves discounts if the client asks in writing.
# Access
The portal is opened by Jon Park.
The key hangs in the office.
`;
const SLOT: SlotSpecification = {
  name: 'agreed',
  title: 'Agreed',
  shape: 'prose',
  required: true,
  question: 'What?',
};
const QUOTES = quotationsOf('s/acme.md', TEXT);

let bench: Bench;
afterEach(() => bench.close());

const open = async (script: Script, settings: object = {}) => {
  bench = await Bench.open([{ key: 'acme.md', text: TEXT }], script, settings);
  return bench;
};
const claimsOf = (blocks: readonly Block[]): Claim[] =>
  blocks
    .flatMap((block) => {
      if (block.type === 'paragraph') return [block.inlines];
      return block.type === 'list' ? block.items : [];
    })
    .flat()
    .filter((inline): inline is Claim => inline.type === 'claim');
const textsOf = (blocks: readonly Block[]) => claimsOf(blocks).map(({ text }) => text);

describe('model writer', () => {
  it("puts a model's sentence in place of its quotes, cites them, and names the model", async () => {
    await open({
      write: () => [
        {
          text: 'Acme pays the retainer of €1,200 on the 5th of each month and Acme must not be called on Fridays.',
          quotes: [1, 2],
        },
        { text: 'Jon Park opens the portal.', quotes: [4] },
      ],
    });
    const { blocks, filled } = await bench.wording.writer.fill(SLOT, QUOTES);
    expect(filled).toBe(true);
    const worded = claimsOf(blocks).filter(({ wordedBy }) => wordedBy !== undefined);
    expect(worded).toMatchObject([
      { text: expect.stringContaining('€1,200'), wordedBy: 'openai-compatible/test-model' },
    ]);
    expect(worded[0]?.cites).toHaveLength(2);
    // The passive turned round is not let through: the record's words stand.
    expect(textsOf(blocks)).toContain('The portal is opened by Jon Park.');
    expect(textsOf(blocks)).not.toContain('Jon Park opens the portal.');
    expect(bench.notes.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['kept', ''],
      ['dropped', expect.any(String)],
    ]);
  });

  it('sends what was refused back once with the reason, then drops it', async () => {
    await open({
      write: () => [{ text: 'Acme may be called on Fridays.', quotes: [2] }],
      again: ({ prompt }) => {
        expect(prompt).toContain('refused');
        return [{ text: 'Acme must not be called on Fridays.', quotes: [2] }];
      },
    });
    const { blocks } = await bench.wording.writer.fill(SLOT, QUOTES);
    expect(textsOf(blocks)).toContain('Acme must not be called on Fridays.');
    expect(bench.notes.map(({ outcome }) => outcome)).toEqual(['kept']);
  });

  it('leaves nothing out that the extractive writer knew, whatever is answered', async () => {
    const scripts: Script[] = [
      {},
      { write: () => [{ text: 'The key hangs in the office.', quotes: [5] }] },
      { write: () => [{ text: 'The key hangs in the office.', quotes: [9] }] },
      { write: () => [{ text: 'Maria Lopez approves discounts.', quotes: [3] }] },
      { write: () => [{ text: 'Acme pays Maria Lopez.', quotes: [1, 3] }], critic: () => 'supported' },
      { write: () => [{ text: 'The key hangs in the office.', quotes: [5] }], critic: () => 'partly' },
    ];
    const plain = textsOf((await extractiveWriter.fill(SLOT, QUOTES)).blocks);
    for (const script of scripts) {
      await open(script);
      const said = textsOf((await bench.wording.writer.fill(SLOT, QUOTES)).blocks);
      expect(said).toEqual(plain);
      await bench.close();
    }
    await open({});
  });

  it('lets a critic of another mind drop what the walls let through, and keeps the count', async () => {
    await open({
      write: () => [{ text: 'Acme must not be called on Fridays.', quotes: [2] }],
      critic: () => 'not',
    });
    const { blocks } = await bench.wording.writer.fill(SLOT, QUOTES);
    expect(claimsOf(blocks).some(({ wordedBy }) => wordedBy !== undefined)).toBe(false);
    const page = 'clients/acme';
    await writeWordings(bench.database, new Map([[page, bench.notes]]), new Set([page]));
    expect(await criticCounts(bench.database)).toEqual([{ page, verdict: 'not', count: 1 }]);
    expect(await droppedWordings(bench.database)).toEqual([{ reason: 'critic', count: 1 }]);
  });

  it('is the extractive writer without a model, and in sections that the config does not give it', async () => {
    await open(
      { write: () => [{ text: 'The key hangs in the office.', quotes: [5] }] },
      { sections: ['emails'] },
    );
    expect(bench.wording.writer).toBe(extractiveWriter);
    const without = sectionWording(null, 'clients', bench.evidence, new AbortController().signal);
    expect(without.writer).toBe(extractiveWriter);
    const draft = draftOf([]);
    expect(await without.finish(draft)).toBe(draft);
    expect(await bench.wording.finish(draft)).toBe(draft);
    expect(bench.server.asked).toHaveLength(0);
  });
});

function draftOf(blocks: Block[]): CheckedPageDraft {
  return pageDraftSchema.parse({
    path: 'clients/acme',
    section: 'clients',
    kind: 'party',
    title: 'Acme',
    summary: 'Acme.',
    blocks,
  });
}

const CLAIMS: Block = {
  type: 'list',
  ordered: false,
  items: QUOTES.map(({ record, start, end, quote }) => [
    { type: 'claim', text: quote, cites: [{ record, start, end }] },
  ]),
};
const CONFLICT: Block = {
  type: 'conflict',
  subject: 'Retainer of Acme',
  resolution: 'Nothing tells.',
  state: 'conflict',
  sides: [
    { value: '1,200.00 EUR', standing: 'conflict', cites: [{ record: 's/acme.md', start: 11, end: 30 }] },
    { value: '1,400.00 EUR', standing: 'conflict', cites: [{ record: 's/acme.md', start: 31, end: 50 }] },
  ],
};
const NOTICE: Block = {
  type: 'notice',
  tone: 'warning',
  title: 'Careful',
  inlines: [{ type: 'text', text: 'Old.' }],
};
const QUESTION: Block = {
  type: 'question',
  slot: 'approval',
  text: 'Who approves discounts of Acme, and how are they asked for?',
};

describe('lead and interviewer', () => {
  it('puts up to three sentences before the page, with their place, and changes nothing else', async () => {
    await open({
      write: () => [
        { text: 'Acme must not be called on Fridays.', quotes: [2] },
        { text: 'Acme must pay 9,999 EUR.', quotes: [1] },
      ],
    });
    const draft = draftOf([CONFLICT, CLAIMS, NOTICE, QUESTION]);
    const led = await bench.wording.finish(draft);
    expect(led.blocks.slice(1)).toEqual(draft.blocks);
    expect(textsOf(led.blocks.slice(0, 1))).toEqual(['Acme must not be called on Fridays.']);
    expect(JSON.stringify(led.blocks[0])).toContain('acme.md, Payments');
    expect(writerOf(led)).toEqual({ name: 'model', model: 'openai-compatible/test-model' });
    expect(writerOf(draft).name).toBe('extractive');
  });

  it('asks about an open conflict behind it and rewords a question, and never answers one', async () => {
    await open({
      interview: ({ prompt }) => {
        expect(prompt).not.toContain('Acme');
        return [
          { number: 1, text: 'Which retainer of NAME holds, 1,200.00 EUR or 1,400.00 EUR?' },
          { number: 2, text: 'How are discounts of NAME asked for, and who approves?' },
        ];
      },
    });
    const draft = draftOf([CONFLICT, NOTICE, QUESTION]);
    const { blocks } = await bench.wording.finish(draft);
    expect(blocks[0]).toEqual(CONFLICT);
    expect(blocks[1]).toMatchObject({
      type: 'question',
      text: 'Which retainer of Acme holds, 1,200.00 EUR or 1,400.00 EUR?',
    });
    expect(blocks[2]).toEqual(NOTICE);
    expect(blocks[3]).toMatchObject({
      slot: 'approval',
      text: expect.stringMatching(/^How are discounts of Acme/),
    });
  });

  it.each([
    'Is the retainer 1,200.00 EUR?',
    'Which holds, 1,200.00 EUR or 1,500.00 EUR?',
    'The retainer of NAME is 1,400.00 EUR, or 1,200.00 EUR?',
    'Maria approves discounts of NAME, and how are they asked for?',
    'Who approves discounts of NAME?  Jon does.',
    'Who approves discounts of NAME by 5 May 2026?',
    'Who approves discounts of NAME, and why does nobody ask?',
    'Who approves discounts of NAME, see https://evil.example?',
    'Discounts of NAME are approved.',
    'Who approves discounts?',
  ])('keeps the standing question where one asserts or knows more: %s', async (text) => {
    await open({
      interview: () => [
        { number: 1, text },
        { number: 2, text },
      ],
    });
    const draft = draftOf([CONFLICT, NOTICE, QUESTION]);
    expect((await bench.wording.finish(draft)).blocks).toEqual(draft.blocks);
    expect(bench.notes.every(({ outcome }) => outcome === 'dropped')).toBe(true);
  });
});
