import type { RawRecordInput } from '../../contracts/record.ts';
import type { PullContext, PullEvent } from '../../contracts/source.ts';
import { BatonError } from '../../errors/error.ts';
import { tokenBucket } from '../kit/pace.ts';
import { ServiceError } from '../kit/service-error.ts';
import { DriveClient } from './client.ts';
import { findCorpora } from './corpora.ts';
import { type Marks, readCursor, writeCursor } from './cursor.ts';
import { follow } from './follow.ts';
import { digest } from './item.ts';
import { lookAtAll } from './look.ts';
import type { DriveOptions } from './options.ts';
import { Run } from './run.ts';
import { sharedDrivesRecord } from './shared-drives.ts';
import { insideOf, sharingRecord } from './sharing.ts';
import { Links } from './shortcuts.ts';

/** Google takes 12,000 calls a minute from one user. */
const CALLS_PER_MINUTE = 9_000;

/** Reads each drive as a whole once, and then what its change log says; shortcuts and the sheets come last. */
export async function* pull(context: PullContext<DriveOptions>): AsyncGenerator<PullEvent> {
  try {
    yield* pullDrives(context);
  } catch (thrown) {
    throw thrown instanceof ServiceError ? worded(context.options, thrown) : thrown;
  }
}

/** A refusal that no step has an answer to. */
function worded({ accounts }: DriveOptions, { status, message }: ServiceError): BatonError {
  const name = status === 403 ? 'ACCESS_DENIED' : 'SERVICE_FAILED';
  return new BatonError(
    name,
    `Google Drive refuses a call for ${accounts.join(' or ')} (status ${status}): ${message}`,
  );
}

async function* pullDrives(context: PullContext<DriveOptions>): AsyncGenerator<PullEvent> {
  const { options, signal, items, ownAddresses, ownDomains } = context;
  signal.throwIfAborted();
  const access = { ...context, credentials: options.credentials };
  const clients: DriveClient[] = [];
  for (const account of new Set(options.accounts))
    clients.push(await DriveClient.open(access, account, signal, tokenBucket(CALLS_PER_MINUTE, 100)));
  const corpora = await findCorpora(clients, options);
  const inside = insideOf(ownAddresses, ownDomains, options.accounts);
  const run = new Run(context, corpora, inside);
  await run.loadShares();
  const links = await Links.load(items, corpora.corpora);

  const { accounts, sharedDrives, folders, exclude } = options;
  const choice = digest([
    accounts,
    sharedDrives,
    folders ?? null,
    exclude,
    [...inside.addresses],
    inside.domains,
  ]);
  const before = readCursor(context.cursor, choice);
  const marks: Marks = new Map(
    [...before].filter(([id, { label }]) =>
      corpora.corpora.some((corpus) => corpus.id === id && corpus.label === label),
    ),
  );
  yield* forgetDrives(context, new Set(corpora.corpora.map(({ id }) => id)));
  for (const corpus of corpora.corpora) {
    const mark = marks.get(corpus.id);
    const token = mark ? yield* follow(run, corpus, links, mark.token) : yield* lookAtAll(run, corpus, links);
    if (token === '') marks.delete(corpus.id);
    else marks.set(corpus.id, { label: corpus.label, token });
    yield { type: 'cursor', cursor: writeCursor(marks, choice) };
  }
  yield* links.settle(run);
  yield* sheet(context, 'sharing/outside', sharingRecord(run.shares(), 'sharing/outside'));
  // No file's key may begin with a sheet's key and a slash: what comes or goes of a sheet would be taken for the file's.
  yield* sheet(context, 'sharing/drives', await sharedDrivesRecord(corpora, inside, 'sharing/drives'));
  yield { type: 'cursor', cursor: writeCursor(marks, choice) };
}

/** What is of drives that are not read any more goes. */
async function* forgetDrives(
  { items }: PullContext<DriveOptions>,
  read: ReadonlySet<string>,
): AsyncGenerator<PullEvent> {
  for (const kind of ['my-drive/', 'shared-drives/'])
    for await (const [item] of items.entries(kind)) {
      const [, drive = '', what = '', id = ''] = item.split('/');
      if (read.has(`${kind}${drive}`)) continue;
      if (what !== 'folder') yield { type: 'gone', key: `${kind}${drive}/${id}` };
      yield { type: 'item', id: item, value: null };
    }
}

/** A sheet, where it is not as it was. */
async function* sheet(
  { items }: PullContext<DriveOptions>,
  key: string,
  record: RawRecordInput | null,
): AsyncGenerator<PullEvent> {
  const id = `sheet/${key}`;
  const before = await items.get(id);
  if (record === null) {
    if (before === null) return;
    yield { type: 'gone', key };
    yield { type: 'item', id, value: null };
    return;
  }
  const value = JSON.stringify(digest(record));
  if (before === value) return;
  yield { type: 'record', record };
  yield { type: 'item', id, value };
}
