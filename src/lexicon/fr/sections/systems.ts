import { list, type SectionWords } from '../../section-words.ts';

export const words: SectionWords = {
  about: list(
    'systèmes, logiciel*, accès, outils, informatique, applications, comptes et accès, ' + 'identifiants',
  ),
  subjects: {
    access: list(
      "accès, identifiant*, droits d'accès, mots de passe, double authentification, " +
        'comptes utilisateurs',
    ),
  },
};
