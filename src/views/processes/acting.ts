import type { Handoff } from '../../contracts/processes.ts';
import type { Actors } from './actors.ts';
import type { Condition } from './conditions.ts';
import { handoffOf, inCondition } from './handoff.ts';
import type { Language } from './language.ts';
import { type Acting, isVerb } from './subjects.ts';
import { opensClause, type Token } from './tokens.ts';

export interface Acts {
  subjects: readonly Acting[];
  /** The reader is told to act, or an act is told without one of the business who does it. */
  impersonal: boolean;
  handoff: Handoff | null;
}

/** The acts of a sentence outside its conditions. */
export function actsOf(
  tokens: readonly Token[],
  language: Language,
  actors: Actors,
  condition: Condition,
  all: readonly Acting[],
): Acts {
  const subjects = all.filter(({ actor }) => !inCondition(condition, actor.from));
  const impersonal = tokens.some(
    (_, at) =>
      !inCondition(condition, at) &&
      (commands(tokens, at, language) ||
        isPassive(tokens, at, language) ||
        customerActs(tokens, at, language)),
  );
  return { subjects, impersonal, handoff: handoffOf({ tokens, language, actors, condition, subjects }) };
}

/** A command begins a clause, or ends one where verbs stand last. */
function commands(tokens: readonly Token[], at: number, language: Language): boolean {
  if (!language.command(tokens, at)) return false;
  if (language.capitalNouns)
    return at === tokens.length - 1 || opensClause(tokens, at + 1) || language.joins.at(tokens, at + 1) > 0;
  return opensClause(tokens, at) || (language.joins.at(tokens, at - 1) > 0 && at > 1);
}

/** "is entered", "wird eingetragen", "se anota"; what is not done is no act. */
function isPassive(tokens: readonly Token[], at: number, language: Language): boolean {
  if (language.passives.at(tokens, at) === 0) return false;
  if (language.negations.at(tokens, at - 1) > 0) return false;
  const reach = language.capitalNouns ? tokens.length : at + 3;
  for (let place = at + 1; place < reach; place += 1) {
    if (language.negations.at(tokens, place) > 0) return false;
    if (language.act(tokens, place) > 0) return true;
    if (!language.capitalNouns && language.modals.at(tokens, place) === 0) return false;
  }
  return false;
}

function customerActs(tokens: readonly Token[], at: number, language: Language): boolean {
  const length = language.customers.at(tokens, at);
  return length > 0 && at <= 2 && isVerb(tokens, at + length, language);
}
