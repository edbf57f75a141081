import { list, type SectionWords } from '../../section-words.ts';

export const words: SectionWords = {
  about: list('template*, form letter*, blank form, letter template, quote template, model letter'),
  subjects: {},
};
