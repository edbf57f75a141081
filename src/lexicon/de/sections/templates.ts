import { list, type SectionWords } from '../../section-words.ts';

export const words: SectionWords = {
  about: list('vorlage*, *vorlage, muster, musterbrief, formular*, briefvorlage'),
  subjects: {},
};
