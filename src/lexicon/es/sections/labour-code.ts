import { list, type SectionWords } from '../../section-words.ts';

export const words: SectionWords = {
  about: list(
    'estatuto de los trabajadores, derecho laboral, convenio colectivo, código de trabajo, ' +
      'código del trabajo, salario mínimo, legislación laboral',
  ),
  subjects: {},
};
