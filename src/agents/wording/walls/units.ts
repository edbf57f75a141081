import type { WallLanguage } from './language.ts';
import type { Phrases } from './phrases.ts';
import { type Token, tokensOf } from './tokens.ts';

/** Keys that stand for words of any language. */
export const EVERY = '=every';
export const BE = '=be';

/** A token after what a language lets differ is brought to one form. */
export interface Unit extends Token {
  /** The words are a verb of the first person whose subject was put in by name. */
  inflects?: boolean;
}

/**
 * What a text says in a language, in order: short forms written out, numbers in words as numbers, articles set aside,
 * rhythms and phrases that say the same under one key. Without a language only figures are brought to one form.
 */
export function unitsOf(text: string, language: WallLanguage | null): readonly Unit[] {
  const tokens = tokensOf(text);
  if (!language) return tidy(tokens);
  const said = rhythms(habits(writtenOut(tokens, language), language), language);
  const named = replaced(said, language.same, (name) => `=${name}`);
  return tidy(named.map((unit) => (isBe(unit, language) ? { ...unit, key: BE } : unit)));
}

/** The same without courtesies. */
export function withoutAsides(units: readonly Unit[], language: WallLanguage): readonly Unit[] {
  return tidy(replaced(units, language.asides, () => null));
}

function isBe({ kind, key }: Unit, { words }: WallLanguage): boolean {
  return kind === 'word' && words.is.includes(key);
}

function word(key: string, raw = key): Unit {
  return { kind: 'word', key, raw, capital: false };
}

function writtenOut(tokens: readonly Token[], { words, numbers }: WallLanguage): Unit[] {
  return tokens.flatMap((token): Unit[] => {
    if (token.kind !== 'word') return [token];
    const long = Object.hasOwn(words.short, token.key) ? words.short[token.key] : undefined;
    if (long !== undefined) return long.split(' ').map((key) => word(key, token.raw));
    const parts = token.key.split('-').map((part) => numbers.get(part));
    if (parts.length > 2 || parts.some((part) => part === undefined)) return [token];
    const [tens = 0, ones = 0] = parts;
    if (parts.length === 2 && (tens % 10 !== 0 || ones > 9)) return [token];
    return [{ ...token, kind: 'number', key: `number:${tens + ones}` }];
  });
}

/** "Fridays" and "on Fridays", "freitags", "los viernes": every Friday. */
function habits(units: readonly Unit[], language: WallLanguage): Unit[] {
  const out: Unit[] = [];
  for (const [at, unit] of units.entries()) {
    const before = units[at - 1];
    const habit = language.habits.get(unit.key);
    const articled =
      before !== undefined && language.habitual.has(before.key) ? language.weekdays.get(unit.key) : undefined;
    const every = before !== undefined && language.every.has(before.key);
    const day = habit ?? language.weekdays.get(unit.key);
    if (unit.kind !== 'word' || day === undefined) out.push(unit);
    else {
      const recurs = articled !== undefined || (habit !== undefined && !language.weekdays.has(unit.key));
      if (recurs && !every) {
        const last = out.at(-1)?.key;
        if (last !== undefined && (language.onHabit.has(last) || language.habitual.has(last))) out.pop();
        if (!language.every.has(out.at(-1)?.key ?? '')) out.push(word(EVERY, unit.raw));
      }
      out.push({ ...unit, key: `weekday:${day}` });
    }
  }
  return out;
}

/** "every week" and "weekly" under one key, and units of time behind a number. */
function rhythms(units: readonly Unit[], language: WallLanguage): Unit[] {
  const bare = units.filter(({ kind, key }) => kind !== 'word' || !language.free.has(key));
  return bare.flatMap((unit, at): Unit[] => {
    if (unit.kind !== 'word') return [unit];
    const [before, next] = [bare[at - 1], bare[at + 1]];
    const rhythm = language.rhythms.get(unit.key);
    if (rhythm !== undefined) return [word(EVERY, unit.raw), word(`unit:${rhythm}`, unit.raw)];
    const every = language.every.has(unit.key);
    const timed =
      next !== undefined &&
      (next.kind === 'number' || language.units.has(next.key) || next.key.startsWith('weekday:'));
    if (every && timed) return [word(EVERY, unit.raw)];
    const counted = before !== undefined && (before.kind === 'number' || language.every.has(before.key));
    const name = language.units.get(unit.key);
    return counted && name !== undefined ? [{ ...unit, key: `unit:${name}` }] : [unit];
  });
}

function replaced(units: readonly Unit[], phrases: Phrases, by: (name: string) => string | null): Unit[] {
  const keys = units.map(({ key }) => key);
  const out: Unit[] = [];
  for (let at = 0; at < units.length; ) {
    const unit = units[at] as Unit;
    const found = phrases.at(keys, at);
    if (!found) {
      out.push(unit);
      at += 1;
      continue;
    }
    const key = by(found.name);
    if (key !== null) out.push({ ...unit, kind: 'word', key });
    at += found.length;
  }
  return out;
}

/** Without breaks at the ends and doubled ones. */
export function tidy(units: readonly Unit[]): Unit[] {
  const isBreak = (unit: Unit | undefined) => unit === undefined || unit.kind === 'break';
  const out: Unit[] = [];
  for (const unit of units) {
    if (!isBreak(unit)) out.push(unit);
    else if (!isBreak(out.at(-1))) out.push(unit);
  }
  while (out.length > 0 && isBreak(out.at(-1))) out.pop();
  return out;
}
