import type { Handoff } from '../../contracts/processes.ts';
import type { Actor, Actors } from './actors.ts';
import { sameActor } from './actors.ts';
import type { Condition } from './conditions.ts';
import type { Language } from './language.ts';
import { opensClause, type Token } from './tokens.ts';

/** Who does something in a sentence, with the verb. */
export interface Acting {
  actor: Actor;
  verb: string;
}

export interface Acts {
  subjects: readonly Acting[];
  /** The reader is told to act, or an act is told without its actor. */
  impersonal: boolean;
  handoff: Handoff | null;
}

/** Words that may stand between an actor and the verb. */
const REACH = 3;

/** The acts of a sentence outside its conditions. */
export function actsOf(
  tokens: readonly Token[],
  language: Language,
  actors: Actors,
  condition: Condition,
): Acts {
  const outside = (at: number) => !condition.clauses.some(({ from, to }) => at >= from && at < to);
  const subjects: Acting[] = [];
  let impersonal = false;
  for (let at = 0; at < tokens.length; at += 1) {
    if (!outside(at)) continue;
    const actor = ownActor(tokens, at, language) ?? actors.at(tokens, at);
    if (actor) {
      const verb =
        verbBehind(tokens, actor.to, language) ??
        (language.capitalNouns ? verbBefore(tokens, at, language) : null);
      if (verb !== null) subjects.push({ actor, verb });
      at = actor.to - 1;
      continue;
    }
    if (commands(tokens, at, language) || isPassive(tokens, at, language)) impersonal = true;
  }
  return { subjects, impersonal, handoff: handoffOf(tokens, language, actors, condition, subjects) };
}

function ownActor(tokens: readonly Token[], at: number, language: Language): Actor | null {
  const length = language.own.at(tokens, at);
  return length > 0 ? { from: at, to: at + length, name: tokens[at]?.raw ?? '' } : null;
}

function verbBehind(tokens: readonly Token[], from: number, language: Language): string | null {
  for (let at = from; at < from + REACH; at += 1) {
    const token = tokens[at];
    if (!token || /[;:.]/.test(token.gap)) return null;
    if (language.act(tokens, at) > 0) return token.word;
    if (language.hands.at(tokens, at) > 0) return token.word;
    if (language.decides.at(tokens, at) > 0 && !language.passives.in(tokens, from, at)) return token.word;
    const modal = language.modals.at(tokens, at);
    if (modal === 0 && at > from) return null;
    at += Math.max(0, modal - 1);
  }
  return null;
}

/** "gibt Dieter den Bogen ins Büro": the verb before its subject. */
function verbBefore(tokens: readonly Token[], at: number, language: Language): string | null {
  const article = language.articles.at(tokens, at - 1) > 0 ? 1 : 0;
  const verb = at - 1 - article;
  return verb >= 0 && (language.act(tokens, verb) > 0 || language.hands.at(tokens, verb) > 0)
    ? (tokens[verb]?.word ?? null)
    : null;
}

/** A command begins a clause, or ends one where verbs stand last. */
function commands(tokens: readonly Token[], at: number, language: Language): boolean {
  if (!language.command(tokens, at)) return false;
  if (language.capitalNouns)
    return at === tokens.length - 1 || opensClause(tokens, at + 1) || language.joins.at(tokens, at + 1) > 0;
  return opensClause(tokens, at) || (language.joins.at(tokens, at - 1) > 0 && at > 1);
}

function isPassive(tokens: readonly Token[], at: number, language: Language): boolean {
  if (language.passives.at(tokens, at) === 0) return false;
  if (language.capitalNouns)
    return tokens.slice(at + 1).some((_, index) => language.act(tokens, at + 1 + index) > 0);
  return (
    language.act(tokens, at + 1) > 0 ||
    (language.modals.at(tokens, at + 1) > 0 && language.act(tokens, at + 2) > 0)
  );
}

function handoffOf(
  tokens: readonly Token[],
  language: Language,
  actors: Actors,
  condition: Condition,
  subjects: readonly Acting[],
): Handoff | null {
  const from = subjects[0]?.actor.name ?? null;
  for (let at = 0; at < tokens.length; at += 1) {
    const goes = language.goes.at(tokens, at);
    const hands = Math.max(language.hands.at(tokens, at), goes);
    if (hands === 0 || condition.clauses.some((clause) => at >= clause.from && at < clause.to)) continue;
    const to = recipientBehind(tokens, at + hands, language, actors, subjects);
    if (!to || (from !== null && sameActor(from, to.name))) continue;
    // What goes somewhere in one case alone is a branch; it is handed over where the other is said to act.
    if (goes > 0 && condition.opens && !actsBehind(tokens, to.to, language)) continue;
    return { from, to: to.name };
  }
  const [first] = subjects;
  const next = subjects.find(
    ({ actor, verb }) =>
      first &&
      !sameActor(actor.name, first.actor.name) &&
      verb !== first.verb &&
      joined(tokens, actor.from, language),
  );
  return first && next ? { from: first.actor.name, to: next.actor.name } : null;
}

/** The one behind a marker who is given something, before the clause ends. */
function recipientBehind(
  tokens: readonly Token[],
  from: number,
  language: Language,
  actors: Actors,
  subjects: readonly Acting[],
): Actor | null {
  for (let at = from; at < tokens.length && at < from + 16; at += 1) {
    const token = tokens[at];
    if (!token || /[;.:]/.test(token.gap)) return null;
    if (language.ownObject.at(tokens, at) > 0) return { from: at, to: at + 1, name: token.raw };
    const marker = language.to.at(tokens, at);
    if (marker === 0) continue;
    let place = at + marker;
    for (let step = 0; step < 3; step += 1) {
      const actor = actors.at(tokens, place);
      if (actor && !subjects.some((one) => one.actor.from === actor.from)) return actor;
      if (
        language.customers.at(tokens, place) > 0 ||
        tokens[place] === undefined ||
        opensClause(tokens, place)
      )
        break;
      place += 1;
    }
  }
  return null;
}

/** ", who calls the patient": a clause about the one before it. */
function actsBehind(tokens: readonly Token[], at: number, language: Language): boolean {
  const next = tokens[at];
  return next !== undefined && next.gap.includes(',') && language.joins.at(tokens, at) > 0;
}

/** Whether a second actor begins a clause of its own. */
function joined(tokens: readonly Token[], at: number, language: Language): boolean {
  const article = language.articles.at(tokens, at - 1) > 0 ? 1 : 0;
  const first = at - article;
  return (
    opensClause(tokens, first) ||
    language.joins.at(tokens, first - 1) > 0 ||
    language.act(tokens, first - 1) > 0
  );
}
