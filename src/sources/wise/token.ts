import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { BatonError } from '../../errors/error.ts';

const tokenFileSchema = z.object({ token: z.string() });

export function tokenFile(baseDirectory: string, credentials: string): string {
  return path.resolve(baseDirectory, credentials);
}

/** Reads a personal token. Throws SIGN_IN_MISSING where the file is not there, CONFIG_INVALID where it holds none. */
export async function readToken(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new BatonError('SIGN_IN_MISSING', `There is no token file at ${file} (${cause.code}).`, {
      cause,
      hint: 'Make an API token at wise.com and save it there; docs/connect-wise.md shows how.',
    });
  });
  const token = tokenOf(text.replace(/^\uFEFF/, '').trim());
  // What stands there is not quoted: it may be a secret with a slip in it.
  if (!/^[\x21-\x7E]{8,1000}$/.test(token))
    throw new BatonError('CONFIG_INVALID', `The file ${file} holds no API token of Wise.`, {
      hint: 'It holds the token alone, or {"token": "…"}; docs/connect-wise.md shows how to make one.',
    });
  return token;
}

function tokenOf(text: string): string {
  if (!text.startsWith('{')) return text;
  try {
    return tokenFileSchema.parse(JSON.parse(text)).token.trim();
  } catch {
    return '';
  }
}

/** Whether others on this computer can read the file; never on Windows, which has no such modes. */
export async function isShared(file: string): Promise<boolean> {
  if (process.platform === 'win32') return false;
  return ((await stat(file)).mode & 0o077) !== 0;
}
