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

  it.each([
    ['Danish', 'Den tors. 20. jun. 2024 kl. 14.49 skrev Ana Cruz <ana@k.example>:'],
    ['Finnish', 'to 20. kesäk. 2024 klo 14.49 Ana Cruz (ana@k.example) kirjoitti:'],
    ['Turkish', 'Ana Cruz <ana@k.example>, 20 Haz 2024 Per, 14:49 tarihinde şunu yazdı:'],
    ['Greek', 'Στις Πέμ 20 Ιουν 2024 στις 2:49 μ.μ., ο χρήστης Ana Cruz <ana@k.example> έγραψε:'],
    ['Hungarian', 'Ana Cruz <ana@k.example> ezt írta (időpont: 2024. jún. 20., Cs, 14:49):'],
    ['Hebrew, broken', 'בתאריך יום ה׳, 20 ביוני 2024 ב-14:49 מאת Ana Cruz <\nana@k.example>:'],
    ['Arabic, in its own figures', 'في الخميس، ٢٠ يونيو ٢٠٢٤ في ٢:٤٩ م بواسطة Ana Cruz <ana@k.example>:'],
    ['Persian', 'در تاریخ پنجشنبه ۲۰ ژوئن ۲۰۲۴،‏ ۱۴:۴۹ Ana Cruz <ana@k.example> نوشت:'],
    ['Japanese', '2024年6月20日(木) 14:49 Ana Cruz <ana@k.example>:'],
    ['Thai', 'เมื่อ พฤ. 20 มิ.ย. 2024 เวลา 14:49 Ana Cruz <ana@k.example> เขียนว่า:'],
    ['Catalan', 'El dj., 20 de juny 2024 a les 14:49, Ana Cruz (<ana@k.example>) va escriure:'],
    ['German with the name first', 'Ana Cruz schrieb am Do. 20. Juni 2024 um 14:49:'],
    ['German, broken', 'Ana Cruz <ana@k.example> schrieb am So., 23.\nJuni 2024, 21:08:'],
    [
      'German with a link',
      'Am Do., 20. Juni 2024 um 14:49 Uhr schrieb Ana Cruz\n<ana@k.example\n<mailto:ana@k.example>>:',
    ],
    [
      'English, broken within the date',
      'On Thursday, June\n20, 2024 at 2:49 PM Ana Cruz <ana@k.example> wrote:',
    ],
  ])('takes what stands below an attribution as quoted, by its shape: %s', (_, lines) => {
    expect(cut(`Yes.\n\n${lines}\n\nThe limit?\n5,000`)).toEqual([
      'new: Yes.',
      `quoted: ${lines}\n\nThe limit?\n5,000`,
    ]);
    expect(cut(`Yes.\n${lines}\n> The limit?`)).toEqual(['new: Yes.', `quoted: ${lines}\n> The limit?`]);
  });

  it.each([
    ['a day and a time', 'W dniu 20.06.2024 o 14:49, Ana Cruz pisze:'],
    ['an address', 'Ana Cruz <ana@k.example> rašė:'],
    ['both, broken', 'Ana Cruz idatzi zuen 2024ko ekainaren 20an, osteguna,\n14:49ean:'],
  ])('takes a paragraph above quoted lines that names %s as their attribution', (_, lines) => {
    expect(cut(`Yes.\n\n${lines}\n> The limit?`)[1]).toBe(`quoted: ${lines}\n> The limit?`);
  });

  it.each([
    ['Please call Bo on 3 March 2026 at 14:00:\n- the rate\n- the date'],
    ['Meeting with Ana, 3 March 2026, 14:00:\n\n1. Rates\n2. Dates'],
    ['Please ask Ana (ana@k.example) about these:\n\n- the rate'],
    ['See you.\n\nCustomer: Ana <ana@k.example>\nWhen: 3 March 2026 14:00\nWhere: Room 2\n\nPlease confirm.'],
  ])('keeps what only looks like an attribution or a header: %s', (body) => {
    expect(segmentsOfMail(`Subject: Re: Booking\n\n${body}`).map(({ role }) => role)).toEqual([
      'header',
      'new',
    ]);
    expect(cut('My answers:\n> One?\nYes.')).toEqual(['new: My answers:', 'quoted: > One?', 'new: Yes.']);
  });

  it.each([
    ['Romanian', 'De la: Ana <ana@k.example>|Trimis: joi, 20 iunie 2024 14:49|Către: Jens|Subiect: Price'],
    ['Turkish', 'Gönderen: Ana|Gönderildi: 20 Haziran 2024 Perşembe 14:49|Kime: Jens|Konu: Price'],
    ['Greek', 'Από: Ana|Στάλθηκε: Πέμπτη, 20 Ιουνίου 2024 14:49|Προς: Jens|Θέμα: Price'],
    ['Hebrew with marks of direction', '\u200fמאת: Ana|\u200fנשלח: 20 יוני 2024 14:49|אל: Jens|נושא: Price'],
    ['Arabic', 'من: Ana|تم الإرسال: الخميس 20 يونيو 2024 14:49|إلى: Jens|الموضوع: Price'],
    ['Chinese', '寄件者: Ana|寄件日期: 2024年6月20日 14:49|收件者: Jens|主旨: Price'],
    ['Slovak', 'Od: Ana|Odoslané: štvrtok 20. júna 2024 14:49|Komu: Jens|Predmet: Price'],
    [
      'a language that is not known',
      'Norork: Ana <ana@k.example>|Bidaltze-data: 2024(e)ko ekainak 20 14:49|Nori: Jens|Gaia: Price',
    ],
    [
      'a program of its own',
      '____Reply Separator____|Subject: Price|Author: <ana@k.example>|Written: 6/20/2024 14:49',
    ],
    [
      'an announced block',
      '-------- Mezua --------|Nori: Jens|Gaia: Price|Data: 2024-06-20 14:49|Norork: Ana <ana@k.example>',
    ],
  ])('knows the header block of an answered mail in %s', (_, lines) => {
    const block = lines.replaceAll('|', '\n');
    const text = `Subject: Re: Price\n\nYes.\n\n${block}\n\nIs it right?`;
    const segments = segmentsOfMail(text).map(({ role, start, end }) => `${role}: ${text.slice(start, end)}`);
    expect(segments.slice(1)).toEqual(['new: Yes.', `quoted: ${block}\n\nIs it right?`]);
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
    ['many paragraphs of an attribution', 'Ana <ana@b.example> 2024-01-01 10:00:\n\n'.repeat(30_000)],
    [
      'many labels',
      `${Array.from({ length: 12 }, (_, index) => `L${'abcdefghijkl'[index]}: 2024 10:00 a@b.example`).join('\n')}\n\n`.repeat(
        5_000,
      ),
    ],
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
