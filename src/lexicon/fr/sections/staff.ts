import { list, type SectionWords } from '../../section-words.ts';

export const words: SectionWords = {
  about: list('liste du personnel, organigramme, qui est qui, annuaire, équipe, trombinoscope'),
  subjects: {
    people: list(
      'liste du personnel, organigramme, qui est qui, qui fait quoi, annuaire, équipe, ' + 'responsabilités',
    ),
  },
};
