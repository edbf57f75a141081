import type { Handover } from '../../contracts/handover.ts';
import type { BatonRecord } from '../../contracts/record.ts';
import { domainOf, isOwnDomain } from './domains.ts';
import { localPart } from './identity.ts';
import { digitsOf, nameKey, spokenName } from './names.ts';

const ROW = /^\|(.+)\|[ \t]*$/gm;
const ADDRESS = /^[^\s@|<>()]+@[^\s@|<>()]+\.[^\s@|<>()]+$/;
/** Words of a name in a list of people. */
const NAME = /^\p{Lu}[\p{L}\p{M}'’.-]*(?: (?:\p{Lu}|d[aeiou]|v[ao]n)[\p{L}\p{M}'’.-]*){1,3}$/u;
/** Letters by which an address tells whose it is. */
const TELLING = 3;

/**
 * Who stands in a list of the business's people: a row with one address at an own domain, spelled from the name in the same
 * row. A list may name people who never wrote.
 */
export function rosterOf(
  { kind, text }: BatonRecord,
  handover: Handover,
): { name: string; address: string }[] {
  if (kind === 'mail' || !text.includes('@')) return [];
  return [...text.matchAll(ROW)].flatMap(([, row = '']) => {
    const cells = row.split(/(?<!\\)\|/).map((cell) => cell.trim());
    const [address, other] = cells.filter((cell) => ADDRESS.test(cell)).map((cell) => cell.toLowerCase());
    if (address === undefined || other !== undefined) return [];
    if (!isOwnDomain(domainOf(address) ?? '', handover)) return [];
    const letters = lettersOf(localPart(address));
    const names = cells
      .filter((cell) => NAME.test(cell) && digitsOf(cell) === '')
      .map(spokenName)
      .filter((name) =>
        nameKey(name)
          .split(' ')
          .some((word) => word.length >= TELLING && letters.includes(lettersOf(word))),
      );
    return names.length === 1 ? [{ name: names[0] as string, address }] : [];
  });
}

/** Lower-case letters, "ä" and "ae" alike. */
const lettersOf = (word: string): string =>
  nameKey(word.replaceAll(/[._]+/g, ' '))
    .replaceAll(/[^\p{L}]/gu, '')
    .replaceAll(/([aou])e/g, '$1');
