import type { Block, Inline } from '../../contracts/draft.ts';
import { plain } from '../../records/sentences.ts';
import { claimOf, stated } from '../kit/claims.ts';
import { isAbout, type Topic } from '../kit/topics.ts';
import { type Procedure, titleOf } from './material.ts';
import { type ProcedureStep, whenOf } from './procedures.ts';
import { MONEY } from './topics.ts';

/** The steps as a numbered list, or as a table with who, where and when, if half of them say it. */
export function stepsBlock(steps: readonly ProcedureStep[]): Block {
  const claims = steps.map((step) => claimOf({ ...step, heading: [], role: 'item' }));
  const columns: { title: string; cells: (Inline | null)[] }[] = [
    {
      title: 'When',
      cells: steps.map((step) => {
        const when = whenOf(step);
        return when ? stated(when.text, [when]) : null;
      }),
    },
    { title: 'Who', cells: steps.map((step) => named(step, step.actor)) },
    { title: 'System', cells: steps.map((step) => named(step, step.system)) },
  ].filter(({ cells }) => cells.filter((cell) => cell !== null).length * 2 > cells.length);
  if (columns.length === 0) return { type: 'list', ordered: true, items: claims.map((claim) => [claim]) };
  return {
    type: 'table',
    columns: ['', ...columns.map(({ title }) => title), 'Step'],
    rows: steps.map((_, index) => [
      [{ type: 'text', text: String(index + 1) }],
      ...columns.map(({ cells }) => (cells[index] ? [cells[index]] : [])),
      [claims[index] as Inline],
    ]),
  };
}

/** What a step names, as a claim on the words that name it, or on the whole step. */
function named(step: ProcedureStep, name: string | null): Inline | null {
  const words = name === null ? '' : plain(name);
  if (name === null || words === '' || words.length > 60) return null;
  const at = step.quote.toLowerCase().indexOf(name.toLowerCase());
  if (at < 0) return null;
  const range = { record: step.record, start: step.start + at, end: step.start + at + name.length };
  return stated(words, [range]);
}

const PROCEDURE =
  /\b(?:steps?|step[- ]by[- ]step|process|procedure|how to|how we|routine|run|cycle|workflow|checklist|guide|month(?:ly)?)\b/i;

/**
 * How much a procedure is about a topic: its headings, each step that names it, its length; a numbered list counts
 * more than bullets, slides for an audience and what came with a mail less than a document of the business.
 */
export function procedureScore(procedure: Procedure, topic: Topic): number {
  const { document, heading, numbered, steps } = procedure;
  const about = steps.filter(({ quote }) => isAbout(quote, topic)).length;
  const titled = isAbout(titleOf(procedure), topic);
  if (about === 0 && !titled) return 0;
  return (
    (titled ? 4 : 0) +
    (isAbout(heading.at(-1) ?? '', topic) ? 2 : 0) +
    (PROCEDURE.test(titleOf(procedure)) ? 2 : 0) +
    Math.min(8, about) +
    Math.min(5, steps.length / 2) +
    (numbered ? 3 : 0) -
    (document.archived ? 8 : 0) -
    (document.kind === 'slides' ? 4 : 0) -
    (document.attached ? 3 : 0)
  );
}

/** A title of a procedure for a reader: its nearest heading, with its document's title where that says what it is about. */
export function procedureTitle({ heading, document }: Procedure): string {
  const last = heading.at(-1);
  if (!last || last === document.title) return document.title;
  return isAbout(last, MONEY) ? last : `${document.title}: ${last}`;
}
