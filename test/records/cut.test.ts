import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { cutMail, segmentsOfMail } from '../../src/records/cut.ts';
import { expectLinear } from '../support/growth.ts';
import { isShared, sharedPath } from '../support/shared.ts';

// A machine under load is slow, but not with the square of the text.
vi.setConfig({ testTimeout: 30_000 });

/** `role: text` of every segment. */
function cut(body: string, parent: string | null = null): string[] {
  return cutMail(body, parent).map(({ role, start, end }) => `${role}: ${body.slice(start, end)}`);
}

describe('a mail body', () => {
  it('is new text where nothing else is in it', () => {
    expect(cut('Dear Bo,\n\nOn Monday I wrote: please pay.\n\nCora')).toEqual([
      'new: Dear Bo,\n\nOn Monday I wrote: please pay.\n\nCora',
    ]);
    expect(cut('')).toEqual([]);
  });

  it.each([
    ['English', 'On Mon, 2 Dec 2024 at 08:30, Marcus <m@x.example> wrote:'],
    ['broken over two lines', 'On Mon, 2 Dec 2024 at 08:30, Marcus Aurelius Santos <\nm@x.example> wrote:'],
    ['German', 'Am 02.12.2024 um 08:30 schrieb Marcus <m@x.example>:'],
    ['French', 'Le lun. 2 déc. 2024 à 08:30, Marcus <m@x.example> a écrit :'],
    ['Spanish', 'El lun, 2 dic 2024 a las 8:30, Marcus (<m@x.example>) escribió:'],
    ['Italian', 'Il giorno lun 2 dic 2024 alle ore 08:30 Marcus <m@x.example> ha scritto:'],
    ['Portuguese', 'Em seg., 2 de dez. de 2024 às 08:30, Marcus <m@x.example> escreveu:'],
    ['Dutch', 'Op ma 2 dec 2024 om 08:30 schreef Marcus <m@x.example>:'],
    ['Swedish', 'Den mån 2 dec. 2024 kl 08:30 skrev Marcus <m@x.example>:'],
    ['Polish', 'pon., 2 gru 2024 o 08:30 Marcus <m@x.example> napisał(a):'],
    ['Chinese', '在 2024年12月2日，08:30，Marcus <m@x.example> 写道：'],
    ['a date and an address', '2024-12-02 8:30 GMT+08:00 Marcus <m@x.example>:'],
  ])('takes what stands below an attribution as quoted: %s', (_, line) => {
    expect(cut(`Yes.\n\n${line}\n\n> The limit?\n> 5,000`)).toEqual([
      'new: Yes.',
      `quoted: ${line}\n\n> The limit?\n> 5,000`,
    ]);
    expect(cut(`Yes.\n\n${line}\n\nThe limit?`)[1]).toBe(`quoted: ${line}\n\nThe limit?`);
  });

  it.each([
    ['English', '-----Original Message-----\nFrom: Noel\nSent: Monday\nTo: Cora\nSubject: Account'],
    [
      'English without a rule',
      'From: Noel <n@k.example>\nSent: Monday, 2 December 2024 08:30\nTo: Cora\nCc: a@x.example;\n b@x.example\nSubject: Account',
    ],
    ['bold labels', '*From:* Noel\n*Sent:* Monday\n*To:* Cora\n*Subject:* Account'],
    ['German', 'Von: Noel\nGesendet: Montag\nAn: Cora\nBetreff: Konto'],
    ['French', 'De : Noel\nEnvoyé : lundi\nÀ : Cora\nObjet : Compte'],
    ['Notes', '"Noel Fitch" <n@k.example> on 12/02/2024 08:30:10 AM\nTo: Cora\ncc:\n\nSubject: Account'],
  ])('knows the header block of an answered mail: %s', (_, block) => {
    expect(cut(`Yes.\n\n${block}\n\nIs it right?`)).toEqual([
      'new: Yes.',
      `quoted: ${block}\n\nIs it right?`,
    ]);
  });

  it('keeps new text between quotes, and the answer below them', () => {
    expect(cut('On 2 Dec 2024 08:30, M <m@x.example> wrote:\n> One?\nYes.\n> Two?\n\nNo.')).toEqual([
      'quoted: On 2 Dec 2024 08:30, M <m@x.example> wrote:\n> One?',
      'new: Yes.',
      'quoted: > Two?',
      'new: No.',
    ]);
  });

  it('keeps forwarded text apart from quoted text', () => {
    const forward =
      '---------- Forwarded message ---------\nFrom: Noel <n@k.example>\nDate: Tue, 3 Jan 2023\nSubject: Account\n\nUse 440086153.\n\n> older';
    expect(cut(`Still right?\n\n${forward}`)).toEqual(['new: Still right?', `forwarded: ${forward}`]);
    expect(cut('FYI\n\n> Begin forwarded message:\n>\n> From: Noel\n>\n> Use 440086153.')[1]).toMatch(
      /^forwarded: > Begin/,
    );
    const block = 'From: Noel\nSent: Monday\nTo: Cora\nSubject: Account\n\nUse 440086153.';
    const text = `From: Cora\nSubject: FW: Account\n\nSee below.\n\n${block}`;
    expect(segmentsOfMail(text).map(({ role }) => role)).toEqual(['header', 'new', 'forwarded']);
    expect(segmentsOfMail(text.replace('FW:', 'RE:')).map(({ role }) => role)).toEqual([
      'header',
      'new',
      'quoted',
    ]);
  });

  it('knows signatures, and does not take a rule in a long text for one', () => {
    expect(cut('Done.\n\n-- \nCora\n+63 45 000 2140')).toEqual([
      'new: Done.',
      'signature: -- \nCora\n+63 45 000 2140',
    ]);
    expect(cut('Done.\n\nSent from my iPhone')).toEqual(['new: Done.', 'signature: Sent from my iPhone']);
    expect(cut('Sent from our side today: the invoices.')).toEqual([
      'new: Sent from our side today: the invoices.',
    ]);
    const long = `Part one\n--\n${Array.from({ length: 30 }, (_, index) => `Step ${index}`).join('\n')}`;
    expect(cut(long)).toEqual([`new: ${long}`]);
  });

  it('takes an unmarked tail that repeats the answered mail as quoted', () => {
    const parent =
      'Dear Cora,\n\nplease send the January invoice to the new account, as we agreed on Monday.\n\nNoel';
    const tail =
      'Dear Cora,\nplease send the January invoice\nto the new account, as we agreed on Monday.\nNoel';
    expect(cut(`Done today.\n\n${tail}`, parent)).toEqual([
      'new: Done today.',
      expect.stringContaining('quoted: '),
    ]);
    expect(cut(tail, parent)).toEqual([`new: ${tail}`]);
  });

  it('gives ordered segments that cover all but white space, for any text', () => {
    const line = fc.oneof(
      fc.constantFrom(
        '',
        '> q',
        '>> q',
        '-- ',
        '--',
        'On 1 Jan 2024 10:00, A <a@b.example> wrote:',
        'From: A',
        'Sent: B',
        'To: C',
        'Subject: D',
        '```',
        '| x',
        '____________',
        'Sent from my iPhone',
        '-----Original Message-----',
        'text',
      ),
      fc.string({ maxLength: 30 }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), fc.option(fc.string()), (lines, parent) => {
        const body = lines.join('\n');
        const segments = cutMail(body, parent);
        let end = 0;
        for (const segment of segments) {
          expect(body.slice(end, segment.start).trim()).toBe('');
          expect(segment.end).toBeGreaterThan(segment.start);
          end = segment.end;
        }
        expect(body.slice(end).trim()).toBe('');
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['a long line', 'x'.repeat(1_000_000)],
    ['blanks', `${' '.repeat(500_000)}x`],
    ['quotes', '>'.repeat(1_000_000)],
    ['many rules', '--\n'.repeat(100_000)],
    ['many headers', 'From: a\nTo: b, c,\n'.repeat(60_000)],
    ['many openings', 'On 2024-01-01 10:00 a@b.example\n'.repeat(40_000)],
    ['fences', '```\n'.repeat(200_000)],
    ['dashes', `${'-'.repeat(500_000)} original`],
    ['at signs', 'a@'.repeat(400_000)],
  ])('is cut in linear time: %s', (_, body) =>
    expectLinear(body, (text) => cutMail(text, text.slice(0, 1000))),
  );
});

const CORPUS = sharedPath('corpora/replies');

describe.skipIf(!isShared('corpora/replies'))('the reply corpus', () => {
  it('has the expected new text in at least 60 of its 64 mails', () => {
    const kept = (text: string) =>
      text
        .split('\n')
        .map((line) => line.trimEnd())
        .filter((line) => line !== '' && !line.startsWith('>'))
        .join('\n');
    const read = (folder: string, name: string) =>
      readFileSync(join(CORPUS, folder, name), 'utf8').replaceAll('\r\n', '\n');
    const names = readdirSync(join(CORPUS, 'emails'));
    const right = names.filter((name) => {
      const body = read('emails', name);
      const fresh = cutMail(body)
        .filter(({ role }) => role === 'new')
        .map(({ start, end }) => body.slice(start, end))
        .join('\n');
      return kept(fresh) === kept(read('trimmed', name));
    });
    expect(names).toHaveLength(64);
    expect(right.length).toBeGreaterThanOrEqual(60);
  });
});
