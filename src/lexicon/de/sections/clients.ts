import { list, type SectionWords } from '../../section-words.ts';

export const words: SectionWords = {
  about: list(
    'kunde*, kunden*, rahmenvertrag, auftraggeber*, kooperation, mieter*, patient*, mitglied*, ' +
      'wartungsvertrag, hausverwaltung*',
  ),
  subjects: {
    particular: list('sonderabsprachen, besonderheiten, kundennotizen, sonderkonditionen, stammkunden'),
  },
};
