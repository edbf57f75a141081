import type { Actor, Actors } from './actors.ts';
import type { Language } from './language.ts';
import { actsOnSomething, isPersonal } from './learned.ts';
import type { Token } from './tokens.ts';

/** Who does something in a sentence, with the verb. */
export interface Acting {
  actor: Actor;
  verb: string;
  /** Index of the verb. */
  verbAt: number;
  /** Where the clause begins that says it: its article, its actor or, before its actor, its verb. */
  begins: number;
}

/** What joins two names. */
export const COORDINATES = new Set(['or', 'and', 'oder', 'und', 'o', 'u', 'y', 'e', 'ou', 'et']);
/** Words that may stand between an actor and the verb. */
const REACH = 3;

/** Everybody who acts in a sentence, in order. */
export function subjectsOf(tokens: readonly Token[], language: Language, actors: Actors): Acting[] {
  const subjects: Acting[] = [];
  /** Where a row of actors begins that one verb is of: "Ann or Ben releases". */
  let row = -1;
  for (let at = 0; at < tokens.length; at += 1) {
    const actor = ownActor(tokens, at, language) ?? actors.at(tokens, at);
    if (!actor) continue;
    const known = verbBehind(tokens, actor.to, language);
    const behind = known >= 0 ? known : anyVerb(tokens, actor, language);
    const before = behind < 0 && language.capitalNouns ? verbBefore(tokens, at, language) : -1;
    const article = language.articles.at(tokens, at - 1) > 0 ? 1 : 0;
    // "Forward to Ann": whom something goes to does not act.
    const marker = at - 1 - article;
    if (language.to.at(tokens, marker) > 0 && language.articles.at(tokens, marker) === 0) continue;
    if (language.prepositions.at(tokens, marker) > 0) continue;
    const verbAt = behind >= 0 ? behind : before;
    const begins = behind >= 0 ? (row >= 0 ? row : at - article) : before;
    const isInRow = verbAt < 0 && COORDINATES.has(tokens[actor.to]?.word ?? '');
    row = isInRow ? (row >= 0 ? row : at - article) : -1;
    if (verbAt >= 0) subjects.push({ actor, verb: tokens[verbAt]?.word ?? '', verbAt, begins });
    at = actor.to - 1;
  }
  return subjects;
}

/** A verb of an act, or of handing something over, at a place. */
export function isVerb(tokens: readonly Token[], at: number, language: Language): boolean {
  const noun = language.capitalNouns && at > 0 && tokens[at]?.capital === true;
  return (
    !noun &&
    (language.act(tokens, at) > 0 ||
      [language.hands, language.sends, language.tells, language.takes].some(
        (list) => list.at(tokens, at) > 0,
      ))
  );
}

function ownActor(tokens: readonly Token[], at: number, language: Language): Actor | null {
  const length = language.own.at(tokens, at);
  return length > 0 ? { from: at, to: at + length, name: tokens[at]?.raw ?? '' } : null;
}

function verbBehind(tokens: readonly Token[], from: number, language: Language): number {
  for (let at = from; at < from + REACH; at += 1) {
    const token = tokens[at];
    if (!token || /[;:.'’(]/.test(token.gap)) return -1;
    if (language.to.at(tokens, at) > 0 && !language.capitalNouns) return -1;
    if (isVerb(tokens, at, language)) return at;
    if (language.decides.at(tokens, at) > 0 && !language.passives.in(tokens, from, at)) return at;
    const modal = language.modals.at(tokens, at);
    if (modal === 0 && at > from) return -1;
    at += Math.max(0, modal - 1);
  }
  return -1;
}

/**
 * "I strike it off", "Pam sells the job": what stands right behind the writer is a verb, whatever it says; so is what stands
 * behind another and has the ending of one who acts.
 */
function anyVerb(tokens: readonly Token[], { from, to }: Actor, language: Language): number {
  const next = tokens[to];
  if (!next || next.capital || !/^\s$/.test(next.gap)) return -1;
  if (
    language.own.at(tokens, from) === 0 &&
    !(language.verbFirst === null && isPersonal(next.word, language))
  )
    return -1;
  const { modals, negations, common, passives, joins, articles, usually } = language;
  const isWord = [modals, negations, common, passives, joins, articles, usually].every(
    (list) => list.at(tokens, to) === 0,
  );
  return isWord && actsOnSomething(tokens, to + 1, language) ? to : -1;
}

/** "gibt Dieter den Bogen ins Büro": the verb before its subject. */
function verbBefore(tokens: readonly Token[], at: number, language: Language): number {
  const article = language.articles.at(tokens, at - 1) > 0 ? 1 : 0;
  const verb = at - 1 - article;
  return verb >= 0 && isVerb(tokens, verb, language) ? verb : -1;
}
