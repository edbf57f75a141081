import path from 'node:path';
import type { Handover } from '../contracts/handover.ts';
import type { BatonRecord, Triage } from '../contracts/record.ts';
import { isOwnAddress } from './triage/addresses.ts';
import { isAutomaticSubject } from './triage/automatic.ts';
import { readWords } from './triage/facts.ts';
import { binAmong, folderNames } from './triage/folders.ts';
import type { TriageKnowledge } from './triage/judge.ts';
import { LEXICONS } from './triage/lexicons.ts';
import { fold } from './triage/phrases.ts';

type Triaged = Omit<BatonRecord, 'triage'>;

/**
 * Decides what becomes of a record, and why. What a person said of it comes first; then the config's rules, in their order; then what is built in:
 * duplicate, bin and empty, automatic, bulk and private mail. What came with a mail shares its judgement: `parent` is
 * what was decided of the record that this one came with. What no rule takes is business.
 */
export function triage(
  record: Triaged,
  handover: Handover,
  knowledge: TriageKnowledge,
  parent: Triage | null = null,
): Triage {
  if (record.kind === 'correction') return decide('business', 'Said by a person', 'correction');
  const told = knowledge.told.get(record.id);
  if (told) return told;
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
    builtIn(record, handover, knowledge, parent) ?? decide('business', 'Nothing speaks against it', 'default')
  );
}

const DUPLICATE_WORDS: Record<string, string> = {
  identical: 'Same text, to the letter,',
  'same-text': 'Same text in another format',
  'same-message': 'Same message',
};

function builtIn(
  record: Triaged,
  handover: Handover,
  knowledge: TriageKnowledge,
  parent: Triage | null,
): Triage | null {
  const bin = binAmong(record.labels);
  if (bin !== null) return decide('outOfScope', `It lies in the folder ${bin}`, 'folder');
  if (record.text.trim() === '') return decide('outOfScope', 'It holds no text', 'empty');
  if (parent && parent.outcome !== 'business' && parent.outcome !== 'duplicate')
    return decide(parent.outcome, `It came with a mail that is left out: ${parent.reason}`, parent.by);
  if (record.kind !== 'mail') return null;
  return (
    machineMail(record) ??
    privateFolder(record) ??
    bulkMail(record, handover, knowledge) ??
    knowledge.judged.get(record.id) ??
    null
  );
}

function machineMail(record: Triaged): Triage | null {
  const sender = senderOf(record);
  if (/^(?:mailer-daemon|postmaster)@/.test(sender))
    return decide('outOfScope', 'A delivery report of the mail system', 'delivery-report');
  // RFC 3834: `auto-generated` is a notice of a system, which may well be business.
  const header = String(record.data['autoSubmitted'] ?? '').startsWith('auto-replied');
  if (header || isAutomaticSubject(record.title))
    return decide('outOfScope', 'An automatic reply', 'auto-reply');
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

/**
 * Filed as private by the leaver. A folder's name that means work in the language of the mail is none of private life:
 * "Personal" is what English mail programs call private, and Spanish and German offices their staff.
 */
function privateFolder(record: Triaged): Triage | null {
  const label = record.labels.find((one) => PRIVATE_FOLDERS.has(folderNames(one)[0] ?? ''));
  if (label === undefined) return null;
  const name = folderNames(label)[0] ?? '';
  const own = LEXICONS.find(({ language }) => language === readWords(record).language);
  if (own?.triage.work.some((word) => fold(word) === name)) return null;
  return decide('private', `It is filed under ${label}`, 'label');
}

const PRIVATE_FOLDERS: ReadonlySet<string> = new Set(
  LEXICONS.flatMap(({ triage: words }) => words.privateFolders.map(fold)),
);

function senderOf(record: Triaged): string {
  return record.people.find((person) => person.role === 'from')?.address ?? '';
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
