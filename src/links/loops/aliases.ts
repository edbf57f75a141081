import type { Person } from '../../contracts/link-kinds.ts';

type Keyed = { key: string; data: Person };

/**
 * Who of the business writes from elsewhere too: key of the other address → key of their own. First and last name
 * must both stand in the other's name or address; where they fit two people, nobody is meant.
 */
export function ownAliases(people: readonly Keyed[]): Map<string, string> {
  const byWord = new Map<string, { key: string; words: readonly string[] }[]>();
  for (const { key, data } of people)
    if (data.standing !== 'outside')
      for (const name of data.names) {
        const words = wordsOf(name);
        if (words.length < 2) continue;
        for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), { key, words }]);
      }
  const aliases = new Map<string, string>();
  for (const { key, data } of people) {
    if (data.standing !== 'outside') continue;
    const known = new Set(
      wordsOf([...data.names, ...data.addresses.map((one) => one.split('@')[0])].join(' ')),
    );
    const fitting = new Set(
      [...known]
        .flatMap((word) =>
          (byWord.get(word) ?? []).filter(({ words }) => words.every((one) => known.has(one))),
        )
        .map((one) => one.key),
    );
    const [only] = fitting;
    if (only !== undefined && fitting.size === 1) aliases.set(key, only);
  }
  return aliases;
}

function wordsOf(text: string): string[] {
  const folded = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '');
  return (folded.match(/\p{L}+/gu) ?? []).filter((word) => word.length > 1);
}
