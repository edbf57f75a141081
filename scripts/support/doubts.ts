import type { Doubt } from '../../src/engine/doubts/index.ts';
import { printable } from './progress.ts';

/** The block that generate and doctor end with; empty where nothing gives to doubt. */
export function wordedDoubts(doubts: readonly Doubt[]): string {
  if (doubts.length === 0) return '';
  const lines = doubts.map(({ found, remedy }) => `  - ${printable(`${found} ${remedy}`)}\n`);
  return `Check these:\n${lines.join('')}`;
}
