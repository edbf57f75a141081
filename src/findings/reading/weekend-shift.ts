import { type CadenceLanguage, tokensOf } from './cadence-tokens.ts';
import { dutyLanguage } from './duty-language.ts';

/** Longer text is about more than one day. */
const LONGEST = 1200;
const MONDAY = 1;
const FRIDAY = 5;

/**
 * Where the words put a day that falls on a weekend ("if a weekend, the Friday before"); null where they do not say.
 */
export function shiftIn(text: string, language: CadenceLanguage): 'before' | 'after' | null {
  if (text.length > LONGEST) return null;
  const duty = dutyLanguage(language.language);
  const tokens = tokensOf(text, language);
  const at = duty.find('weekend', tokens);
  if (at < 0 || !duty.has('conditions', tokens, Math.max(0, at - 10), at + 1)) return null;
  for (const { senses } of tokens.slice(at + 1, at + 12)) {
    if (senses.some(({ kind }) => kind === 'before')) return 'before';
    if (senses.some(({ kind, length }) => kind === 'following' || (kind === 'after' && length > 1)))
      return 'after';
    const weekday = senses.find(({ kind }) => kind === 'weekday' || kind === 'habitual-weekday');
    if (weekday?.value === FRIDAY) return 'before';
    if (weekday?.value === MONDAY) return 'after';
  }
  return null;
}
