import { BatonError } from '../../errors/error.ts';
import type { DriveClient, SharedDrive } from './client.ts';
import type { DriveFile } from './file.ts';
import type { DriveOptions } from './options.ts';

/**
 * A drive with a change log of its own: what an account owns, has opened or was given, or a shared drive. Google says
 * that each must be followed by itself to see every change
 * (https://developers.google.com/workspace/drive/api/guides/about-changes).
 */
export interface Corpus {
  /** `my-drive/<account>` or `shared-drives/<id>`: what keys and items begin with. */
  id: string;
  client: DriveClient;
  /** Null: the account's own. */
  driveId: string | null;
  /** What its paths begin with. */
  label: string;
}

export interface Corpora {
  corpora: Corpus[];
  /** Shared drives that are read, each with the account that reads it. */
  drives: { drive: SharedDrive; client: DriveClient }[];
  /** Ids of all shared drives that the accounts are members of, read or not. */
  memberOf: ReadonlySet<string>;
}

/** The drives that the options ask for, in order. Throws SOURCE_MISSING where a shared drive is not to be seen. */
export async function findCorpora(clients: readonly DriveClient[], options: DriveOptions): Promise<Corpora> {
  const seen = new Map<string, { drive: SharedDrive; client: DriveClient }>();
  for (const client of options.sharedDrives === false ? [] : clients)
    for (const drive of await client.sharedDrives())
      if (!seen.has(drive.id)) seen.set(drive.id, { drive, client });
  const asked = Array.isArray(options.sharedDrives) ? options.sharedDrives : null;
  for (const wanted of asked ?? []) {
    if ([...seen.values()].some(({ drive }) => isNamed(drive, wanted))) continue;
    const names = [...seen.values()].map(({ drive }) => drive.name).join(', ');
    throw new BatonError(
      'SOURCE_MISSING',
      `${options.accounts.join(' and ')} can see no shared drive "${wanted}"; ${names === '' ? 'there are none' : `there are: ${names}`}.`,
      { hint: 'Mend "sharedDrives" in the config, or make the account a member of the shared drive.' },
    );
  }
  const drives = [...seen.values()]
    .filter(({ drive }) => asked === null || asked.some((wanted) => isNamed(drive, wanted)))
    .sort((one, other) => (one.drive.id < other.drive.id ? -1 : 1));
  const corpora = [
    ...clients.map((client) => ({
      id: `my-drive/${client.account}`,
      client,
      driveId: null,
      label: 'My Drive',
    })),
    ...drives.map(({ drive, client }) => ({
      id: `shared-drives/${drive.id}`,
      client,
      driveId: drive.id,
      label: `Shared drives/${drive.name.replaceAll('/', '_') || drive.id}`,
    })),
  ];
  return { corpora, drives, memberOf: new Set(seen.keys()) };
}

function isNamed(drive: SharedDrive, wanted: string): boolean {
  return drive.id === wanted || drive.name.trim().toLowerCase() === wanted.trim().toLowerCase();
}

/** Whether a file is this drive's to read: not of a shared drive that is read itself, not another account's own. */
export function belongsTo(
  corpus: Corpus,
  file: DriveFile,
  options: DriveOptions,
  memberOf: ReadonlySet<string>,
): boolean {
  if (corpus.driveId !== null) return file.driveId === corpus.driveId;
  if (file.driveId !== null)
    // An item of a shared drive may be given to somebody who is no member.
    return options.sharedDrives !== false && !memberOf.has(file.driveId);
  return !file.owners.some(
    ({ address }) => address !== corpus.client.account && options.accounts.includes(address),
  );
}
