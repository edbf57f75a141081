import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ThreadCard } from '../../src/contracts/mailbox.ts';
import type { Matter } from '../../src/contracts/matters.ts';
import type { BatonRecord } from '../../src/contracts/record.ts';
import { findViews } from '../../src/engine/discover.ts';
import { BuiltViews } from '../../src/engine/views.ts';
import type { Told } from '../../src/views/matters/conversation.ts';
import { groupsOf } from '../../src/views/matters/join.ts';
import {
  caseNumbers,
  foldNumber,
  numbersWritten,
  Rarity,
  shortNamesIn,
  sumsIn,
  withParts,
} from '../../src/views/matters/traits.ts';
import { document, IDA, mail } from '../agents/clients/law-firm.ts';
import { harbour, NINA } from '../agents/matters/harbour.ts';
import { memoryEvidence } from '../support/memory-evidence.ts';

async function mattersOf(more: readonly BatonRecord[] = []): Promise<readonly Matter[]> {
  const views = new BuiltViews(await memoryEvidence(await harbour(more)), await findViews());
  return (await views.view('matters')).matters;
}

const mailsOf = ({ mails }: Matter) => mails.map(({ id }) => id.replace('mail/', '')).sort();

describe('matters', () => {
  it('put together what one partner writes of one thing in several conversations, in order of time', async () => {
    const claim = (await mattersOf()).find((matter) => mailsOf(matter).includes('claim1'));
    expect(claim?.mails.map(({ id }) => id)).toEqual(['mail/claim1', 'mail/claim2', 'mail/claim3']);
    expect(claim?.isOpen).toBe(true);
  });

  it('are never all that a client writes, nor what another client writes in the same words', async () => {
    const matters = await mattersOf();
    for (const matter of matters) {
      const mails = mailsOf(matter);
      expect(mails.includes('claim1') && mails.includes('pay1')).toBe(false);
      expect(mails.includes('claim1') && mails.includes('tess1')).toBe(false);
    }
  });

  it('take the invoice that the mails name, and no other of the same client', async () => {
    const unpaid = (await mattersOf()).find((matter) => mailsOf(matter).includes('pay1'));
    expect(unpaid?.entries.map(({ entry }) => entry.record)).toEqual(['accounts/invoices/QP-0201']);
    expect(unpaid?.isOpen).toBe(true);
  });

  it('keep what a stranger sent in another’s name with the question that it set off', async () => {
    const fraud = (await mattersOf()).find((matter) => mailsOf(matter).includes('fake'));
    expect(fraud?.mails.map(({ id }) => id)).toEqual(['mail/fake', 'mail/ask1', 'mail/ask2']);
  });

  it('are none where one conversation stands alone', async () => {
    expect((await mattersOf()).some((matter) => mailsOf(matter).includes('lunch1'))).toBe(false);
  });

  it('take of a table the row of the thing that a subject numbers, not that of its neighbour', async () => {
    const row = (flat: number) =>
      `| Flat ${flat}, 22 Bridgewater Terrace | Nina Falk | wallpaper, radiator |`;
    const list = document(
      'flats',
      `# Flats\n\n| Flat | Owner | Fit-out |\n| --- | --- | --- |\n${row(1)}\n${row(4)}`,
    );
    const asked =
      'Dear Ida,\n\nThe wallpaper and the radiator in Bridgewater Terrace are damaged. Please answer by 2026-06-20.';
    const matters = await mattersOf([
      list,
      mail('flat1', '2026-05-19T09:00:00+01:00', NINA, IDA, 'Wallpaper, Flat 4', asked),
      mail(
        'flat2',
        '2026-05-20T09:00:00+01:00',
        IDA,
        NINA,
        'Re: Wallpaper, Flat 4',
        'Dear Nina,\n\nI will see to it.\n\nIda',
      ),
    ]);
    const matter = matters.find((one) => mailsOf(one).includes('flat1'));
    const quotes =
      matter?.papers.flatMap(({ statements }) => statements.map(({ quote }) => quote)).join() ?? '';
    expect(quotes).toContain('Flat 4');
    expect(quotes).not.toContain('Flat 1');
  });

  it('have names of their own', async () => {
    const names = (await mattersOf()).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('Harrow Mills Ltd: QP-0201');
  });
});

describe('what goes on elsewhere', () => {
  const RUTH = 'Ruth Lund <ruth@quill.example>';
  const SCHEME = 'Deposit Guard <notices@depositguard.example>';
  const SURVEY = 'Sid Parry <sid@parrysurvey.example>';
  const notice = mail(
    'notice',
    '2026-05-18T06:00:00+01:00',
    SCHEME,
    IDA,
    'Notice of dispute DG-558120',
    'A dispute was opened about the bursary. Please upload your evidence by 6 June 2026.',
  );
  const passed = (key: string, day: string, words: string) =>
    mail(key, `2026-05-${day}T09:00:00+01:00`, IDA, SURVEY, 'Worktop photos', words);
  const together = async (one: string, other: string, more: readonly BatonRecord[]) =>
    (await mattersOf(more)).some(
      (matter) => mailsOf(matter).includes(one) && mailsOf(matter).includes(other),
    );
  const asked =
    'Dear Sid,\n\nThe dispute is open. Please send me the photos, they close on 6 June 2026.\n\nIda';

  it('is of one matter where what came in is passed on soon with its day and a word of its subject', async () => {
    expect(await together('notice', 'photos', [notice, passed('photos', '18', asked)])).toBe(true);
    const another = asked.replace('6 June', '9 June');
    expect(await together('notice', 'photos', [notice, passed('photos', '18', another)])).toBe(false);
    const silent = asked.replace('The dispute is open. ', '');
    expect(await together('notice', 'photos', [notice, passed('photos', '18', silent)])).toBe(false);
  });

  it('is of one matter where colleagues name one sum in both subjects', async () => {
    const inner = (key: string, day: string, subject: string, words: string) =>
      mail(key, `2026-05-${day}T09:00:00+01:00`, IDA, RUTH, subject, words);
    const first = inner(
      's1',
      '04',
      '€312.40',
      'Dear Ruth,\n\nIt came on Monday, nobody knows from whom.\n\nIda',
    );
    const then = (subject: string) =>
      inner('s2', '20', subject, 'Dear Ruth,\n\nPlease sign the form of the bank by 2026-06-30.\n\nIda');
    expect(await together('s1', 's2', [first, then('€312.40 unknown')])).toBe(true);
    expect(await together('s1', 's2', [first, then('€132.40 unknown')])).toBe(false);
  });
});

describe('traits', () => {
  it('of a subject are its abbreviations, the one short word that it is, and its sums', () => {
    expect(
      shortNamesIn(['NRL September quarter', 'RE: fees', 'URGENT NEW BANK', 'The old gate'], new Set()),
    ).toEqual(new Set(['nrl', 'fee']));
    expect(sumsIn('£312.40 in Suspense, 1.250,00 EUR')).toEqual(new Set(['312.4', '1250']));
    expect(sumsIn('Meeting 12.05.2026 at 10.30, flat 4')).toEqual(new Set());
  });

  it('fold numbers, and find those of cases in a subject but no days', () => {
    expect(foldNumber('INV-2241')).toBe('inv2241');
    expect(caseNumbers('Expediente OVP-2026-0417: resolución')).toEqual(new Set(['ovp20260417']));
    expect(caseNumbers('Meeting on 2026-05-12, 12/05/2026')).toEqual(new Set());
  });

  it('are whole numbers, never the end of a sum, a rate or a time', () => {
    const words =
      'at 03:12:47.000 EUR1,470.00 of 3,480.00 at 37.42477 for HLR-1213,HLR-1214, 2024-0112 and ref:4519';
    expect(numbersWritten(words)).toEqual(['EUR1', 'HLR-1213', 'HLR-1214', '2024-0112', '4519']);
  });

  it('divide a compound only where its part is a word of the records', () => {
    const parts = (known: string[]) => [...withParts(new Set(['wartungsvertrag']), new Set(known))];
    expect(parts(['wartung'])).toEqual(['wartungsvertrag', 'wartung']);
    expect(parts(['karton'])).toEqual(['wartungsvertrag']);
  });
});

describe('groups of conversations', () => {
  const words = fc.uniqueArray(fc.constantFrom('pump', 'roof', 'lease', 'crane', 'boiler'), { maxLength: 4 });
  const told = fc.record({
    words,
    partner: fc.constantFrom('a', 'b', 'c'),
    day: fc.integer({ min: 1, max: 28 }),
  });
  const make = (all: readonly { words: string[]; partner: string; day: number }[]): Told[] =>
    all.map((one, index) => {
      const day = `2026-03-${String(one.day).padStart(2, '0')}`;
      const none = new Set<string>();
      const partner = new Set([one.partner]);
      const all = new Set(one.words);
      const thread = {
        key: `t${index}`,
        first: day,
        last: day,
        mails: [],
        concerns: true,
        subject: `s${index}`,
      };
      return {
        thread: thread as unknown as ThreadCard,
        traits: { words: all, headed: all, numbers: none, sums: none, days: none, with: partner },
        present: partner,
        about: none,
        isPosing: false,
        isBegunHere: false,
      };
    });

  it('hold each conversation once, never of two partners, and are no larger than a matter is', () => {
    fc.assert(
      fc.property(fc.array(told, { maxLength: 24 }), (all) => {
        const conversations = make(all);
        const rarity = new Rarity();
        for (const { traits } of conversations) rarity.add(traits.words);
        const groups = groupsOf(conversations, { rarity, isPrivate: () => false, isUsual: () => false });
        expect(
          groups
            .flat()
            .map(({ thread }) => thread.key)
            .sort(),
        ).toEqual(conversations.map(({ thread }) => thread.key).sort());
        for (const group of groups) {
          expect(group.length).toBeLessThanOrEqual(8);
          expect(new Set(group.flatMap(({ present }) => [...present])).size).toBe(1);
        }
      }),
      { numRuns: 60 },
    );
  });
});
