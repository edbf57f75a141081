import { htmlToText } from '../folder/text/html.ts';
import { normaliseText, oneLine } from '../folder/text/normalise.ts';
import { tableText } from '../folder/text/table.ts';
import { filterAction, filterCriteria } from './filter-words.ts';
import type { MailboxSettings } from './settings-schema.ts';

/** The settings of a mailbox in words. `labels`: name by id. */
export function settingsText(
  mailbox: string,
  settings: MailboxSettings,
  labels: ReadonlyMap<string, string>,
): string {
  const sections: [string, string][] = [
    [`# Settings of the mailbox ${mailbox}`, ''],
    ['## Addresses it sends from', sendAsText(settings.sendAs)],
    ['## Forwarding', forwardingText(settings)],
    ['## Who else may read and send as this mailbox', delegatesText(settings.delegates)],
    ['## Filters', filtersText(settings.filters, labels)],
    ['## Automatic reply', vacationText(settings.vacation)],
    ...settings.sendAs.flatMap(({ sendAsEmail, signature }): [string, string][] => {
      const text = quoted(htmlToText(signature).text);
      return text === '' ? [] : [[`## Signature of ${sendAsEmail}`, text]];
    }),
  ];
  return sections
    .flat()
    .filter((part) => part !== '')
    .join('\n\n');
}

function sendAsText(sendAs: MailboxSettings['sendAs']): string {
  const rows = sendAs.map((one) => [
    one.sendAsEmail,
    one.displayName,
    one.replyToAddress,
    [
      one.isPrimary ? 'the mailbox itself' : '',
      one.isDefault ? 'used unless another is chosen' : '',
      one.verificationStatus === 'pending' ? 'not confirmed yet' : '',
    ]
      .filter((part) => part !== '')
      .join('; '),
  ]);
  return rows.length === 0
    ? 'Only its own.'
    : tableText([['Address', 'Name shown', 'Replies go to', 'Remarks'], ...rows], true);
}

const AFTER_FORWARDING: Record<string, string> = {
  leaveInInbox: 'a copy stays in the inbox',
  archive: 'a copy is archived',
  trash: 'the copy here goes to the bin',
  markRead: 'a copy stays in the inbox, marked as read',
};

function forwardingText({ forwarding, forwardingAddresses }: MailboxSettings): string {
  const after = AFTER_FORWARDING[forwarding.disposition];
  const lines = [
    forwarding.enabled && forwarding.emailAddress !== ''
      ? `All mail that comes in is forwarded to ${forwarding.emailAddress}${after ? `; ${after}` : ''}.`
      : 'Mail that comes in is not forwarded as a whole.',
  ];
  if (forwardingAddresses.length > 0) {
    const named = forwardingAddresses.map(
      ({ forwardingEmail, verificationStatus }) =>
        `${forwardingEmail}${verificationStatus === 'pending' ? ' (not confirmed yet)' : ''}`,
    );
    lines.push(`Addresses that filters may forward to: ${named.join(', ')}.`);
  }
  return lines.join('\n\n');
}

function delegatesText(delegates: MailboxSettings['delegates']): string {
  if (delegates === null)
    return 'Not known: Google tells who they are only to a service account with domain-wide delegation.';
  if (delegates.length === 0) return 'Nobody.';
  return delegates
    .map(
      ({ delegateEmail, verificationStatus }) =>
        `- ${delegateEmail}${verificationStatus === 'accepted' || verificationStatus === '' ? '' : ` (${verificationStatus})`}`,
    )
    .join('\n');
}

function filtersText(filters: MailboxSettings['filters'], labels: ReadonlyMap<string, string>): string {
  if (filters.length === 0) return 'There are none.';
  const rows = filters.map((filter) => [filterCriteria(filter), filterAction(filter, labels)]);
  // Gmail gives no order that means anything; of equal words one row is enough.
  const sorted = [...new Map(rows.map((row) => [row.join('\n'), row])).values()].sort((one, other) =>
    one.join('\n') < other.join('\n') ? -1 : 1,
  );
  return tableText([['Mail that fits', 'What happens to it'], ...sorted], true);
}

function vacationText(vacation: MailboxSettings['vacation']): string {
  const body = vacation.responseBodyPlainText || htmlToText(vacation.responseBodyHtml).text;
  if (!vacation.enableAutoReply) return 'It is off.';
  const from = instant(vacation.startTime);
  const until = instant(vacation.endTime);
  const whom = vacation.restrictToDomain
    ? ', only to people of the same domain'
    : vacation.restrictToContacts
      ? ', only to people in the contacts'
      : '';
  const head = `It is on${from ? ` from ${from}` : ''}${until ? ` until ${until}` : ''}${whom}.`;
  const subject = oneLine(vacation.responseSubject);
  return [head, subject && `Subject: ${subject}`, quoted(body)].filter((part) => part !== '').join('\n\n');
}

/** Milliseconds since 1970, as text, as an instant in UTC; '' where it is none. */
function instant(milliseconds: string): string {
  const value = /^\d{1,15}$/.test(milliseconds) ? Number(milliseconds) : 0;
  return value === 0 ? '' : new Date(value).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

/** Words that somebody wrote, as a quotation: their marks make no headings and tables of the record. */
function quoted(text: string): string {
  const normal = normaliseText(text);
  return normal === ''
    ? ''
    : normal
        .split('\n')
        .map((line) => `> ${line}`.trimEnd())
        .join('\n');
}
