import { sentencesOf } from '../../../records/sentences.ts';
import { cover, type Part, piecesOf } from './cover.ts';
import { whenLength, wordsOf } from './forms.ts';
import { languageOf, WALL_LANGUAGES, type WallLanguage } from './language.ts';
import { reasonOf, type WallReason } from './reasons.ts';
import { type Statement, statementsOf, type WallQuote } from './statements.ts';
import { tokensOf, UNSEEN } from './tokens.ts';
import { type Unit, unitsOf } from './units.ts';

/** Whether a sentence may stand on a page. */
export type WallVerdict =
  /**
   * `quotes`: indexes of those that it says something of, in order; the others prove nothing of it. `statements`: what it
   * says, as index of the quote and of the sentence in it.
   */
  | {
      passes: true;
      quotes: readonly number[];
      statements: readonly (readonly [quote: number, place: number])[];
    }
  | { passes: false; reason: WallReason; detail: string };
type Failed = Extract<WallVerdict, { passes: false }>;

/** Above these nothing is checked: no statement of a business is as long. */
const LONGEST = 600;
const UNITS = 90;

/**
 * Whether a sentence says what its quotes say and no more. It passes only as a statement of a quote, or several of one
 * place joined, to the word: with figures and dates in another spelling, courtesies and reasons left out, a phrase of time
 * moved, a heading put in front, a writer named. Everything else fails, whatever it means: unsure is a no.
 */
export function passesWalls(sentence: string, quotes: readonly WallQuote[]): WallVerdict {
  if (sentence.trim() === '') return fail('empty');
  if (UNSEEN.test(sentence)) return fail('characters');
  if (sentence.length > LONGEST) return fail('length');
  if (quotes.length === 0) return fail('no-quote');
  const ordering = quotes.find(({ text }) => orders(text));
  if (ordering) return fail('orders', ordering.text.slice(0, 80));
  const said = sentencesOf(sentence, { start: 0, end: sentence.length }).map(({ start, end }) =>
    sentence.slice(start, end),
  );
  const parts: Part[] = [];
  for (const one of said) {
    const found = partsIn(one, quotes);
    if ('reason' in found) return found;
    parts.push(...found);
  }
  if (new Set(parts.map(({ statement }) => statement.quote.place)).size > 1) return fail('place');
  return {
    passes: true,
    quotes: [...new Set(parts.map(({ statement }) => statement.index))],
    statements: parts.map(({ statement }) => [statement.index, statement.at] as const),
  };
}

function fail(reason: WallReason, detail = ''): Failed {
  return { passes: false, reason, detail };
}

function orders(text: string): boolean {
  const keys = tokensOf(text).map(({ key }) => key);
  return WALL_LANGUAGES.some(({ orders: phrases, free }) => phrases.in(keys.filter((key) => !free.has(key))));
}

/** The statements that one sentence is made of, or why it is made of none. */
function partsIn(sentence: string, quotes: readonly WallQuote[]): readonly Part[] | Failed {
  const own = languageOf(
    tokensOf([sentence, ...quotes.map(({ text }) => text)].join('\n')).map(({ key }) => key),
  );
  const all = quotes.flatMap((quote, index) => statementsOf(quote, index, own));
  const asks = sentence.trimEnd().endsWith('?');
  const statements = all.filter((statement) => statement.asks === asks);
  let nearest: Failed | null = null;
  for (const [language, candidates] of Map.groupBy(statements, (statement) => statement.language)) {
    const units = unitsOf(sentence, language);
    if (units.length === 0) return fail('empty');
    const pieces = piecesOf(units, language);
    if (units.length > UNITS || pieces === null) return fail('length');
    const parts = cover(pieces, candidates);
    if (parts) return unsafe(parts, language) ?? parts;
    nearest ??= whyNot(units, candidates, language);
  }
  return nearest ?? fail('question');
}

/** What may be wrong with statements that are each true, where they stand in one sentence. */
function unsafe(parts: readonly Part[], language: WallLanguage | null): Failed | null {
  if (!language) return null;
  const leaking = parts.find((part) => leaks(part, language));
  if (parts.some(({ join }) => join === 'word') && leaking) return fail('joined', written(leaking.units));
  for (const [at, { units, statement }] of parts.entries()) {
    const meant = units.find(({ key }) => language.words.persons.includes(key));
    if (meant && statement.quote.by !== undefined) return fail('person', meant.raw);
    const pointer = units
      .filter(({ kind }) => kind !== 'break')
      .slice(0, 2)
      .find(({ key }) => language.words.pointers.includes(key));
    const before = parts[at - 1]?.statement;
    const goesOn = before?.index === statement.index && before.at === statement.at - 1;
    if (pointer && !goesOn) return fail('pointer', pointer.raw);
  }
  return null;
}

/** Whether something in a part would hold for what is joined to it too: a condition, what it is led in with. */
function leaks({ units }: Part, language: WallLanguage): boolean {
  const [lead] = wordsOf(units.slice(0, 1));
  return (
    language.governs.in(wordsOf(units)) ||
    units.some(({ key, kind }) => kind === 'break' && key !== ':') ||
    whenLength(units, language) > 0 ||
    (lead !== undefined &&
      (language.timeWords.has(lead) || language.limits.in([lead]) || language.sources.in([lead])))
  );
}

/** What of the sentence stands in no quote; if all does, how it differs from the statement that is nearest. */
function whyNot(
  units: readonly Unit[],
  statements: readonly Statement[],
  language: WallLanguage | null,
): Failed {
  const absent = reasonOf(
    units,
    statements.flatMap(({ units: said }) => [...said]),
    language,
  );
  if (['date', 'address', 'figure', 'name', 'words'].includes(absent.reason))
    return fail(absent.reason, absent.detail);
  const [nearest] = statements
    .map(({ units: said }) => reasonOf(units, said, language))
    .sort((one, other) => one.detail.length - other.detail.length);
  return fail(nearest?.reason ?? absent.reason, nearest?.detail ?? absent.detail);
}

function written(units: readonly Unit[]): string {
  return units.map(({ raw }) => raw).join(' ');
}
