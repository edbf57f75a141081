import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOf, searchOf, titlesFor } from './support.ts';

const LETTERS = [
  documentOf('O’Rourke', 'O’Rourke & Weiß pays by card.'),
  documentOf('Søren Łoś', 'Søren signs for Łoś in Ærøskøbing.'),
  documentOf('大阪支店', '大阪支店の電気代は毎月十日に払う。'),
  documentOf('สาขาเชียงใหม่', 'ค่าไฟฟ้าจ่ายวันที่ 10'),
  documentOf(
    'Numbers',
    'Policy OPS/2025/007-C holds. Ticket QX_41.7 is open. The sum is 2,640.00. Call 0161 496-0021.',
  ),
  documentOf('Großhandel', 'Der Großhandel schließt um sechs. Frau Böhm leitet ihn.'),
  documentOf('İzmir', 'Işıl opens the İzmir depot.'),
  documentOf('Réglages', "L'élève règle le délai à l'avance."),
];

const letters = searchOf(LETTERS);

describe('letters and numbers', () => {
  it.each([
    ["O'Rourke", 'O’Rourke'],
    ['orourke', 'O’Rourke'],
    ['soren los', 'Søren Łoś'],
    ['aeroskobing', 'Søren Łoś'],
    ['電気代', '大阪支店'],
    ['ค่าไฟฟ้า', 'สาขาเชียงใหม่'],
    ['OPS/2025/007-C', 'Numbers'],
    ['ops 2025 007 c', 'Numbers'],
    ['QX417', 'Numbers'],
    ['2640', 'Numbers'],
    ['grosshandel', 'Großhandel'],
    ['schliesst bohm', 'Großhandel'],
    ['Boehm', 'Großhandel'],
    ['№2025', 'Numbers'],
    ['izmir isil', 'İzmir'],
    ['eleve delai', 'Réglages'],
  ])('%s finds %s', async (query, title) => {
    const { search } = await letters;
    expect((await titlesFor(search, query))[0]).toBe(title);
  });
});

describe('a question', () => {
  const handbook = [
    documentOf('Refunds', 'A credit note is approved by Ines Roth before it is sent.'),
    documentOf(
      'What happens',
      'What happens when the people who do this and that need what they want to know.',
    ),
    documentOf('Leaving', 'Somebody who is leaving gives a month of notice to the manager.'),
    documentOf('Deliveries', 'The delivery of bread is at six. Deliveries on Sundays are not made.'),
  ];

  it('is answered by what names its matter, not by what repeats its words', async () => {
    const { search } = await searchOf(handbook);
    expect((await titlesFor(search, 'What do people need to know when they want a delivery?'))[0]).toBe(
      'Deliveries',
    );
  });

  it('in other words finds what the site says for them, says so, and takes it back', async () => {
    const { search } = await searchOf(handbook);
    expect((await titlesFor(search, 'who approves a refund'))[0]).toBe('Refunds');
    const { words } = await search.ask('how do I resign');
    expect(words.find(({ word }) => word === 'resign')?.instead).toMatchObject({ how: 'other' });
    expect((await titlesFor(search, 'resign'))[0]).toBe('Leaving');
    expect(await titlesFor(search, 'resign', true)).toEqual([]);
  });

  it('forgives errors of typing in words, never in numbers', async () => {
    const { search } = await searchOf([
      ...handbook,
      documentOf('Invoice 4417', 'Invoice 4417 of Brandauer.'),
    ]);
    expect((await titlesFor(search, 'Brandaeur'))[0]).toBe('Invoice 4417');
    expect((await titlesFor(search, 'delivrey'))[0]).toBe('Deliveries');
    expect(await titlesFor(search, '4418')).toEqual([]);
  });

  it('of a word that stands in the index does not find words that only begin like it', async () => {
    const { search } = await searchOf([
      documentOf('Car', 'The car is in the yard.'),
      documentOf('Carpet', 'The carpet and the carton are blue.'),
    ]);
    expect(await titlesFor(search, 'car')).toEqual(['Car']);
    expect(await titlesFor(search, 'carp')).toEqual(['Carpet']);
  });

  it('finds a word by its stem, in each language of the site', async () => {
    const { search } = await searchOf([
      documentOf(
        'Facturas',
        'Las facturas de los proveedores se pagan el día quince de cada mes por la gestora.',
      ),
      documentOf(
        'Mahnung',
        'Die Mahnungen werden nach vierzehn Tagen von der Chefin an den Kunden geschickt.',
      ),
    ]);
    expect(await titlesFor(search, '¿Cuándo se paga la factura?')).toEqual(['Facturas']);
    expect(await titlesFor(search, 'Wann wird die Mahnung geschickt?')).toEqual(['Mahnung']);
  });
});

describe('the results', () => {
  it('are a page or record once, with its best section, at its place', async () => {
    const section = (heading: string, text: string) => ({
      heading: [heading],
      anchor: heading.toLowerCase(),
      text,
    });
    const { search } = await searchOf([
      documentOf('Handbook', '', {
        sections: [
          section('Keys', 'The keys hang by the door.'),
          section('Alarm', 'The alarm is set at night.'),
        ],
        shows: 'records/1',
      }),
      documentOf('Handbook as a page', 'The alarm is set by whoever goes last.', { shows: 'records/1' }),
      documentOf('Other', 'No matter.'),
    ]);
    const answer = await search.ask('who sets the alarm');
    expect((await titlesFor(search, 'alarm')).length).toBe(1);
    const handbook = answer.found.find(({ document }) => document === 0);
    expect(handbook && (await search.result(handbook, answer))).toMatchObject({
      href: '/handbook/#alarm',
      heading: ['Alarm'],
    });
  });

  it('have what holds before what held, rows and lists', async () => {
    const text = 'The deposit is a third.';
    const { search } = await searchOf([
      documentOf('List', text, { rank: 'list' }),
      documentOf('Past', text, { rank: 'past' }),
      documentOf('Rows', text, { rank: 'rows' }),
      documentOf('Now', text),
    ]);
    expect((await titlesFor(search, 'deposit'))[0]).toBe('Now');
    expect((await titlesFor(search, 'deposit')).at(-1)).toBe('List');
  });

  it('read a few small files of a large index', async () => {
    const words = Array.from({ length: 4000 }, (_, index) => `w${index.toString(36)}x`);
    const many = Array.from({ length: 600 }, (_, number) =>
      documentOf(
        `Note ${number}`,
        Array.from({ length: 40 }, (_, at) => words[(number * 37 + at * 101) % 4000]).join(' '),
      ),
    );
    const { search, loaded, folder } = await searchOf(many);
    await titlesFor(search, words[5] ?? '');
    const sizes = await Promise.all(
      [...new Set(loaded)]
        .filter((name) => !name.startsWith('d/'))
        .map(async (name) => (await readFile(path.join(folder, name))).length),
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(40_000);
  });

  it('are the same files for the same documents', async () => {
    const digests = await Promise.all(
      [1, 2].map(async () => {
        const { folder } = await searchOf(LETTERS);
        const hash = createHash('sha256');
        for (const name of (await readdir(folder, { recursive: true })).sort())
          if (/\./.test(name)) hash.update(name).update(await readFile(path.join(folder, name)));
        return hash.digest('hex');
      }),
    );
    expect(digests[0]).toBe(digests[1]);
  });

  it('hold every word that stands in a document, whatever is typed breaks nothing', async () => {
    const { search } = await letters;
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 60 }), async (query) => {
        const { found } = await search.ask(query);
        for (const { score } of found) expect(Number.isFinite(score)).toBe(true);
      }),
    );
    const words = ['Ticket', 'Weiß', 'depot', '毎月', 'règle', '496'];
    for (const word of words) expect((await search.ask(word)).found.length, word).toBeGreaterThan(0);
  });
});
