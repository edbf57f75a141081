import type { Actor, Actors } from './actors.ts';
import type { Language } from './language.ts';
import type { Token } from './tokens.ts';

/** Who does something in a sentence, with the verb. */
export interface Acting {
  actor: Actor;
  verb: string;
  /** Where the clause begins that says it: its article, its actor or, before its actor, its verb. */
  begins: number;
}

/** Words that may stand between an actor and the verb. */
const REACH = 3;

/** Everybody who acts in a sentence, in order. */
export function subjectsOf(tokens: readonly Token[], language: Language, actors: Actors): Acting[] {
  const subjects: Acting[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const actor = ownActor(tokens, at, language) ?? actors.at(tokens, at);
    if (!actor) continue;
    const behind = verbBehind(tokens, actor.to, language);
    const before = behind === null && language.capitalNouns ? verbBefore(tokens, at, language) : -1;
    const article = language.articles.at(tokens, at - 1) > 0 ? 1 : 0;
    // "Forward to Ann": whom something goes to does not act.
    const marker = at - 1 - article;
    if (language.to.at(tokens, marker) > 0 && language.articles.at(tokens, marker) === 0) continue;
    if (behind !== null) subjects.push({ actor, verb: behind, begins: at - article });
    else if (before >= 0) subjects.push({ actor, verb: tokens[before]?.word ?? '', begins: before });
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
      [language.hands, language.sends, language.tells].some((list) => list.at(tokens, at) > 0))
  );
}

function ownActor(tokens: readonly Token[], at: number, language: Language): Actor | null {
  const length = language.own.at(tokens, at);
  return length > 0 ? { from: at, to: at + length, name: tokens[at]?.raw ?? '' } : null;
}

function verbBehind(tokens: readonly Token[], from: number, language: Language): string | null {
  for (let at = from; at < from + REACH; at += 1) {
    const token = tokens[at];
    if (!token || /[;:.'’(]/.test(token.gap)) return null;
    if (isVerb(tokens, at, language)) return token.word;
    if (language.decides.at(tokens, at) > 0 && !language.passives.in(tokens, from, at)) return token.word;
    const modal = language.modals.at(tokens, at);
    if (modal === 0 && at > from) return null;
    at += Math.max(0, modal - 1);
  }
  return null;
}

/** "gibt Dieter den Bogen ins Büro": the verb before its subject. */
function verbBefore(tokens: readonly Token[], at: number, language: Language): number {
  const article = language.articles.at(tokens, at - 1) > 0 ? 1 : 0;
  const verb = at - 1 - article;
  return verb >= 0 && isVerb(tokens, verb, language) ? verb : -1;
}
