import { list, type SectionWords } from '../../section-words.ts';

export const words: SectionWords = {
  about: list(
    'systeme, systeme und zugänge, zugänge, software, programme, it, edv, benutzerkonten, ' + 'anwendungen',
  ),
  subjects: {
    access: list('zugang, zugänge, zugriff*, benutzer*, berechtigung*, anmeldung, passwörter, zwei-faktor*'),
  },
};
