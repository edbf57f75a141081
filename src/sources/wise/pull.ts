import type { RawRecordInput } from '../../contracts/record.ts';
import type { PullContext, PullEvent } from '../../contracts/source.ts';
import { BatonError } from '../../errors/error.ts';
import { ServiceError } from '../kit/service-error.ts';
import { listBalances, listProfiles, listRecipients, listTransfers } from './api.ts';
import { openClient, type WiseClient } from './client.ts';
import type { WiseOptions } from './options.ts';
import { transferRecords } from './orders.ts';
import { nameOf, type Profile, type Recipient } from './shapes.ts';
import { balancesRecord, profileRecord, recipientsRecord } from './sheets.ts';
import { readToken, tokenFile } from './token.ts';
import { Writer } from './writer.ts';

const CURSOR = JSON.stringify({ version: 1 });

/** What is read of each profile, in this order: transfers name their recipients. */
const PARTS = ['balances', 'recipients', 'transfers'] as const;

/** What came of one part. */
interface Part {
  records: RawRecordInput[];
  /** Entries that are none. */
  spoilt: number;
}

/**
 * Reads everything anew (Wise tells no changes) and yields what differs from the last time. What Wise refuses of one
 * profile is named, and what was read of it before stays; the rest is read.
 */
export async function* pullWise(context: PullContext<WiseOptions>): AsyncGenerator<PullEvent> {
  const { options, items, signal } = context;
  signal.throwIfAborted();
  const client = openClient(await readToken(tokenFile(context.baseDirectory, options.credentials)), signal);
  const { entries, spoilt } = await listProfiles(client);
  const profiles = chosenProfiles(entries, options);
  const writer = new Writer(items, signal);
  let read = 0;
  let denied: BatonError | null = null;
  for (const profile of profiles) {
    yield* writer.replace(`profiles/${profile.id}`, [profileRecord(profile)], 0);
    const recipients: Recipient[] = [];
    for (const part of PARTS) {
      const root = `${part}/${profile.id}`;
      try {
        const { records, spoilt: lost } = yield* readPart(part, client, profile, recipients);
        yield* writer.replace(root, records, lost);
        read += 1;
      } catch (error) {
        const reason = refusalOf(error);
        if (reason === null) throw error;
        if (error instanceof BatonError) denied ??= error;
        yield* writer.leave(root, reason);
      }
    }
  }
  // A token that opens nothing is not one of which a right is missing.
  if (read === 0 && denied !== null) throw denied;
  if (spoilt === 0) yield* writer.forgetOthers(new Set(profiles.map(({ id }) => id)));
  yield { type: 'cursor', cursor: CURSOR };
}

/** The profiles that the options ask for. Throws ACCESS_DENIED where there are none: nothing is emptied by that. */
export function chosenProfiles(all: readonly Profile[], { profiles }: WiseOptions): Profile[] {
  const chosen = all.filter(({ type }) => profiles === 'all' || type?.toUpperCase() === 'BUSINESS');
  if (chosen.length > 0) return chosen;
  throw all.length === 0
    ? new BatonError('ACCESS_DENIED', 'Wise shows no profile to this token.', {
        hint: 'Make the token while signed in with the profile of the business; docs/connect-wise.md shows how.',
      })
    : new BatonError('ACCESS_DENIED', 'Wise shows no profile of a business to this token.', {
        hint: 'Make the token with an account that belongs to the business, or set "profiles" to "all" to read the personal one.',
      });
}

async function* readPart(
  part: (typeof PARTS)[number],
  client: WiseClient,
  profile: Profile,
  recipients: Recipient[],
): AsyncGenerator<PullEvent, Part> {
  if (part === 'balances') {
    const { entries, spoilt } = await listBalances(client, profile);
    return { records: [balancesRecord(profile, entries)], spoilt };
  }
  if (part === 'recipients') {
    const { entries, spoilt } = await listRecipients(client, profile);
    recipients.push(...entries);
    return { records: [recipientsRecord(profile, entries)], spoilt };
  }
  const label = `transfers of ${nameOf(profile)}`;
  const pages = listTransfers(client, profile);
  for (;;) {
    const page = await pages.next();
    if (page.done) {
      const { entries, spoilt } = page.value;
      return { records: transferRecords(profile, entries, recipients), spoilt };
    }
    yield { type: 'progress', done: page.value, total: null, label };
  }
}

/** Why one part cannot be read, where the others may be; null where the pull must stop. */
function refusalOf(error: unknown): string | null {
  if (error instanceof ServiceError) return error.message;
  return error instanceof BatonError && error.name === 'ACCESS_DENIED'
    ? `${error.message} ${error.hint}`
    : null;
}
