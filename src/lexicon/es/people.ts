import type { PeopleWords } from '../people-words.ts';
import { list } from '../section-words.ts';

export const words: PeopleWords = {
  name: list('nombre, persona, trabajador, trabajadora, empleado, empleada'),
  role: list('puesto, cargo, función, rol, categoría'),
  beside: list(
    'correo, teléfono, extensión, responsable, alta, antigüedad, jornada, turno, fecha de alta, contrato',
  ),
};
