import type { Actors } from './actors.ts';
import type { Condition } from './conditions.ts';
import type { Language } from './language.ts';
import { opensClause, type Token } from './tokens.ts';

/** Whether a sentence tells a departure from the rule: "usually X, but Y", "except", "never … unless". */
export function isException(tokens: readonly Token[], language: Language, { opens }: Condition): boolean {
  if (opens) return false;
  const but = buts(tokens, language);
  if (language.usually.in(tokens) && but >= 0) return true;
  if (tokens.some((_, at) => leavesOut(tokens, at, language))) return true;
  if (language.sometimes.at(tokens, 0) > 0) return true;
  return but > 0 && departs(tokens, but, language);
}

/** "Except …", of a case: "unless otherwise agreed" names none. */
function leavesOut(tokens: readonly Token[], at: number, language: Language): boolean {
  const length = language.exceptions.at(tokens, at);
  return length > 0 && !language.otherwise.in(tokens, at + length, at + length + 4);
}

/** "Mileage is not billed", "nobody is refused", "only entered after …": what the procedure leaves undone. */
export function denies(tokens: readonly Token[], language: Language, { clauses }: Condition): boolean {
  if (language.holds.in(tokens) && tokens.some((_, at) => language.only.at(tokens, at) > 0)) return true;
  // "Listen, promise no secrecy" is a step.
  if (language.command(tokens, 0) && !language.capitalNouns) return false;
  return tokens.some(
    (_, at) =>
      language.negations.at(tokens, at) > 0 &&
      !isAside(tokens, at, language) &&
      !clauses.some(({ from, to }) => at >= from && at < to) &&
      !language.whether.in(tokens, 0, at),
  );
}

/**
 * "For Oakley we stop there", "Members with a key get the parcel late", "Mr Ames is paid gross": it begins with one party
 * that is none of the business, or with some of those whom it works for, and says what is done with them.
 */
export function isApart(
  tokens: readonly Token[],
  language: Language,
  actors: Actors,
  { branch, opens }: Condition,
): boolean {
  if (opens || branch !== null) return false;
  const length = language.cases.at(tokens, 0);
  const from = length + language.articles.at(tokens, length);
  const party = actors.outside(tokens, from);
  if (length > 0) return party !== null;
  if (party) return isDoneTo(tokens, party.to, language);
  const some = language.customers.at(tokens, from);
  const of = from + some;
  // A clause about them is a case of its own; "customers of ten years' standing" are some of them.
  const isSome = some > 0 && language.narrows.at(tokens, of) > 0 && !opensClause(tokens, of);
  return isSome && tokens.some((_, at) => at > of && isDoneTo(tokens, at, language));
}

/** "is paid", "get a call": what they are given, not what they do. */
function isDoneTo(tokens: readonly Token[], at: number, language: Language): boolean {
  return (
    language.receives.at(tokens, at) > 0 ||
    (language.passives.at(tokens, at) > 0 &&
      (language.capitalNouns
        ? language.act(tokens, tokens.length - 1) > 0
        : language.act(tokens, at + 1) > 0 || language.act(tokens, at + 2) > 0))
  );
}

/** "No later than", "…, not after", "without limit": of a time or a thing, and nothing that is left undone. */
function isAside(tokens: readonly Token[], at: number, language: Language): boolean {
  const { without, limits } = language;
  return (
    (without.at(tokens, at) > 0 && at > 0) ||
    limits.at(tokens, at + 1) > 0 ||
    (at > 0 && opensClause(tokens, at))
  );
}

/** Where a "but" begins the second half of a sentence. */
function buts(tokens: readonly Token[], language: Language): number {
  return tokens.findIndex(
    (_, at) =>
      at > 0 && language.but.at(tokens, at) > 0 && opensClause(tokens, at) && !inBrackets(tokens, at),
  );
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

/** What is added in brackets explains a word. */
function inBrackets(tokens: readonly Token[], at: number): boolean {
  const before = tokens
    .slice(0, at + 1)
    .map(({ gap }) => gap)
    .join('');
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}
