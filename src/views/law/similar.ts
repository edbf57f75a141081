import type { Provision } from '../../contracts/law.ts';
import type { Saying } from './clauses.ts';
import { tokensOf } from './terms.ts';

/** Shared rare words, the least that make two texts speak of the same. */
const SHARED = 3;
/** The sentence's best provision must be this one, or nearly. */
const MARGIN = 0.9;
/** Share of the rare weight of a provision's name or sentence that a sentence must hold. */
const SHARE = 0.35;
/** A word in more texts than this share tells nothing. */
const COMMON = 0.15;
const SENTENCES = 4;

/** Words as they are compared: without endings, short ones and figures left out. */
const stemsOf = (text: string): Set<string> =>
  new Set(
    tokensOf(text).flatMap(({ word }) => (word.length < 4 || /\d/.test(word) ? [] : [word.slice(0, 6)])),
  );

const contextOf = ({ record, section, statement }: Saying) =>
  stemsOf(`${record.title} ${section?.heading.join(' ') ?? ''} ${statement.quote}`);

/** Finds sentences that share rare words with a provision of no known matter, and with no other provision more. */
export class Likeness {
  readonly #provisions: ReadonlyMap<Provision, { title: Set<string>; stems: Set<string> }>;
  readonly #contexts = new Map<Saying, Set<string>>();
  readonly #sayings: { saying: Saying; stems: Set<string>; context: Set<string> }[];
  readonly #weights = new Map<string, number>();

  constructor(provisions: readonly Provision[], sayings: readonly Saying[]) {
    this.#provisions = new Map(
      provisions.map((provision) => [
        provision,
        {
          title: stemsOf(provision.title),
          stems: stemsOf(`${provision.title} ${provision.statements.map(({ quote }) => quote).join(' ')}`),
        },
      ]),
    );
    this.#sayings = sayings
      .filter(({ tellsLaw }) => !tellsLaw)
      .map((saying) => ({
        saying,
        stems: stemsOf(saying.statement.quote),
        context: contextOf(saying),
      }));
    const count = new Map<string, number>();
    const texts = [
      ...[...this.#provisions.values()].map(({ stems }) => stems),
      ...this.#sayings.map(({ stems }) => stems),
    ];
    for (const stems of texts) for (const stem of stems) count.set(stem, (count.get(stem) ?? 0) + 1);
    for (const [stem, times] of count)
      if (times <= Math.max(3, texts.length * COMMON))
        this.#weights.set(stem, Math.log(1 + texts.length / times));
  }

  /** Weight of the rare words that a provision and a sentence share, those of the provision's title twice. */
  between(provision: Provision, saying: Saying): number {
    const own = this.#provisions.get(provision);
    const said = this.#contexts.get(saying) ?? contextOf(saying);
    if (!own) return 0;
    this.#contexts.set(saying, said);
    const shared = (stems: Set<string>) => this.#weight([...stems].filter((stem) => said.has(stem)));
    return shared(own.title) + shared(own.stems);
  }

  to(wanted: Provision): Saying[] {
    const own = this.#provisions.get(wanted);
    if (!own) return [];
    return this.#sayings
      .flatMap(({ saying, stems, context }) => {
        const shared = [...own.stems].filter((stem) => context.has(stem) && this.#weights.has(stem));
        const said = shared.filter((stem) => stems.has(stem)).length;
        if (shared.length < SHARED || said < 2) return [];
        const score = this.#weight(shared);
        const titled =
          own.title.size > 0 &&
          this.#weight([...own.title].filter((stem) => context.has(stem))) / this.#weight([...own.title]);
        const whole = score / this.#weight([...own.stems]);
        if (Math.max(titled || 0, whole) < SHARE) return [];
        const best = Math.max(
          ...[...this.#provisions.values()].map(({ stems: other }) =>
            this.#weight([...other].filter((stem) => context.has(stem))),
          ),
        );
        return score >= best * MARGIN ? [{ saying, score }] : [];
      })
      .sort((one, other) => other.score - one.score)
      .slice(0, SENTENCES)
      .map(({ saying }) => saying);
  }

  #weight(stems: readonly string[]): number {
    return stems.reduce((sum, stem) => sum + (this.#weights.get(stem) ?? 0), 0);
  }
}
