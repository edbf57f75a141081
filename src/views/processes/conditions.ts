import type { Range } from '../../contracts/passage.ts';
import type { Branch } from '../../contracts/processes.ts';
import type { Language } from './language.ts';
import { isVerb } from './subjects.ts';
import { opensClause, type Token } from './tokens.ts';

/** A clause of a sentence by its words, end exclusive. */
interface Clause {
  from: number;
  to: number;
}

/** How a sentence stands to a choice. */
export interface Condition {
  branch: Branch | null;
  /** What tells the branch: a clause with its own verb, a noun behind `bei`, a limit of money, what keeps back, what is missing. */
  by: 'clause' | 'case' | 'limit' | 'hold' | 'lack' | null;
  /** It begins with its condition: what it tells is done in that case only. */
  opens: boolean;
  /** Words of conditions and times, in which nobody acts. */
  clauses: readonly Clause[];
  trigger: Range | null;
  /** What is told is kept back until the condition is met: in a list of steps that is the order of things. */
  held: boolean;
}

/** An amount of money: a figure with a sign or a code of a currency on one side. */
const MONEY = /[$€£¥]|\b(?:EUR|USD|GBP|CHF|AUD|CAD|NZD|euros?|dollars?|pounds?|francs?|franken)\b/i;

/** What a sentence makes depend on something. */
export function conditionOf(
  text: string,
  tokens: readonly Token[],
  language: Language,
  begins: (at: number) => boolean,
  end: number,
): Condition {
  const clauses: Clause[] = [];
  let branch: Branch | null = null;
  let by: Condition['by'] = null;
  let opens = false;
  let trigger: Range | null = null;
  for (let at = 0; at < tokens.length; at += 1) {
    const otherwise = language.otherwise.at(tokens, at);
    if (otherwise > 0 && branch === null && opensClause(tokens, at) && tokens.length > at + otherwise) {
      const parted = at === 0 ? otherwise : at;
      branch = {
        condition: rangeOf(tokens, { from: 0, to: parted }),
        consequence: rangeOf(tokens, { from: parted, to: tokens.length }),
      };
      by = 'clause';
      opens ||= at === 0;
      continue;
    }
    if (!beginsHere(tokens, at, language)) continue;
    const clause = clauseFrom(tokens, at, language, begins);
    if (isCondition(tokens, at, language)) {
      clauses.push(clause);
      if (branch === null || (at > 0 && !opens && clauses.length === 1))
        branch = { condition: rangeOf(tokens, clause), consequence: consequenceOf(tokens, clause, end) };
      by = by === 'clause' || language.cases.at(tokens, at) === 0 ? 'clause' : 'case';
      if (at === 0) opens = true;
      at = clause.to - 1;
    } else if (language.moments.at(tokens, at) > 0) {
      clauses.push(clause);
      // "When the funds have not come by noon, …": what fails to be is a case, not a time.
      const fails = at === 0 && clause.to < tokens.length && language.negations.in(tokens, 1, clause.to);
      if (fails && branch === null) {
        branch = { condition: rangeOf(tokens, clause), consequence: consequenceOf(tokens, clause, end) };
        by = 'clause';
        opens = true;
      } else if (at === 0) trigger = rangeOf(tokens, clause);
      at = clause.to - 1;
    }
  }
  if (branch === null) {
    branch = lackOf(tokens, language);
    opens = branch !== null;
    by = opens ? 'lack' : null;
  }
  if (branch === null) {
    branch = limitOf(text, tokens, language);
    by = branch === null ? null : 'limit';
    opens = branch !== null && language.limits.at(tokens, 0) > 0;
  }
  const hold = branch === null ? holdOf(tokens, language) : null;
  return {
    branch: branch ?? hold,
    by: hold === null ? by : 'hold',
    opens,
    clauses,
    trigger,
    held: hold !== null,
  };
}

/** The words before a clause that a condition may begin behind: none, a sign, or a word that joins. */
function beginsHere(tokens: readonly Token[], at: number, language: Language): boolean {
  return (
    opensClause(tokens, at) ||
    language.joins.at(tokens, at - 1) > 0 ||
    language.but.at(tokens, at - 1) > 0 ||
    language.moments.at(tokens, at) > 0
  );
}

function isCondition(tokens: readonly Token[], at: number, language: Language): boolean {
  const length = language.conditions.at(tokens, at);
  if (length > 0) {
    // "as long as" behind a comma says how long, not in which case.
    if (at > 0 && language.holds.at(tokens, at) > 0) return false;
    // A word that stands before a noun, or tells a place, opens a condition where the sentence begins with it alone.
    return at === 0 || (language.cases.at(tokens, at) === 0 && language.places.at(tokens, at) === 0);
  }
  return startsWithVerb(tokens, at, language);
}

/** "Fehlt der Lieferschein, fragt das Büro …": the verb before its subject, and a comma before the next clause. */
function startsWithVerb(tokens: readonly Token[], at: number, language: Language): boolean {
  const { verbFirst } = language;
  const [verb, next] = [tokens[at], tokens[at + 1]];
  if (!verbFirst || !verb || !next || !opensClause(tokens, at)) return false;
  if (at > 0 && !/[;:.]/.test(verb.gap)) return false;
  const isVerb =
    verbFirst.forms.has(verb.word) || verbFirst.endings.some((ending) => verb.word.endsWith(ending));
  const isSubject = verbFirst.followers.has(next.word) || (verbFirst.forms.has(verb.word) && next.capital);
  const behind = tokens.findIndex(({ gap }, index) => index > at + 1 && gap.startsWith(','));
  if (!isVerb || behind < 0) return false;
  return isSubject || isFiniteAt(tokens[behind], language);
}

/** "Meldet sich bis drei keiner, darf die Tour …": where the verb stands right behind the comma, a case went before. */
function isFiniteAt(token: Token | undefined, { verbFirst, modals, passives }: Language): boolean {
  if (!token || token.capital || !verbFirst) return false;
  return (
    verbFirst.forms.has(token.word) ||
    verbFirst.endings.some((ending) => token.word.endsWith(ending) && token.word.length > 3) ||
    [modals, passives].some((list) => list.at([token], 0) > 0)
  );
}

/** From its first word to the sign that ends the clause; a bracket inside belongs to it. */
function clauseFrom(
  tokens: readonly Token[],
  from: number,
  language: Language,
  begins: (at: number) => boolean,
): Clause {
  let to = from + 1;
  while (to < tokens.length) {
    const gap = tokens[to]?.gap ?? '';
    if (/[,;:–—]/.test(gap) && !/\($/.test(gap.trim()) && !isEnumeration(tokens, from, to, language)) break;
    // "When the visit is over the nurse signs": without a comma the next who acts ends the clause.
    if (to > from + 1 && begins(to) && language.joins.at(tokens, to - 1) === 0) break;
    if (isOnlyATime(tokens, from, to, language)) break;
    // "After delivery the haulier returns": a noun says when, and the next one acts.
    if (to === from + 2 && !language.capitalNouns && language.articles.at(tokens, to) > 0)
      if (isVerb(tokens, to + 2, language) && !isVerb(tokens, to + 1, language)) break;
    to += 1;
  }
  return { from, to };
}

/** "After 30 days goes to Ann", "nach einem Todesfall wird …": a time without a verb of its own ends before the verb. */
function isOnlyATime(tokens: readonly Token[], from: number, at: number, language: Language): boolean {
  const length = language.moments.at(tokens, from);
  const { goes, hands, sends, passives, modals, joins } = language;
  // A code or a figure right behind it is a time or a stage, not somebody who does something.
  const isTime = language.capitalNouns
    ? language.prepositions.at(tokens, from) > 0
    : /\d/.test(tokens[from + length]?.word ?? '');
  if (length === 0 || !isTime || at <= from + length) return false;
  if (tokens[at]?.capital) return false;
  if (joins.at(tokens, at) > 0 && isVerb(tokens, at + 1, language)) return true;
  return (
    isVerb(tokens, at, language) ||
    [goes, hands, sends, passives, modals].some((list) => list.at(tokens, at) > 0)
  );
}

/** A comma between two nouns of a list: the clause has no other verb behind it. */
function isEnumeration(tokens: readonly Token[], from: number, at: number, language: Language): boolean {
  const gap = tokens[at]?.gap ?? '';
  if (!gap.startsWith(',') || language.joins.at(tokens, at) > 0) return false;
  // "If the plan needs a card, a form or a call, ask …": an "or" within the next words and a comma behind it.
  const rest = tokens.slice(at, at + 5);
  const near = at - from < 12 && rest.slice(1).every(({ gap: sign }) => !sign.startsWith(';'));
  const end = tokens.findIndex(({ gap: sign }, index) => index > at && sign.startsWith(','));
  if (!near || end < 0) return false;
  if (rest.some(({ word }, index) => index > 0 && OR.has(word))) return true;
  // "If it lies outside LS9, LS10 and LS11, the desk …": a list ends behind its "and", and nobody acts in it.
  return (
    end <= at + rest.length &&
    rest.some(({ word }, index) => index > 0 && AND.has(word)) &&
    tokens.slice(at, end).every((_, index) => !isVerb(tokens, at + index, language))
  );
}
const OR = new Set(['or', 'oder', 'o', 'ou']);
const AND = new Set(['and', 'und', 'y', 'e', 'et']);

function consequenceOf(tokens: readonly Token[], clause: Clause, last: number): Range | null {
  if (clause.from === 0) {
    const first = tokens[clause.to];
    return first ? { start: first.start, end: last } : null;
  }
  const end = tokens[clause.from - 1]?.end;
  const start = tokens[0]?.start;
  return start === undefined || end === undefined ? null : { start, end };
}

/** "Without a signature nothing is paid": what is missing, and what is then not done. */
function lackOf(tokens: readonly Token[], language: Language): Branch | null {
  for (let at = 0; at < tokens.length; at += 1) {
    if (language.without.at(tokens, at) === 0 || !opensClause(tokens, at)) continue;
    const next = tokens.findIndex(({ gap }, index) => index > at && /[,;.]/.test(gap));
    const rest = language.negations.find(tokens, at + 2, next < 0 ? tokens.length : next);
    if (rest < 0) continue;
    return {
      condition: rangeOf(tokens, { from: at, to: Math.min(at + 2, rest) }),
      consequence: rangeOf(tokens, { from: Math.min(at + 2, rest), to: tokens.length }),
    };
  }
  return null;
}

/** A limit of money with what is done on a side of it: "above €50 the owner approves". */
function limitOf(text: string, tokens: readonly Token[], language: Language): Branch | null {
  for (let at = 0; at < tokens.length; at += 1) {
    const length = language.limits.at(tokens, at);
    if (length === 0) continue;
    const figure = tokens.findIndex(
      ({ word }, index) => index >= at - 2 && index <= at + length + 1 && /^\p{N}/u.test(word),
    );
    if (figure < 0) continue;
    const [before, after] = [
      tokens[Math.max(0, figure - 1)],
      tokens[Math.min(tokens.length - 1, figure + 3)],
    ];
    const around =
      text.slice(tokens[figure]?.start ?? 0, after?.end) + (tokens[figure]?.gap ?? '') + (before?.raw ?? '');
    // "Over 50 we fetch them, below that we set off": both sides of any limit.
    const sides = tokens.some(
      (_, index) => index > figure && language.limits.at(tokens, index) > 0 && opensClause(tokens, index),
    );
    if (!sides && (!MONEY.test(around) || (at > 0 && !language.decides.in(tokens)))) continue;
    return { condition: { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 }, consequence: null };
  }
  return null;
}

/** "are not sold until he has tested them": what is kept back until something is the case. */
function holdOf(tokens: readonly Token[], language: Language): Branch | null {
  const at = language.holds.find(tokens, 1);
  const first = tokens[at];
  const last = tokens.at(-1);
  const before = tokens[at - 1];
  if (!first || !last || !before || !language.negations.in(tokens, 0, at)) return null;
  // "Nothing goes out until it has cleared" is no case among others: it holds for all there is.
  if (language.nothing.in(tokens, 0, at)) return null;
  return {
    condition: { start: first.start, end: last.end },
    consequence: { start: tokens[0]?.start ?? 0, end: before.end },
  };
}

/** From the first word to the last one, with the sign that belongs to it: "5 €", "“accept”". */
function rangeOf(tokens: readonly Token[], { from, to }: Clause): Range {
  const sign = /^\s?[€$£¥%°”"’»)\]]+(?=[\s,;:.])/.exec(tokens[to]?.gap ?? '')?.[0] ?? '';
  return { start: tokens[from]?.start ?? 0, end: (tokens[to - 1]?.end ?? 0) + sign.length };
}
