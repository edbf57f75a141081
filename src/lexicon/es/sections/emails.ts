import { list, type SectionWords } from '../../section-words.ts';

export const words: SectionWords = {
  about: list(
    'respuestas tipo, respuestas estándar, textos de correo, textos modelo, ' + 'respuestas habituales',
  ),
  subjects: {},
};
