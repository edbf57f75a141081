import { list, type SectionWords } from '../../section-words.ts';

export const words: SectionWords = {
  about: list(
    'labour code, labor code, labour law, labor law, employment law, award, fair work, ' +
      'working time regulations, statutory, minimum wage, employment act, collective agreement, ' +
      'works rules',
  ),
  subjects: {},
};
