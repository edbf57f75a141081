import type { WithdrawalPlan } from '../../src/engine/withdraw/index.ts';
import { printable } from './progress.ts';

/** Of a list so many lines are told. */
const MOST = 30;

const HOW: Record<WithdrawalPlan['records'][number]['how'], string> = {
  asked: '',
  'came with it': ' (came with it)',
  copy: ' (a copy)',
};

/** What falls with a record, for the person who is asked. */
export function wordedPlan({ records, pages, findings, repeated }: WithdrawalPlan): string {
  const claims = pages.reduce((sum, page) => sum + page.claims, 0);
  const parts = [
    part(
      `${counted(records.length, 'record')} will be taken out`,
      records.map(({ row, how }) => `${row.id}: ${row.title}${HOW[how]}`),
    ),
    part(
      `${counted(findings, 'finding')} and ${counted(claims, 'citation')} on ${counted(pages.length, 'page')} fall with ${records.length === 1 ? 'it' : 'them'}`,
      pages.map(
        ({ path, claims: count, only }) =>
          `${path}: ${counted(count, 'citation')}${only ? '; it cites nothing else' : ''}`,
      ),
    ),
  ];
  if (repeated.length > 0)
    parts.push(
      part(
        `${counted(repeated.length, 'other record')} ${repeated.length === 1 ? 'holds a line' : 'hold lines'} of it, word for word, and ${repeated.length === 1 ? 'stays' : 'stay'}`,
        repeated,
      ),
    );
  return `${parts.join('\n')}\n`;
}

function part(head: string, lines: readonly string[]): string {
  const shown = lines.slice(0, MOST).map((line) => `  ${printable(line)}\n`);
  if (lines.length > MOST) shown.push(`  and ${lines.length - MOST} more\n`);
  return `${head}${lines.length > 0 ? ':' : '.'}\n${shown.join('')}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
