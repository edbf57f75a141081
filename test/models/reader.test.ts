import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadHandover } from '../../src/config/load.ts';
import type { Progress } from '../../src/engine/progress.ts';
import { type RunResult, runHandover } from '../../src/engine/run.ts';
import { heldOf } from '../../src/models/reader/findings.ts';
import type { Read } from '../../src/models/reader/questions.ts';
import { openDatabase } from '../../src/records/database.ts';
import { passagesOf } from '../../src/records/passages.ts';
import type { StoredFinding } from '../../src/records/tables.ts';
import { recordOf } from '../support/memory-evidence.ts';
import { mboxMail, Workspace } from '../support/workspace.ts';
import { type Asked, ModelServer, settingsFor } from './server.ts';

const PAPER = `# The shop

## Ovens

Bill looks after Bertha and gives her the brush when the moon is full.

Nobody needs to send the VAT return to Mary before the 5th of each month.

## Money

The float of EUR 120.00 goes to Tomasz before the weekend.
`;
const MOON = 'Bill looks after Bertha and gives her the brush when the moon is full.';
const FLOAT = 'The float of EUR 120.00 goes to Tomasz before the weekend.';
const MAIL =
  'The crumb trays want a word with you by Friday, Ann.\n\nThat is settled: Bridie has the till from now on.';

let workspace: Workspace;
let server: ModelServer;
let notes: string[];
const progress: Progress = {
  stage() {},
  step() {},
  note: (line) => notes.push(line),
  done: (line) => notes.push(line),
};

beforeEach(async () => {
  notes = [];
  server = await ModelServer.start(() => reading([]));
  workspace = await Workspace.make({
    'files/shop.md': PAPER,
    'files/hr/pay.md': '# Pay\n\nBridie gets her bonus at Easter from Ann.\n',
    mail: mboxMail({ id: 1, from: 'Mill <mill@flour.example>', to: 'Ann <ann@bakery.example>', body: MAIL }),
  });
});

afterEach(async () => {
  await server.stop();
  await workspace.remove();
});

const reading = (findings: object[]) => JSON.stringify({ findings });

async function run(model?: object): Promise<RunResult> {
  const sources = [
    { use: 'folder', name: 'files', path: 'files' },
    { use: 'mail', name: 'mail', path: 'mail' },
  ];
  const config = await workspace.config({ sources, ...(model && { model }) });
  return runHandover(await loadHandover(config), progress, new AbortController().signal);
}

async function findings(): Promise<StoredFinding[]> {
  const database = await openDatabase(workspace.at('state'), { readOnly: true });
  try {
    return await database
      .selectFrom('findings')
      .selectAll()
      .where('origin', '<>', '')
      .orderBy('start')
      .execute();
  } finally {
    await database.destroy();
  }
}

/** All pages but the one that tells of earlier editions; the manifest counts them. */
async function contents(): Promise<string> {
  const root = workspace.at('content');
  const names = (await readdir(root, { recursive: true }))
    .filter((name) => path.extname(name) === '.mdx' && name !== 'start/what-changed.mdx')
    .sort();
  const texts = await Promise.all(
    names.map(async (name) => `${name}\n${await readFile(path.join(root, name), 'utf8')}`),
  );
  return texts.join('\n');
}

/** Answers with the findings whose quotes stand in the question, under the number that they have there. */
function finding(...wanted: { quote: string; [field: string]: unknown }[]) {
  return ({ prompt }: Asked) =>
    reading(
      wanted.flatMap(({ quote, ...rest }) => {
        const number = numberOf(prompt, quote);
        return number === null
          ? []
          : [{ kind: 'duty', who: null, when: null, passage: number, quote, ...rest }];
      }),
    );
}

function numberOf(prompt: string, quote: string): number | null {
  for (const [, number, text] of prompt.matchAll(/<<passage (\d+) \w+>>\n([\s\S]*?)\n<<end/g))
    if (text?.includes(quote)) return Number(number);
  return null;
}

describe('a model that reads', () => {
  it('adds what the records say to the letter, with its origin, and removes nothing', {
    timeout: 120_000,
  }, async () => {
    await run();
    const before = await contents();
    server.answerWith(
      finding(
        { quote: MOON, who: 'Bill', when: 'when the moon is full' },
        {
          quote: 'The crumb trays want a word with you by Friday, Ann.',
          kind: 'request',
          who: 'Ann',
          when: 'by Friday',
        },
      ),
    );
    await run(settingsFor(server.address));
    const rows = await findings();
    expect(rows.map(({ kind, quote, origin }) => [kind, quote, origin])).toEqual([
      ['obligation', MOON, 'reader v1 openai-compatible/test-model'],
      [
        'request',
        'The crumb trays want a word with you by Friday, Ann.',
        'reader v1 openai-compatible/test-model',
      ],
    ]);
    expect(JSON.parse(rows[0]?.data ?? '')).toMatchObject({
      who: 'Bill',
      event: 'when the moon is full',
      rule: null,
    });
    // The mail is of Monday, 2 March 2026: the day is the rules' reading of its words.
    expect(JSON.parse(rows[1]?.data ?? '')).toMatchObject({ due: '2026-03-06', deadline: true });
    // The document's own page says it without a model; now the list of duties does too.
    const told = (text: string) => text.split('moon is full').length;
    expect(told(await contents())).toBeGreaterThan(told(before));

    const asked = server.asked.length;
    await run(settingsFor(server.address));
    expect(server.asked.length).toBe(asked);
    expect(await findings()).toEqual(rows);

    // Without a model all is as it was, to the byte.
    await run();
    expect(await findings()).toEqual([]);
    expect(await contents()).toBe(before);
    expect(server.asked.length).toBe(asked);
  });

  it('is not sent what the config keeps back', { timeout: 120_000 }, async () => {
    await run(settingsFor(server.address, { keepBack: [{ path: 'hr/**' }] }));
    expect(server.asked.length).toBeGreaterThan(0);
    expect(server.asked.map(({ prompt }) => prompt).join()).not.toContain('bonus');
    expect(notes.join('\n')).toContain('1 records kept here');
  });

  it('tells what was left out, and why', { timeout: 120_000 }, async () => {
    server.answerWith(({ prompt }) => {
      const number = numberOf(prompt, FLOAT);
      return number === null
        ? reading([])
        : reading([
            { kind: 'duty', passage: number, quote: FLOAT.replace('120', '210'), who: null, when: null },
            { kind: 'duty', passage: number, quote: FLOAT, who: 'Mallory', when: null },
            { kind: 'duty', passage: number + 90, quote: FLOAT, who: null, when: null },
          ]);
    });
    await run(settingsFor(server.address));
    expect(await findings()).toEqual([]);
    expect(notes.join('\n')).toContain(
      'left out: 1 no such passage, 1 quote not in its passage, 1 who not in the passage',
    );
    const database = await openDatabase(workspace.at('state'), { readOnly: true });
    const rows = await database
      .selectFrom('decisions')
      .select('outcome')
      .where('subject', '=', 'files/shop.md')
      .execute();
    await database.destroy();
    expect(rows.map(({ outcome }) => outcome).join()).toContain('left out: 1 no such passage');
  });

  it('that answers nothing of use leaves the run as it is without', { timeout: 120_000 }, async () => {
    server.answerWith(() => 'I am sorry, I cannot help with that.');
    const result = await run(settingsFor(server.address));
    expect(result.pages.problems).toEqual([]);
    expect(notes.join('\n')).toContain('MODEL_ANSWER_INVALID');
    expect(await findings()).toEqual([]);
  });
});

describe('the wall between what a model says and what is kept', () => {
  const view = () => {
    const record = recordOf({ key: 'shop.md', text: PAPER });
    return { record, passages: passagesOf(record) };
  };
  const texts = view().passages.map(({ start, end }) => PAPER.slice(start, end));
  const quotes = fc.oneof(
    fc.constantFrom(...texts, MOON, FLOAT, 'send the VAT return to Mary before the 5th of each month'),
    fc.string({ maxLength: 80 }),
    fc
      .tuple(fc.constantFrom(...texts), fc.nat(80), fc.nat(80))
      .map(([text, a, b]) => text.slice(Math.min(a, b), Math.max(a, b))),
    fc
      .tuple(
        fc.constantFrom(MOON, FLOAT),
        fc.constantFrom(
          ['120', '1200'],
          ['Bill', 'Will'],
          ['full', 'new'],
          ['Tomasz', 'Mallory'],
          ['goes', 'must go'],
        ),
      )
      .map(([text, [from, to]]) => text.replace(from as string, to as string)),
  );
  const fields = fc.oneof(
    fc.constant(null),
    fc.constantFrom(
      'Bill',
      'Mallory',
      'Tomasz',
      'Mary',
      'moon',
      'when the moon is full',
      'every Friday',
      '120.00',
      '2027-01-01',
      'Ill',
      'To',
    ),
    fc.string({ maxLength: 20 }),
  );
  const numberOfPassage = (quote: string) => texts.findIndex((text) => text.includes(quote)) + 1;
  const reads: fc.Arbitrary<Read> = fc
    .record({
      right: fc.boolean(),
      other: fc.oneof(fc.integer({ min: -2, max: 12 }), fc.double()),
      kind: fc.constantFrom('duty', 'decision', 'request', 'question', 'promise'),
      quote: quotes,
      who: fields,
      when: fields,
    })
    .map(({ right, other, ...read }) => ({ ...read, passage: right ? numberOfPassage(read.quote) : other }));

  it('holds against whatever is said: every word of a finding stands in its record', () => {
    let kept = 0;
    fc.assert(
      fc.property(fc.array(reads, { maxLength: 6 }), (list) => {
        const { held } = heldOf([{ findings: list }], view(), []);
        kept += held.length;
        for (const { start, end, passage, data } of held) {
          const { start: from = 0, end: to = 0, heading = [] } = view().passages[passage] ?? {};
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeLessThanOrEqual(to);
          const context = [PAPER.slice(from, to), ...heading].join('\n');
          const sentence = PAPER.slice(start, end).replace(/\s+/g, ' ');
          // Whole sentences alone: half of one could say the contrary.
          expect(sentence).toMatch(/[.]$|^#/);
          for (const value of Object.values(data)) {
            if (
              typeof value !== 'string' ||
              value.startsWith('FREQ=') ||
              [
                'decides',
                'sets',
                'must',
                'instruction',
                'first',
                'passive',
                'moves',
                'actor',
                'state',
                'none',
              ].includes(value)
            )
              continue;
            expect(context.replace(/\s+/g, ' ')).toContain(value);
          }
        }
      }),
      { numRuns: 2000 },
    );
    expect(kept).toBeGreaterThan(10);
  });

  it('takes no half of a sentence for the whole', () => {
    const quote = 'send the VAT return to Mary before the 5th of each month';
    const passage = texts.findIndex((text) => text.includes(quote)) + 1;
    const read: Read = { passage, kind: 'duty', quote, who: null, when: 'before the 5th of each month' };
    const { held } = heldOf([{ findings: [read] }], view(), []);
    for (const { start, end } of held)
      expect(PAPER.slice(start, end)).toBe(
        'Nobody needs to send the VAT return to Mary before the 5th of each month.',
      );
  });

  it('leaves to the rules what they know', () => {
    const passage = texts.indexOf(MOON) + 1;
    const read: Read = { passage, kind: 'duty', quote: MOON, who: null, when: 'when the moon is full' };
    const at = PAPER.indexOf(MOON);
    const known = (likely: number) => [
      { kind: 'obligation' as const, start: at, end: at + MOON.length, likely },
    ];
    expect(heldOf([{ findings: [read] }], view(), known(0.9)).dropped).toEqual({ 'known to the rules': 1 });
    expect(heldOf([{ findings: [read] }], view(), known(0.1)).held.length).toBe(1);
    expect(heldOf([{ findings: [read, read] }], view(), []).dropped).toEqual({ 'said twice': 1 });
  });
});
