import type { AccountWords } from '../account-words.ts';

export const words: AccountWords = {
  self: ['je', 'j', 'me', 'moi', 'mon', 'ma', 'mes'],
};
