import { type Case, equal } from './case.ts';

export const expected: Case = {
  folder: 'F10-mail-stores',
  checks: [
    {
      what: 'both mails have the label INBOX',
      holds: ({ records }) =>
        equal(
          records.filter(({ kind }) => kind === 'mail').map(({ title, labels }) => [title, labels]),
          [
            ['Gate code', ['INBOX']],
            ['Price list', ['INBOX']],
          ],
        ),
    },
    {
      what: 'prices.txt is the attachment of "Price list"',
      holds: ({ records }) => {
        const mail = records.find(({ title }) => title === 'Price list');
        const attachment = records.find(({ text }) => text.includes('Box B costs GBP 19.00'));
        return mail !== undefined && equal(attachment?.parent, mail.id);
      },
    },
    { what: 'nothing is unreadable', holds: ({ unreadable }) => equal(unreadable, []) },
    { what: 'the exit code is 0', holds: ({ exitCode }) => equal(exitCode, 0) },
  ],
};
