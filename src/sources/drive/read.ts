import { createHash } from 'node:crypto';
import type { PersonRef, RawRecordInput } from '../../contracts/record.ts';
import { BatonError } from '../../errors/error.ts';
import { readDocumentApart } from '../folder/apart/read-apart.ts';
import { extensionOf, MAXIMUM_FILE_BYTES, type ReadDocument, refuseByName } from '../folder/readers/index.ts';
import { dateInName, statedDate } from '../folder/text/stated-date.ts';
import { withoutCredentials } from '../kit/keep-out.ts';
import { hasStatus, ServiceError } from '../kit/service-error.ts';
import type { DriveClient } from './client.ts';
import type { DriveFile } from './file.ts';
import { type Export, exportsOf, refuseByType } from './formats.ts';

/** What came of reading a file. */
export type Outcome =
  | { record: RawRecordInput }
  /** It stays so until the file changes. */
  | { unreadable: string }
  /** It may work another time. `failed`: Google did not answer as it should. */
  | { later: string; failed: BatonError | null }
  /** It is not there any more. */
  | 'missing';

interface Got {
  bytes: Uint8Array;
  /** Name with the extension that the readers go by. */
  name: string;
}

/** Reads a file as what lies at this path; key and path are the caller's. Throws where the whole Drive cannot be read. */
export async function readFile(
  client: DriveClient,
  file: DriveFile,
  key: string,
  path: string,
): Promise<Outcome> {
  const own = exportsOf(file.mimeType);
  const refusal = own !== null && 'reason' in own ? own.reason : own === null ? refuseUpload(file) : null;
  if (refusal !== null) return { unreadable: refusal };
  if (!file.capabilities.canDownload)
    return {
      unreadable: `its owner does not let ${client.account} download it; ask for it, or for another file`,
    };
  const exports = own !== null && 'exports' in own ? own.exports : null;
  let got: Got;
  try {
    got = exports ? await exported(client, file, exports) : await downloaded(client, file);
  } catch (thrown) {
    return judge(thrown, client.account);
  }
  const read = await readDocumentApart(got.name, got.bytes);
  if ('value' in read) return { record: recordOf(file, read.value, exports !== null, key, path) };
  return read.again ? { later: read.reason, failed: null } : { unreadable: read.reason };
}

function refuseUpload(file: DriveFile): string | null {
  if (file.size === 0) return 'empty';
  if (file.size !== null && file.size > MAXIMUM_FILE_BYTES) return TOO_LARGE;
  return refuseByName(file.name) ?? refuseByType(file.mimeType);
}

async function downloaded(client: DriveClient, file: DriveFile): Promise<Got> {
  const bytes = await client.download(file.id);
  const isOther =
    file.md5Checksum !== '' && createHash('md5').update(bytes).digest('hex') !== file.md5Checksum;
  if (isOther) throw new Changed();
  return { bytes, name: nameOf(file) };
}

const EXTENSIONS: Record<string, string> = {
  'text/csv': 'csv',
  'text/markdown': 'md',
  'text/tab-separated-values': 'tsv',
};

/** Names in Drive may lack the ending that says how plain text is to be read; Drive knows the type. */
function nameOf({ name, mimeType }: DriveFile): string {
  const extension = Object.hasOwn(EXTENSIONS, mimeType) ? EXTENSIONS[mimeType] : undefined;
  return extension === undefined || extensionOf(name) !== '' ? name : `${name}.${extension}`;
}

/** Google's export takes up to 10 MB; the links that it gives beside take more. */
async function exported(client: DriveClient, file: DriveFile, exports: readonly Export[]): Promise<Got> {
  let isLarge = false;
  for (const { mimeType, extension } of exports) {
    const name = `${file.name}.${extension}`;
    try {
      return { bytes: await client.export(file.id, mimeType), name };
    } catch (thrown) {
      // A second format that Google does not offer is no news.
      if (!isTooLarge(thrown) && !(isLarge && hasStatus(thrown, 400))) throw thrown;
      isLarge = true;
    }
    const link = await client.exportLink(file.id, mimeType);
    if (link === null) continue;
    try {
      return { bytes: await client.followExportLink(link), name };
    } catch (thrown) {
      // Another format may still do; what stops everything else stops this too.
      if (!(thrown instanceof ServiceError)) throw thrown;
    }
  }
  throw new TooLarge();
}

function recordOf(
  file: DriveFile,
  document: ReadDocument,
  isExport: boolean,
  key: string,
  path: string,
): RawRecordInput {
  return {
    ...document,
    key,
    path,
    parent: null,
    // A file of Google's own has no title but its name.
    title: isExport ? file.name || document.title : document.title,
    // An export's container is dated by the export.
    at: isExport ? (statedDate(document.text) ?? dateInName(file.name)) : document.at,
    modified: file.modifiedTime ?? (isExport ? null : document.modified),
    people: peopleOf(file, isExport ? [] : document.people),
    data: {
      ...document.data,
      fileId: file.id,
      ...(file.driveId && { driveId: file.driveId }),
      ...(file.webViewLink && { link: file.webViewLink }),
    },
  };
}

function peopleOf(file: DriveFile, stated: readonly PersonRef[]): PersonRef[] {
  const people: PersonRef[] = [...stated];
  const add = ({ name, address }: { name: string; address: string }, role: PersonRef['role']) => {
    if (name !== '' || address !== '') people.push({ name, address: address || null, role });
  };
  for (const owner of file.owners) add(owner, 'owner');
  if (file.lastModifyingUser) add(file.lastModifyingUser, 'editor');
  return people;
}

class TooLarge extends Error {}
class Changed extends Error {}

function isTooLarge(thrown: unknown): boolean {
  return thrown instanceof ServiceError && thrown.reason === 'exportSizeLimitExceeded';
}

function judge(thrown: unknown, account: string): Outcome {
  if (thrown instanceof TooLarge)
    return {
      unreadable: 'larger than Google exports (10 MB); download it by hand and put the file beside it',
    };
  if (thrown instanceof Changed) return { later: 'it changed while it was read', failed: null };
  if (thrown instanceof ServiceError) return refused(thrown, account);
  if (thrown instanceof BatonError) {
    if (thrown.name !== 'SERVICE_FAILED') throw thrown;
    return { later: thrown.message, failed: thrown };
  }
  if (isAboveLimit(thrown)) return { unreadable: TOO_LARGE };
  if (thrown instanceof Error && 'config' in thrown) {
    // An error of the client that is nothing known. It carries the request with its token, so it goes no further.
    const error = new BatonError('SERVICE_FAILED', `Google Drive: ${withoutCredentials(thrown.message)}.`);
    return { later: error.message, failed: error };
  }
  throw thrown;
}

const TOO_LARGE = 'larger than 100 MB';

/** The client stopped in the middle of a body. */
function isAboveLimit(thrown: unknown): boolean {
  return thrown instanceof Error && (thrown.cause as { type?: unknown } | undefined)?.type === 'max-size';
}

function refused({ status, reason, message }: ServiceError, account: string): Outcome {
  if (status === 404 || status === 410) return 'missing';
  // The answer was good, but the client did not take a body of its length.
  if (status < 300) return { unreadable: TOO_LARGE };
  if (reason === 'downloadQuotaExceeded')
    return { later: 'Google gives it out no more today: it was downloaded too often', failed: null };
  if (reason === 'cannotDownloadAbusiveFile')
    return { unreadable: 'Google holds it for malware or spam and does not give it out' };
  if (status === 403)
    return { unreadable: `${account} may see it, but not download it (${reason}); ask its owner for it` };
  return { unreadable: `Google does not give it out: ${message || reason || `status ${status}`}` };
}
