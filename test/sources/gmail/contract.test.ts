import { afterAll, beforeAll } from 'vitest';
import { source } from '../../../src/sources/gmail/index.ts';
import { describeSource } from '../contract.ts';
import { Gmail, mail, mailWithAttachment, SAM } from './support.ts';

const gmail = new Gmail();
beforeAll(() => gmail.open());
afterAll(() => gmail.close());

describeSource('gmail', async () => {
  gmail.reset();
  const mailbox = gmail.mailbox(SAM, 2);
  const removed = mailbox.add(mailWithAttachment(5, 'rates.txt', 'The rate is 40 an hour.'));
  mailbox.add(mail(6));
  return {
    source,
    options: gmail.options(),
    missing: gmail.options({ credentials: 'keys/nowhere.json' }),
    missingError: 'SIGN_IN_MISSING',
    state: async () => mailbox.state(),
    async change() {
      mailbox.vacation = {
        enableAutoReply: true,
        responseSubject: 'Away',
        responseBodyPlainText: 'Write to Kim.',
      };
      return { key: `${SAM}/settings` };
    },
    async remove() {
      mailbox.delete(removed);
      return { key: `${SAM}/${removed}` };
    },
    async spoil() {
      return { key: `${SAM}/${mailbox.add('no mail at all')}` };
    },
    async addHostile() {
      const names = [
        'línea 中文 🚀 \u202E',
        '__proto__',
        "quo'te",
        '<script>',
        '--flag',
        '../../x',
        'x'.repeat(300),
      ];
      for (const [index, name] of names.entries()) {
        const label = mailbox.createLabel(`${name}\n\0`);
        const id = mailbox.add(
          mailWithAttachment(100 + index, `${name}.txt`, `Hostile ${index}\0\u2028end`).replace(
            /Subject: .*/,
            'Subject: =?utf-8?q?a=0Ab=00c?=',
          ),
        );
        mailbox.label(id, [label]);
      }
      return { records: names.length * 2 };
    },
  };
});
