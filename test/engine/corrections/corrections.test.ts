import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadHandover } from '../../../src/config/load.ts';
import { correctionStates } from '../../../src/engine/corrections/states.ts';
import { verifyLog } from '../../../src/engine/log/verify.ts';
import { readEdition } from '../../../src/publish/edition.ts';
import { readPageFile } from '../../../src/publish/frontmatter.ts';
import { StoredEvidence } from '../../../src/records/evidence.ts';
import { correct, correctedBakery, runBakery, said, withStore } from '../../support/corrected-bakery.ts';
import type { Workspace } from '../../support/workspace.ts';

let workspace: Workspace;
let config: string;

const run = () => runBakery(config);
const page = async (name: string) =>
  readPageFile(await readFile(workspace.at(`content/${name}.mdx`), 'utf8'), name);
const links = (kind: 'person' | 'value' | 'standing') =>
  withStore(workspace, async (database) =>
    (await new StoredEvidence(database, (await loadHandover(config)).handover, '').links(kind)).map(
      ({ data }) => data,
    ),
  );
const logged = () =>
  withStore(workspace, (database) =>
    database
      .selectFrom('decisions')
      .select(['subject', 'outcome', 'by', 'inputs'])
      .where('kind', '=', 'correct')
      .orderBy('seq')
      .execute(),
  );
const states = () =>
  withStore(workspace, async (database) =>
    correctionStates(database, new StoredEvidence(database, (await loadHandover(config)).handover, '')),
  );

/** Every page but what changed since the last edition: a lost state folder knows none. */
async function content(): Promise<Map<string, string>> {
  const folder = workspace.at('content');
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  const read = files
    .filter(({ name }) => name.endsWith('.mdx') && name !== 'what-changed.mdx')
    .map(
      async ({ parentPath, name }) =>
        [path.join(parentPath, name), await readFile(path.join(parentPath, name), 'utf8')] as const,
    );
  return new Map(await Promise.all(read));
}

const LENA = { name: 'Lena Miller', address: 'lena@flour.example' };
const PHONE = { name: 'Lena Miller', address: 'lena.miller@mailbox.example' };
const SIDES = {
  conflict: 'x',
  subject: 'employee has … of paid leave',
  holds: { record: 'files/rules.md', value: 'P25D', written: '25 days' },
  over: [{ record: 'files/handbook.md', value: 'P20D', written: '20 days' }],
};
const ANSWER = 'Only **Ann** and the shift lead.\n\n<script>alert(1)</script> import x from "y" {1+1}';

beforeAll(async () => {
  ({ workspace, config } = await correctedBakery());
  await run();
}, 120_000);
afterAll(() => workspace.remove());

describe('what people set right', { timeout: 120_000 }, () => {
  it('is asked for before anybody said anything', async () => {
    const { page: refunds } = await page('billing/processes/refunds');
    expect(refunds.questions.map(({ slot }) => slot)).toEqual(['actor']);
    expect(await links('value')).toMatchObject([{ state: 'conflict' }]);
    expect(await links('person')).toHaveLength(3);
    expect(await logged()).toEqual([]);
  });

  it('answers, joins, settles, tells roles and standings, and decides what is private', async () => {
    await correct(workspace, {
      answer: said({
        correct: 'answer',
        page: 'billing/processes/refunds',
        slot: 'actor',
        question: 'Who does these steps?',
        words: ANSWER,
      }),
      alias: said({ correct: 'alias', are: 'one', people: [LENA, PHONE], words: 'It is her phone.' }),
      role: said({
        correct: 'role',
        person: LENA,
        role: 'Sales at the mill',
        words: 'She takes our orders.',
      }),
      settle: said({ correct: 'settle', ...SIDES, words: 'We raised it to 25 days in January.' }),
    });
    const result = await run();
    expect(result.addsUp).toBe(true);
    expect(result.pages.problems).toEqual([]);

    const { page: refunds, body } = await page('billing/processes/refunds');
    expect(refunds.questions).toEqual([]);
    const cited = refunds.citations.find(({ record }) => record === 'corrections/answer');
    expect(cited?.quote).toBe(ANSWER);
    expect(body).toContain('Told by Ann Baker on 30 November 2026');
    expect(body).not.toContain('<script');

    const person = (await links('person')).find(
      (one) => 'addresses' in one && one.addresses.includes(LENA.address),
    );
    expect(person).toMatchObject({ addresses: [PHONE.address, LENA.address], proposed: [] });
    const lena = await page('emails/people/lena-miller');
    expect(lena.page.questions).toEqual([]);
    expect(lena.body).toContain('Sales at the mill');
    for (const record of ['corrections/role', 'corrections/alias'])
      expect(lena.page.citations.map((one) => one.record)).toContain(record);

    expect(await links('value')).toMatchObject([
      {
        state: 'resolved',
        reason: 'Settled by Ann Baker on 30 November 2026.',
        told: { record: 'corrections/settle' },
      },
    ]);
    const conflicts = await page('operations/conflicts');
    expect(conflicts.page.citations.map(({ quote }) => quote)).toEqual(
      expect.arrayContaining([
        'We raised it to 25 days in January.',
        'Every employee has 20 days of paid leave a year.',
      ]),
    );
    expect(conflicts.page.questions).toEqual([]);
    const handbook = await page('hr/documents/staff-handbook');
    expect(handbook.body).toContain('25 days');
    expect((await states()).map(({ state }) => state)).toEqual(['stands', 'stands', 'stands', 'stands']);
  });

  it('has its entry in the log, by ids and digests alone', async () => {
    const entries = await logged();
    expect(entries.map(({ subject, outcome, by }) => [subject, outcome, by])).toEqual([
      ['corrections/alias', 'alias', 'person Ann Baker'],
      ['corrections/answer', 'answer', 'person Ann Baker'],
      ['corrections/role', 'role', 'person Ann Baker'],
      ['corrections/settle', 'settle', 'person Ann Baker'],
    ]);
    expect(JSON.parse(entries[3]?.inputs ?? '').map(([id]: [string]) => id)).toEqual([
      'corrections/settle',
      'files/handbook.md',
      'files/rules.md',
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/shift lead|takes our orders|25 days/);
    const manifest = await readEdition(workspace.at('content'));
    expect(await withStore(workspace, (database) => verifyLog(database, manifest))).toMatchObject({
      broken: [],
    });
  });

  it('holds in every later run, and after the state folder is lost', async () => {
    const before = await content();
    expect((await run()).pages).toMatchObject({ unchanged: true });
    await rm(workspace.at('state'), { recursive: true });
    await run();
    expect(await content()).toEqual(before);
    expect(await logged()).toHaveLength(4);
  });

  it('says what a document is, and what becomes of a record', async () => {
    await correct(workspace, {
      standing: said({
        correct: 'standing',
        record: 'files/handbook.md',
        standing: 'superseded',
        replacedBy: 'files/rules.md',
        words: 'The rules took its place.',
      }),
      triage: said({
        correct: 'triage',
        record: 'mail/3@mail.example',
        outcome: 'private',
        words: 'A friend of mine.',
      }),
    });
    await run();
    expect(await links('standing')).toEqual([
      {
        record: 'files/handbook.md',
        standing: 'superseded',
        by: 'files/rules.md',
        reason: 'Said by Ann Baker on 30 November 2026.',
        statement: expect.objectContaining({ record: 'corrections/standing' }),
      },
    ]);
    const row = await withStore(workspace, (database) =>
      database
        .selectFrom('records')
        .select(['outcome', 'reason', 'decided_by'])
        .where('id', '=', 'mail/3@mail.example')
        .executeTakeFirst(),
    );
    expect(row).toEqual({
      outcome: 'private',
      decided_by: 'correction',
      reason: 'Said by Ann Baker on 30 November 2026: A friend of mine.',
    });
    const all = [...(await content()).values()].join('\n');
    expect(all).not.toContain('which gate to use');
  });

  it('is replaced by a later one about the same thing', async () => {
    await correct(workspace, {
      'triage-2': said(
        { correct: 'triage', record: 'mail/3@mail.example', outcome: 'business', words: 'No, it is work.' },
        5,
      ),
    });
    await run();
    const of = new Map((await states()).map(({ told, state }) => [told.id, state]));
    expect([of.get('corrections/triage'), of.get('corrections/triage-2')]).toEqual(['replaced', 'stands']);
    const row = await withStore(workspace, (database) =>
      database
        .selectFrom('records')
        .select('outcome')
        .where('id', '=', 'mail/3@mail.example')
        .executeTakeFirst(),
    );
    expect(row?.outcome).toBe('business');
  });

  it('keeps two people apart whom one name would propose as one', async () => {
    await correct(workspace, {
      'alias-2': said(
        { correct: 'alias', are: 'two', people: [LENA, PHONE], words: 'Her daughter has the same name.' },
        6,
      ),
    });
    await run();
    const lenas = (await links('person')).filter(
      (one) => 'addresses' in one && one.addresses.some((address) => address.startsWith('lena')),
    );
    expect(lenas).toMatchObject([
      { addresses: [LENA.address], proposed: [] },
      { addresses: [PHONE.address], proposed: [] },
    ]);
  });

  it('is told, not lost, where what it is about is gone', async () => {
    await correct(workspace, {
      gone: said({ correct: 'triage', record: 'mail/none', outcome: 'private', words: 'x' }),
      asked: said({ correct: 'answer', page: 'no/page', slot: 'y', question: 'What?', words: 'That.' }),
    });
    await workspace.write('corrections/bad.yaml', 'correct: nothing\n');
    const { doubts, unreadable } = await run();
    const found = doubts.map((doubt) => doubt.found).filter((words) => words.includes('does nothing'));
    expect(found).toHaveLength(2);
    expect(found.join()).toMatch(/corrections\/asked.*no\/page.*corrections\/gone.*mail\/none/);
    expect(unreadable).toMatchObject([{ source: 'corrections', key: 'bad' }]);
    const reading = (await readdir(workspace.at('corrections'))).sort();
    expect(reading).toContain('gone.yaml');
  });

  it('is taken back by deleting its file, the last of them too', async () => {
    await rm(workspace.at('corrections'), { recursive: true });
    const { addsUp } = await run();
    expect(addsUp).toBe(true);
    const { page: refunds } = await page('billing/processes/refunds');
    expect(refunds.questions.map(({ slot }) => slot)).toEqual(['actor']);
    expect(await links('value')).toMatchObject([{ state: 'conflict' }]);
    expect(await links('standing')).toEqual([]);
    const last = new Map((await logged()).map(({ subject, outcome }) => [subject, outcome]));
    expect(new Set(last.values())).toEqual(new Set(['undone']));
  });
});
