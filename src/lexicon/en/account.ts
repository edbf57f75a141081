import type { AccountWords } from '../account-words.ts';

export const words: AccountWords = {
  self: ['i', 'me', 'my', 'mine', 'myself'],
};
