import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { BatonError } from '../../errors/error.ts';

const keyFileSchema = z.object({ clientId: z.string().min(1), clientSecret: z.string().min(1) });

export type XeroCredentials = z.infer<typeof keyFileSchema>;

export function credentialsFile(baseDirectory: string, credentials: string): string {
  return path.resolve(baseDirectory, credentials);
}

/** Reads a key file. Throws SIGN_IN_MISSING where it is not there, CONFIG_INVALID where it is something else. */
export async function readCredentials(file: string): Promise<XeroCredentials> {
  const text = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new BatonError('SIGN_IN_MISSING', `There is no key file at ${file} (${cause.code}).`, {
      cause,
      hint: 'Write the client id and secret of your Xero app into it; docs/connect-xero.md shows how.',
    });
  });
  try {
    return keyFileSchema.parse(JSON.parse(text));
  } catch {
    // What is wrong is not quoted: the file holds a secret.
    throw new BatonError(
      'CONFIG_INVALID',
      `The key file ${file} is not { "clientId": "…", "clientSecret": "…" }.`,
      {
        hint: 'Copy both from the page of your app at developer.xero.com; docs/connect-xero.md shows how.',
      },
    );
  }
}

/** Whether others on this computer can read the key file; never on Windows, which has no such modes. */
export async function isShared(file: string): Promise<boolean> {
  if (process.platform === 'win32') return false;
  return ((await stat(file)).mode & 0o077) !== 0;
}
