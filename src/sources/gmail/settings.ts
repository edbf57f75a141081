import type { gmail_v1 } from 'googleapis/build/src/apis/gmail/v1.js';
import { digestOf, stableJson } from '../../common/digest.ts';
import type { RawRecordInput } from '../../contracts/record.ts';
import type { Items, PullEvent } from '../../contracts/source.ts';
import { callGoogle, type GoogleCalls } from '../google/call.ts';
import { hasStatus } from '../kit/service-error.ts';
import { type MailboxSettings, mailboxSettingsSchema } from './settings-schema.ts';
import { settingsText } from './settings-text.ts';

/** Units of the quota that one of these calls costs at most (https://developers.google.com/workspace/gmail/api/reference/quota). */
const UNITS = 5;

/** Raise it to write the record anew. */
const READER = 1;

/**
 * What a mailbox does by itself, and who else may use it: addresses it sends from, signatures, forwarding, delegates,
 * filters, automatic reply. One record, `<mailbox>/settings`, that is yielded when something of it has changed.
 */
export async function* settingsEvents(
  api: gmail_v1.Gmail,
  calls: GoogleCalls,
  labels: ReadonlyMap<string, string>,
  items: Items,
): AsyncGenerator<PullEvent> {
  const mailbox = calls.account;
  const settings = await readSettings(api, calls);
  const key = `${mailbox}/settings`;
  const record = recordOf(key, mailbox, settings, labels);
  const stamp = digestOf(String(READER), stableJson(record));
  if ((await items.get(key)) === stamp) return;
  yield { type: 'record', record };
  yield { type: 'item', id: key, value: stamp };
}

async function readSettings(api: gmail_v1.Gmail, calls: GoogleCalls): Promise<MailboxSettings> {
  const settings = api.users.settings;
  const of = { userId: 'me' };
  // Only a service account may list delegates: for everyone else they stay unknown.
  const delegates = await callGoogle(calls, UNITS, (options) => settings.delegates.list(of, options)).catch(
    (thrown: unknown) => {
      if (hasStatus(thrown, 400, 403)) return null;
      throw thrown;
    },
  );
  const sendAs = await callGoogle(calls, UNITS, (options) => settings.sendAs.list(of, options));
  const filters = await callGoogle(calls, UNITS, (options) => settings.filters.list(of, options));
  const forwarding = await callGoogle(calls, UNITS, (options) => settings.getAutoForwarding(of, options));
  const addresses = await callGoogle(calls, UNITS, (options) =>
    settings.forwardingAddresses.list(of, options),
  );
  const vacation = await callGoogle(calls, UNITS, (options) => settings.getVacation(of, options));
  return mailboxSettingsSchema.parse({
    sendAs: sendAs.sendAs,
    filters: filters.filter,
    forwarding,
    forwardingAddresses: addresses.forwardingAddresses,
    delegates: delegates === null ? null : (delegates.delegates ?? []),
    vacation,
  });
}

function recordOf(
  key: string,
  mailbox: string,
  settings: MailboxSettings,
  labels: ReadonlyMap<string, string>,
): RawRecordInput {
  const own = settings.sendAs.filter(
    ({ isPrimary, treatAsAlias, verificationStatus }) =>
      isPrimary || (treatAsAlias && verificationStatus !== 'pending'),
  );
  const addresses = [...new Set([mailbox, ...own.map(({ sendAsEmail }) => sendAsEmail)])];
  return {
    key,
    kind: 'document',
    title: `Settings of the mailbox ${mailbox}`,
    text: settingsText(mailbox, settings, labels),
    path: `${mailbox}/settings`,
    parent: null,
    // The name that somebody shows when sending as another address says nothing of whose it is.
    people: own
      .filter(({ isPrimary, displayName }) => isPrimary && displayName !== '')
      .map(({ displayName, sendAsEmail }) => ({ name: displayName, address: sendAsEmail, role: 'owner' })),
    at: null,
    data: { stateOf: 'Gmail', aliases: [addresses] },
  };
}
