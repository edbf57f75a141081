import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { source } from '../../../src/sources/mail/index.ts';
import { describeSource } from '../contract.ts';

const mail = (id: string, body: string) =>
  `Message-ID: <${id}@business.example>\r\nFrom: Ana <ana@business.example>\r\nTo: bo@client.example\r\nDate: Mon, 2 Mar 2026 09:15:00 +0800\r\nSubject: About ${id}\r\n\r\n${body}\r\n`;

describeSource('mail', async (directory) => {
  const folder = join(directory, 'mail');
  await mkdir(join(folder, 'box', 'cur'), { recursive: true });
  await writeFile(join(folder, 'one.eml'), mail('one', 'We bill on the 1st.'));
  await writeFile(join(folder, 'two.eml'), mail('two', 'To be removed.'));
  const envelope = 'From ana@business.example Mon Mar  2 09:15:00 2026\n';
  await writeFile(
    join(folder, 'all.mbox'),
    `${envelope}${mail('three', 'First.')}\n${envelope}${mail('four', 'Second.')}`,
  );
  await writeFile(join(folder, 'box', 'cur', '1.M1.host:2,S'), mail('five', 'In a Maildir.'));
  return {
    source,
    options: { path: 'mail' },
    missing: { path: 'nowhere' },
    async change() {
      await writeFile(join(folder, 'one.eml'), mail('one', 'We bill on the 26th of the month.'));
      return { key: 'one@business.example' };
    },
    async remove() {
      await rm(join(folder, 'two.eml'));
      return { key: 'two@business.example' };
    },
    async spoil() {
      await writeFile(join(folder, 'cut.mbox.gz'), 'not packed at all');
      return { key: 'cut.mbox.gz' };
    },
    async addHostile() {
      const names = [
        'línea 中文 🚀 ‮evil',
        'new\nline',
        '__proto__',
        `quo'te"s`,
        '<script>',
        '--flag',
        'a..b',
        'x'.repeat(200),
      ];
      const hostileIds = ['../../etc/passwd', '__proto__', '', 'a b', 'ü@x', 'same@x', 'same@x', '<>'];
      for (const [index, name] of names.entries()) {
        const head = `Message-ID: <${hostileIds[index]}>\r\nFrom: x@y.example\r\nSubject: =?utf-8?q?a=0Ab=00c?=\r\n\r\nHostile ${index}\0\u2028end\r\n`;
        await writeFile(join(folder, `${name}.eml`), head);
      }
      return { records: names.length };
    },
  };
});
