import { append } from './multimap.ts';
import type { Paper } from './paper.ts';
import type { Point } from './point.ts';
import { type Cell, cellOf, type Said, wordCells } from './said.ts';
import { stemOf } from './terms.ts';

/**
 * Tells which row of a table a sentence speaks of. Here every word counts: "first" and "repeat" may be all that tells two
 * rows apart.
 */
export class Rows {
  readonly #tables = new Map<string, Said[]>();

  constructor(papers: readonly Paper[]) {
    for (const paper of papers)
      for (const said of paper.said)
        if (said.role === 'row') append(this.#tables, tableOf(paper, said), said);
  }

  /** Whether a sentence names another row of the table as well as this one, or better. Never where it names none. */
  namesAnother(sentence: Point, { paper, said, slot }: Point): boolean {
    const cell = cellOf(said, slot);
    if (said.role !== 'row' || sentence.said.role === 'row' || !cell) return false;
    const spoken = stemsOf(sentence.paper.title);
    for (const word of stemsIn(sentence.said, sentence.said)) spoken.add(word);
    const own = namesOf(paper, said, cell);
    const named = [...own].filter((word) => spoken.has(word));
    if (named.length === 0) return false;
    return (this.#tables.get(tableOf(paper, said)) ?? []).some((other) => {
      const names = other === said ? null : namesOf(paper, other, cell);
      if (!names || !named.every((word) => names.has(word))) return false;
      return names.size <= own.size || [...names].filter((word) => spoken.has(word)).length > named.length;
    });
  }
}

function tableOf(paper: Paper, said: Said): string {
  return `${paper.index}\0${said.heading.join('/')}\0${said.cells.map(({ column }) => column).join('|')}`;
}

/** Words and figures by which a row is known: those left of the value, where there are any. */
function namesOf(paper: Paper, said: Said, { index }: Cell): Set<string> {
  const cells = said.cells.filter((cell) => cell.index < index && /\p{L}{2}/u.test(textOf(paper, cell)));
  const named = cells.length > 0 ? cells : wordCells(paper.text, said).filter((cell) => cell.index !== index);
  return new Set(named.flatMap((cell) => [...stemsIn(said, cell)]));
}

function textOf(paper: Paper, { start, end }: Cell): string {
  return paper.text.slice(start, end);
}

function stemsIn({ tokens }: Said, { start, end }: { start: number; end: number }): Set<string> {
  return new Set(
    tokens.flatMap((token) => {
      if (token.start < start || token.start >= end) return [];
      return token.slot ? [`#${token.slot.key}`] : /\p{L}/u.test(token.word) ? [stemOf(token.word)] : [];
    }),
  );
}

function stemsOf(text: string): Set<string> {
  return new Set((text.match(/[\p{L}\p{M}]+/gu) ?? []).map(stemOf));
}
