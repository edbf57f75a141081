import { list, type SectionWords } from '../../section-words.ts';

export const words: SectionWords = {
  about: list(
    'arbeitsrecht, arbeitsordnung, betriebsordnung, arbeitszeitgesetz, tarifvertrag, ' +
      'mindestlohn, bundesurlaubsgesetz, betriebsvereinbarung',
  ),
  subjects: {},
};
