import { list, type SectionWords } from '../../section-words.ts';

export const words: SectionWords = {
  about: list(
    'client*, customer*, member*, tenant*, patient*, hire agreement, hire of, ' +
      'supply agreement, costs agreement, retainer*, onsite, licence to use, club agreement, ' +
      'orders of customers',
  ),
  subjects: {
    particular: list(
      'particular arrangement*, special arrangement*, special terms, client notes, ' +
        'customer notes, exceptions for clients, vip',
    ),
  },
};
