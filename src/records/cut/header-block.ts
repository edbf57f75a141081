import { LABELS } from './header-labels.ts';

const KIND_OF = new Map(
  Object.entries(LABELS).flatMap(([kind, labels]) => labels.map((label) => [label, kind] as const)),
);
const LONGEST = 80;

/** Whether a line is a header of a mail by its label: "To: …". */
export function isHeaderLine(line: string): boolean {
  return headerKind(line) !== null;
}

/** Which header a line is, or null. */
function headerKind(line: string): string | null {
  const label = labelOf(line);
  return label === null ? null : (KIND_OF.get(label) ?? null);
}

/** What stands before the colon, in lower case and without marks of emphasis and of direction. */
function labelOf(line: string): string | null {
  const label = /^[\s>*_|]*([^:：]{1,25}?)[\s*_]*[:：]/.exec(
    line.slice(0, 80).replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ''),
  )?.[1];
  return label?.trim().toLowerCase() ?? null;
}

/**
 * How many lines the header block of another mail has that begins here; 0 where there is none. It needs three of
 * from, date, to, cc and subject, or two below a line that announces it.
 */
export function headerBlockAt(lines: readonly string[], at: number, announced: boolean): number {
  const first = headerKind(lines[at] ?? '');
  if (first === null || first === 'other') return 0;
  const kinds = new Set<string>();
  let end = at;
  let last = first;
  for (let index = at; index < Math.min(lines.length, at + LONGEST); index += 1) {
    const line = lines[index] ?? '';
    const kind = headerKind(line);
    if (kind !== null) {
      if (kind !== 'cc' && kind !== 'other' && kinds.has(kind)) break;
      kinds.add(kind);
      last = kind;
      end = index + 1;
    } else if (line.trim() === '') {
      if (!lines.slice(index + 1, index + 4).some((next) => headerKind(next) !== null)) break;
    } else if (!goesOn(last, lines, index)) break;
  }
  kinds.delete('other');
  const enough = announced ? 2 : 3;
  if (
    kinds.size < enough ||
    !(kinds.has('from') || kinds.has('to')) ||
    !(kinds.has('subject') || kinds.has('date'))
  )
    return 0;
  return end - at;
}

/** Whether a line without a label goes on with the header above: a long list of people, a folded subject. */
function goesOn(last: string, lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? '';
  if (last === 'to' || last === 'cc' || last === 'from') {
    return (
      /[,;@<>/]/.test(line) ||
      headerKind(lines[index + 1] ?? '') !== null ||
      /[,;]\s*$/.test(lines[index - 1] ?? '')
    );
  }
  return last === 'subject' && headerKind(lines[index + 1] ?? '') !== null;
}

/**
 * How many lines a header block has whose labels are in no language that is known here: a paragraph of labelled lines
 * with an address, a day with its time, and the subject of the mail that it stands in.
 */
export function shapedBlockAt(lines: readonly string[], at: number, subject: string): number {
  const own = bareSubject(subject);
  if (own.length < 3 || ((lines[at - 1] ?? '').trim() !== '' && !belongsAbove(lines[at - 1] ?? ''))) return 0;
  const labels = new Set<string>();
  const values: string[] = [];
  let end = at;
  while (end < lines.length && end < at + 12 && (lines[end] ?? '').trim() !== '') {
    const line = (lines[end] ?? '').slice(0, 2000);
    const label = labelOf(line);
    if (label === null || /\d/.test(label) || labels.has(label)) return 0;
    labels.add(label);
    values.push(line.slice(line.search(/[:：]/) + 1).trim());
    end += 1;
  }
  const dated = values.some((value) => /(?:^|\D)\d{4}(?:\D|$)/.test(value) && /\d[:.h]\d{2}/.test(value));
  const titled = values.some((value) => isSameSubject(bareSubject(value), own));
  const addressed = values.some((value) => /[^\s@]@[^\s@]+\.[^\s@]/.test(value));
  return labels.size >= 3 && dated && titled && addressed ? end - at : 0;
}

/** Without "Re:", "AW:", "[list]" and the like. */
function bareSubject(subject: string): string {
  return subject
    .slice(0, 300)
    .replace(/^(?:\s*(?:\p{L}{1,6}(?:\[\d+\])?\s?[:：]|\[[^[\]]{1,40}\]))+/u, '')
    .trim()
    .toLowerCase();
}

/** Programs shorten subjects, and people add to them. */
function isSameSubject(one: string, other: string): boolean {
  return one.length >= 3 && (other.startsWith(one) || one.startsWith(other));
}

/** A line above the block that belongs to it: Notes' "Name on 11/21/2000 10:37:17 AM", a rule, a sender alone. */
export function belongsAbove(line: string): boolean {
  const text = line.trim();
  if (text === '' || text.length > 160) return false;
  if (/^[-_=*]{3,}(?:\s?[\p{L}\p{M}][^-_=*]{1,80}[-_=*]{3,})?$/u.test(text)) return true;
  if (/\d{1,2}\/\d{1,2}\/\d{2,4}\s+\d{1,2}:\d{2}(?::\d{2})?\s*(?:[AP]M)?$/i.test(text)) return true;
  return (
    /^"?[\p{L}][\p{L} .,'-]{1,60}"?\s*(?:<[^<>\s]+@[^<>\s]+>|@\s?\w+)$/u.test(text) ||
    /^[^\s@]+@[^\s@]+$/.test(text)
  );
}
