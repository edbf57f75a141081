import { list, type SectionWords } from '../../section-words.ts';

export const words: SectionWords = {
  about: list('code du travail, droit du travail, convention collective, smic, législation du travail'),
  subjects: {},
};
