import { list, type SectionWords } from '../../section-words.ts';

export const words: SectionWords = {
  about: list(
    'plantilla, lista de personal, relación de personal, organigrama, ' +
      'quién es quién, teléfonos del personal, directorio, ' +
      '',
  ),
  subjects: {
    people: list(
      'lista de personal, organigrama, quién es quién, quién hace qué, responsabilidades, ' +
        'equipo, directorio',
    ),
  },
};
