import { Decimal } from 'decimal.js';
import type { Block, Inline } from '../../contracts/draft.ts';
import type { Finding } from '../../contracts/finding.ts';
import { plain } from '../../records/sentences.ts';
import { type Cell, cellsOf, claimOf, stated, text } from '../kit/claims.ts';
import type { Statement } from '../kit/library.ts';
import { amountsOf, showMoney, showNumber } from '../kit/money.ts';
import { type Expression, evaluate, parseExpression } from './arithmetic.ts';
import { isRetired, type Material, titleOf } from './material.ts';

interface Rule {
  finding: Finding<'formula'>;
  /** What it computes, lower-case. */
  result: string;
  expression: Expression;
}

interface Bound {
  row: Statement;
  cell: Cell;
  /** First cell with a name in it. */
  of: Cell | null;
  amount: Decimal;
  currency: string | null;
}

const PAY = new Set(['pay', 'rate', 'salary', 'gross', 'wage', 'basic', 'amount']);
const STAFF = /\b(?:staff|employees?|people|team|personnel|payroll|salar(?:y|ies)|wages?)\b/i;
const CURRENCY = /(?:^|[\s(])([A-Z]{3})(?=$|[\s)])/;

/**
 * Examples computed through the formulae of the records from a value that a table states: only where each formula
 * is the one for its result, nothing in it is superseded, and every name in it is the head of one column, or the
 * result of another of the formulae.
 */
export function workedExample(material: Material, formulas: readonly Finding<'formula'>[]): Block[] {
  const rules = rulesOf(material, formulas);
  const values = new Map<
    string,
    { value: Decimal; proofs: { record: string; start: number; end: number }[] }
  >();
  let start: { name: string; bound: Bound } | null = null;
  for (const { expression } of rules) {
    for (const name of expression.names) {
      if (start || rules.some(({ result }) => sameTerm(result, name))) continue;
      const bound = bindingOf(material, name);
      if (bound) start = { name, bound };
    }
  }
  if (!start) return [];
  const { name, bound } = start;
  const range = { record: bound.row.record, start: bound.cell.start, end: bound.cell.end };
  values.set(name, { value: bound.amount, proofs: [range] });
  const lines: Inline[][] = [];
  // Each pass computes what the one before made possible; there are no more passes than formulae.
  for (let pass = 0; pass < rules.length; pass += 1) {
    for (const rule of rules) {
      if (values.has(rule.result)) continue;
      const known = new Map<string, Decimal>();
      const proofs = [];
      for (const wanted of rule.expression.names) {
        const found = [...values].find(([one]) => sameTerm(one, wanted));
        if (!found) continue;
        known.set(wanted, found[1].value);
        proofs.push(...found[1].proofs);
      }
      const value = evaluate(rule.expression, known);
      if (!value) continue;
      const shown = value.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
      const ranges = [
        { record: rule.finding.record, start: rule.finding.start, end: rule.finding.end },
        ...proofs,
      ];
      values.set(rule.result, { value, proofs: ranges });
      lines.push([
        claimOf({ ...rule.finding, heading: [], role: 'paragraph' }),
        text(' → '),
        stated(
          `${rule.finding.data.result}: ${bound.currency ? showMoney(shown, bound.currency) : showNumber(shown, 2)}`,
          ranges,
          `${rule.finding.data.expression} with ${[...known].map(([term, one]) => `${term} = ${showNumber(one, 2)}`).join(', ')}${shown.equals(value) ? '' : ', rounded to two decimals'}`,
        ),
      ]);
    }
  }
  if (lines.length === 0) return [];
  const who = bound.of
    ? [
        stated(bound.of.text, [{ record: bound.row.record, start: bound.of.start, end: bound.of.end }]),
        text(', '),
      ]
    : [];
  return [
    {
      type: 'paragraph',
      inlines: [
        text('Computed from one value that the records state: '),
        ...who,
        text(`${name} `),
        stated(bound.currency ? showMoney(bound.amount, bound.currency) : showNumber(bound.amount, 2), [
          range,
        ]),
        text('.'),
      ],
    },
    { type: 'list', ordered: true, items: lines },
  ];
}

/** Formulae that can be computed, where no other formula says otherwise for the same result. */
function rulesOf(material: Material, formulas: readonly Finding<'formula'>[]): Rule[] {
  const rules = formulas.flatMap((finding): Rule[] => {
    if (finding.data.form !== 'prose' || isRetired(material, finding)) return [];
    const result = plain(finding.data.result).trim().toLowerCase();
    const expression = parseExpression(plain(finding.data.expression));
    return expression && /^\p{L}[\p{L}\d -]{2,38}$/u.test(result) ? [{ finding, result, expression }] : [];
  });
  const said = (rule: Rule) => JSON.stringify(rule.expression.tokens);
  return rules.filter(
    (rule, index) =>
      rules.findIndex((one) => one.result === rule.result) === index &&
      rules.every((one) => one.result !== rule.result || said(one) === said(rule)),
  );
}

/** "daily" and "daily rate" are one term; "daily" and "half daily" are not. */
function sameTerm(one: string, other: string): boolean {
  const core = (words: string) =>
    words
      .split(/[\s-]+/)
      .filter((word) => !PAY.has(word))
      .join(' ');
  return core(one) !== '' && core(one) === core(other);
}

/** The first value of a column of that name in a table about people's pay, the newest document first; null where there is none. */
function bindingOf(material: Material, name: string): Bound | null {
  for (const place of material.places) {
    const { document, statements } = place;
    // A monthly fee of a client is no monthly pay.
    if (document.archived || document.attached || !STAFF.test(titleOf(place))) continue;
    for (const row of statements) {
      if (row.role !== 'row' || isRetired(material, row)) continue;
      const columns = (row.columns ?? []).map((column) => plain(column));
      const at = columns.findIndex((column) =>
        sameTerm(column.replace(CURRENCY, ' ').trim().toLowerCase(), name),
      );
      if (at < 0) continue;
      const cells = cellsOf(row.quote, row.start);
      const cell = cells[at];
      const readAmount = amountsOf(
        statements
          .filter(({ role, columns }) => role === 'row' && columns?.join('\0') === row.columns?.join('\0'))
          .map((other) => cellsOf(other.quote, other.start)[at]?.text ?? ''),
      );
      const amount = readAmount(cell?.text ?? '');
      if (!cell || !amount || amount.lessThanOrEqualTo(0)) continue;
      const of = cells.find((one, index) => index !== at && /\p{L}{2,}\s\p{L}{2,}/u.test(one.text)) ?? null;
      return { row, cell, of, amount, currency: CURRENCY.exec(columns[at] ?? '')?.[1] ?? null };
    }
  }
  return null;
}
