import type { Condition } from './conditions.ts';
import type { Language } from './language.ts';
import { opensClause, type Token } from './tokens.ts';

/** Whether a sentence tells a departure from the rule: "usually X, but Y", "except", "never … unless". */
export function isException(tokens: readonly Token[], language: Language, { opens }: Condition): boolean {
  if (opens) return false;
  const but = buts(tokens, language);
  if (language.usually.in(tokens) && but >= 0) return true;
  if (language.exceptions.in(tokens)) return true;
  if (language.sometimes.at(tokens, 0) > 0) return true;
  return but > 0 && departs(tokens, but, language);
}

/** Where a "but" begins the second half of a sentence. */
function buts(tokens: readonly Token[], language: Language): number {
  return tokens.findIndex((_, at) => at > 0 && language.but.at(tokens, at) > 0 && opensClause(tokens, at));
}

/** A "no" before the "but", and a case behind it; or a "never" right behind it. */
function departs(tokens: readonly Token[], but: number, language: Language): boolean {
  const behind = but + language.but.at(tokens, but);
  if (language.negations.at(tokens, behind) > 0) return true;
  if (!language.negations.in(tokens, 0, but)) return false;
  return (
    language.conditions.in(tokens, behind) ||
    language.moments.in(tokens, behind) ||
    tokens.slice(behind, behind + 4).some(({ capital }) => capital)
  );
}
