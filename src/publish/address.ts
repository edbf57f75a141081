import { slugOf } from '../agents/kit/slug.ts';

/** Addresses that the site makes itself, with all below them. */
const TAKEN: ReadonlySet<string> = new Set([
  '404',
  'assets',
  'history',
  'plain-frame',
  'records',
  'search',
  'threads',
]);

const PLAIN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Address of the page of a file, without slashes at its ends: `Billing/My notes` stands at `billing/my-notes`, `start`
 * is the start page (empty), and `billing/index` the index of its section. `path` is the file's below the content
 * folder, without `.mdx`. The path of a generated page is its address.
 */
export function addressOf(path: string): string {
  const parts = path.split('/').map((part) => (PLAIN.test(part) ? part : slugOf(part)));
  if (parts.at(-1) === 'index' || (parts.length === 1 && parts[0] === 'start')) parts.pop();
  return parts.join('/');
}

/** Whether the site puts something of its own at this address, or below it. */
export function isTaken(address: string): boolean {
  return TAKEN.has(address.split('/')[0] as string);
}
