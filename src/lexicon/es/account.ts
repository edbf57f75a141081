import type { AccountWords } from '../account-words.ts';

export const words: AccountWords = {
  self: ['yo', 'me', 'mi', 'mis', 'conmigo'],
};
