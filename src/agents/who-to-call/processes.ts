import type { Inline } from '../../contracts/draft.ts';
import type { Mailbox } from '../../contracts/mailbox.ts';
import type { Procedure, Processes } from '../../contracts/processes.ts';
import type { Reference } from '../../contracts/reference.ts';
import { stated, text } from '../kit/claims.ts';
import type { Callers, Row } from './lines.ts';

const ROWS = 60;
const NAMES = 4;

/** Procedures by name: who acts in them, as their sentences name them; who leaves only where nobody else is named. */
export function processRows(callers: Callers, { procedures }: Processes): Row[] {
  return procedures.slice(0, ROWS).flatMap((procedure): Row[] => {
    const actors = actorsOf(callers, procedure);
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

/** People who act, in order, each where a sentence first names them; words that are nobody's name say only a role. */
function actorsOf({ mailbox }: Callers, { lines }: Procedure): Map<string, Reference> {
  const found = new Map<string, Reference>();
  for (const { actors, record, start, quote } of lines)
    for (const name of actors) {
      const at = quote.indexOf(name);
      if (at >= 0 && !found.has(name) && isPerson(mailbox, name))
        found.set(name, { record, start: start + at, end: start + at + name.length });
    }
  return found;
}

function isPerson({ people }: Mailbox, name: string): boolean {
  const words = name.toLowerCase().split(/\s+/);
  const has = (one: string) => {
    const own = one.toLowerCase().split(/\s+/);
    return own.length > 1 && words.every((word) => own.includes(word));
  };
  return [...people.values()].some(({ names, machine }) => !machine && names.some(has));
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
