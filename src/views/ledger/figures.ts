import { Decimal } from 'decimal.js';
import type { Figure } from '../../contracts/ledger.ts';
import type { Reference } from '../../contracts/reference.ts';

/** The sum of figures of one currency, with all their cells. */
export function sumOf(figures: readonly Figure[], method: string): Figure {
  return figureOf(
    figures.reduce((sum, { value }) => sum.plus(value), new Decimal(0)),
    method,
    figures.flatMap(({ cells }) => cells),
  );
}

/** A computed amount. */
export function figureOf(value: Decimal, method: string, cells: readonly Reference[]): Figure {
  return { value: value.toFixed(), method, cells };
}

/** `3 invoices`, `1 invoice`. */
export function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

/** Compares by code units: the same order on every machine. */
export function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Days from one plain date to another; negative where the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The name of a party as a key: without differences of case and white space. */
export function partyKey(name: string): string {
  return name.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}
