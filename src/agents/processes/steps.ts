import type { ProcessLine } from '../../contracts/processes.ts';

/** An item of the list of steps: one item of the document, or one sentence of its text. */
export interface Step {
  number: number;
  lines: readonly ProcessLine[];
}

/** The lines of a procedure's own list as its items, numbered anew. */
export function stepsOf(lines: readonly ProcessLine[]): Step[] {
  const steps: { number: number; lines: ProcessLine[] }[] = [];
  for (const line of lines.filter(({ listed }) => listed)) {
    const last = steps.at(-1);
    const goesOn = line.role === 'item' && last?.lines.at(-1)?.passage === line.passage;
    if (last && goesOn) last.lines.push(line);
    else steps.push({ number: steps.length + 1, lines: [line] });
  }
  return steps;
}
