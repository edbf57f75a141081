import type { z } from 'zod';
import { BatonError } from '../../errors/error.ts';
import { ServiceError } from '../kit/service-error.ts';
import type { WiseClient } from './client.ts';
import {
  type Balance,
  balanceSchema,
  nameOf,
  type Profile,
  profileSchema,
  type Recipient,
  recipientSchema,
  seekPageSchema,
  type Transfer,
  transferSchema,
} from './shapes.ts';

/** A whole list, by id, and how many of its entries are none. */
export interface Listed<Entry> {
  entries: Entry[];
  spoilt: number;
}

export async function listProfiles(client: WiseClient): Promise<Listed<Profile>> {
  const what = 'the profiles of its owner';
  const answer = await client.get('/v2/profiles', {}, what).catch((error: unknown) => {
    // Without profiles there is nothing to go on with.
    throw error instanceof ServiceError ? new BatonError('SERVICE_FAILED', `${error.message}.`) : error;
  });
  return collected(arrayOf(answer, what), profileSchema);
}

export async function listBalances(client: WiseClient, profile: Profile): Promise<Listed<Balance>> {
  const what = `the balances of ${nameOf(profile)}`;
  const query = { types: 'STANDARD,SAVINGS' };
  return collected(
    arrayOf(await client.get(`/v4/profiles/${profile.id}/balances`, query, what), what),
    balanceSchema,
  );
}

/** The most that Wise gives at once. */
const RECIPIENTS = 20;

export async function listRecipients(client: WiseClient, profile: Profile): Promise<Listed<Recipient>> {
  const what = `the recipients of ${nameOf(profile)}`;
  const query = { profileId: profile.id, size: String(RECIPIENTS), sort: 'id,asc' };
  const raw: unknown[] = [];
  const positions = new Set<string>();
  let position: Record<string, string> = {};
  for (;;) {
    const page = seekPageSchema.safeParse(await client.get('/v2/accounts', { ...query, ...position }, what));
    if (!page.success) throw unexpected(what);
    raw.push(...page.data.content);
    const next = page.data.seekPositionForNext;
    // The last page names no next position, or one behind which nothing comes.
    if (next === null || next === '0' || page.data.content.length === 0) break;
    if (positions.has(next)) throw twice(what);
    positions.add(next);
    position = { seekPosition: next };
  }
  return collected(raw, recipientSchema);
}

/** As many as are asked for at once; Wise may send fewer. */
const TRANSFERS = 100;

/**
 * All transfers of a profile; yields how many have come. The list may grow while it is read: what comes twice is taken
 * once.
 */
export async function* listTransfers(
  client: WiseClient,
  profile: Profile,
): AsyncGenerator<number, Listed<Transfer>> {
  const what = `the transfers of ${nameOf(profile)}`;
  const raw: unknown[] = [];
  let before = '';
  for (;;) {
    const query = { profile: profile.id, limit: String(TRANSFERS), offset: String(raw.length) };
    const page = arrayOf(await client.get('/v1/transfers', query, what), what);
    // How many a page holds is Wise's to decide: only an empty one is the end.
    if (page.length === 0) return collected(raw, transferSchema);
    const first = JSON.stringify(page[0]);
    if (first === before) throw twice(what);
    before = first;
    raw.push(...page);
    yield raw.length;
  }
}

function collected<Entry extends { id: string }>(
  raw: readonly unknown[],
  schema: z.ZodType<Entry>,
): Listed<Entry> {
  const byId = new Map<string, Entry>();
  let spoilt = 0;
  for (const one of raw) {
    const parsed = schema.safeParse(one);
    if (parsed.success) byId.set(parsed.data.id, parsed.data);
    else spoilt += 1;
  }
  const entries = [...byId.values()].sort((one, other) => Number(BigInt(one.id) - BigInt(other.id)));
  return { entries, spoilt };
}

function arrayOf(answer: unknown, what: string): unknown[] {
  if (!Array.isArray(answer)) throw unexpected(what);
  return answer;
}

function unexpected(what: string): BatonError {
  return new BatonError('SERVICE_FAILED', `Wise answered something else when asked for ${what}.`);
}

function twice(what: string): BatonError {
  return new BatonError('SERVICE_FAILED', `Wise sent the same page twice when asked for ${what}.`);
}
