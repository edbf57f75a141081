import path from 'node:path';
import { BatonError } from '../errors/error.ts';

/** Where a site goes: a folder of this machine, or one of another that ssh reaches. */
export type Target = { kind: 'folder'; folder: string } | { kind: 'ssh'; host: string; folder: string };

/** `user@host`, a host of the ssh config, an address in brackets. Never an option: it does not begin with a dash. */
const HOST = /^[A-Za-z0-9._[][A-Za-z0-9._@:%[\]-]*$/;

/** Reads `DIR` or `rsync:HOST:PATH`. Throws USAGE. */
export function parseTarget(words: string): Target {
  const wrong = (why: string, hint?: string) =>
    new BatonError('USAGE', `npm run deploy --: --target ${why}`, { ...(hint && { hint }) });
  if (/^s3:/i.test(words))
    throw wrong(
      `"${words}" is a bucket, which deploy does not write to.`,
      "Deploy to a folder and copy its release with the provider's own tool; docs/deploy.md shows how.",
    );
  if (!/^rsync:/i.test(words)) {
    if (/^[a-z][a-z0-9+.-]+:/i.test(words) && !path.isAbsolute(words))
      throw wrong(`"${words}" is neither a folder nor rsync:HOST:PATH.`);
    return { kind: 'folder', folder: path.resolve(words) };
  }
  const [, host = '', folder = ''] = /^rsync:((?:[^:[\]]|\[[^\]]*\])+):(.+)$/i.exec(words) ?? [];
  if (!HOST.test(host)) throw wrong(`"${words}" names no host: it is rsync:HOST:PATH.`);
  if (/[\p{Cc}]/u.test(folder) || folder.startsWith('-') || folder.replaceAll(/[/.]/g, '') === '')
    throw wrong(`"${words}" names no folder on ${host}.`);
  // Where ssh and rsync begin is the home of the user there.
  return { kind: 'ssh', host, folder: folder.replace(/^~\//, '').replace(/(?<=.)\/+$/, '') };
}
