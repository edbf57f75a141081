import type { OAuth2Client } from 'google-auth-library';
import type { drive_v3 } from 'googleapis/build/src/apis/drive/v3.js';
import { z } from 'zod';
import { BatonError } from '../../errors/error.ts';
import { MAXIMUM_FILE_BYTES } from '../folder/readers/index.ts';
import { actAs, type GoogleAccess } from '../google/auth.ts';
import { callGoogle, type GoogleCalls } from '../google/call.ts';
import type { Pace } from '../kit/pace.ts';
import { hasStatus } from '../kit/service-error.ts';
import {
  type DriveFile,
  FILE_FIELDS,
  fileSchema,
  idSchema,
  PERMISSION_FIELDS,
  permissionSchema,
} from './file.ts';
import { DRIVE_SCOPE } from './options.ts';

const driveSchema = z.object({
  id: idSchema,
  name: z.string().catch(''),
  createdTime: z.iso.datetime({ offset: true }).nullable().catch(null),
});

const pageSchema = z.object({ nextPageToken: z.string().min(1).optional() });
const filesSchema = pageSchema.extend({
  files: z.array(z.unknown()),
  incompleteSearch: z.boolean().catch(false),
});
const changesSchema = pageSchema.extend({
  newStartPageToken: z.string().min(1).optional(),
  changes: z.array(z.unknown()),
});
/** Of what is not removed the state is told: a change that says neither is none that can be followed. */
const changeSchema = z.union([
  z
    .object({ fileId: idSchema, removed: z.literal(true) })
    .transform(({ fileId }) => ({ fileId, file: null })),
  z.object({ fileId: idSchema, file: fileSchema }),
]);

export type SharedDrive = z.infer<typeof driveSchema>;
export type Change = z.infer<typeof changeSchema>;

export interface FilesPage {
  files: DriveFile[];
  next: string | null;
  /** Google did not look everywhere, or an entry could not be read: what is not listed may still be there. */
  incomplete: boolean;
}

/** Drive's interface as one account, with what its answers hold checked. Throws as `callGoogle` does. */
export class DriveClient {
  readonly account: string;
  readonly #calls: GoogleCalls;
  readonly #api: drive_v3.Drive;

  private constructor(calls: GoogleCalls, api: drive_v3.Drive) {
    this.account = calls.account;
    this.#calls = calls;
    this.#api = api;
  }

  static async open(
    access: GoogleAccess,
    account: string,
    signal: AbortSignal,
    pace?: Pace,
  ): Promise<DriveClient> {
    return DriveClient.over(await actAs(access, account, [DRIVE_SCOPE]), account, signal, pace);
  }

  static async over(
    auth: OAuth2Client,
    account: string,
    signal: AbortSignal,
    pace?: Pace,
  ): Promise<DriveClient> {
    const { drive } = await import('googleapis/build/src/apis/drive/index.js');
    const calls = { auth, account, service: 'Google Drive', signal, ...(pace && { pace }) };
    return new DriveClient(calls, drive({ version: 'v3', auth }));
  }

  async sharedDrives(): Promise<SharedDrive[]> {
    const schema = pageSchema.extend({ drives: z.array(driveSchema) });
    const drives: SharedDrive[] = [];
    for (let pageToken: string | undefined; ; ) {
      const page = await this.#ask(schema, (options) =>
        this.#api.drives.list(
          {
            pageSize: 100,
            fields: 'nextPageToken,drives(id,name,createdTime)',
            ...(pageToken && { pageToken }),
          },
          options,
        ),
      );
      drives.push(...page.drives);
      pageToken = page.nextPageToken;
      if (pageToken === undefined) return drives;
    }
  }

  /** Id of the folder "My Drive". */
  async root(): Promise<string> {
    const { id } = await this.#ask(z.object({ id: idSchema }), (options) =>
      this.#api.files.get({ fileId: 'root', fields: 'id' }, options),
    );
    return id;
  }

  async startPageToken(driveId: string | null): Promise<string> {
    const schema = z.object({ startPageToken: z.string().min(1) });
    const { startPageToken } = await this.#ask(schema, (options) =>
      this.#api.changes.getStartPageToken(
        { supportsAllDrives: true, fields: 'startPageToken', ...(driveId && { driveId }) },
        options,
      ),
    );
    return startPageToken;
  }

  /** One page of the change log of a shared drive, or of the account where that is null. */
  async changes(
    driveId: string | null,
    pageToken: string,
  ): Promise<{ changes: Change[]; next: string | null; start: string | null; incomplete: boolean }> {
    const page = await this.#ask(changesSchema, (options) =>
      this.#api.changes.list(
        {
          pageToken,
          pageSize: 1000,
          supportsAllDrives: true,
          includeItemsFromAllDrives: true,
          fields: `nextPageToken,newStartPageToken,changes(changeType,fileId,removed,file(${FILE_FIELDS}))`,
          ...(driveId && { driveId }),
        },
        options,
      ),
    );
    const ofFiles = page.changes.filter((change) => !isOfDrive(change));
    const changes = parsed(changeSchema, ofFiles);
    return {
      changes,
      next: page.nextPageToken ?? null,
      start: page.newStartPageToken ?? null,
      incomplete: changes.length < ofFiles.length,
    };
  }

  /** One page of what a shared drive holds, or of what the account owns, has opened or was given where that is null. */
  async files(driveId: string | null, query: string, pageToken: string | null): Promise<FilesPage> {
    const page = await this.#ask(filesSchema, (options) =>
      this.#api.files.list(
        {
          q: query,
          pageSize: 1000,
          supportsAllDrives: true,
          includeItemsFromAllDrives: true,
          fields: `nextPageToken,incompleteSearch,files(${FILE_FIELDS})`,
          ...(driveId ? { corpora: 'drive', driveId } : { corpora: 'user' }),
          ...(pageToken && { pageToken }),
        },
        options,
      ),
    );
    const files = parsed(fileSchema, page.files);
    return {
      files,
      next: page.nextPageToken ?? null,
      incomplete: page.incompleteSearch || files.length < page.files.length,
    };
  }

  file(fileId: string): Promise<DriveFile> {
    return this.#ask(fileSchema, (options) =>
      this.#api.files.get({ fileId, supportsAllDrives: true, fields: FILE_FIELDS }, options),
    );
  }

  /** Null where it is gone, or is not to be seen any more. */
  async find(fileId: string): Promise<DriveFile | null> {
    try {
      return await this.file(fileId);
    } catch (thrown) {
      if (hasStatus(thrown, 403, 404)) return null;
      throw thrown;
    }
  }

  /** Who may see a file of a shared drive, or the drive itself. */
  async permissions(fileId: string) {
    const schema = pageSchema.extend({ permissions: z.array(permissionSchema) });
    const permissions: z.infer<typeof permissionSchema>[] = [];
    for (let pageToken: string | undefined; ; ) {
      const page = await this.#ask(schema, (options) =>
        this.#api.permissions.list(
          {
            fileId,
            pageSize: 100,
            supportsAllDrives: true,
            fields: `nextPageToken,permissions(${PERMISSION_FIELDS})`,
            ...(pageToken && { pageToken }),
          },
          options,
        ),
      );
      permissions.push(...page.permissions);
      pageToken = page.nextPageToken;
      if (pageToken === undefined) return permissions;
    }
  }

  async download(fileId: string): Promise<Uint8Array> {
    return bytesOf(
      await callGoogle(this.#calls, 1, (options) =>
        this.#api.files.get({ fileId, alt: 'media', supportsAllDrives: true }, { ...options, ...AS_BYTES }),
      ),
    );
  }

  async export(fileId: string, mimeType: string): Promise<Uint8Array> {
    return bytesOf(
      await callGoogle(this.#calls, 1, (options) =>
        this.#api.files.export({ fileId, mimeType }, { ...options, ...AS_BYTES }),
      ),
    );
  }

  /** Address that gives a file of Google's own in another format without the limit of `export`; null where there is none. */
  async exportLink(fileId: string, mimeType: string): Promise<string | null> {
    const schema = z.object({ exportLinks: z.record(z.string(), z.string()).catch({}) });
    const { exportLinks } = await this.#ask(schema, (options) =>
      this.#api.files.get({ fileId, supportsAllDrives: true, fields: 'exportLinks' }, options),
    );
    const address = exportLinks[mimeType] ?? '';
    // The token goes to this host of Google's alone, whatever the answer says.
    return URL.canParse(address) && new URL(address).origin === 'https://docs.google.com' ? address : null;
  }

  async followExportLink(url: string): Promise<Uint8Array> {
    return bytesOf(
      await callGoogle(this.#calls, 1, (options) =>
        this.#calls.auth.request({ url, ...options, ...AS_BYTES }),
      ),
    );
  }

  async #ask<Schema extends z.ZodType>(
    schema: Schema,
    request: Parameters<typeof callGoogle<unknown>>[2],
  ): Promise<z.infer<Schema>> {
    const answer = schema.safeParse(await callGoogle(this.#calls, 1, request));
    if (answer.success) return answer.data;
    throw new BatonError(
      'SERVICE_FAILED',
      'Google Drive answered with something else than its description promises.',
    );
  }
}

const AS_BYTES = { responseType: 'arraybuffer', maxContentLength: MAXIMUM_FILE_BYTES } as const;

function bytesOf(data: unknown): Uint8Array {
  if (data instanceof ArrayBuffer) return new Uint8Array(data);
  throw new BatonError(
    'SERVICE_FAILED',
    'Google Drive answered with something else than the bytes of a file.',
  );
}

/** Changes of a shared drive itself stand in the log too: its name, its members. */
function isOfDrive(change: unknown): boolean {
  return (change as { changeType?: unknown } | null)?.changeType === 'drive';
}

function parsed<Schema extends z.ZodType>(schema: Schema, values: readonly unknown[]): z.infer<Schema>[] {
  return values.flatMap((value) => {
    const one = schema.safeParse(value);
    return one.success ? [one.data] : [];
  });
}
