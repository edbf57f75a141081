import type { Passage } from '../../contracts/passage.ts';
import { columnIs } from '../../findings/reading/duty-language.ts';
import { cellsOf } from '../../findings/reading/pieces.ts';
import { plain } from '../../records/sentences.ts';
import { LANGUAGES } from './language.ts';
import { type Token, tokensOf } from './tokens.ts';

/** What a row says of its step: the words of it, who does it, and to whom it goes from there. */
interface StepRow {
  tokens: readonly Token[];
  row: { actor: string | null; next: string | null };
}

type Columns = 'stepColumns' | 'actorColumns' | 'nextColumns';

/** A longer cell names nobody. */
const LONGEST_NAME = 6;

/**
 * The row of a table of steps as a line of its procedure: numbered, or with a column that says whom the work goes to. A
 * table whose columns say when is one of duties, and its order is that of the calendar, unless its rows are numbered.
 */
export function stepRowOf(text: string, passage: Passage): StepRow | null {
  const { columns, start, end } = passage;
  const heads = columns.map((head) => tokensOf(head, { start: 0, end: head.length }));
  const column = (list: Columns, but: (index: number) => boolean = () => false) =>
    heads.findIndex(
      (head, index) =>
        !but(index) && LANGUAGES.some((one) => head.length > 0 && one[list].at(head, 0) === head.length),
    );
  const cells = cellsOf(text.slice(start, end)).map((cell) => ({
    start: start + cell.start,
    end: start + cell.end,
  }));
  const said = cells.map((cell) => plain(text.slice(cell.start, cell.end)));
  const isNumber = (index: number) => /^\d{1,2}[.)]?$/.test(said[index] ?? '');
  const step = column('stepColumns', isNumber);
  const next = column('nextColumns');
  const actor = column('actorColumns');
  const cell = cells[step];
  const numbered = said.findIndex((_, index) => isNumber(index)) === 0;
  // A calendar has times; one whose rows are numbered and name who acts is the way of one case.
  const timed = columns.some((head) => columnIs('whenColumns', head) || columnIs('dueColumns', head));
  // What is headed "Step" is one, whatever else the columns say.
  const named = actor >= 0 && LANGUAGES.some((one) => one.stepNames.at(heads[step] ?? [], 0) > 0);
  if (timed && !named && !(numbered && actor >= 0)) return null;
  if (!cell || said[step] === '' || !(named || numbered || (next >= 0 && actor >= 0))) return null;
  return {
    tokens: tokensOf(text, cell),
    row: { actor: nameIn(said[actor]), next: nameIn(said[next]) },
  };
}

function nameIn(cell: string | undefined): string | null {
  const words = (cell ?? '').split(/\s+/).filter((word) => word !== '');
  return words.length > 0 &&
    words.length <= LONGEST_NAME &&
    /\p{L}{2}/u.test(cell ?? '') &&
    !/\d/.test(cell ?? '')
    ? (cell ?? null)
    : null;
}
