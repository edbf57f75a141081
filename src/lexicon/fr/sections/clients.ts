import { list, type SectionWords } from '../../section-words.ts';

export const words: SectionWords = {
  about: list(
    'client*, convention avec, contrat client, adhérent*, patient*, locataire*, abonné*, ' +
      'entreprise cliente',
  ),
  subjects: {
    particular: list('clients particuliers, conditions particulières, notes clients, accords particuliers'),
  },
};
