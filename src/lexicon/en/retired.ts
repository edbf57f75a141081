import type { RetiredWords } from '../retired-words.ts';
import { list } from '../section-words.ts';

export const words: RetiredWords = {
  old: list('old, former, previous, closed, retired, obsolete, outdated, expired, superseded'),
  things: list(
    'account, accounts, one, bank, banks, number, numbers, phone, mobile, line, fax, iban, bic, code, codes, card, details, sort code, reference, address',
  ),
  stop: list(
    "never use, do not use, don't use, stop using, no longer use, must not be used, not to be used, not be used, out of use, out of date, no longer used, no longer valid, no longer in use",
  ),
  ended: list(
    'is closed, is now closed, was closed, has been closed, are closed, were closed, is retired, was retired, is cancelled, was cancelled, has been cancelled, is deactivated, was deactivated, ' +
      'is expired, has expired, was replaced, has been replaced, is obsolete, is dead, is disconnected, is superseded, was revoked, was withdrawn, is out of use, is no longer, is no longer in use, no longer works',
  ),
  instead: list(
    'new, now, instead, current, from now on, from today, replaced by, correct, right, since, to',
  ),
};
