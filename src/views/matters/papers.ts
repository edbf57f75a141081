import type { Finding } from '../../contracts/finding.ts';
import type { Library, LibraryDocument, Statement } from '../../contracts/library.ts';
import type { MatterPaper } from '../../contracts/matters.ts';
import { plain } from '../../records/sentences.ts';
import { statementsOf } from '../library/statements.ts';
import { boundBy, isAgreement } from '../parties/candidates.ts';
import type { Counterparts } from './counterparts.ts';
import {
  isShortName,
  knownNumbers,
  type Rarity,
  shared,
  type Telling,
  type Traits,
  topicWords,
  valuesOf,
  wholeWords,
} from './traits.ts';

/** A statement of a document with what it is told by. */
export interface ToldStatement {
  document: LibraryDocument;
  statement: Statement;
  traits: Traits;
  /** Whom its headings, the document's title and the rest of its paragraph name. */
  under: ReadonlySet<string>;
  /** Whom the document binds, where it is an agreement, by its title, its file's name or its first line. */
  bound: ReadonlySet<string>;
}

const LONGEST = 700;
const PAPERS = 4;
const STATEMENTS = 4;
const ENOUGH = 1.9;
/** What says less than this share of what the best statement says is about something beside it. */
const SHARE = 0.5;
/** Standings of papers that say something of the business. */
const OWN: ReadonlySet<string> = new Set(['in-force', 'superseded', 'draft']);
/** A statement that more matters' words lead to than this many is looked at for none of them. */
const USERS = 400;

/** What a statement is told by. */
export function toldStatements(
  { documents }: Library,
  findings: ReadonlyMap<string, readonly Finding<Telling>[]>,
  {
    counterparts,
    names,
    numbers,
    shortNames,
  }: {
    counterparts: Counterparts;
    names: ReadonlySet<string>;
    numbers: ReadonlySet<string>;
    shortNames: ReadonlySet<string>;
  },
): ToldStatement[] {
  return documents
    .filter(({ standing, record }) => OWN.has(standing) && record.kind !== 'code')
    .flatMap((document) => {
      const { record, sections } = document;
      const values = findings.get(record.id) ?? [];
      const titled = counterparts.namedIn(record.title);
      const file = record.path?.split('/').at(-1) ?? '';
      const bound = isAgreement(document)
        ? counterparts.namedIn([record.title, file, boundBy(document)?.quote ?? ''].join('\n'))
        : new Set<string>();
      return sections.flatMap(({ heading, passages }) => {
        const headed = topicWords([record.title, ...heading].map(plain).join('\n'), names, shortNames);
        const under = new Set([...titled, ...counterparts.namedIn(heading.map(plain).join('\n'))]);
        const sayings = passages.map((passage) => ({
          beside:
            passage.role === 'row'
              ? under
              : new Set([...under, ...counterparts.namedIn(record.text.slice(passage.start, passage.end))]),
          statements: statementsOf(record, passage),
        }));
        return sayings.flatMap(({ beside, statements }) =>
          statements
            .filter(({ quote }) => quote.length <= LONGEST)
            .map((statement) => {
              const inside = values.filter(
                ({ start, end }) => start >= statement.start && end <= statement.end,
              );
              const told = valuesOf(inside);
              return {
                document,
                statement,
                under: beside,
                bound,
                traits: {
                  ...told,
                  words: topicWords(statement.quote, names, shortNames),
                  headed,
                  numbers: new Set([...told.numbers, ...knownNumbers(statement.quote, numbers)]),
                  with: counterparts.namedIn(statement.quote),
                },
              };
            }),
        );
      });
    });
}

/** Finds what documents say of a matter. */
export class Papers {
  readonly #statements: readonly ToldStatement[];
  readonly #rarity: Rarity;
  readonly #byTrait = new Map<string, number[]>();

  constructor(statements: readonly ToldStatement[], rarity: Rarity) {
    this.#statements = statements;
    this.#rarity = rarity;
    for (const [index, { traits, under }] of statements.entries())
      for (const trait of [...traits.words, ...traits.headed, ...traits.numbers, ...traits.with, ...under]) {
        const users = this.#byTrait.get(trait);
        if (users) users.push(index);
        else this.#byTrait.set(trait, [index]);
      }
  }

  /**
   * The documents that say most of what is told by some traits, each with its statements in order. Where a row names a
   * numbered thing of the subjects ("Flat 4"), rows that do not are of its neighbours.
   */
  of(traits: Traits, subjects: readonly string[] = []): MatterPaper[] {
    const numbered = new Set(subjects.flatMap(numberedIn));
    const candidates = new Set(
      [...traits.words, ...traits.numbers, ...traits.with].flatMap((trait) => {
        const users = this.#byTrait.get(trait) ?? [];
        return users.length > USERS ? [] : users;
      }),
    );
    const weighed = [...candidates].map((index) => {
      const told = this.#statements[index] as ToldStatement;
      return { told, weight: this.#weight(told, traits) };
    });
    const least = Math.max(ENOUGH, SHARE * Math.max(0, ...weighed.map(({ weight }) => weight)));
    const found = weighed.filter(({ weight }) => weight >= least);
    return [...Map.groupBy(found, ({ told }) => told.document)]
      .map(([document, found]) => {
        const all = withoutNeighbours(found, numbered);
        const best = [...all]
          .sort((one, other) => other.weight - one.weight || order(one.told, other.told))
          .slice(0, STATEMENTS);
        return { document, best, weight: best.reduce((sum, { weight }, at) => sum + weight / (at + 1), 0) };
      })
      .sort(
        (one, other) =>
          other.weight - one.weight || (one.document.record.id < other.document.record.id ? -1 : 1),
      )
      .slice(0, PAPERS)
      .map(({ document, best }) => ({
        document,
        isDated: best.some(
          ({ told }) => shared(yearless(told.traits.days), yearless(traits.days)).length > 0,
        ),
        statements: best
          .map(({ told }) => told)
          .sort(order)
          .map(({ statement }) => statement),
      }));
  }

  /** How much speaks for it: a number of it; or the partner with something else; or several rare words, one of a heading. */
  #weight({ traits: own, under, bound }: ToldStatement, traits: Traits): number {
    const numbers = shared(own.numbers, traits.numbers);
    const named = shared(own.with, traits.with).length > 0;
    const headed = shared(under, traits.with).length > 0;
    const isRare = (word: string) => this.#rarity.of(word) > 0;
    const words = wholeWords(shared(own.words, traits.words).filter(isRare));
    const above = wholeWords(
      shared(own.headed, traits.words).filter((word) => isRare(word) && !own.words.has(word)),
    );
    const agreed = shared(bound, traits.with).length > 0 && shared(own.headed, traits.headed).length > 0;
    const weigh = (word: string) => this.#rarity.of(word) * (traits.headed.has(word) ? 1.5 : 1);
    const said = words.reduce((sum, word) => sum + weigh(word), 0);
    const values =
      shared(own.sums, traits.sums).length + shared(yearless(own.days), yearless(traits.days)).length;
    const strong = numbers.some((number) => number.length >= 4 && (/\p{L}/u.test(number) || named || headed));
    const called = shared(own.words, traits.headed).filter(isShortName);
    const anchored = above.length + called.length > 0 || words.some((word) => traits.headed.has(word));
    const partner = named ? 1.2 : headed ? 0.8 : 0;
    const enough =
      strong ||
      (partner > 0 && (said >= (named ? 1.2 : 2) || (said >= 0.6 && anchored) || values > 0)) ||
      (agreed && (named || said >= 0.6)) ||
      (anchored && said + 0.5 * Math.min(1, values) >= 2);
    if (!enough) return 0;
    const context = above.reduce((sum, word) => sum + 0.5 * weigh(word), 0);
    return (
      (strong ? 2 : 0) +
      (agreed ? 1 : 0) +
      partner +
      Math.min(3, said) +
      Math.min(1, context) +
      0.8 * Math.min(2, values)
    );
  }
}

/** Things that are told apart by a figure: "flat 4", "room 12". */
const numberedIn = (text: string): string[] =>
  [...text.toLowerCase().matchAll(/(?<!\p{L})(\p{L}{3,})\s(\d{1,3})(?![\p{L}\p{N}]|[.,/:]\d)/gu)].map(
    ([, word, figure]) => `${word} ${figure}`,
  );

function withoutNeighbours<One extends { told: ToldStatement }>(
  all: readonly One[],
  numbered: ReadonlySet<string>,
): readonly One[] {
  const isOfIt = ({ told }: One) => numberedIn(told.statement.quote).some((one) => numbered.has(one));
  return all.some(isOfIt) ? all.filter((one) => one.told.statement.role !== 'row' || isOfIt(one)) : all;
}

/** Days without their year: what comes every year names none. */
const yearless = (days: ReadonlySet<string>): Set<string> => new Set([...days].map((day) => day.slice(-5)));

function order(one: ToldStatement, other: ToldStatement): number {
  return one.statement.start - other.statement.start;
}
