import { createHash } from 'node:crypto';
import type { Internet } from '../internet.ts';
import type { Behaviour } from '../switchboard.ts';
import { condition, linkOf, nameOf, rootOf, selected } from './drive-answers.ts';
import { fakeGoogle, type GoogleCall, type GoogleRoute, googleError, Reply } from './fake.ts';
import type { GoogleTokens } from './tokens.ts';

export const GOOGLE_TYPE = 'application/vnd.google-apps.';
export const OFFICE = 'application/vnd.openxmlformats-officedocument.';
export const WORD = `${OFFICE}wordprocessingml.document`;

export interface FakePermission {
  id: string;
  type: string;
  role: string;
  emailAddress?: string;
  domain?: string;
  displayName?: string;
  allowFileDiscovery?: boolean;
  view?: string;
  permissionDetails?: { inherited: boolean; role: string; permissionType: string }[];
}

/** A file as the fake holds it. */
export interface FakeFile {
  id: string;
  name: string;
  mimeType: string;
  /** Id of a folder; null: none that anybody sees. Default: the top of the drive. */
  parent: string | null;
  driveId: string | null;
  owner: string;
  editor: string;
  modifiedTime: string;
  trashed: boolean;
  permissions: FakePermission[];
  /** What a download gives. */
  body?: Buffer;
  /** What an export gives, by type. */
  exports?: Record<string, Buffer>;
  /** What `export` refuses as too large, and the links still give. */
  isLarge?: boolean;
  canDownload?: boolean;
  target?: string;
  /** Whether those who do not own it may share it, and so see who has it. */
  seesPermissions?: boolean;
  version: number;
}

type Corpus = string;

/** A stateful Google Drive of ours: files, shared drives, permissions and a change log for each of them. */
export class FakeDrive {
  readonly files = new Map<string, FakeFile>();
  readonly drives = new Map<string, { name: string; members: FakePermission[] }>();
  /** Most entries on a page, whatever is asked for. */
  pageSize = 3;
  incomplete = false;
  readonly #owner: string;
  readonly #logs = new Map<Corpus, { id: string; removed: boolean }[]>();
  #next = 1;

  constructor(owner: string) {
    this.#owner = owner;
  }

  /** Plays the hosts that Drive is at. What it lacks goes to `otherwise`. */
  serve(
    internet: Internet,
    tokens: GoogleTokens,
    leaveOut: readonly string[] = [],
    otherwise?: Behaviour,
  ): void {
    const routes = Object.entries(this.#routes()).filter(([id]) => !leaveOut.includes(id));
    internet.hosts.on(
      'www.googleapis.com',
      fakeGoogle('drive.v3', tokens, Object.fromEntries(routes), otherwise),
    );
    internet.hosts.on('docs.google.com', ({ url, headers }) => {
      const token = (headers.authorization ?? '').replace(/^Bearer /, '');
      if (!tokens.grants.has(token)) return { status: 401, body: 'sign in' };
      const exports = this.files.get(url.searchParams.get('id') ?? '')?.exports ?? {};
      const body = exports[url.searchParams.get('type') ?? ''];
      return body ? { body } : { status: 404, body: 'nothing' };
    });
  }

  addDrive(name: string, members: readonly string[], id = `0A${name.replaceAll(/\W/g, '')}PVA`): string {
    this.drives.set(id, {
      name,
      members: members.map((address, at) => ({
        id: `m${at}`,
        type: 'user',
        role: at === 0 ? 'organizer' : 'writer',
        emailAddress: address,
        displayName: address.split('@')[0] ?? '',
      })),
    });
    return id;
  }

  /** Adds a thing. Says its id. */
  add(name: string, more: Partial<FakeFile> = {}): string {
    const id = more.id ?? `1file${String(this.#next).padStart(4, '0')}`;
    this.#next += 1;
    const driveId = more.driveId ?? null;
    this.files.set(id, {
      mimeType: 'text/plain',
      owner: this.#owner,
      editor: this.#owner,
      modifiedTime: '2026-03-02T09:15:00.000Z',
      trashed: false,
      permissions: [],
      version: 1,
      ...more,
      id,
      name,
      driveId,
      parent: more.parent === undefined ? (driveId ?? rootOf(more.owner ?? this.#owner)) : more.parent,
    });
    this.#log(id);
    return id;
  }

  folder(name: string, more: Partial<FakeFile> = {}): string {
    return this.add(name, { ...more, mimeType: `${GOOGLE_TYPE}folder` });
  }

  text(name: string, body: string, more: Partial<FakeFile> = {}): string {
    return this.add(name, { ...more, body: Buffer.from(body) });
  }

  /** A Google Doc whose Word export is this. */
  doc(name: string, word: Uint8Array, more: Partial<FakeFile> = {}): string {
    return this.add(name, {
      ...more,
      mimeType: `${GOOGLE_TYPE}document`,
      exports: { [WORD]: Buffer.from(word), ...more.exports },
    });
  }

  shortcut(name: string, target: string, more: Partial<FakeFile> = {}): string {
    return this.add(name, { ...more, mimeType: `${GOOGLE_TYPE}shortcut`, target });
  }

  change(id: string, more: Partial<FakeFile>): void {
    const file = this.file(id);
    const before = this.#corporaOf(file);
    Object.assign(file, more, { version: file.version + 1 });
    const after = this.#corporaOf(file);
    for (const corpus of before) if (!after.includes(corpus)) this.#logOf(corpus).push({ id, removed: true });
    this.#log(id);
  }

  /** New text, at a later time. */
  write(id: string, body: string): void {
    const { modifiedTime } = this.file(id);
    this.change(id, {
      body: Buffer.from(body),
      modifiedTime: new Date(Date.parse(modifiedTime) + 60_000).toISOString(),
    });
  }

  /** Into the bin, with all that lies below; Google tells of the thing itself. */
  trash(id: string, trashed = true): void {
    this.change(id, { trashed });
    for (const file of this.files.values()) if (file.parent === id) Object.assign(file, { trashed });
  }

  remove(id: string): void {
    const file = this.file(id);
    for (const corpus of this.#corporaOf(file)) this.#logOf(corpus).push({ id, removed: true });
    this.files.delete(id);
  }

  file(id: string): FakeFile {
    const file = this.files.get(id);
    if (!file) throw new Error(`the fake has no file ${id}`);
    return file;
  }

  #log(id: string): void {
    for (const corpus of this.#corporaOf(this.file(id))) this.#logOf(corpus).push({ id, removed: false });
  }

  #logOf(corpus: Corpus): { id: string; removed: boolean }[] {
    const log = this.#logs.get(corpus) ?? [];
    this.#logs.set(corpus, log);
    return log;
  }

  #corporaOf(file: FakeFile): Corpus[] {
    const given = file.permissions.flatMap(({ emailAddress }) => emailAddress ?? []);
    if (file.driveId !== null) return [file.driveId, ...given];
    return [...new Set([file.owner, ...given])];
  }

  #maySee(file: FakeFile, account: string): boolean {
    const isMember = this.#members(file.driveId).some(({ emailAddress }) => emailAddress === account);
    return (
      isMember ||
      this.#corporaOf(file).includes(account) ||
      file.permissions.some(({ type }) => type === 'anyone')
    );
  }

  #members(driveId: string | null): FakePermission[] {
    return driveId === null ? [] : (this.drives.get(driveId)?.members ?? []);
  }

  #resource(file: FakeFile, account: string): Record<string, unknown> {
    const own = file.mimeType.startsWith(GOOGLE_TYPE);
    const isOwn = file.owner === account && file.driveId === null;
    const { body, exports, driveId, target } = file;
    return {
      kind: 'drive#file',
      id: file.id,
      name: file.name,
      mimeType: file.mimeType,
      ...(file.parent !== null && { parents: [file.parent] }),
      modifiedTime: file.modifiedTime,
      version: String(file.version),
      trashed: file.trashed,
      lastModifyingUser: { kind: 'drive#user', displayName: nameOf(file.editor), emailAddress: file.editor },
      capabilities: { canDownload: file.canDownload ?? true },
      webViewLink: `https://drive.google.com/file/d/${file.id}/view`,
      ...(driveId === null
        ? {
            ownedByMe: isOwn,
            owners: [{ kind: 'drive#user', displayName: nameOf(file.owner), emailAddress: file.owner }],
            ...((isOwn || file.seesPermissions) && {
              permissions: [
                ...file.permissions,
                { id: 'own', type: 'user', role: 'owner', emailAddress: file.owner },
              ],
            }),
            ...(!isOwn &&
              this.#corporaOf(file).includes(account) && { sharedWithMeTime: '2026-01-01T00:00:00.000Z' }),
          }
        : { driveId, hasAugmentedPermissions: file.permissions.length > 0 }),
      ...(body &&
        !own && { size: String(body.length), md5Checksum: createHash('md5').update(body).digest('hex') }),
      ...(exports && {
        exportLinks: Object.fromEntries(Object.keys(exports).map((type) => [type, linkOf(file.id, type)])),
      }),
      ...(target && {
        shortcutDetails: { targetId: target, targetMimeType: this.files.get(target)?.mimeType ?? '' },
      }),
    };
  }

  #routes(): Record<string, GoogleRoute> {
    const found = ({ params, grant }: GoogleCall): FakeFile | null => {
      const file = this.files.get(params['fileId'] ?? '');
      return file && this.#maySee(file, grant.account) ? file : null;
    };
    const notFound = (id: string | undefined) => googleError(404, 'notFound', `File not found: ${id}.`);
    return {
      'drive.changes.getStartPageToken': {
        route: 'GET /drive/v3/changes/startPageToken',
        reply: ({ query, grant }) => ({
          startPageToken: String(this.#logOf(query.get('driveId') ?? grant.account).length),
        }),
      },
      'drive.changes.list': {
        route: 'GET /drive/v3/changes',
        reply: ({ query, grant }) => {
          const log = this.#logOf(query.get('driveId') ?? grant.account);
          const token = query.get('pageToken') ?? '';
          const from = Number(token);
          if (!/^\d+$/.test(token) || from > log.length) return googleError(400, 'invalid', 'Invalid Value');
          const until = Math.min(from + this.pageSize, log.length);
          // An entry that a newer one replaces is no longer there.
          const entries = log
            .slice(from, until)
            .filter(({ id }, at) => !log.slice(from + at + 1).some((later) => later.id === id));
          const changes = entries.map(({ id, removed }) => {
            const file = removed ? undefined : this.files.get(id);
            const told = file ? { file: this.#resource(file, grant.account) } : {};
            return { kind: 'drive#change', changeType: 'file', fileId: id, removed: !file, ...told };
          });
          const place =
            until < log.length ? { nextPageToken: String(until) } : { newStartPageToken: String(until) };
          return selected({ changes, ...place }, query);
        },
      },
      'drive.files.list': {
        route: 'GET /drive/v3/files',
        reply: ({ query, grant }) => {
          const corpus = query.get('corpora') === 'drive' ? (query.get('driveId') ?? '') : grant.account;
          const wanted = condition(query.get('q') ?? '');
          const all = [...this.files.values()].filter(
            (file) => this.#corporaOf(file).includes(corpus) && wanted(file),
          );
          const token = query.get('pageToken') ?? 'page0';
          if (!/^page\d+$/.test(token)) return googleError(400, 'invalid', 'Invalid Value');
          const from = Number(token.slice(4));
          const until = Math.min(from + this.pageSize, all.length);
          const files = all.slice(from, until).map((file) => this.#resource(file, grant.account));
          return selected(
            {
              files,
              incompleteSearch: this.incomplete,
              ...(until < all.length && { nextPageToken: `page${until}` }),
            },
            query,
          );
        },
      },
      'drive.files.get': {
        route: 'GET /drive/v3/files/{fileId}',
        reply: (call) => {
          const { params, query, grant } = call;
          if (params['fileId'] === 'root') return selected({ id: rootOf(grant.account) }, query);
          const file = found(call);
          if (!file) return notFound(params['fileId']);
          if (query.get('alt') !== 'media') return selected(this.#resource(file, grant.account), query);
          return new Reply({
            headers: { 'content-type': file.mimeType },
            body: file.body ?? Buffer.alloc(0),
          });
        },
      },
      'drive.files.export': {
        route: 'GET /drive/v3/files/{fileId}/export',
        reply: (call) => {
          const file = found(call);
          if (!file) return notFound(call.params['fileId']);
          const body = file.exports?.[call.query.get('mimeType') ?? ''];
          if (!body) return googleError(400, 'badRequest', 'The requested conversion is not supported.');
          if (file.isLarge)
            return googleError(403, 'exportSizeLimitExceeded', 'This file is too large to be exported.');
          return new Reply({ headers: { 'content-type': call.query.get('mimeType') ?? '' }, body });
        },
      },
      'drive.drives.list': {
        route: 'GET /drive/v3/drives',
        reply: ({ query, grant }) => {
          const drives = [...this.drives]
            .filter(([, { members }]) => members.some(({ emailAddress }) => emailAddress === grant.account))
            .map(([id, { name }]) => ({ id, name, createdTime: '2025-01-05T08:00:00.000Z' }));
          return selected({ drives }, query);
        },
      },
      'drive.permissions.list': {
        route: 'GET /drive/v3/files/{fileId}/permissions',
        reply: (call) => {
          const id = call.params['fileId'] ?? '';
          const permissions = this.drives.get(id)?.members ?? found(call)?.permissions;
          return permissions ? selected({ permissions }, call.query) : notFound(id);
        },
      },
    };
  }
}
