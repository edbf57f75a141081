import type { Finding } from '../../contracts/finding.ts';
import type { Library, LibraryDocument, Statement } from '../../contracts/library.ts';
import type { MatterPaper } from '../../contracts/matters.ts';
import { plain } from '../../records/sentences.ts';
import { statementsOf } from '../library/statements.ts';
import type { Counterparts } from './counterparts.ts';
import {
  knownNumbers,
  type Rarity,
  shared,
  type Telling,
  type Traits,
  topicWords,
  valuesOf,
} from './traits.ts';

/** A statement of a document with what it is told by. */
export interface ToldStatement {
  document: LibraryDocument;
  statement: Statement;
  traits: Traits;
  /** Whom its headings and the document's title name. */
  under: ReadonlySet<string>;
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
  }: { counterparts: Counterparts; names: ReadonlySet<string>; numbers: ReadonlySet<string> },
): ToldStatement[] {
  return documents
    .filter(({ standing, record }) => OWN.has(standing) && record.kind !== 'code')
    .flatMap((document) => {
      const { record, sections } = document;
      const values = findings.get(record.id) ?? [];
      const titled = counterparts.namedIn(record.title);
      return sections.flatMap(({ heading, passages }) => {
        const headed = topicWords([record.title, ...heading].map(plain).join('\n'), names);
        const under = new Set([...titled, ...counterparts.namedIn(heading.map(plain).join('\n'))]);
        return passages
          .flatMap((passage) => statementsOf(record, passage))
          .filter(({ quote }) => quote.length <= LONGEST)
          .map((statement) => {
            const inside = values.filter(
              ({ start, end }) => start >= statement.start && end <= statement.end,
            );
            const told = valuesOf(inside);
            return {
              document,
              statement,
              under,
              traits: {
                ...told,
                words: topicWords(statement.quote, names),
                headed,
                numbers: new Set([...told.numbers, ...knownNumbers(statement.quote, numbers)]),
                with: counterparts.namedIn(statement.quote),
              },
            };
          });
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

  /** The documents that say most of what is told by some traits, each with its statements in order. */
  of(traits: Traits): MatterPaper[] {
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
      .map(([document, all]) => {
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
        statements: best
          .map(({ told }) => told)
          .sort(order)
          .map(({ statement }) => statement),
      }));
  }

  /** How much speaks for it: a number of it; or the partner with something else; or several rare words, one of a heading. */
  #weight({ traits: own, under }: ToldStatement, traits: Traits): number {
    const numbers = shared(own.numbers, traits.numbers);
    const named = shared(own.with, traits.with).length > 0;
    const headed = shared(under, traits.with).length > 0;
    const isRare = (word: string) => this.#rarity.of(word) > 0;
    const words = shared(own.words, traits.words).filter(isRare);
    const above = shared(own.headed, traits.words).filter((word) => isRare(word) && !own.words.has(word));
    const weigh = (word: string) => this.#rarity.of(word) * (traits.headed.has(word) ? 1.5 : 1);
    const said = words.reduce((sum, word) => sum + weigh(word), 0);
    const values =
      shared(own.sums, traits.sums).length +
      new Set(shared(own.days, traits.days).map((day) => day.slice(-5))).size;
    const strong = numbers.some((number) => number.length >= 4 && (/\p{L}/u.test(number) || named || headed));
    const anchored = above.length > 0 || words.some((word) => traits.headed.has(word));
    const partner = named ? 1.2 : headed ? 0.8 : 0;
    const enough =
      strong ||
      (partner > 0 && (said >= (named ? 1.2 : 2) || (said >= 0.6 && anchored) || values > 0)) ||
      (anchored && said >= 2);
    if (!enough) return 0;
    const context = above.reduce((sum, word) => sum + 0.5 * weigh(word), 0);
    return (strong ? 2 : 0) + partner + Math.min(3, said) + Math.min(1, context) + 0.8 * Math.min(2, values);
  }
}

function order(one: ToldStatement, other: ToldStatement): number {
  return one.statement.start - other.statement.start;
}
