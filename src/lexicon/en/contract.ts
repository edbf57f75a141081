import type { ContractWords } from '../contract-words.ts';
import { list } from '../section-words.ts';

export const words: ContractWords = {
  term: list(
    'initial term, the term runs, runs for, runs from, runs until, runs to, valid until, ends on, expires, expiry, initial period, fixed term, in force until',
  ),
  renewal: list('renew*, extend*, extension, option, rolls over, prolong*, further term'),
  notice: list('notice, terminat*, cancel*, end this agreement, end the agreement, break clause, give up'),
  price: list('fee, price, rent, rate, discount, invoice, payment, payable, instalment*'),
};
