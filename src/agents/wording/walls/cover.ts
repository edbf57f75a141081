import { isJoin, isThirdOf, whenLast } from './forms.ts';
import type { WallLanguage } from './language.ts';
import type { Statement } from './statements.ts';
import { BE, tidy, type Unit } from './units.ts';

/** A piece of a sentence between words that join, and what joins it to the one before: a word, a semicolon. */
export interface Piece {
  units: readonly Unit[];
  join: 'word' | 'mark' | null;
  /** The units that join. */
  joint: readonly Unit[];
}

/** A statement of a quote as a part of a sentence says it. */
export interface Part {
  units: readonly Unit[];
  join: Piece['join'];
  statement: Statement;
}

const PIECES = 8;

/** The sentence cut at the words that join; null where there are more than are tried. */
export function piecesOf(units: readonly Unit[], language: WallLanguage | null): readonly Piece[] | null {
  const pieces: Piece[] = [];
  let start = 0;
  let joint: readonly Unit[] = [];
  let join: Piece['join'] = null;
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at] as Unit;
    const mark = unit.raw === ';';
    if (!mark && !(language && isJoin(unit, language))) continue;
    const from = units[at - 1]?.kind === 'break' ? at - 1 : at;
    if (from <= start) continue;
    pieces.push({ units: units.slice(start, from), join, joint });
    [joint, join, start] = [units.slice(from, at + 1), mark ? 'mark' : 'word', at + 1];
  }
  pieces.push({ units: units.slice(start), join, joint });
  return pieces.length > PIECES ? null : pieces;
}

/**
 * The statements that the pieces say, each of them once and whole: neighbours are put together again where a statement
 * has the joining word itself. Null where some piece is no statement.
 */
export function cover(pieces: readonly Piece[], statements: readonly Statement[]): readonly Part[] | null {
  const [first] = pieces;
  if (!first) return [];
  for (let count = pieces.length; count > 0; count -= 1) {
    const units = tidy(
      pieces
        .slice(0, count)
        .flatMap((piece, at) => (at === 0 ? piece.units : [...piece.joint, ...piece.units])),
    );
    const statement = statements.find((one) => says(units, one));
    if (!statement) continue;
    const rest = cover(
      pieces.slice(count),
      statements.filter((one) => one !== statement),
    );
    if (rest) return [{ units, join: first.join, statement }, ...rest];
  }
  return null;
}

/** Whether units say a statement in one of the forms that it may take. */
function says(units: readonly Unit[], { forms, language }: Statement): boolean {
  const said = language ? [units, ...whenLast(units, language)] : [units];
  return said.some((one) => forms.some((form) => areSame(one, form, language)));
}

function areSame(said: readonly Unit[], form: readonly Unit[], language: WallLanguage | null): boolean {
  if (said.length !== form.length) return false;
  const label = form.findIndex(({ kind }) => kind === 'break');
  return said.every((unit, at) => {
    const quoted = form[at] as Unit;
    if (unit.key === quoted.key && (unit.kind === 'break') === (quoted.kind === 'break')) return true;
    if (at === label && quoted.key === ':' && unit.key === BE) return true;
    return (
      language !== null &&
      quoted.inflects === true &&
      unit.kind === 'word' &&
      isThirdOf(plainKey(quoted), plainKey(unit), language)
    );
  });
}

/** The word itself where the walls have a common key for its kind. */
function plainKey({ key, raw }: Unit): string {
  return key.startsWith('=') ? raw.toLowerCase() : key;
}
