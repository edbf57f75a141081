import { Decimal } from 'decimal.js';
import type { Clause, Figure, Provision } from '../../contracts/law.ts';
import { type Rule, ruleOf } from './rules.ts';
import { Terms } from './terms.ts';
import { all } from './words.ts';

const BOUNDS = { least: new Terms(all(({ least }) => least)), most: new Terms(all(({ most }) => most)) };

/** Units that are a fixed number of others. */
const TIMES: Readonly<Record<string, readonly [string, number]>> = {
  hour: ['minute', 60],
  year: ['month', 12],
};
/** Hours beside minutes may be told of one matter, but not eight hours beside a break of thirty minutes. */
const FAR = 4;

/** The figures by which a provision limits its matter, and those of the same sentences that may grade them. */
export function limitsOf({
  figures,
  statements,
  matters,
  title,
}: Provision): readonly { figure: Figure; graded: readonly Figure[] }[] {
  return figures.flatMap((figure) => {
    const rule = ruleOf(figure);
    const sentence = statements.find(({ start, end }) => start <= figure.start && figure.end <= end);
    const saysBound = (bound: Rule['bound']) => BOUNDS[bound].stand(`${title} ${sentence?.quote ?? ''}`);
    const known =
      figure.matter === null ? figure.bound !== null : rule !== undefined && matters.has(figure.matter);
    if (
      figure.bare ||
      !known ||
      (rule && (figure.bound === null ? rule.said && !saysBound(rule.bound) : figure.bound !== rule.bound))
    )
      return [];
    const graded = figures.filter((other) => {
      const together = sentence !== undefined && sentence.start <= other.start && other.end <= sentence.end;
      const samePer =
        other.per === figure.per || (other.matter === figure.matter && (!other.per || !figure.per));
      // Beside a figure that says its bound, those of other sentences that say none are examples.
      const same =
        other.matter === figure.matter && (together || other.bound !== null || figure.bound === null);
      return (
        other !== figure &&
        !other.bare &&
        samePer &&
        (same || together) &&
        baseOf(other).unit === baseOf(figure).unit
      );
    });
    return [{ figure: rule && figure.bound === null ? { ...figure, bound: rule.bound } : figure, graded }];
  });
}

/**
 * Weighs what a paper states against what a provision sets. A law that grades its figure is kept where all of its figures are,
 * and broken where none is; between them, and where units, rhythm or matter differ, a person compares.
 */
export function weigh(provision: Provision, own: readonly Figure[]): Clause['verdict'] {
  const verdicts = limitsOf(provision).flatMap(({ figure: law, graded }) =>
    own.flatMap((figure) => {
      if (!isComparable(figure, law)) return [];
      const holds = [law, ...graded].map((one) => keeps(figure, one, law.bound ?? 'least'));
      const [first] = holds;
      return first === undefined || holds.some((one) => one !== first)
        ? []
        : [{ holds: first, own: figure, law }];
    }),
  );
  return verdicts.find(({ holds }) => !holds) ?? verdicts[0] ?? sameHours(provision, own);
}

/** Hours that a law sets and does not limit by its words are kept by whoever sets the same; others a person compares. */
function sameHours({ figures, matters }: Provision, own: readonly Figure[]): Clause['verdict'] {
  for (const law of figures) {
    if (law.bare || law.bound !== null || law.matter !== 'working-time' || !matters.has(law.matter)) continue;
    const same = own.find(
      (figure) => isComparable(figure, law) && baseOf(figure).amount.eq(baseOf(law).amount),
    );
    if (same) return { holds: true, own: same, law };
  }
  return null;
}

/** Matters whose weeks and months are those of the calendar: a month is no shorter than four weeks. */
const CALENDAR = new Set(['notice', 'resignation', 'probation', 'retention', 'fixed-term', 'payment-term']);
const DAYS: Readonly<Record<string, readonly [number, number]>> = { week: [7, 7], month: [28, 31] };

/** The fewest and the most days of weeks or months; null of other units. */
function daysOf(figure: Figure): readonly [Decimal, Decimal] | null {
  const { amount, unit } = baseOf(figure);
  const days = DAYS[unit];
  return days && CALENDAR.has(figure.matter ?? '') ? [amount.times(days[0]), amount.times(days[1])] : null;
}

/** Whether weeks and months leave no doubt which is longer. */
function areApart(own: Figure, law: Figure): boolean {
  const [mine, limit] = [daysOf(own), daysOf(law)];
  return mine !== null && limit !== null && (mine[0].gte(limit[1]) || mine[1].lt(limit[0]));
}

function keeps(own: Figure, law: Figure, bound: 'least' | 'most'): boolean {
  const [days, limits] = [daysOf(own), daysOf(law)];
  if (days && limits && baseOf(own).unit !== baseOf(law).unit)
    return bound === 'least' ? days[0].gte(limits[1]) : days[1].lt(limits[0]);
  const [mine, limit] = [baseOf(own).amount, baseOf(law).amount];
  return bound === 'least' ? mine.gte(limit) : mine.lte(limit);
}

function isComparable(own: Figure, law: Figure): boolean {
  if (own.bare || own.matter !== law.matter || (own.bound !== null && own.bound !== law.bound)) return false;
  const [mine, limit] = [baseOf(own), baseOf(law)];
  if (mine.unit !== limit.unit && !areApart(own, law)) return false;
  if (own.unit !== law.unit && ratio(mine.amount, limit.amount).gt(FAR)) return false;
  const rule = ruleOf(law);
  if (!rule) return own.per === law.per;
  if (rule.per === 'same') return own.per !== null && own.per === law.per;
  return rule.per === 'any' || [own.per, law.per].every((per) => per === null || per === 'year');
}

const ratio = (one: Decimal, other: Decimal) =>
  Decimal.max(one, other).div(Decimal.max(Decimal.min(one, other), '0.01'));

function baseOf({ amount, unit }: Figure): { amount: Decimal; unit: string } {
  const [base, times] = TIMES[unit] ?? [unit, 1];
  return { amount: new Decimal(amount).times(times), unit: base };
}
