import type { AccountWords } from '../account-words.ts';

export const words: AccountWords = {
  self: ['ich', 'mir', 'mich', 'mein', 'meine', 'meinen', 'meinem', 'meiner'],
};
