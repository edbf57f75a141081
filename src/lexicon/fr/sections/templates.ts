import { list, type SectionWords } from '../../section-words.ts';

export const words: SectionWords = {
  about: list('modèle*, lettre type, formulaire*, gabarit*'),
  subjects: {},
};
