import type { BatonRecord } from '../../contracts/record.ts';
import { readSubject, type Subject } from '../../records/subject.ts';
import { instantOf } from '../people/identity.ts';
import { shinglesOf } from './shingles.ts';

/** What threading keeps of a mail. */
export interface Mail {
  id: string;
  source: string;
  messageId: string | null;
  /** Message-IDs that it answers, the nearest first. */
  answered: string[];
  /** Gmail's thread, or null. */
  gmailThread: string | null;
  /** Id of the mail that it came in as an attachment, or null. */
  parent: string | null;
  subject: Subject;
  from: string | null;
  addresses: string[];
  at: BatonRecord['at'];
  time: number;
  /** Marks of its own text, and of what it quotes or forwards; empty where headers say enough. */
  own: number[];
  quoted: number[];
}

const MOST_MARKS = 40;
const MOST_PEOPLE = 60;

export function mailOf(record: BatonRecord): Mail {
  const { data } = record;
  const references = Array.isArray(data['references'])
    ? data['references'].filter((one) => typeof one === 'string')
    : [];
  const direct = typeof data['inReplyTo'] === 'string' && data['inReplyTo'] !== '' ? [data['inReplyTo']] : [];
  const gmailThread = typeof data['gmailThread'] === 'string' ? data['gmailThread'] : null;
  const told = gmailThread !== null || direct.length > 0 || references.length > 0;
  const people = record.people.filter((person) => person.role !== 'reply-to');
  const byRole = (roles: readonly string[]) =>
    record.segments
      .filter((segment) => roles.includes(segment.role))
      .map((segment) => record.text.slice(segment.start, segment.end))
      .join('\n');
  return {
    id: record.id,
    source: record.source,
    messageId: typeof data['messageId'] === 'string' ? data['messageId'] : null,
    answered: [...new Set([...direct, ...references.slice(-50).reverse()])],
    gmailThread,
    parent: record.parent,
    subject: readSubject(record.title),
    from: people.find((person) => person.role === 'from')?.address ?? null,
    addresses: [...new Set(people.flatMap((person) => person.address ?? []))].slice(0, MOST_PEOPLE),
    at: record.at,
    time: record.at === null ? Number.MAX_SAFE_INTEGER : instantOf(record.at),
    own: gmailThread === null ? shinglesOf(byRole(['new']), MOST_MARKS) : [],
    quoted: told ? [] : shinglesOf(byRole(['quoted', 'forwarded']), MOST_MARKS * 2),
  };
}
