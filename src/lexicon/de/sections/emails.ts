import { list, type SectionWords } from '../../section-words.ts';

export const words: SectionWords = {
  about: list('textbausteine, standardantworten, antworttexte, mailtexte, standardtexte'),
  subjects: {},
};
