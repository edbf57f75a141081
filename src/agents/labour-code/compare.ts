import { Decimal } from 'decimal.js';
import type { Finding } from '../../contracts/finding.ts';
import { shownDay } from '../kit/dates.ts';
import type { Statement } from '../kit/library.ts';
import type { LabourSubject, Measure } from './subjects.ts';

/** A value in a statement, in the terms of a measure. */
export interface Stated {
  amount: Decimal;
  /** `percent`, `day-of-year`, or a unit of time. */
  unit: string;
  start: number;
  end: number;
  /** As the record writes it. */
  quote: string;
  /** In words for a reader: "25% more", "12 days", "by 15 December". */
  words: string;
}

export interface Comparison {
  law: Stated;
  own: Stated;
  lawStatement: Statement;
  ownStatement: Statement;
  verdict: 'meets' | 'falls short';
}

const FLOOR =
  /\b(?:at least|not less than|no less than|not fewer than|no fewer than|(?:a )?minimum of)\s(?:(?:an?|additional|the|equivalent|to|of|rate)\s){0,4}$/i;
const CEILING =
  /\b(?:not exceed(?:ing)?|not (?:to )?exceed|not more than|no more than|no longer than|at most|(?:a )?maximum of|up to|within|not later than|no later than|on or before)\s(?:(?:an?|the|of|first)\s){0,3}$/i;
/** A value with one of these before it is a limit of something else. */
const OTHER_FLOOR =
  /\b(?:up to|more than|less than|over|above|within|after|before|beyond|until|first|next|of the)\s(?:the\s)?$/i;
const OTHER_CEILING = /\b(?:more than|over|above|after|beyond|at least|since|month|day)\s(?:the\s)?$/i;
/** Words by which a paper says that it tells the law, not its own practice. */
const OF_THE_LAW = /\b(?:law|laws|legal|statut\w{0,8}|legislat\w{0,8}|labou?r code|by decree)\b/i;
const CONDITION = /\b(?:rendered|after|who (?:has|have)|worked for|service of|of service)\b/i;

/** Values of a statement that a measure can weigh. `findings` are those of its record. */
export function valuesOf(measure: Measure, statement: Statement, findings: readonly Finding[]): Stated[] {
  const inside = findings.filter(({ start, end }) => start >= statement.start && end <= statement.end);
  if (measure.quantity === 'premium') return [...inside.flatMap(premiumOf), ...factorsOf(statement)];
  if (measure.quantity === 'day') return inside.flatMap(dayOf);
  return inside.flatMap((finding) => durationOf(finding, measure.units ?? []));
}

function premiumOf(finding: Finding): Stated[] {
  if (finding.kind !== 'percentage') return [];
  const value = new Decimal(finding.data.value);
  const amount = value.gte(100) ? value.minus(100) : value;
  return [{ ...spanOf(finding), amount, unit: 'percent', words: `${amount.toString()}% more` }];
}

/** "×1.25" is 25% on top. */
function factorsOf(statement: Statement): Stated[] {
  return [...statement.quote.matchAll(/(?:×|(?<![\p{L}\p{N}])x)\s?(\d(?:\.\d{1,3})?)(?![\d%.,])/giu)].flatMap(
    (match) => {
      const amount = new Decimal(match[1] ?? '0').minus(1).times(100);
      if (amount.lt(0)) return [];
      const start = statement.start + match.index;
      return [
        {
          start,
          end: start + match[0].length,
          quote: match[0],
          amount,
          unit: 'percent',
          words: `${match[0]}, that is ${amount.toString()}% more`,
        },
      ];
    },
  );
}

/** A day of every year as its number in a leap year; a date of one year is a case, not a rule. */
function dayOf(finding: Finding): Stated[] {
  if (finding.kind !== 'date') return [];
  const { date, inferredYear } = finding.data;
  if (!inferredYear && !date.startsWith('--')) return [];
  const [, month, day] = /^(?:-|\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  if (!month || !day) return [];
  const amount = new Decimal(
    Math.round((Date.UTC(2024, Number(month) - 1, Number(day)) - Date.UTC(2024, 0, 1)) / 86_400_000),
  );
  return [
    {
      ...spanOf(finding),
      amount,
      unit: 'day-of-year',
      words: shownDay(`2024-${month}-${day}`).replace(/ 2024$/, ''),
    },
  ];
}

function durationOf(finding: Finding, units: readonly string[]): Stated[] {
  if (finding.kind !== 'duration') return [];
  const { amount, unit } = finding.data;
  if (!units.includes(unit)) return [];
  const value = new Decimal(amount);
  const words = `${value.toString()} ${unit === 'business-day' ? 'working day' : unit}${value.eq(1) ? '' : 's'}`;
  return unit === 'hour' && units.includes('minute')
    ? [{ ...spanOf(finding), amount: value.times(60), unit: 'minute', words }]
    : [{ ...spanOf(finding), amount: value, unit, words }];
}

const spanOf = ({ start, end, quote }: Finding) => ({ start, end, quote });

/** The clause of a statement in which a value stands: between commas, semicolons, brackets and dashes. */
function clauseOf(statement: Statement, value: { start: number; end: number }): string {
  const from = value.start - statement.start;
  const to = value.end - statement.start;
  const before =
    statement.quote
      .slice(0, from)
      .split(/[;()|]|[,.:]\s|\s[–—]\s/)
      .at(-1) ?? '';
  const after = statement.quote.slice(to).split(/[;()|]|[,.:](?:\s|$)|\s[–—]\s/)[0] ?? '';
  return `${before}${statement.quote.slice(from, to)}${after}`;
}

const before = (statement: Statement, value: { start: number }) =>
  statement.quote
    .slice(Math.max(0, value.start - statement.start - 60), value.start - statement.start)
    .replaceAll(/[\s*_]+/g, ' ');

/** What a law sets: values with a comparator of the measure's own side before them, or granted outright. */
export function boundsIn(
  subject: LabourSubject,
  statement: Statement,
  findings: readonly Finding[],
): Stated[] {
  const { measure } = subject;
  if (!measure) return [];
  const comparator = measure.bound === 'floor' ? FLOOR : CEILING;
  return valuesOf(measure, statement, findings).filter((value) => {
    const clause = clauseOf(statement, value);
    const lead = before(statement, value);
    if (measure.bound === 'floor' && CONDITION.test(lead.slice(-40))) return false;
    if (comparator.test(lead))
      return !measure.per || measure.per.test(clause) || measure.per.test(statement.quote);
    if (measure.quantity === 'day' && /\bby\s$/i.test(lead)) return true;
    return (
      measure.granted?.test(statement.quote) &&
      (!measure.per || measure.per.test(clause)) &&
      !OTHER_FLOOR.test(lead) &&
      !CEILING.test(lead)
    );
  });
}

/** What the house states as its own practice in the same terms. */
export function practiceIn(
  subject: LabourSubject,
  statement: Statement,
  findings: readonly Finding[],
): Stated[] {
  const { measure } = subject;
  if (!measure) return [];
  return valuesOf(measure, statement, findings).filter((value) => {
    const clause = clauseOf(statement, value);
    const lead = before(statement, value);
    if (OF_THE_LAW.test(clause) || OF_THE_LAW.test(lead.split(/[;()|]|,\s/).at(-1) ?? '')) return false;
    if (measure.per && !measure.per.test(clause)) return false;
    return !(measure.bound === 'floor' ? OTHER_FLOOR : OTHER_CEILING).test(lead);
  });
}

/** Weighs like with like; null where units differ. */
export function weigh(
  measure: Measure,
  law: { value: Stated; statement: Statement },
  own: { value: Stated; statement: Statement },
): Comparison | null {
  if (law.value.unit !== own.value.unit) return null;
  const enough =
    measure.bound === 'floor'
      ? own.value.amount.gte(law.value.amount)
      : own.value.amount.lte(law.value.amount);
  return {
    law: law.value,
    own: own.value,
    lawStatement: law.statement,
    ownStatement: own.statement,
    verdict: enough ? 'meets' : 'falls short',
  };
}
