import { list, type SectionWords } from '../../section-words.ts';

export const words: SectionWords = {
  about: list(
    'personalliste, mitarbeiterliste, telefonliste, wer ist wer, team, organigramm, ' + 'ansprechpartner',
  ),
  subjects: {
    people: list(
      'personalliste, mitarbeiterliste, telefonliste, wer ist wer, organigramm, zuständigkeiten, ' +
        'ansprechpartner, wer macht was',
    ),
  },
};
