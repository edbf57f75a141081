import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DuplicateCandidate, duplicatesOf as find } from '../../src/links/duplicates/find.ts';

function duplicatesOf(records: readonly DuplicateCandidate[]) {
  return find(records, async (id) => records.find((record) => record.id === id) ?? null);
}

function document(id: string, text: string, more: Partial<DuplicateCandidate> = {}): DuplicateCandidate {
  return { id, kind: 'document', title: id, text, at: null, parent: null, ...more };
}

function mail(id: string, body: string, at: string, title = 'Invoices'): DuplicateCandidate {
  const header = `From: a@b.example\nDate: ${at}\nSubject: ${title}`;
  return {
    id,
    kind: 'mail',
    title,
    text: `${header}\n\n${body}`,
    at,
    parent: null,
    segments: [{ role: 'header', start: 0, end: header.length }],
  };
}

const POLICY = [
  '# Leave policy',
  '',
  'Every member of staff of Harrow & Sons has 25 days of paid leave a year. Leave is asked for in the calendar at least 10 working days before it begins.',
  '',
  '- The team lead approves up to 5 days.',
  '- The office manager approves what is longer, within 3 working days.',
  '',
  'Days that are not taken lapse on 31 March of the next year, unless the office manager has agreed otherwise in writing.',
].join('\n');

/** The same policy as a PDF export gives it: no markup, other bullets, a hyphenated word, a page number. */
const exported = (text: string) =>
  text
    .replace('# ', '')
    .replaceAll('- The', '• The')
    .replace('calendar', 'calen-\ndar')
    .replaceAll("'", '’')
    .concat('\n\n1\n');
const EXPORTED = exported(POLICY);

describe('duplicates', () => {
  it('finds a document in another format, and the file stands before the attachment', async () => {
    const found = await duplicatesOf([
      document('files/policy.docx', POLICY),
      document('mail/1/policy.pdf', EXPORTED, { parent: 'mail/1' }),
    ]);
    expect([...found]).toEqual([['mail/1/policy.pdf', { of: 'files/policy.docx', how: 'same-text' }]]);
  });

  it.each([
    ['a digit', '25 days', '26 days'],
    [
      'two figures that changed places',
      '25 days of paid leave a year. Leave is asked for in the calendar at least 10',
      '10 days of paid leave a year. Leave is asked for in the calendar at least 25',
    ],
    ['a name', 'Harrow', 'Barrow'],
    ['a "not"', 'Leave is asked', 'Leave is not asked'],
    ['a month', '31 March', '31 May'],
  ])('keeps apart what differs in %s', async (_what, from, to) => {
    const found = await duplicatesOf([
      document('a', POLICY),
      document('b', exported(POLICY.replace(from, to))),
    ]);
    expect(POLICY).toContain(from);
    expect(found.size).toBe(0);
  });

  it('takes copies of a mail for one, and the weekly mail that always reads alike for many', async () => {
    const found = await duplicatesOf([
      mail('box/<1@x>', 'Please see attached.', '2026-03-02T09:00:00Z'),
      mail('box/<1@x>~2', 'Please  see attached.', '2026-03-02T09:00:00Z'),
      mail('sent/<1@x>', 'Please see attached.', '2026-03-03T09:00:00Z'),
      mail('box/<2@x>', 'Please see attached.', '2026-03-09T09:00:00Z'),
      mail('box/<3@x>', 'Please see attached.', '2026-03-02T09:00:00Z', 'Timesheets'),
    ]);
    expect([...found.keys()].sort()).toEqual(['box/<1@x>~2', 'sent/<1@x>']);
    expect(new Set([...found.values()].map(({ of }) => of))).toEqual(new Set(['box/<1@x>']));
  });

  describe('of one message that came twice', () => {
    const AT = '2026-03-03T09:15:00Z';
    const SAID = 'I am out on Friday. Ben covers the phone: https://kestrel.example/rota';
    const FOOTER = '\n_____________\nteam mailing list\nhttps://lists.kestrel.example/team';
    const BANNER = '[EXTERNAL] Do not click on links unless you know the sender.\n';

    it.each([
      ['a footer', `${SAID}${FOOTER}`],
      ['a banner', `${BANNER}${SAID}`],
      ['a banner and a footer, and other lines', `${BANNER}${SAID.replaceAll(' ', '\n')}${FOOTER}`],
      ['a banner within', SAID.replace('. Ben', `.\n${BANNER}Ben`)],
      ['a rewritten address', `${SAID.replace('https://', 'https://safe.example/?url=')}${FOOTER}`],
    ])('stands the copy without %s, whichever came first', async (_, added) => {
      for (const [first, second] of [
        [SAID, added],
        [added, SAID],
      ] as const) {
        const found = await duplicatesOf([
          mail('box/cover@x', first, AT, 'Cover'),
          mail('box/cover@x~2', second, AT, '[team] Cover'),
        ]);
        const [bare, copy] =
          first === SAID ? ['box/cover@x', 'box/cover@x~2'] : ['box/cover@x~2', 'box/cover@x'];
        expect([...found]).toEqual([[copy, { of: bare, how: 'same-message' }]]);
      }
    });

    it.each([
      ['other words', 'box/cover@x~2', SAID.replace('Friday', 'Monday'), AT],
      ['another id', 'box/other@x', `${SAID}${FOOTER}`, AT],
      ['another instant, as a draft has', 'box/cover@x~2', `${SAID} And on Monday.`, '2026-03-03T09:20:00Z'],
    ])('stand both where one has %s', async (_, id, text, at) => {
      expect((await duplicatesOf([mail('box/cover@x', SAID, AT), mail(id, text, at)])).size).toBe(0);
    });
  });

  it('never takes two rows of an account, or two empty files, for one', async () => {
    const row = (id: string): DuplicateCandidate => ({
      ...document(id, 'Amount: 10.00\nTo: SSS'),
      kind: 'bank-transaction',
    });
    expect((await duplicatesOf([row('a'), row('b'), document('c', ''), document('d', ' \n')])).size).toBe(0);
  });

  it('depends on the records alone, not on their order, and leaves one of each group', async () => {
    const text = fc.constantFrom(POLICY, EXPORTED, 'short note', 'Short  note', 'another');
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 12 }), async (texts) => {
        const records = texts.map((one, index) =>
          document(`r${index}`, one, { at: `2026-01-${10 + index}` }),
        );
        const found = await duplicatesOf(records);
        expect(await duplicatesOf([...records].reverse())).toEqual(found);
        for (const { of } of found.values()) expect(found.has(of)).toBe(false);
        const kinds = new Set(
          texts.map((one) => (one.length > 100 ? 'policy' : one.toLowerCase().replace(/\s+/g, ' '))),
        );
        expect(records.length - found.size).toBe(kinds.size);
      }),
      { numRuns: 60 },
    );
  });
});
