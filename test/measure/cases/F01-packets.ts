import { type Case, holdsAll } from './case.ts';

export const expected: Case = {
  folder: 'F01-packets',
  checks: [
    {
      what: 'winmail.dat: rate-card-april.txt is a record with its rate',
      holds: ({ records }) => {
        const found = records.find(({ id }) => id.endsWith('rate-card-april.txt'));
        return found ? holdsAll(found.text, 'GBP 412.50') : 'no such record';
      },
    },
    {
      what: 'winmail.dat: it is not named as unreadable',
      holds: ({ unreadable }) => !unreadable.some(({ key }) => /winmail|ms-tnef/i.test(key)),
    },
    {
      what: 'signed p7m: its text is the body of the mail',
      holds: ({ records }) => {
        const found = records.find(({ path }) => path === 'opaque.eml');
        return found ? holdsAll(found.text, 'LS-771', 'GBP 980.00', '27 March 2026') : 'no such record';
      },
    },
    {
      what: 'encrypted mail: listed as not readable, encrypted',
      holds: ({ unreadable }) =>
        unreadable.some(({ reason }) => /\bencrypted\b/.test(reason)) || JSON.stringify(unreadable),
    },
    {
      what: 'no letter of ciphertext stands in a record',
      holds: ({ records }) => !records.some(({ text }) => text.includes('MIICLQYJ')),
    },
  ],
};
