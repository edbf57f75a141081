import { list, type SectionWords } from '../../section-words.ts';

export const words: SectionWords = {
  about: list(
    'programas, programas y accesos, accesos, sistemas, aplicaciones, informática, software, ' +
      'usuarios y permisos',
  ),
  subjects: {
    access: list('acceso*, usuario*, permisos de usuario, contraseñas, claves, doble factor'),
  },
};
