import { oneLine } from './normalise.ts';

/** Schemes of addresses that a person can go to or write to. */
const REACHABLE = /^(?:https?|ftps?|sftp|file|mailto|tel):/i;

const MAXIMUM_ADDRESS = 2000;

/**
 * The address behind words, as it stands beside them: ` (https://bank.example/)`. '' where the words say it already,
 * where there are none, or where the address is none to go to (`javascript:`, a place on the same page).
 */
export function addressBeside(words: string, address: string): string {
  const href = address.trim().replace(/\s/g, '');
  if (!REACHABLE.test(href) || href.length > MAXIMUM_ADDRESS) return '';
  const isPlain = /^(?:mailto|tel):/i.test(href);
  const target = isPlain ? (href.replace(/^[a-z]+:/i, '').split('?', 1)[0] ?? '') : href;
  const label = oneLine(words);
  const said = bare(label) === bare(href) || label.toLowerCase() === target.toLowerCase();
  return said || label === '' || target === '' ? '' : ` (${target})`;
}

/** An address as people write it: without scheme, `www.` and the last slash. */
function bare(address: string): string {
  return address
    .toLowerCase()
    .replace(/^[a-z]+:(?:\/\/)?/, '')
    .replace(/^www\./, '')
    .replace(/\/$/, '');
}
