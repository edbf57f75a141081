import type { WallLanguage } from './language.ts';
import { BE, EVERY, tidy, type Unit } from './units.ts';

/** Keys as words: what stands for a phrase as its words again. */
export function wordsOf(units: readonly Unit[]): string[] {
  return units.flatMap(({ key }) => (key.startsWith('=') ? key.slice(1).split(' ') : [key]));
}

/** Whether a unit is a word that joins statements. */
export function isJoin({ kind, key }: Unit, { words }: WallLanguage): boolean {
  return kind === 'word' && words.joins.includes(key.replace(/^=/, ''));
}

const isBreak = (unit: Unit | undefined) => unit?.kind === 'break';

/**
 * What a sentence may make of one sentence of a record without saying anything else: all of it, without what leads it
 * in, without a last clause that stands by itself, without a reason.
 */
export function shortened(units: readonly Unit[], language: WallLanguage): (readonly Unit[])[] {
  const base = withoutLead(units, language);
  const forms = [units, ...(base === units ? [] : [base])];
  const cut = [...base.keys()].filter(
    (at) => at > 2 && (endsBefore(base, at, language) || reasonAt(base, at, language)),
  );
  return [...forms, ...cut.map((at) => tidy(base.slice(0, at)))];
}

/** Without "Hi Dan," and "please note that". */
function withoutLead(units: readonly Unit[], language: WallLanguage): readonly Unit[] {
  let at = 0;
  for (let rounds = 0; rounds < 3; rounds += 1) {
    const greeted = language.greetings.has(units[at]?.key ?? '')
      ? units.slice(at, at + 6).findIndex((unit) => isBreak(unit))
      : -1;
    if (
      greeted > 0 &&
      units.slice(at + 1, at + greeted).every(({ kind, capital }) => kind === 'word' && capital)
    )
      at += greeted + 1;
    const opener = language.openers.at(
      units.map(({ key }) => key),
      at,
    );
    if (!opener) break;
    at += opener.length;
    if (isBreak(units[at])) at += 1;
  }
  return at === 0 || at >= units.length ? units : tidy(units.slice(at));
}

/** Whether a clause is whole before a place and what follows is another that takes nothing from it and adds nothing to it. */
function endsBefore(units: readonly Unit[], at: number, language: WallLanguage): boolean {
  const unit = units[at] as Unit;
  const joined = isJoin(unit, language) && isBreak(units[at - 1]);
  if (!joined && unit.raw !== ';') return false;
  const [kept, left] = [units.slice(0, joined ? at - 1 : at), units.slice(at + 1)];
  return (
    [kept, left].every((part) => isClause(part, language)) &&
    !kept.some((one) => isBreak(one) || isJoin(one, language)) &&
    !language.limits.in(wordsOf(left)) &&
    !language.governs.in(wordsOf(kept)) &&
    !language.negations.in(wordsOf(kept))
  );
}

function isClause(units: readonly Unit[], { words }: WallLanguage): boolean {
  const at = units.findIndex(({ key }) => key === BE || words.finite.includes(key.replace(/^=/, '')));
  return at > 0 && at < units.length - 1;
}

function reasonAt(units: readonly Unit[], at: number, language: WallLanguage): boolean {
  if (
    !language.reasons.at(
      units.map(({ key }) => key),
      at,
    )
  )
    return false;
  const kept = wordsOf(units.slice(0, at).filter(({ key }) => key !== EVERY && key !== '=every'));
  return !language.limits.in(kept) && !language.governs.in(kept);
}

/**
 * The same with a phrase that only says when moved from the start to the end, and "every Friday" from wherever it stands;
 * in a language whose verb keeps the second place, the verb goes behind its subject again. Empty where the phrase would be
 * said of something else.
 */
export function whenLast(units: readonly Unit[], language: WallLanguage): (readonly Unit[])[] {
  const leading = whenLength(units, language);
  const at = leading > 0 ? 0 : units.findIndex(({ key }) => key === EVERY);
  const length = leading > 0 ? leading : everyLength(units, at);
  if (length === 0 || at + length >= units.length) return [];
  const before = units.slice(0, at);
  const behind = units.slice(at + length);
  const rest = at === 0 && isBreak(behind[0]) ? behind.slice(1) : [...before, ...behind];
  const when = units.slice(at, at + length);
  if (
    rest.length < 2 ||
    rest.some((unit) => isBreak(unit) || isTime(unit) || isJoin(unit, language)) ||
    language.governs.in(wordsOf(rest)) ||
    [before, rest].some((part) => language.limits.in(wordsOf(part.slice(-1))))
  )
    return [];
  if (at > 0 || !language.words.verbSecond) return [[...rest, ...when]];
  const [verb, ...others] = rest as [Unit, ...Unit[]];
  if (verb.capital) return [];
  return [1, 2, 3, 4]
    .filter((count) => count <= others.length)
    .map((count) => [...others.slice(0, count), verb, ...others.slice(count), ...when]);
}

/** How many units of "every Friday" begin at a place. */
function everyLength(units: readonly Unit[], at: number): number {
  if (at < 0) return 0;
  const length = units[at + 1]?.kind === 'number' ? 3 : 2;
  return /^(?:weekday|unit):/.test(units[at + length - 1]?.key ?? '') ? length : 0;
}

/** How many units at the start say when and nothing else. */
export function whenLength(units: readonly Unit[], language: WallLanguage): number {
  let length = 0;
  while (
    length < units.length &&
    (isTime(units[length]) ||
      units[length]?.kind === 'number' ||
      language.timeWords.has(units[length]?.key ?? ''))
  )
    length += 1;
  const leading = units.slice(0, length);
  const numbers = leading.filter(({ kind }) => kind === 'number').length;
  const spans = leading.filter(({ key }) => key.startsWith('unit:')).length;
  const last = leading.at(-1);
  const told = leading.some(
    (unit) => unit.kind === 'date' || unit.kind === 'time' || /^(?:weekday|unit):/.test(unit.key),
  );
  return told && last !== undefined && isTime(last) && numbers <= spans ? length : 0;
}

function isTime(unit: Unit | undefined): boolean {
  return (
    unit !== undefined &&
    (unit.kind === 'date' ||
      unit.kind === 'time' ||
      unit.key === EVERY ||
      /^(?:weekday|unit):/.test(unit.key))
  );
}

/** The sentence of somebody about themself with their name in place of "I" and "my". */
export function byName(
  units: readonly Unit[],
  name: readonly Unit[],
  { words }: WallLanguage,
): readonly Unit[] | null {
  let put = false;
  let inflects = false;
  const out = units.flatMap((unit): Unit[] => {
    if (words.self.includes(unit.key)) {
      put = true;
      inflects = true;
      return [...name];
    }
    const verb = inflects ? { ...unit, inflects } : unit;
    inflects = false;
    return [verb];
  });
  return put && !out.some(({ key }) => words.persons.includes(key)) ? out : null;
}

/** Whether a word may be the third person of a verb that a record has in the first. */
export function isThirdOf(first: string, third: string, { words }: WallLanguage): boolean {
  const known = Object.hasOwn(words.third, first) ? words.third[first] : undefined;
  if (known !== undefined) return third === known;
  return words.thirdEndings.some(
    ([ending, changed]) =>
      first.length > ending.length + 1 &&
      first.endsWith(ending) &&
      `${first.slice(0, first.length - ending.length)}${changed}` === third,
  );
}
