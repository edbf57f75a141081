import { list, type SectionWords } from '../../section-words.ts';

export const words: SectionWords = {
  about: list(
    'cliente*, convenio con, acuerdo con, reservas de clientes, eventos de clientes, ' +
      'cancelaciones, socio*, paciente*, huésped*',
  ),
  subjects: {
    particular: list('clientes especiales, acuerdos con clientes, notas de clientes, condiciones especiales'),
  },
};
