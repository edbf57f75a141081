import type { LogEntry } from '../../src/contracts/log.ts';
import type { PageTrace, RecordTrace } from '../../src/engine/log/trace.ts';
import { printable } from './progress.ts';

/** Of the records behind a page so many are told; --json tells all. */
const MOST_RECORDS = 50;

const KINDS: Record<LogEntry['kind'], string> = {
  configure: 'config',
  correct: 'correction',
  phase: 'phase',
  triage: 'triage',
  withdraw: 'withdraw',
  send: 'sent out',
  resolve: 'values',
  gate: 'checks',
  wait: 'policy',
  review: 'review',
  publish: 'page',
  edition: 'edition',
};

/** What decisions of these kinds are about stands above their lines. */
const NAMED_ABOVE: readonly LogEntry['kind'][] = ['triage', 'withdraw', 'send', 'publish', 'wait', 'review'];

/** One line an entry: its place, when, what was decided of what, who did, with which program. */
export function wordedEntry(entry: LogEntry): string {
  const { seq, at, kind, subject, outcome, by, inputs, output, program } = entry;
  const on =
    kind === 'publish' || kind === 'resolve' || (kind === 'wait' && inputs.length > 0)
      ? `, on ${inputs.length} ${inputs.length === 1 ? 'record' : 'records'}`
      : '';
  const came = output === '' ? '' : ` → ${output.slice(0, 12)}`;
  const words = NAMED_ABOVE.includes(kind) ? '' : `${subject} `;
  return printable(
    `#${seq}  ${at.slice(0, 19)}Z  ${KINDS[kind]}: ${words}${outcome}, by ${by}${on}${came}  (Baton ${program})`,
  );
}

/** Newest entries, each with what it is about. */
export function wordedEntries(entries: readonly LogEntry[]): string {
  return entries
    .map((entry) => `${wordedEntry({ ...entry, outcome: `${nameOf(entry)}${entry.outcome}` })}\n`)
    .join('');
}

function nameOf({ kind, subject }: LogEntry): string {
  return NAMED_ABOVE.includes(kind) ? `${subject} ` : '';
}

export function wordedPage({ page, citation, entries, records }: PageTrace): string {
  const head = citation === null ? `The page ${page}` : `Citation ${citation} of the page ${page}`;
  const more =
    records.length > MOST_RECORDS ? `and ${records.length - MOST_RECORDS} more records (--json)\n` : '';
  return `${printable(head)}\n${lines(entries)}\n${wordedRecords(records.slice(0, MOST_RECORDS))}${more}`;
}

export function wordedRecords(records: readonly RecordTrace[]): string {
  return records
    .map(({ record, entries, reason, withdrawn }) => {
      const notes = [
        ...(reason === null ? [] : [`  why: ${reason}`]),
        ...(withdrawn === null ? [] : [`  taken out by a person${withdrawn === '' ? '' : `: ${withdrawn}`}`]),
      ].map((line) => `${printable(line)}\n`);
      return `The record ${printable(record)}\n${lines(entries)}${notes.join('')}`;
    })
    .join('\n');
}

function lines(entries: readonly LogEntry[]): string {
  return entries.length === 0
    ? '  nothing was decided\n'
    : entries.map((entry) => `  ${wordedEntry(entry)}\n`).join('');
}
