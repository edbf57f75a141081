import { list, type SectionWords } from '../../section-words.ts';

export const words: SectionWords = {
  about: list('réponses types, réponses standard, textes types, textes de courriel, modèles de réponse'),
  subjects: {},
};
