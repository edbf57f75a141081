import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mailbox } from '../../src/contracts/mailbox.ts';
import type { BatonRecord } from '../../src/contracts/record.ts';
import { findViews } from '../../src/engine/discover.ts';
import { BuiltViews } from '../../src/engine/views.ts';
import { settles, subjectShape } from '../../src/views/mailbox/phrases.ts';
import { Reader } from '../../src/views/mailbox/reading.ts';
import { bakery, MAILS, mail } from '../agents/emails/bakery.ts';
import { memoryEvidence } from '../support/memory-evidence.ts';

async function mailboxOf(mails: readonly BatonRecord[]): Promise<Mailbox> {
  return new BuiltViews(await memoryEvidence(await bakery(mails)), await findViews()).view('mailbox');
}

describe('whose work a conversation is', () => {
  const concerns = async (mails: readonly BatonRecord[], subject: string) =>
    (await mailboxOf([...MAILS, ...mails])).threads.find((thread) => thread.subject === subject)?.concerns;

  it('is that of who leaves, where they wrote, or were written to by somebody known', async () => {
    expect(await concerns([], 'Croissants')).toBe(true);
    expect(await concerns([], 'Delivery to the school')).toBe(true);
  });

  it('is nobody’s where a stranger or a machine wrote, or where it went to all', async () => {
    expect(await concerns([], 'Partnership')).toBe(false);
    expect(await concerns([], 'Oven report 10 March')).toBe(false);
    const all = mail(
      'x',
      '2026-03-05T09:00:00+01:00',
      'ben',
      ['ana'],
      'Summer party',
      'Dear all, we meet at six.',
    );
    const many = Array.from({ length: 20 }, (_, index) => ({
      name: `Guest ${index}`,
      address: `guest${index}@oldmill.example`,
      role: 'to' as const,
    }));
    expect(await concerns([{ ...all, people: [...all.people, ...many] }], 'Summer party')).toBe(false);
  });

  it('is theirs where colleagues whom they work with write to each other', async () => {
    const between = mail(
      'b9',
      '2026-03-06T09:00:00+01:00',
      'carla',
      ['ben'],
      'Bread for Sunday',
      'Ben, ten loaves please.',
    );
    expect(await concerns([between], 'Bread for Sunday')).toBe(false);
    const pair = (key: string, from: string, to: string) =>
      mail(
        key,
        `2026-03-0${key.slice(1)}T09:00:00+01:00`,
        from,
        [to],
        `About ${key}`,
        `The list ${key} is done.`,
      );
    const work = [
      pair('p1', 'ana', 'ben'),
      pair('p2', 'ben', 'ana'),
      pair('p3', 'ana', 'ben'),
      pair('p4', 'ben', 'ana'),
    ];
    expect(await concerns([between, ...work], 'Bread for Sunday')).toBe(true);
  });
});

describe('what settles something', () => {
  it.each([
    ['Approved, go ahead with the order.', true],
    ['From now on invoices go to the accountant.', true],
    ['The fee goes from AUD 3,300.00 to AUD 3,420.00 a month.', true],
    ['I release every payroll batch myself.', true],
    ['Net-45 instead of net-14 for this client only.', true],
    ['Was it approved by the board?', false],
    ['Once it is approved we can start.', false],
    ['Please confirm that you agree to this.', false],
    ['Prices ranged from $146 to $240 per megawatt-hour.', false],
    ['I was sad to hear that you have decided to leave.', false],
    ['The shop is open from 9.00 to 17.00.', false],
  ])('%s → %s', (words, expected) => {
    expect(settles(words)).toBe(expected);
  });
});

it('folds figures and dates of a subject into one shape', () => {
  expect(subjectShape('Invoice HLR-1042 – March 2026')).toBe(subjectShape('Invoice HLR-1043 – April 2026'));
  expect(subjectShape('Invoice HLR-1042')).not.toBe(subjectShape('Reminder HLR-1042'));
});

it('reads sentences at their exact ranges whatever a mail says', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom('Agreed. ', '\n\n', '> quoted\n', 'EUR 5.00:\n- item one is 5%\n', 'Ana Ruiz\n'),
        ),
        { maxLength: 12 },
      ),
      async (parts) => {
        const body = parts.join('').replaceAll('\u0000', '').replaceAll('\r', '').toWellFormed();
        const record = mail('x', '2026-01-01T09:00:00+01:00', 'ana', ['ben'], 'Odd', body);
        const evidence = await memoryEvidence({ records: [record] });
        for (const sentence of (await new Reader(evidence).read(record.id))?.sentences ?? []) {
          expect(record.text.slice(sentence.start, sentence.end)).toBe(sentence.quote);
          expect(sentence.quote.trim()).not.toBe('');
          expect(sentence.plain).not.toMatch(/^> quoted/);
        }
      },
    ),
    { numRuns: 60 },
  );
});
