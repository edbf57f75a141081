import type { Library, Statement } from '../../contracts/library.ts';
import { statementsOf } from '../../views/library/statements.ts';

/** Somebody to look for: every name that is theirs alone. */
export interface Named {
  key: string;
  names: readonly string[];
}

/** A sentence that names more people than this is a list of them and says nothing of one. */
const TOGETHER = 3;
const SHORT = 45;
const WORD = /\p{Lu}[\p{L}\p{M}]*/gu;

/**
 * What documents in force say of each of these, in order of the library: sentences and rows that name them. What came with
 * a mail, what is law, and lists of names are left out.
 */
export function mentionsOf(library: Library, people: readonly Named[]): Map<string, Statement[]> {
  const byWord = new Map<string, { key: string; name: string }[]>();
  for (const { key, names } of people)
    for (const name of names) {
      const [first] = name.match(WORD) ?? [];
      if (first !== undefined) byWord.set(first, [...(byWord.get(first) ?? []), { key, name }]);
    }
  const found = new Map<string, Statement[]>();
  for (const { record, standing, passages } of library.documents) {
    if (standing !== 'in-force' || record.parent !== null || record.kind === 'code') continue;
    const statements = passages.flatMap((passage) => statementsOf(record, passage));
    for (const [at, statement] of statements.entries()) {
      const words = new Set(statement.quote.match(WORD));
      const named = new Set(
        [...words].flatMap((word) =>
          (byWord.get(word) ?? []).flatMap(({ key, name }) => (names(statement.quote, name) ? key : [])),
        ),
      );
      if (named.size > TOGETHER) continue;
      const whole = named.size === 0 ? statement : withLead(record.text, statement, statements[at - 1]);
      for (const key of named) found.set(key, [...(found.get(key) ?? []), whole]);
    }
  }
  return found;
}

/** A short sentence leans on the one before it: "Lorna knows, it comes up in 2027." */
function withLead(text: string, statement: Statement, before: Statement | undefined): Statement {
  const leans =
    before?.passage === statement.passage && statement.quote.length < SHORT && statement.role !== 'row';
  return leans
    ? { ...statement, start: before.start, quote: text.slice(before.start, statement.end) }
    : statement;
}

/**
 * Whether the name stands in the text as whole words. A name of one word with a capital is not the common word in small
 * letters: "Helm" is no helm.
 */
export function names(quote: string, name: string): boolean {
  const [said, sought] = [quote.toLowerCase(), name.toLowerCase()];
  const isWord = (character: string) => /[\p{L}\p{N}]/u.test(character);
  const common = !/\s/.test(name) && name !== sought;
  for (let at = said.indexOf(sought); at >= 0; at = said.indexOf(sought, at + 1)) {
    const whole = !isWord(said.charAt(at - 1)) && !isWord(said.charAt(at + sought.length));
    if (whole && !(common && quote.slice(at, at + name.length) === sought)) return true;
  }
  return false;
}
