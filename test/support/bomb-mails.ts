import { BESIDE, type Bomb, rowsOf, sharedStrings, workbook } from './bombs.ts';

const bytes = (text: string) => Buffer.from(text, 'utf8');

function mail(name: string, head: string, body: string): Bomb {
  const lines = [
    'From: Ann Ward <ann@bakery.example>',
    'To: Mill <mill@flour.example>',
    'Date: Mon, 2 Mar 2026 09:00:00 +0000',
    `Message-ID: <${name}@bakery.example>`,
    `Subject: ${name}`,
    head,
  ];
  return {
    name: `${name}.eml`,
    content: bytes(`${lines.filter((line) => line !== '').join('\n')}\n\n${body}`),
  };
}

const MIXED = 'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"';
const part = (head: string, body: string) => `--b\n${head}\n\n${body}\n`;
const said = part('Content-Type: text/plain', BESIDE);
const attached = (name: string, content: Buffer) =>
  part(
    `Content-Type: application/octet-stream; name="${name}"\nContent-Disposition: attachment; filename="${name}"\nContent-Transfer-Encoding: base64`,
    content.toString('base64').replace(/(.{76})/g, '$1\n'),
  );

function nestedParts(depth: number): string {
  const open = Array.from(
    { length: depth },
    (_, at) => `--b${at}\nContent-Type: multipart/mixed; boundary="b${at + 1}"\n\n`,
  );
  return `${open.join('')}--b${depth}\nContent-Type: text/plain\n\n${BESIDE}\n`;
}

function nestedMails(depth: number): string {
  let inner = `Subject: the innermost\nFrom: a@b.example\n\n${BESIDE}`;
  for (let at = 0; at < depth; at++)
    inner = `From: a@b.example\nSubject: level ${at}\nContent-Type: multipart/mixed; boundary="m${at}"\n\n--m${at}\nContent-Type: message/rfc822\n\n${inner}\n--m${at}--\n`;
  return inner;
}

/** The mails of the set, each a file. */
export function bombMails(): Bomb[] {
  const repeated = workbook(sharedStrings('y'.repeat(30_000)), rowsOf(2000, 10));
  return [
    mail(
      'bomb-attached',
      MIXED,
      `${said}${attached('notes.txt', bytes(`Notes. ${BESIDE}`))}${attached('register.xlsx', repeated)}${attached('more.md', bytes(`# More\n\n${BESIDE}`))}--b--\n`,
    ),
    mail(
      'many-attachments',
      MIXED,
      `${said}${part('Content-Type: text/plain; name="n.txt"\nContent-Disposition: attachment; filename="n.txt"', 'Note.').repeat(20_000)}--b--\n`,
    ),
    mail('deep-parts', 'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b0"', nestedParts(200)),
    mail(
      'deeper-parts',
      'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b0"',
      nestedParts(5000),
    ),
    mail('mails-in-mails', 'MIME-Version: 1.0\nContent-Type: message/rfc822', nestedMails(60)),
    mail('long-header', `X-Long: ${'x'.repeat(3_000_000)}`, BESIDE),
    mail('many-headers', 'X-One: 1\n'.repeat(100_000).trimEnd(), BESIDE),
    mail('many-recipients', `Cc: ${'Bo <b@c.example>, '.repeat(100_000)}b@c.example`, BESIDE),
    mail('many-references', `References: ${'<a@b.example> '.repeat(100_000)}`, BESIDE),
    mail('deep-tags', 'Content-Type: text/html', `<p>${BESIDE}</p>${'<div>'.repeat(500_000)}`),
    mail('one-token', '', `${BESIDE}\n\n${'x'.repeat(6_000_000)}\n`),
    mail('quoted-lines', '', `${BESIDE}\n\n${'> a\n'.repeat(1_000_000)}`),
    mail('attributions', '', 'On Mon, 2 Mar 2026 at 09:00 Ann <a@b.c> wrote:\n'.repeat(80_000)),
    mail('headers-again', '', 'From: a@b.c\nTo: d@e.f\nSubject: x\n\n'.repeat(100_000)),
    mail('blank-lines', '', `${BESIDE}${'\n'.repeat(20_000_000)}end`),
    mail('encoded-words', `X-Words: ${'=?utf-8?q?a?= '.repeat(100_000)}`, BESIDE),
    mail(
      'quoted-printable',
      'Content-Transfer-Encoding: quoted-printable',
      `${BESIDE}\n${'=3D'.repeat(3_000_000)}`,
    ),
    mail('uuencoded', 'Content-Transfer-Encoding: x-uuencode', `begin 644 a\n${'M'.repeat(5_000_000)}`),
    mail(
      'calendar',
      'Content-Type: text/calendar',
      `BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260302T090000Z\nRRULE:FREQ=SECONDLY;COUNT=2000000000\nSUMMARY:${BESIDE}\nEND:VEVENT\n${'BEGIN:VEVENT\n'.repeat(100_000)}END:VCALENDAR\n`,
    ),
    { name: Buffer.from('br\xf6tchen.eml', 'latin1'), content: mail('bad-name', '', BESIDE).content },
    {
      name: 'endless-line.mbox',
      content: bytes(
        `From a@b.example Mon Mar 02 09:00:00 2026\nSubject: endless\n\n${'z'.repeat(70_000_000)}`,
      ),
    },
    {
      name: 'from-lines.mbox',
      content: bytes('From a@b.example Mon Mar 02 09:00:00 2026\n'.repeat(300_000)),
    },
  ];
}
