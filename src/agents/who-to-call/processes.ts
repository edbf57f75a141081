import type { Inline } from '../../contracts/draft.ts';
import type { Mailbox } from '../../contracts/mailbox.ts';
import type { Procedure, Processes } from '../../contracts/processes.ts';
import { stated, text } from '../kit/claims.ts';
import type { Callers, Row } from './lines.ts';

const ROWS = 60;
const NAMES = 4;

/** Procedures by name: who acts in them, as their sentences name them; who leaves only where nobody else is named. */
export function processRows(callers: Callers, { procedures }: Processes): Row[] {
  return procedures.slice(0, ROWS).flatMap((procedure): Row[] => {
    const actors = actorsOf(procedure);
    const staying = [...actors].filter(([name]) => !isLeaving(callers, name));
    const shown = staying.length > 0 ? staying : [...actors];
    if (shown.length === 0) return [];
    const cells = shown
      .slice(0, NAMES)
      .flatMap(([name, cite], at): Inline[] => [
        text(`${at > 0 ? ', ' : ''}${staying.length > 0 ? '' : 'only '}`),
        stated(name, [cite]),
      ]);
    return [[[text(procedure.name), text(' ('), recordOf(procedure), text(')')], cells]];
  });
}

function recordOf({ document: { record } }: Procedure): Inline {
  return { type: 'record', text: record.path ?? record.title, record: record.id };
}

/** Who acts, in order, each with the first sentence that names them. */
function actorsOf({ lines }: Procedure): Map<string, { record: string; start: number; end: number }> {
  const found = new Map<string, { record: string; start: number; end: number }>();
  for (const { actors, record, start, end } of lines)
    for (const name of actors) if (!found.has(name)) found.set(name, { record, start, end });
  return found;
}

/** Whether a name, whole or the first one alone, is that of who leaves and of nobody else here. */
function isLeaving({ mailbox, leaving }: Callers, name: string): boolean {
  const words = name.toLowerCase().split(/\s+/);
  const own = leaving.toLowerCase().split(/\s+/);
  return words.every((word) => own.includes(word)) && !isShared(mailbox, words, leaving);
}

function isShared({ people }: Mailbox, words: readonly string[], leaving: string): boolean {
  return [...people.values()].some(
    ({ name, standing }) =>
      standing === 'inside' &&
      name !== leaving &&
      words.every((word) => name.toLowerCase().split(/\s+/).includes(word)),
  );
}
