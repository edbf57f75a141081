import { plain, sentencesOf } from '../../../records/sentences.ts';
import { byName, shortened, whenLast } from './forms.ts';
import { languageOf, type WallLanguage } from './language.ts';
import { tokensOf } from './tokens.ts';
import { tidy, type Unit, unitsOf, withoutAsides } from './units.ts';

/** A quote as the walls see it. */
export interface WallQuote {
  text: string;
  /** Statements of one place may stand in one sentence: one record, under one heading. */
  place: string;
  /** The heading above it, or null. */
  heading: string | null;
  /** Name of who wrote it; undefined for papers of nobody in particular. */
  by?: string | undefined;
  /** Title of its record, by which it may be named. */
  title?: string | undefined;
}

/** One sentence of a quote. */
export interface Statement {
  quote: WallQuote;
  /** Index of its quote, and its place in it. */
  index: number;
  at: number;
  language: WallLanguage | null;
  /** It is a question. */
  asks: boolean;
  units: readonly Unit[];
  /** All that a sentence may make of it. */
  forms: readonly (readonly Unit[])[];
}

/** The sentences of a quote, read in its language; in the other one where its words do not tell. */
export function statementsOf(quote: WallQuote, index: number, otherwise: WallLanguage | null): Statement[] {
  const language = languageOf(tokensOf(quote.text).map(({ key }) => key)) ?? otherwise;
  return sentencesOf(quote.text, { start: 0, end: quote.text.length }).flatMap(({ start, end }, at) => {
    const text = plain(quote.text.slice(start, end));
    const units = unitsOf(text, language);
    if (units.length === 0) return [];
    const forms = formsOf(units, quote, language);
    return [{ quote, index, at, language, asks: text.trimEnd().endsWith('?'), units, forms }];
  });
}

/** Places of the sentences of a quote that say something. */
export function placesOf(text: string): number[] {
  return sentencesOf(text, { start: 0, end: text.length }).flatMap(({ start, end }, at) =>
    unitsOf(plain(text.slice(start, end)), null).length > 0 ? [at] : [],
  );
}

function formsOf(
  units: readonly Unit[],
  quote: WallQuote,
  language: WallLanguage | null,
): readonly (readonly Unit[])[] {
  if (!language) return [units, ...under(quote.heading, [units], null)];
  const name = quote.by === undefined ? [] : unitsOf(quote.by, language);
  const bare = withoutAsides(units, language);
  const both = bare.length === units.length || bare.length === 0 ? [units] : [units, bare];
  const short = both
    .flatMap((one) => shortened(one, language))
    .flatMap((form) => {
      const named = name.length === 0 ? null : byName(form, name, language);
      return named ? [form, named] : [form];
    });
  const moved = short.flatMap((form) => whenLast(form, language));
  const headed = under(quote.heading, [...short, ...moved], language);
  const said = [...short, ...moved, ...headed];
  return [...said, ...sourced(quote, said, language)];
}

/** The statement behind its heading and a colon. */
function under(
  heading: string | null,
  forms: readonly (readonly Unit[])[],
  language: WallLanguage | null,
): (readonly Unit[])[] {
  if (heading === null) return [];
  const title = unitsOf(plain(heading), language);
  const colon: Unit = { kind: 'break', key: ':', raw: ':', capital: false };
  return title.length === 0 ? [] : forms.map((form) => [...title, colon, ...form]);
}

/** The statement behind "according to" with the name of who wrote it or of its record. */
function sourced(
  { by, title }: WallQuote,
  forms: readonly (readonly Unit[])[],
  language: WallLanguage,
): (readonly Unit[])[] {
  const comma: Unit = { kind: 'break', key: ',', raw: ',', capital: false };
  return [by, title].flatMap((name) =>
    name === undefined || name === ''
      ? []
      : language.words.sources.flatMap((source) => {
          const lead = unitsOf(`${source} ${name}`, language);
          return forms.map((form) => tidy([...lead, comma, ...form]));
        }),
  );
}
