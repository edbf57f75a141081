import { list, type SectionWords } from '../../section-words.ts';

export const words: SectionWords = {
  about: list(
    'standard replies, reply texts, canned responses, text blocks, mail texts, email texts, ' +
      'standard answers, saved replies, replies to customers',
  ),
  subjects: {},
};
