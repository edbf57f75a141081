import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LoadedHandover } from '../../../src/config/load.ts';
import type { Link } from '../../../src/contracts/link.ts';
import type { BatonRecord } from '../../../src/contracts/record.ts';
import { valueFinder } from '../../../src/site/search/answers/value-finder.ts';
import type { SearchDocument } from '../../../src/site/search/document.ts';
import { searchDocuments } from '../../../src/site/search/documents.ts';
import { askedDay } from '../../../src/site/search/engine/answers/asked-day.ts';
import type { Card } from '../../../src/site/search/engine/answers/card.ts';
import { memoryEvidence, recordOf } from '../../support/memory-evidence.ts';
import { documentOf, searchOf } from './support.ts';

const HANDBOOK = recordOf({
  key: 'handbook.md',
  at: '2026-01-10',
  title: 'Kiln handbook',
  text: `# Kiln handbook

## Hire of the kiln

The hire of the large kiln costs £45 for one firing.

Members book the large kiln nine days ahead.

The spare key of the glaze cupboard is not written down anywhere.

## Words

Raku evening: the firing with sawdust on the last Friday.

| Machine | Who gives access | Power |
| --- | --- | --- |
| Pugmill | Ines Roth | 230 V |
| Slab roller | Omar Field | 400 V |
| Extruder | Ines Roth | 400 V |
`,
});
const PEOPLE: Link[] = ['Ines Roth', 'Omar Field'].map((name) => ({
  kind: 'person',
  key: name,
  data: {
    name,
    addresses: [],
    names: [name],
    organisation: null,
    standing: 'inside',
    sent: 0,
    received: 0,
    first: null,
    last: null,
    proposed: [],
  },
}));
/** Other records, so that the words of a question are rare. */
const FILLERS = Array.from({ length: 12 }, (_, index) =>
  documentOf(
    `Note ${index}`,
    `Shelf ${index} of the store holds clay of the year and some glaze for members.`,
  ),
);

async function cardFor(
  question: string,
  records: readonly BatonRecord[] = [HANDBOOK],
  links: readonly Link[] = [],
): Promise<Card | null> {
  const evidence = await memoryEvidence({ records, links: [...PEOPLE, ...links], asOf: '2026-06-01' });
  const loaded = { handover: evidence.handover } as LoadedHandover;
  const documents: SearchDocument[] = [...FILLERS];
  for await (const document of searchDocuments(loaded, [], evidence)) documents.push(document);
  const { search } = await searchOf(documents);
  return await search.card(question, await search.ask(question));
}

function valueIn(card: Card | null): string {
  if (card?.kind !== 'answer' || !card.statement.value) return '';
  const { text, value } = card.statement;
  return text.slice(value.start, value.end);
}

describe('an answer card', () => {
  it.each([
    ['How much does the hire of the large kiln cost?', '£45'],
    ['How many days ahead do members book the large kiln?', 'nine days'],
    ['Who gives access to the slab roller?', 'Omar Field'],
  ])('%s', async (question, answer) => {
    expect(valueIn(await cardFor(question))).toContain(answer);
  });

  it('says where its statement stands', async () => {
    const card = await cardFor('How much does the hire of the large kiln cost?');
    expect(card).toMatchObject({
      kind: 'answer',
      asOf: '2026-11-20',
      warning: null,
      statement: {
        text: 'The hire of the large kiln costs £45 for one firing.',
        title: 'Kiln handbook',
        heading: ['Kiln handbook', 'Hire of the kiln'],
        date: '2026-01-10',
      },
    });
  });

  it('explains a term by the line that begins with it', async () => {
    const card = await cardFor('What is a raku evening?');
    expect(card).toMatchObject({
      kind: 'answer',
      statement: { text: 'Raku evening: the firing with sawdust on the last Friday.' },
    });
  });

  it('lists what several rows say', async () => {
    expect(await cardFor('Which machine has 400 V power?')).toMatchObject({
      kind: 'list',
      items: ['Slab roller', 'Extruder'],
    });
  });

  it('says that nobody wrote it down where a record says so', async () => {
    expect((await cardFor('Where is the spare key of the glaze cupboard?'))?.kind).toBe('unwritten');
  });

  it('says that no record says it, and whom to ask', async () => {
    expect(await cardFor('Which helicopter insurance pays for meteor damage?')).toEqual({
      kind: 'absent',
      ask: 'Pat Roe',
      asOf: '2026-11-20',
    });
  });

  it('is not shown for words that are no question', async () => {
    expect(await cardFor('large kiln')).toBeNull();
  });
});

describe('what no longer holds', () => {
  const text = 'From 1 May 2026 the hire of the large kiln costs £52 for one firing.';
  const mail = recordOf({ key: 'new-price.md', title: 'New price', at: '2026-04-20', text });
  const start = HANDBOOK.text.indexOf('£45');
  const flag = (status: 'superseded' | 'retired'): Link => ({
    kind: 'flag',
    key: 'price',
    data: {
      record: HANDBOOK.id,
      start,
      end: start + 3,
      status,
      note: 'in force is £52',
      by: status === 'retired' ? null : { record: mail.id, start: 0, end: text.length },
    },
  });

  it('is answered by what holds instead, with what it replaces', async () => {
    const card = await cardFor(
      'How much does the hire of the large kiln cost?',
      [HANDBOOK, mail],
      [flag('superseded')],
    );
    expect(valueIn(card)).toContain('£52');
  });

  it('is answered by what held then where the question is of a day before', async () => {
    const question = 'How much did the hire of the large kiln cost in February 2026?';
    const card = await cardFor(question, [HANDBOOK, mail], [flag('superseded')]);
    expect(valueIn(card)).toContain('£45');
    expect(card).toMatchObject({ warning: { status: 'superseded' } });
  });

  it('is never shown where it is retired and nothing stands in its place', async () => {
    const card = await cardFor(
      'How much does the hire of the large kiln cost?',
      [HANDBOOK],
      [flag('retired')],
    );
    expect(card).toBeNull();
  });

  it('is not shown where something later says otherwise and no link tells which holds', async () => {
    expect(await cardFor('How much does the hire of the large kiln cost?', [HANDBOOK, mail])).toBeNull();
  });
});

describe('the values of a claim', () => {
  it('stand where they say, for any text', async () => {
    const finder = await valueFinder([{ names: ['Ines Roth'], own: true }], 'Test Company');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.boolean(), (words, cell) => {
        const text = `${words} Ines, £5 bis 3 Tage ${words}`;
        for (const { start, end } of finder.find(text, { column: cell ? 'Price €' : null, day: '' })) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  it('are no day that something holds from, nor the day of the paper itself', async () => {
    const finder = await valueFinder([], 'Test Company');
    const kinds = (text: string, day = '') =>
      finder.find(text, { column: null, day }).flatMap(({ kind }) => (kind === 'date' ? [kind] : []));
    expect(kinds('The lease ends on 3 March 2027.')).toEqual(['date']);
    expect(kinds('It holds with effect from 3 March 2027.')).toEqual([]);
    expect(kinds('Carried out on 3 March 2027.', '2027-03-03')).toEqual([]);
  });
});

describe('the day that a question speaks of', () => {
  it.each([
    ['What was the rent in May 2026?', '2026-05-31'],
    ['Wie hoch war die Miete im Februar 2024?', '2024-02-29'],
    ['¿Cuánto era en 2025?', '2025-12-31'],
    ['What held on 2026-03-04?', '2026-03-04'],
    ['What is the rent?', null],
  ])('%s', (question, day) => {
    expect(askedDay(question, ['en', 'de', 'es'])).toBe(day);
  });
});
