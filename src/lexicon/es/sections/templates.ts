import { list, type SectionWords } from '../../section-words.ts';

export const words: SectionWords = {
  about: list(
    'plantilla de presupuesto, plantilla de carta, plantilla de contrato, modelo de carta, ' +
      'formulario, formularios',
  ),
  subjects: {},
};
