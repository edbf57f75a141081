import type { Handoff } from '../../contracts/processes.ts';
import { type Actor, type Actors, sameActor } from './actors.ts';
import type { Condition } from './conditions.ts';
import type { Language } from './language.ts';
import { isPersonal } from './learned.ts';
import { type Acting, COORDINATES, isVerb } from './subjects.ts';
import { folded, opensClause, type Token } from './tokens.ts';

/** A sentence as handoffs are looked for in it. */
export interface Sentence {
  tokens: readonly Token[];
  language: Language;
  actors: Actors;
  condition: Condition;
  /** Who acts outside its conditions. */
  subjects: readonly Acting[];
}

/** How far a recipient may stand behind the verb. */
const REACH = 16;
/** At most so many words are the name of one who goes on in a clause of their own. */
const LONGEST_NAME = 4;

/** Who gives work or a thing to whom: by a verb of handing over, or because the other goes on. */
export function handoffOf(sentence: Sentence): Handoff | null {
  const found = givenBy(sentence) ?? takenBy(sentence) ?? goesOn(sentence);
  // "We" are whoever writes: the sentence names nobody.
  const isWe = found?.from != null && sentence.language.own.at([{ word: folded(found.from) }], 0) > 0;
  return found && isWe ? { ...found, from: null } : found;
}

/** "The lead takes over every night job", "die Einarbeitung übernimmt Ann": whoever takes goes on. */
function takenBy({ tokens, language, subjects }: Sentence): Handoff | null {
  const taker = subjects.find(({ verbAt }) => language.takes.at(tokens, verbAt) > 0);
  if (taker) return { from: null, to: taker.actor.name };
  if (!language.capitalNouns) return null;
  const verb = language.takes.find(tokens, 1);
  const [first, last, behind] = verb < 0 ? [] : tokens.slice(verb + 1, verb + 4);
  // Behind the verb two words with capitals and no article are the name of a person.
  const isName = first?.capital && last?.capital && /^\s$/.test(last.gap) && !behind?.capital;
  return isName ? { from: null, to: `${first.raw} ${last.raw}` } : null;
}

function givenBy(sentence: Sentence): Handoff | null {
  const { tokens, language, actors, condition, subjects } = sentence;
  for (let at = 0; at < tokens.length; at += 1) {
    const goes = language.goes.at(tokens, at);
    const sends = language.sends.at(tokens, at);
    const tells = language.tells.at(tokens, at);
    const hands = Math.max(language.hands.at(tokens, at), sends, goes, tells);
    if (hands === 0 || (language.capitalNouns && tokens[at]?.capital) || inCondition(condition, at)) continue;
    // "Go to the office": the reader goes.
    // What somebody decides may go somewhere, and may not.
    if (language.whether.in(tokens, 0, at) && condition.branch === null) continue;
    if (goes > 0 && opensClause(tokens, at) && !isPersonal(tokens[at]?.word ?? '', language)) continue;
    // An order to ring somebody asks them; who tells another by the way of things leaves it to them.
    const isTold = tells > 0 && subjects.length > 0;
    const to =
      (tells === 0 || isTold ? toldAt(sentence, at + hands, isTold) : null) ??
      (hands > tells ? recipientOf(sentence, at, at + hands, goes === 0 && sends === 0) : null);
    const giver = subjects.findLast(({ actor }) => actor.from <= at);
    const from = (giver ?? (language.capitalNouns ? subjects.at(-1) : undefined))?.actor.name ?? null;
    if (!to || (from !== null && sameActor(from, to.name))) continue;
    // "Jackets given to us" tells of nobody who gives.
    if (language.ownObject.at(tokens, to.from) > 0 && from === null) continue;
    // What goes somewhere in one case alone is a branch; it is handed over where the other is said to act.
    if (
      goes > 0 &&
      condition.branch !== null &&
      !actsBehind(sentence, to.to) &&
      !(condition.by === 'clause' && actors.isNamed(tokens, to.from))
    )
      continue;
    return { from, to: withOthers(sentence, to) };
  }
  return null;
}

/** "To Bev or Jakub": both, as the sentence has them. */
function withOthers({ tokens, language, actors }: Sentence, { from, to, name }: Actor): string {
  if (!COORDINATES.has(tokens[to]?.word ?? '') || opensClause(tokens, to)) return name;
  const marked = to + 1 + language.to.at(tokens, to + 1);
  const other = actors.at(tokens, marked);
  if (!other || language.roles.at(tokens, marked) > 0) return name;
  const words = tokens
    .slice(from, other.to)
    .map(({ raw, gap }, index) => (index === 0 ? raw : `${gap}${raw}`));
  return words.join('');
}

/** "Naomi signs; Kofi mails the check": another does another thing in a clause of its own. */
function goesOn({ tokens, language, condition, subjects }: Sentence): Handoff | null {
  const [first] = subjects;
  if (!first) return null;
  // "Volunteers need two references, which …": nobody has done anything that could be gone on with.
  const isAct = isVerb(tokens, first.verbAt, language) || language.own.at(tokens, first.actor.from) > 0;
  // "Damage goes in the book; Bill mends it": what went there is gone on with.
  const isLeft = condition.branch === null && /;/.test(tokens[first.begins]?.gap ?? '');
  if (isLeft && language.goes.in(tokens, 1, first.begins) && language.own.at(tokens, first.actor.from) === 0)
    return { from: null, to: first.actor.name };
  if (!isAct) return null;
  const next = subjects.find(({ actor, verb, verbAt, begins }) => {
    const decides = language.decides.in([{ word: verb }]);
    if (sameActor(actor.name, first.actor.name) || (sameVerb(verb, first.verb) && !decides)) return false;
    // "When she is away, Bill does": the same act by another.
    const behind = tokens[verbAt + 1];
    if (!decides && (!behind || opensClause(tokens, verbAt + 1)) && !language.capitalNouns) return false;
    // "Wir haben Dauerfristverlängerung" tells of no act.
    if (!decides && !isVerb(tokens, verbAt, language) && behind?.capital) return false;
    // "CareBook schaltet die Leitung frei": what stands before the verb opens the clause.
    if (
      language.capitalNouns &&
      begins === verbAt &&
      clauseStart(tokens, verbAt) > first.verbAt &&
      condition.branch === null
    )
      return true;
    const joined = language.joins.at(tokens, begins - 1) > 0;
    // In one case alone, what follows behind a semicolon is a case of its own, and "and I" only notes it.
    if (condition.branch !== null && !decides) return joined && language.own.at(tokens, actor.from) === 0;
    return joined || opensClause(tokens, begins) || language.joins.at(tokens, begins) > 0;
  });
  return next ? { from: first.actor.name, to: next.actor.name } : null;
}

/** "The desk does the talks, the agents do the letters": two forms of one verb are two shares of one work. */
function sameVerb(one: string, other: string): boolean {
  const [less = '', more = ''] = [one, other].sort((a, b) => a.length - b.length);
  return less.length >= 2 && more.startsWith(less) && more.length - less.length <= 2;
}

/** The one who is given something in the clause of the verb. */
function recipientOf(sentence: Sentence, verb: number, from: number, strong: boolean): Actor | null {
  const { tokens, language } = sentence;
  const start = language.capitalNouns ? clauseStart(tokens, verb) : from;
  for (let at = start; at < tokens.length && at < from + REACH; at += 1) {
    const token = tokens[at];
    if (!token || (at > from && /[;.:]/.test(token.gap)) || inCondition(sentence.condition, at)) {
      if (at >= from) return null;
      continue;
    }
    if (language.ownObject.at(tokens, at) > 0) {
      const who = language.persons.at(tokens, at) > 0 ? spokenOf(sentence, at) : null;
      return { from: at, to: at + 1, name: who?.name ?? token.raw };
    }
    const led = language.articles.at(tokens, at) > 0 && language.prepositions.at(tokens, at - 1) > 0;
    const marker = led ? 0 : language.to.at(tokens, at);
    const actor = marker > 0 ? receiverAt(sentence, at + marker, strong) : null;
    if (actor) return actor;
    const goesOn =
      marker > 0 && language.inside.at(tokens, at) === 0 ? whoGoesOn(sentence, at + marker) : null;
    if (goesOn) return goesOn;
    // Where cases mark a recipient, a name alone may be one: "legt das Büro die Akte Holger Späth vor".
    const before = at - (language.articles.at(tokens, at - 1) > 0 ? 2 : 1);
    const isBare = language.capitalNouns && at > from && language.prepositions.at(tokens, before) === 0;
    const bare = isBare ? sentence.actors.at(tokens, at) : null;
    if (bare && !isSubject(sentence, bare)) return bare;
  }
  return null;
}

/** One of the business right behind the verb: "tells the shore helper", "gives Bill the file". */
function toldAt({ tokens, language, actors, subjects }: Sentence, from: number, told: boolean): Actor | null {
  const marker = language.to.at(tokens, from) * Number(told);
  const at = from + marker + language.articles.at(tokens, from + marker);
  const actor = actors.at(tokens, at);
  if (!actor || subjects.some((one) => one.actor.from === actor.from)) return null;
  // What is given stands behind; "sends accounts" alone gives them away.
  const given = tokens[actor.to];
  return told || (given && !opensClause(tokens, actor.to) && language.articles.at(tokens, actor.to) > 0)
    ? actor
    : null;
}

/** One of the business behind a marker; behind a verb of handing over, any name. */
function receiverAt(sentence: Sentence, from: number, strong: boolean): Actor | null {
  const { tokens, language, actors } = sentence;
  for (let at = from; at < from + 3; at += 1) {
    const token = tokens[at];
    if (!token || (at > from && opensClause(tokens, at)) || language.customers.at(tokens, at) > 0)
      return null;
    // "To the clinician's tray": what is hers is hers to go on with.
    const actor = actors.at(tokens, at, true);
    if (actor && !(language.capitalNouns && isSubject(sentence, actor))) return actor;
    const outside = actors.outside(tokens, at);
    if (outside && !actors.isCustomer(tokens, at) && !(language.capitalNouns && isSubject(sentence, outside)))
      return outside;
    if (at === from && language.persons.at(tokens, at) > 0) return spokenOf(sentence, at);
    const name = language.capitalNouns ? null : nameAt(sentence, at);
    if (name && (strong || actsBehind(sentence, name.to))) return name;
    if (language.joins.at(tokens, at) > 0 && language.articles.at(tokens, at) === 0) return null;
  }
  return null;
}

/** "… belongs to the block's agent and is passed to them": the last one who was spoken of, unless they act first. */
function spokenOf(sentence: Sentence, at: number): Actor | null {
  const { tokens, actors } = sentence;
  let last: Actor | null = null;
  for (let place = 0; place < at; place += 1) {
    const actor = actors.at(tokens, place);
    if (!actor || actor.to > at) continue;
    last = actor;
    place = actor.to - 1;
  }
  return last === null || last.from === sentence.subjects[0]?.actor.from ? null : last;
}

/** "An die Tourenplanung, die einen Platz prüft": whoever acts in a clause of their own is somebody, by whatever name. */
function whoGoesOn({ tokens, language, actors }: Sentence, from: number): Actor | null {
  const start = from + language.articles.at(tokens, from);
  let to = start;
  while (to < start + LONGEST_NAME && tokens[to] && (to === start || !opensClause(tokens, to))) to += 1;
  const isNoun = language.capitalNouns ? tokens[start]?.capital === true : true;
  const who = language.joins.at(tokens, to);
  if (!isNoun || who === 0 || !tokens[to]?.gap.includes(',')) return null;
  if (language.customers.in(tokens, start, to) || actors.isThing(tokens, start)) return null;
  // Another noun with its own article stands between: it is the one.
  if (language.articles.in(tokens, start, to)) return null;
  const verb = to + who;
  // Where another acts in it, what was spoken of is a thing: "in the tray, which Ann empties".
  const other = verb + language.articles.at(tokens, verb);
  if (language.own.at(tokens, verb) > 0 || actors.at(tokens, other)) return null;
  if (language.capitalNouns) {
    let end = verb;
    while (end < tokens.length && (end === verb || !opensClause(tokens, end))) end += 1;
    if (!tokens.slice(verb, end).some((_, index) => isVerb(tokens, verb + index, language))) return null;
  } else if (!isVerb(tokens, verb, language)) return null;
  return {
    from: start,
    to,
    name: tokens
      .slice(start, to)
      .map(({ raw }) => raw)
      .join(' '),
  };
}

/** A name of nobody known, and of no thing. */
function nameAt({ tokens, language, actors }: Sentence, from: number): Actor | null {
  let to = from;
  while (tokens[to]?.capital && (to === from || /^\s$/.test(tokens[to]?.gap ?? ''))) to += 1;
  if (to === from || actors.system(tokens, from) !== null || actors.isThing(tokens, from)) return null;
  if (isNounAt(tokens, to, language)) return null;
  const words = tokens.slice(from, to).map(({ raw }) => raw);
  return { from, to, name: words.join(' ') };
}

/** A noun behind a name: "your Acme user manual" is nobody. */
function isNounAt(tokens: readonly Token[], at: number, language: Language): boolean {
  const token = tokens[at];
  if (!token || token.capital || token.word.length < 4 || opensClause(tokens, at)) return false;
  const { common, to, joins, cadences, conditions, moments } = language;
  return [common, to, joins, cadences, conditions, moments].every((list) => list.at(tokens, at) === 0);
}

function isSubject({ subjects }: Sentence, actor: Actor): boolean {
  return subjects.some((one) => one.actor.from === actor.from);
}

function clauseStart(tokens: readonly Token[], at: number): number {
  let start = at;
  while (start > 0 && !opensClause(tokens, start)) start -= 1;
  return start;
}

/** ", who calls the patient": a clause about the one before it. */
function actsBehind({ tokens, language }: Sentence, at: number): boolean {
  const next = tokens[at];
  return next?.gap.includes(',') === true && language.joins.at(tokens, at) > 0;
}

export function inCondition({ clauses }: Condition, at: number): boolean {
  return clauses.some(({ from, to }) => at >= from && at < to);
}
