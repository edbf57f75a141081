import { isPersonalHost } from '../../records/triage/addresses.ts';
import type { KnownAddress } from './census.ts';

/**
 * The addresses under which somebody of this name wrote, to be confirmed: every word of the shorter name stands in the
 * longer one, or the last words are one and the first ones begin alike ("Mo Oldroyd", "Maureen Oldroyd").
 */
export function addressesOf(name: string, known: readonly KnownAddress[]): string[] {
  const wanted = wordsOf(name);
  return known
    .filter(({ names, sent }) => sent > 0 && [...names.keys()].some((other) => agree(wanted, wordsOf(other))))
    .map(({ address }) => address);
}

/** One word alone ("Sam") is nobody's name for sure. */
function agree(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < 2) return false;
  if (short.every((word) => long.includes(word))) return true;
  return short.at(-1) === long.at(-1) && short[0]?.[0] === long[0]?.[0];
}

/** Words in small letters without accents: "Zoë Ångström" and "zoe angstrom" are one. */
function wordsOf(name: string): string[] {
  return (
    name
      .normalize('NFD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** The domains of the business that addresses of its people show; hosts of personal addresses are nobody's business. */
export function domainsOf(addresses: readonly string[]): string[] {
  return [
    ...new Set(
      addresses
        .filter((address) => !isPersonalHost(address))
        .flatMap((address) => address.split('@')[1] ?? []),
    ),
  ];
}
