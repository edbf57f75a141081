import type { Token } from './cadence-tokens.ts';
import type { DutyLanguage } from './duty-language.ts';
import { imperativeOf, isThirdPerson } from './verbs.ts';

/** How a clause tells an act, and who acts. */
export interface Act {
  form: 'must' | 'instruction' | 'first' | 'passive' | 'moves' | 'actor' | 'state' | 'none';
  /** The words before the verb that name who or what the clause is of; null where there are none. */
  subject: string | null;
}

/** A word before which something must stand that is done to: an article, a possessive, a figure, a common word. */
function beginsObject(token: Token | undefined): boolean {
  return (
    token !== undefined && (token.common || token.capital || token.figure !== null || token.senses.length > 0)
  );
}

/**
 * The act of a clause, told by its form: a modal, an instruction, the first person, a passive, somebody with a verb.
 * `tokens` is the clause without the cadence that it begins with; `text` the same as it stands.
 */
export function actOf(
  tokens: readonly Token[],
  text: string,
  language: string,
  duty: DutyLanguage,
  cadenceAt: number | null,
): Act {
  const words = tokens.filter(({ word }) => /^[\p{L}\d']/u.test(word));
  const none: Act = { form: 'none', subject: null };
  if (words.length === 0) return none;
  const subjectTo = (to: number) => subjectOf(words, to, text, tokens);
  const found = duty.find('must', words);
  // "Sind bis zum 3. abzugeben": the infinitive has its "zu" inside.
  const owed = duty.words.mustInfinitives.length === 0 ? -1 : owedAt(words, duty);
  if (owed >= 0) return { form: 'must', subject: subjectTo(owed) };
  // "The need to" is a thing.
  const must = words[found - 1]?.senses.some(({ kind }) => kind === 'article') ? -1 : found;
  if (must >= 0) return { form: 'must', subject: subjectTo(must) };
  const first = duty.find('first', words, 0, 9);
  const verbs = duty.words;
  if (first < 0 && isToReader(words, duty)) return { form: 'instruction', subject: null };
  if (first < 0 && isInstruction(words, tokens, text, language, duty, cadenceAt))
    return { form: 'instruction', subject: null };
  // Far inside the clause the first person is only mentioned, unless the verb stands before it: "mache ich".
  if (first >= 0 && (first < 4 || language !== 'es')) return { form: 'first', subject: null };
  if (isFirstPerson(words, duty)) return { form: 'first', subject: null };
  const state = words.findIndex(({ word }, index) => index < 8 && verbs.states.includes(word));
  const passive = passiveAt(words, duty);
  if (passive >= 0) return { form: 'passive', subject: subjectTo(passive) };
  // "Rent: $900 a month, paid on the first": a participle after a comma, at once before its day.
  const before = tokens.findIndex(
    ({ end }, index) =>
      cadenceAt !== null && end <= cadenceAt && (tokens[index + 1]?.end ?? Infinity) > cadenceAt,
  );
  if (state < 0 && tokens[before - 1]?.word === ',' && duty.isParticiple(tokens[before]?.word ?? ''))
    return { form: 'passive', subject: null };
  const moves = duty.find('moves', words, 0, 12);
  if (moves > 0) return { form: 'moves', subject: subjectTo(moves) };
  const actor = actorVerb(words, language, duty);
  if (actor >= 0 && (state < 0 || actor < state)) return { form: 'actor', subject: subjectTo(actor) };
  if (state >= 0) return { form: 'state', subject: subjectTo(state) };
  return none;
}

/** The auxiliary of "ist … einzureichen", or -1. */
function owedAt(words: readonly Token[], { words: verbs }: DutyLanguage): number {
  const at = words.findIndex(({ word }) => verbs.states.includes(word));
  const last = words.at(-1);
  if (at < 0 || last === undefined || last.capital) return -1;
  const isOwed = verbs.mustInfinitives.some((form) => {
    const [inside = '', ending = ''] = form.split('…');
    return last.word.indexOf(inside, 2) > 1 && last.word.endsWith(ending);
  });
  return isOwed ? at : -1;
}

/** The words up to a comma behind which another clause may stand: "Die Belege hochladen, Nils wartet darauf". */
function firstClause(words: readonly Token[], tokens: readonly Token[]): readonly Token[] {
  const comma = tokens.findIndex(({ word }, index) => word === ',' && index > 2);
  return comma < 0 ? words : words.filter(({ start }) => start < (tokens[comma]?.start ?? Infinity));
}

/** A reader spoken to stands among so many words of a clause. */
const NEAR = 7;

/** "Freitags bestätigst du die Freien", "on Fridays you print the plan": whoever reads it is told to act. */
function isToReader(words: readonly Token[], { words: verbs }: DutyLanguage): boolean {
  const { word: reader, ending } = verbs.second;
  const at = words.findIndex(({ word }, index) => index < NEAR && word === reader);
  if (at < 0) return false;
  if (ending === '') {
    const told = words.slice(at + 1).map(({ word }) => word);
    // "If you find one" is a case, and "you get paid" is done to them.
    if (words[at - 1]?.common === true || verbs.passive.includes(told[0] ?? '')) return false;
    return imperativeOf(told.join(' ').replace(/^./u, (letter) => letter.toUpperCase())) !== null;
  }
  return [words[at - 1], words[at + 1]].some(
    (verb) =>
      verb !== undefined &&
      !verb.capital &&
      !verb.common &&
      verb.word.endsWith(ending) &&
      !verbs.states.includes(verb.word),
  );
}

function isInstruction(
  words: readonly Token[],
  tokens: readonly Token[],
  text: string,
  language: string,
  { words: verbs }: DutyLanguage,
  cadenceAt: number | null,
): boolean {
  const [first, second] = words;
  const last = words.at(-1);
  if (!first || !last || words.length < 2) return false;
  // "Belt: lubricate every three months": one word between the label and the cadence.
  if (second?.start === cadenceAt && !first.capital && !first.common && first.senses.length === 0)
    return true;
  if (verbs.instructionLast.length > 0) {
    const clause = firstClause(words, tokens);
    const ending = clause.at(-1);
    const finite = clause
      .slice(0, 6)
      .some(({ word }) => verbs.states.includes(word) || verbs.passive.includes(word));
    if (finite || clause.length < 3 || ending === undefined) return false;
    return (
      !ending.capital &&
      !ending.common &&
      ending.word.length > 4 &&
      verbs.instructionLast.some((end) => ending.word.endsWith(end))
    );
  }
  if (verbs.instructionFirst.length > 0)
    return (
      first.word.length > 3 &&
      !first.common &&
      first.senses.length === 0 &&
      beginsObject(second) &&
      verbs.instructionFirst.some((end) => first.word.endsWith(end))
    );
  if (language !== 'en') return false;
  if (imperativeOf(text) !== null) return true;
  // A word that is no name, article or preposition, and has its object at once: "Drain the tank", "lubricate every part".
  const object = second?.word === 'and' ? words[3] : second;
  return (
    !first.common &&
    first.senses.length === 0 &&
    /^(?:the|a|an|all|our|your|their|its|it|them|any)$/.test(object?.word ?? '') &&
    !/(?:ing|s|ly|ed)$/.test(first.word)
  );
}

function isFirstPerson(words: readonly Token[], { words: verbs }: DutyLanguage): boolean {
  if (verbs.firstEndings.length === 0) return false;
  return words
    .slice(0, 3)
    .some(
      ({ word, common, capital, senses }, index) =>
        word.length > 2 &&
        !common &&
        senses.length === 0 &&
        (!capital || index === 0) &&
        beginsObject(words[index + 1]) &&
        !(
          index > 0 &&
          words[index - 1]?.common &&
          !/^(?:lo|la|los|las|le|les|se|me|y)$/.test(words[index - 1]?.word ?? '')
        ) &&
        verbs.firstEndings.some((end) => word.endsWith(end)),
    );
}

function passiveAt(words: readonly Token[], duty: DutyLanguage): number {
  let equation = -1;
  for (const [index, { word }] of words.entries()) {
    // "The return is the amount that is paid": what is told to be something is not done by what follows.
    if (equation >= 0 && words[index]?.senses.some(({ kind }) => kind === 'and')) equation = -1;
    if (!duty.words.passive.includes(word)) continue;
    if (equation >= 0) return -1;
    if (words[index + 1]?.senses.some(({ kind }) => kind === 'article')) equation = index;
    if (duty.words.reflexivePassive && (word === 'se' || word === "s'")) {
      const next = words[index + 1];
      if (next && !next.common && !next.capital && next.word.length > 2) return index;
      continue;
    }
    // German puts the participle last, English near.
    const near =
      duty.words.instructionLast.length > 0
        ? words.slice(index + 1)
        : words.slice(index + 1, index + (duty.words.reflexivePassive ? 3 : 5));
    if (near.some((token) => !token.capital && !token.common && duty.isParticiple(token.word))) return index;
  }
  return -1;
}

/** The verb that somebody acts by: "Bill counts", "das Büro schickt", "el encargado saca". */
function actorVerb(words: readonly Token[], language: string, { words: verbs }: DutyLanguage): number {
  for (let index = 0; index < Math.min(words.length, 9); index += 1) {
    const token = words[index] as Token;
    const { word, capital, common, senses } = token;
    if (capital || common || senses.some(({ kind }) => kind === 'unit' || kind === 'weekday')) continue;
    if (verbs.states.includes(word) || verbs.particles.includes(word) || word.length < 3) continue;
    if (language === 'en') {
      const before = words[index - 1];
      if (!before) continue;
      const named = before.capital && before.start > 0 ? true : before.capital && index === 1;
      if (isThirdPerson(word) && (named || index > 0) && !isNounPlace(words, index)) return index;
      if (named && word.endsWith('s') && beginsObject(words[index + 1])) return index;
      const plural = words.slice(0, index).some((one) => one.word === 'and') || before.word.endsWith('s');
      if (plural && imperativeOf(`${word} the`) !== null && beginsObject(words[index + 1]) && index < 6)
        return index;
      continue;
    }
    if (index === 0 && language !== 'de') continue;
    if (
      word.length > 3 &&
      verbs.finiteEndings.some((end) => word.endsWith(end)) &&
      beginsObject(words[index + 1])
    )
      return index;
  }
  return -1;
}

/** After an article or preposition a form like a verb's is a noun: "the reports". */
function isNounPlace(words: readonly Token[], index: number): boolean {
  const before = words[index - 1]?.word ?? '';
  return /^(?:the|a|an|of|for|to|with|in|on|by|our|your|their|its|all|any|each|every|and|or|no)$/.test(
    before,
  );
}

function subjectOf(words: readonly Token[], to: number, text: string, all: readonly Token[]): string | null {
  const from = words[0];
  const last = words[to - 1];
  if (!from || !last || to > 8) return null;
  const base = all[0]?.start ?? 0;
  const subject = text.slice(from.start - base, last.end - base).trim();
  return subject === '' ? null : subject;
}
