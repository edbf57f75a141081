import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defineHandover } from '../../src/config/define-handover.ts';
import { pageSchema } from '../../src/contracts/page.ts';
import { rawRecordSchema } from '../../src/contracts/record.ts';
import { sameCadence, sameName } from '../../src/evaluation/score/agree.ts';
import { type Gold, goldSchema } from '../../src/evaluation/score/gold.ts';
import type { PageEntry, PageSource } from '../../src/evaluation/score/listings.ts';
import { GoldPlaces } from '../../src/evaluation/score/places.ts';
import { score } from '../../src/evaluation/score/score.ts';
import { openDatabase } from '../../src/records/database.ts';
import { StoredEvidence } from '../../src/records/evidence.ts';
import { writeBatch } from '../../src/records/store.ts';
import type { Database } from '../../src/records/tables.ts';

const GUIDE =
  '# Month end\n\nEvery Friday send the timesheets to Rita.\n\n| What | When |\n| --- | --- |\n| File the VAT return | by the 7th of the quarter |\n\nThe shop opens at nine. The fee is EUR 40. The fee is EUR 45 from May.\n';
const MAIL = 'From: pat@client.example\n\nCan you send the contract by 12 May 2026? The old lamp is broken.';

let folder: string;
let database: Database;
let evidence: StoredEvidence;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'baton-score-'));
  database = await openDatabase(folder);
  const base = { title: 't', path: null, parent: null, people: [], at: null };
  await writeBatch(database, { name: 's', version: 1, incremental: false, code: '' }, 1, {
    records: [
      rawRecordSchema.parse({ ...base, key: 'docs/guide.md', kind: 'document', text: GUIDE }),
      rawRecordSchema.parse({ ...base, key: 'm1@client.example', kind: 'mail', text: MAIL }),
      rawRecordSchema.parse({
        ...base,
        key: 'm1@client.example/1-offer.txt',
        kind: 'document',
        text: 'We offer ten chairs.',
        parent: 'm1@client.example',
      }),
    ],
    unreadable: [],
    gone: [],
    items: new Map(),
    cursor: null,
  });
  const handover = defineHandover({
    company: 'Acme',
    leaving: { name: 'Sam' },
    sources: [{ use: 'folder', name: 's' }],
  });
  evidence = new StoredEvidence(database, handover, '2026-06-30');
});

afterAll(async () => {
  await database.destroy();
  await rm(folder, { recursive: true, force: true });
});

const TEXTS: Record<string, string> = { 's/docs/guide.md': GUIDE, 's/m1@client.example': MAIL };

/** A page that lists these quotes of a record, each as an entry. */
function page(
  record: string,
  entries: (Omit<PageEntry, 'cites'> & { quote: string })[],
  body = '',
): PageSource {
  const text = TEXTS[record] ?? '';
  return {
    path: 'operations/page',
    body,
    page: pageSchema.parse({
      title: 'Page',
      section: 'operations',
      kind: 'obligations',
      summary: '',
      order: 1,
      status: 'ready',
      confidence: 1,
      readiness: 1,
      generatedBy: { agent: 'a', version: 1, writer: 'extractive', model: null },
      asOf: '2026-06-30',
      sources: [record],
      citations: entries.map(({ quote }, index) => ({
        id: `c${index + 1}`,
        record,
        quote,
        start: text.indexOf(quote),
        end: text.indexOf(quote) + quote.length,
        digest: '0'.repeat(64),
      })),
      questions: [],
      people: [],
      years: [],
      aliases: [],
      entries: entries.map(({ quote: _, ...entry }, index) => ({ ...entry, cites: [`c${index + 1}`] })),
      digest: '0'.repeat(64),
    }),
  };
}

function run(gold: Gold, pages: PageSource[]) {
  return score(goldSchema.parse(gold), {
    pages,
    evidence,
    places: new GoldPlaces(database, evidence),
    dist: path.join(folder, 'none'),
  });
}

describe('the score of matters', () => {
  const matters: Gold['matters'] = [
    { name: 'The contract', records: ['m1@client.example', 'guide.md'], stateAtEnd: 'asked for' },
    { name: 'The chairs', records: ['guide.md'], stateAtEnd: 'none' },
  ];
  const told = (record: string, more: string[], quote: string) => {
    const one = page(record, [{ type: 'matter', name: 'Contract', quote }]);
    return { ...one, page: { ...one.page, sources: [record, ...more] } };
  };
  const asked = 'Can you send the contract by 12 May 2026?';

  it('pairs a page with the one item whose records it cites for the most part', async () => {
    const parts = await run({ matters }, [told('s/m1@client.example', ['s/docs/guide.md'], asked)]);
    expect(parts['matters']).toMatchObject({ right: 1, precision: 1, recall: 0.5 });
    expect(parts['matters.state']).toMatchObject({ right: 1, false: [] });
  });

  it('asks that the state cites the newest mail, and counts an attachment as its mail', async () => {
    const parts = await run({ matters }, [
      told('s/docs/guide.md', ['s/m1@client.example/1-offer.txt'], 'The shop opens at nine.'),
    ]);
    expect(parts['matters']).toMatchObject({ right: 1 });
    expect(parts['matters.state']).toMatchObject({ right: 0, precision: 0 });
  });

  it('judges a page that cites no mail of the gold where all pages are, and not where the cut is', async () => {
    const parts = await run({ matters: matters.slice(0, 1) }, [
      told('s/docs/guide.md', ['s/other', 's/others', 's/third'], 'The shop opens at nine.'),
    ]);
    expect(parts['matters']).toMatchObject({ right: 0, precision: 0, recall: 0 });
    expect(parts['matters.cut']).toMatchObject({ right: 0, precision: null, recall: 0 });
  });
});

describe('the score of a handover', () => {
  const duties: Gold['duties'] = [
    { record: 'guide.md', quote: 'Every Friday send the timesheets to Rita.', cadence: 'weekly' },
    { record: 'guide.md', quote: 'File the VAT return by the 7th of the quarter', cadence: 'quarterly' },
  ];

  it('counts what is right once, what is not asked for as false, and what lacks as missing', async () => {
    const listed = page('s/docs/guide.md', [
      { type: 'duty', cadence: 'every Friday', quote: 'Every Friday send the timesheets to Rita.' },
      { type: 'duty', cadence: 'every Friday', quote: 'send the timesheets to Rita' },
      { type: 'duty', cadence: 'daily', quote: 'The shop opens at nine.' },
    ]);
    const { duties: part } = await run({ duties }, [listed]);
    expect(part).toMatchObject({ right: 1, precision: 0.5, recall: 0.5 });
    expect(part?.false).toEqual(['operations/page: The shop opens at nine.']);
    expect(part?.missing).toEqual(['guide.md: File the VAT return by the 7th of the quarter']);
  });

  it('takes a citation that covers too little or says everything for none', async () => {
    const little = page('s/docs/guide.md', [{ type: 'duty', cadence: 'weekly', quote: 'Every Friday' }]);
    expect((await run({ duties }, [little]))['duties']?.right).toBe(0);
    const all = page('s/docs/guide.md', [{ type: 'duty', cadence: 'weekly', quote: GUIDE.trim() }]);
    expect((await run({ duties }, [all]))['duties']?.right).toBe(0);
  });

  it('finds quotes across the bars of a table, and judges the cadence', async () => {
    const quote = '| File the VAT return | by the 7th of the quarter |';
    const right = page('s/docs/guide.md', [{ type: 'duty', cadence: 'every quarter', quote }]);
    expect((await run({ duties }, [right]))['duties']?.right).toBe(1);
    const wrong = page('s/docs/guide.md', [{ type: 'duty', cadence: 'every week', quote }]);
    const part = (await run({ duties }, [wrong]))['duties'];
    expect(part).toMatchObject({ right: 0, precision: 0 });
    expect(part?.false[0]).toContain('cadence');
  });

  it('of a sample calls false only what is refused', async () => {
    const listed = page('s/m1@client.example', [
      { type: 'decision', quote: 'The old lamp is broken.' },
      { type: 'decision', quote: 'Can you send the contract by 12 May 2026?' },
    ]);
    const gold: Gold = {
      decisions: [],
      notDecisions: [{ record: '<m1@client.example>', quote: 'The old lamp is broken.', why: 'a remark' }],
    };
    expect((await run(gold, [listed]))['decisions']?.false).toEqual([
      'operations/page: The old lamp is broken. (a remark)',
    ]);
  });

  it('judges who must act and until when, and lets a quote of an attachment count for its mail', async () => {
    const loop = { record: 'm1@client.example', quote: 'Can you send the contract by 12 May 2026?' };
    const listed = (who: string, due: string) =>
      page('s/m1@client.example', [{ type: 'open-loop', who, due, quote: loop.quote }]);
    const openLoops: Gold['openLoops'] = [{ ...loop, who: 'Sam', due: '2026-05-12' }];
    const right = async (one: PageSource) => (await run({ openLoops }, [one]))['openLoops']?.right;
    expect(await right(listed('Sam Roe', '2026-05-12'))).toBe(1);
    expect(await right(listed('Pat', '2026-05-12'))).toBe(0);
    expect(await right(listed('Sam Roe', '2026-05-13'))).toBe(0);
    const reminded = { ...loop, quote: 'Nothing like it.', who: 'Sam', also: [loop] };
    expect(
      (await run({ openLoops: [reminded] }, [listed('Sam Roe', '2026-05-12')]))['openLoops']?.right,
    ).toBe(1);
    const places = new GoldPlaces(database, evidence);
    expect(await places.ranges({ record: 'm1@client.example', quote: 'ten chairs' })).toEqual([
      { record: 's/m1@client.example/1-offer.txt', start: 9, end: 19 },
    ]);
  });

  it('judges systems by their names, and conflicts by their sides', async () => {
    const systems = page('s/docs/guide.md', [
      { type: 'system', name: 'Xero', grantedBy: 'Rita', quote: 'Rita' },
      { type: 'system', name: 'Timesheets', quote: 'timesheets' },
    ]);
    const parts = await run(
      { systems: [{ name: 'Xero', grantedBy: 'Rita' }, { name: 'Wise' }], notSystems: ['Timesheets'] },
      [systems],
    );
    expect(parts['systems']).toMatchObject({
      right: 1,
      false: ['Timesheets (no system)'],
      missing: ['Wise'],
    });
    expect(parts['systems.grantedBy']?.right).toBe(1);

    const [a, b] = ['The fee is EUR 40.', 'The fee is EUR 45 from May.'];
    const body = (first: string, second: string) =>
      `<Conflict subject="fee" state="resolved" resolution="newer">\n\n<Side value="EUR 40" standing="${first}" cites="c1" />\n\n<Side value="EUR 45" standing="${second}" cites="c2" />\n\n</Conflict>\n`;
    const quotes = [
      { type: 'duty' as const, quote: a },
      { type: 'duty' as const, quote: b },
    ];
    const sides = { a: { record: 'guide.md', quote: a }, b: { record: 'guide.md', quote: b } };
    const conflict = page('s/docs/guide.md', quotes, body('superseded', 'in-force'));
    expect((await run({ conflicts: [{ ...sides, inForce: 'b' }] }, [conflict]))['conflicts']?.right).toBe(1);
    expect((await run({ conflicts: [{ ...sides, inForce: 'a' }] }, [conflict]))['conflicts']?.precision).toBe(
      0,
    );
    expect((await run({ notConflicts: [sides] }, [conflict]))['conflicts']?.false).toHaveLength(1);
    expect((await run({ notConflicts: [sides] }, []))['conflicts']?.false).toHaveLength(0);
  });

  it('judges triage, sections and secrets', async () => {
    const document = page('s/docs/guide.md', []);
    const parts = await run(
      {
        triage: { 'm1@client.example': 'business', '<gone@x>': 'bulk' },
        sections: { 'guide.md': 'none' },
        secrets: [
          { record: 'guide.md', value: 'timesheets' },
          { record: 'guide.md', value: 'hunter-2' },
        ],
      },
      [document],
    );
    expect(parts['triage']).toMatchObject({ right: 1, missing: ['<gone@x>: no such record'] });
    expect(parts['sections']?.right).toBe(1);
    expect(parts['secrets']).toMatchObject({ right: 1, recall: 0.5 });
    expect(JSON.stringify(parts['secrets'])).not.toContain('timesheets');
  });

  it.each([
    ['every Friday', 'weekly', true],
    ['monthly, by the 15th', 'every month', true],
    ['every Friday', 'monthly', false],
    ['before renewal', 'monthly', true],
    ['cada lunes', 'weekly', true],
    ['jeden Monat bis zum 15.', 'mensuel', true],
    ['le vendredi', 'jeden Monat', false],
    ['25 March, 24 June, 29 September and 25 December', 'trimestral', true],
    ['by the 23rd of January, March, May, July, September and November', 'every two months', true],
    ['alle zwei Wochen', 'yearly', false],
    ['one report an hour', 'annual', false],
  ])('tells the cadence %s from %s', (one, other, same) => {
    expect(sameCadence(one, other)).toBe(same);
  });

  it('tells names by their words', () => {
    expect(sameName('José García', 'garcia')).toBe(true);
    expect(sameName('Ana', 'Anabel')).toBe(false);
  });
});
