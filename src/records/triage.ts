import path from 'node:path';
import type { Handover } from '../config/handover.ts';
import type { BatonRecord, Triage } from './record.ts';

type Triaged = Omit<BatonRecord, 'triage'>;

/** Who the business writes to, and what is a copy of what: learned in a first pass over all records. */
export interface TriageKnowledge {
  /** Addresses that people of the business have written to. */
  correspondents: ReadonlySet<string>;
  /** Record id → the record that stands for it. */
  duplicates: ReadonlyMap<string, { of: string; how: string }>;
}

/** Whether a record is of the business: its leaving person's addresses or its domains. */
export function isOwnAddress(address: string, handover: Handover): boolean {
  const domain = address.slice(address.lastIndexOf('@') + 1);
  return (
    handover.leaving.addresses.includes(address) ||
    handover.domains.some((own) => domain === own || domain.endsWith(`.${own}`))
  );
}

/**
 * Decides what becomes of a record, and why. The config's rules come first, in their order; then what is built in:
 * duplicate, spam and empty, bulk mail, private mail. What no rule takes is business: nothing is left out on a guess.
 */
export function triage(record: Triaged, handover: Handover, knowledge: TriageKnowledge): Triage {
  for (const rule of handover.triage) {
    if (matches(record, rule.match))
      return { outcome: rule.outcome, reason: rule.reason, by: 'config', of: null };
  }
  const newer = record.data['olderExportOf'];
  if (typeof newer === 'string') {
    const of = `${record.source}/${newer}`;
    return { outcome: 'duplicate', reason: `An older export of ${of}`, by: 'older-export', of };
  }
  const duplicate = knowledge.duplicates.get(record.id);
  if (duplicate)
    return {
      outcome: 'duplicate',
      reason: `${DUPLICATE_WORDS[duplicate.how] ?? 'Same content'} as ${duplicate.of}`,
      by: 'duplicate',
      of: duplicate.of,
    };
  return (
    builtIn(record, handover, knowledge) ?? {
      outcome: 'business',
      reason: 'Nothing speaks against it',
      by: 'default',
      of: null,
    }
  );
}

const DUPLICATE_WORDS: Record<string, string> = {
  identical: 'Same text, to the letter,',
  'same-text': 'Same text in another format',
  'same-message': 'Same message',
};

function builtIn(record: Triaged, handover: Handover, knowledge: TriageKnowledge): Triage | null {
  const labels = record.labels.map((label) => label.toLowerCase());
  if (labels.some((label) => /^(?:spam|junk|junk e-?mail|trash|bin|deleted items)$/.test(label))) {
    return decide('outOfScope', `It lies in the folder ${record.labels.join(', ')}`, 'folder');
  }
  if (record.text.trim() === '') return decide('outOfScope', 'It holds no text', 'empty');
  if (record.kind !== 'mail') return null;
  return (
    machineMail(record) ?? bulkMail(record, handover, knowledge) ?? privateMail(record, labels, handover)
  );
}

function machineMail(record: Triaged): Triage | null {
  const sender = senderOf(record);
  if (/^(?:mailer-daemon|postmaster)@/.test(sender))
    return decide('outOfScope', 'A delivery report of the mail system', 'delivery-report');
  if (/^(?:automatic reply|auto(?:matic)?[- ]?reply|out of (?:the )?office)\b/i.test(record.title)) {
    return decide('outOfScope', 'An automatic reply', 'auto-reply');
  }
  return null;
}

/** Mail to a list that the business never writes to: it can be unsubscribed from (RFC 2369, RFC 8058), or says `bulk`. */
function bulkMail(record: Triaged, handover: Handover, knowledge: TriageKnowledge): Triage | null {
  const sender = senderOf(record);
  if (sender === '' || isOwnAddress(sender, handover) || knowledge.correspondents.has(sender)) return null;
  // A group of the business sends on what is written to it, and marks it as a list does.
  if (isOwnAddress(`@${record.data['listId']}`, handover)) return null;
  const precedence = String(record.data['precedence'] ?? '').toLowerCase();
  if (record.data['listUnsubscribe'] === true)
    return decide(
      'bulk',
      `A mailing that can be unsubscribed from; nobody here ever wrote to ${sender}`,
      'list-unsubscribe',
    );
  if (/^(?:bulk|junk)$/.test(precedence))
    return decide(
      'bulk',
      `Marked as ${precedence} by its sender; nobody here ever wrote to ${sender}`,
      'precedence',
    );
  return null;
}

const PRIVATE_LABEL = /^(?:private|personal|family|privat|privé|home)(?:$|\/)/;

/** Words of private life, and words of work. A mail is private when the first stand there and none of the second. */
const PRIVATE_WORDS =
  /\b(?:mum|mom|mama|dad|papa|nanay|tatay|lola|lolo|honey|sweetheart|darling|love you|kisses|xoxo|birthday|christening|baptism|wedding|anniversary|doctor|dr\.|clinic|dentist|pediatrician|check-?up|lab results|prescription|blood (?:test|pressure)|school fees|tuition|parent-teacher|kindergarten|babysitter|groceries|dinner tonight|barbecue|bbq|football pool|golf|vacation photos|family|kids|grandma|grandpa|cousin|aunt|uncle|tita|tito|kuya|ate)\b/giu;
const WORK_WORDS =
  /\b(?:invoice|payroll|contract|agreement|client|customer|supplier|vendor|payment|account|timesheet|project|meeting|deadline|report|budget|salary|employee|staff|policy|tax|legal|proposal|rate|billing|bank|audit|compliance|shipment|order|quote|deal|office|company)\b/giu;

function privateMail(record: Triaged, labels: string[], handover: Handover): Triage | null {
  if (labels.some((label) => PRIVATE_LABEL.test(label)))
    return decide('private', `It is filed under ${record.labels.join(', ')}`, 'label');
  const others = record.people.flatMap((person) =>
    person.address && !isOwnAddress(person.address, handover) ? [person.address] : [],
  );
  const allOutside = others.length > 0 && others.every((address) => isPersonalHost(address));
  const insiders = record.people.filter(
    (person) =>
      person.address &&
      isOwnAddress(person.address, handover) &&
      !handover.leaving.addresses.includes(person.address),
  );
  if (!allOutside || insiders.length > 0) return null;
  const words = distinct(record.text.match(PRIVATE_WORDS));
  if (words.length < 2 || distinct(record.text.match(WORK_WORDS)).length > 0) return null;
  return decide(
    'private',
    `Between ${handover.leaving.name} and a personal address, about ${words.slice(0, 2).join(' and ')}, with no word of work`,
    'private-words',
  );
}

/** Mail hosts that people have personal addresses at: the large public ones, and hosts that say so. */
function isPersonalHost(address: string): boolean {
  return /@(?:(?:gmail|googlemail|yahoo|ymail|hotmail|outlook|live|msn|icloud|me|aol|gmx|web|proton|protonmail|mail|fastmail|zoho|qq|163|126|naver|yandex)\.[a-z.]{2,6}|(?:[a-z0-9-]+\.)?(?:mailbox|family|home|personal)\.[a-z]{2,10})$/.test(
    address,
  );
}

function senderOf(record: Triaged): string {
  return record.people.find((person) => person.role === 'from')?.address ?? '';
}

function distinct(words: RegExpMatchArray | null): string[] {
  return [...new Set((words ?? []).map((word) => word.toLowerCase()))];
}

function decide(outcome: Triage['outcome'], reason: string, by: string): Triage {
  return { outcome, reason, by, of: null };
}

/** Whether a rule of the config is for this record: every given field must match. */
export function matches(record: Triaged, match: Handover['triage'][number]['match']): boolean {
  const glob = (text: string, pattern: string) =>
    path.posix.matchesGlob(text.toLowerCase(), pattern.toLowerCase());
  const { source, address, label, path: place, pattern } = match;
  return (
    (source === undefined || record.source === source) &&
    (address === undefined ||
      record.people.some((person) => person.address !== null && glob(person.address, address))) &&
    (label === undefined || record.labels.some((one) => glob(one, label))) &&
    (place === undefined || (record.path !== null && glob(record.path, place))) &&
    (pattern === undefined || new RegExp(pattern, 'iu').test(`${record.title}\n${record.text}`))
  );
}
