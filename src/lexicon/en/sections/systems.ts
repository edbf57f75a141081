import { list, type SectionWords } from '../../section-words.ts';

export const words: SectionWords = {
  about: list(
    'system*, systems and access, access list, software, tools, logins, accounts and access, ' +
      'it, licences and seats, user accounts, programs',
  ),
  subjects: {
    access: list(
      'access, accesses, login*, log-in*, permission*, who lets you in, user account*, credentials, ' +
        'second factor, two-factor, passwords',
    ),
  },
};
