import { createPrivateKey } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { BatonError } from '../../errors/error.ts';

const serviceAccountSchema = z.object({
  type: z.literal('service_account'),
  client_email: z.string().min(1),
  client_id: z.string().optional(),
  private_key: z.string().min(1),
  private_key_id: z.string().optional(),
  project_id: z.string().optional(),
});

const installedSchema = z.object({
  installed: z.object({
    client_id: z.string().min(1),
    client_secret: z.string().min(1),
    project_id: z.string().optional(),
  }),
});

/** A key file of Google Cloud: a service account that acts for people, or a client that people sign in with. */
export type GoogleCredentials =
  | { kind: 'service-account'; email: string; clientId: string | null; key: string; keyId: string | null }
  | { kind: 'installed'; clientId: string; clientSecret: string };

/** Reads a key file. Throws SIGN_IN_MISSING where it is not there, CONFIG_INVALID where it is something else. */
export async function readCredentials(file: string): Promise<GoogleCredentials> {
  const text = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new BatonError('SIGN_IN_MISSING', `There is no key file at ${file} (${cause.code}).`, { cause });
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // The parser's message would quote the key.
    throw invalid(file, 'it is not JSON');
  }
  const account = serviceAccountSchema.safeParse(value);
  if (account.success) {
    const { client_email, client_id, private_key, private_key_id } = account.data;
    if (!isPrivateKey(private_key)) throw invalid(file, 'its private key is damaged');
    return {
      kind: 'service-account',
      email: client_email,
      clientId: client_id ?? null,
      key: private_key,
      keyId: private_key_id ?? null,
    };
  }
  const installed = installedSchema.safeParse(value);
  if (installed.success) {
    const { client_id, client_secret } = installed.data.installed;
    return { kind: 'installed', clientId: client_id, clientSecret: client_secret };
  }
  const web = value !== null && typeof value === 'object' && 'web' in value;
  throw invalid(
    file,
    web
      ? 'it is of an OAuth client of the type "Web application"; make one of the type "Desktop app"'
      : 'it is neither the key of a service account nor an OAuth client of the type "Desktop app"',
  );
}

function isPrivateKey(pem: string): boolean {
  try {
    createPrivateKey(pem);
    return true;
  } catch {
    return false;
  }
}

function invalid(file: string, why: string): BatonError {
  return new BatonError('CONFIG_INVALID', `The key file ${file} is not what Google Cloud gives: ${why}.`, {
    hint: 'docs/connect.md says where to get it and which one to take.',
  });
}

/** Whether others on this computer can read the key file; never on Windows, which has no such modes. */
export async function isShared(file: string): Promise<boolean> {
  if (process.platform === 'win32') return false;
  return ((await stat(file)).mode & 0o077) !== 0;
}

export function credentialsFile(baseDirectory: string, credentials: string): string {
  return path.resolve(baseDirectory, credentials);
}
