import type { Handover } from '../../contracts/handover.ts';
import type { BatonRecord } from '../../contracts/record.ts';
import { matches } from '../../records/triage.ts';
import type { Slot } from './attributes.ts';
import type { Said } from './said.ts';

/** What weighs for and against one statement of a value. */
export interface Weight {
  /** Higher outranks; `ruled` when the config says so. */
  rank: number;
  ruled: boolean;
  /** Its document, heading or wording says that it no longer holds. */
  retired: boolean;
  /** The sentence itself puts another value in its place. */
  takenBack: boolean;
  /** It says that something is changed by it. */
  change: boolean;
  /** ISO day from which it holds, where it says. */
  effective: string | null;
  /** Milliseconds of the record's own date; null where it has none. */
  time: number | null;
  /** The same from what the container says. */
  modified: number | null;
}

const OLD_HEADING =
  /\b(?:old|former|previous(?:ly)?|superseded|retired|obsolete|outdated|deprecated|archived?|no longer|do not use|don'?t use|never use|not in use|expired|until 20\d\d)\b/i;
const OLD_WORDS =
  /\b(?:no longer|used to be|formerly|previously|superseded|obsolete|outdated|out of date|do not use|don'?t use|never use|(?:was|were|is) (?:replaced|closed|retired|withdrawn)|in the past)\b/i;
const CHANGE_WORDS =
  /\b(?:from now on|going forward|with effect (?:from|on)|with immediate effect|effective(?:ly)? (?:immediately|from|as of|on|\d|january|february|march|april|may|june|july|august|september|october|november|december)|as (?:of|from) (?!now we have)|we are (?:changing|moving|raising|lowering|increasing|reducing|switching)|(?:is|are|has been|have been|was|will be|being) (?:changed|raised|increased|reduced|lowered|replaced|updated|moved)|changes? (?:from|to)|(?:rises?|goes|goes up|moves?|drops?|increases?|decreases?) (?:from|to)|becomes|instead of|in place of|the new (?:fee|rate|price|limit|salary|amount|terms?|number|rule|policy|allowance|deadline)|new (?:monthly |daily |hourly )?(?:fee|rate|price|limit|salary|terms?|number|allowance)|supersedes|replaces|no longer|starting (?:from |on |in |\d)|henceforth)\b/i;
const EFFECTIVE =
  /\b(?:from|effective|as of|as from|since|starting|valid from|with effect from|beginning|in force (?:from|since)|after)\s+(?:on\s+|the\s+)?$/i;
const EFFECTIVE_COLUMN = /\b(?:effective|from|since|valid|start(?:s|ing)?|in force)\b/;

/** Rank of a record by the config; documents are 1 and mails 0 unless it says otherwise. */
export function rankOf(record: BatonRecord, handover: Handover): { rank: number; ruled: boolean } {
  const rule = handover.authority.find(({ match }) => matches(record, match));
  return rule ? { rank: rule.rank, ruled: true } : { rank: record.kind === 'mail' ? 0 : 1, ruled: false };
}

/** Reads the wording around a value for what decides whether it holds. `text` is the record's. */
export function weightOf(
  said: Said,
  slot: Slot,
  text: string,
  record: Pick<BatonRecord, 'at' | 'modified'>,
  rank: { rank: number; ruled: boolean },
  retiredDocument: boolean,
): Weight {
  const words = text.slice(said.start, said.end);
  const takenBack = losesInSentence(said, slot, text);
  const oldHere = OLD_WORDS.test(words) && !CHANGE_WORDS.test(words);
  return {
    ...rank,
    retired: retiredDocument || said.heading.some((title) => OLD_HEADING.test(title)) || oldHere || takenBack,
    takenBack,
    change: CHANGE_WORDS.test(words) && !takenBack,
    effective: effectiveOf(said, text),
    time: timeOf(record.at),
    modified: timeOf(record.modified),
  };
}

/** "from 20 to 25", "25 instead of 20", "no longer 20 but 25": the value that the sentence itself takes back. */
export function losesInSentence(said: Said, slot: Slot, text: string): boolean {
  const before = text.slice(Math.max(said.start, slot.start - 60), slot.start);
  const after = text.slice(slot.end, Math.min(said.end, slot.end + 60));
  const other = said.tokens.some(
    (token) =>
      token.slot &&
      token.slot !== slot &&
      token.slot.attribute === slot.attribute &&
      token.slot.key !== slot.key,
  );
  if (!other) return false;
  return (
    (/\b(?:chang|rais|increas|reduc|lower|mov|ris|go|went|drop|updat|cut|up|down)\p{L}{0,4}\b[^.;]{0,50}\bfrom\s(?:[\p{L}]{3}\s|the\s)?[$£€]?$/iu.test(
      before,
    ) &&
      /^\S{0,12}\s{0,2}(?:[\p{L}/]{1,10}\s){0,4}to\b/iu.test(after)) ||
    /^(?:\s(?:a|per|each)\s\p{L}{3,6})?\s(?:now\s)?becomes?\b/iu.test(after) ||
    /\b(?:instead of|in place of|rather than|no longer|not|replac(?:es|ing)|previously|formerly|used to be|was|until (?:then|now)|before)[:,]?\s(?:the\s(?:old|previous|former)?\s?)?(?:[A-Z]{3}\s)?[$£€]?$/.test(
      before,
    )
  );
}

function effectiveOf(said: Said, text: string): string | null {
  for (const { slot } of said.tokens) {
    if (slot?.attribute !== 'date' || !/^\d{4}-\d{2}(-\d{2})?$/.test(slot.key)) continue;
    const cell = said.cells.find(({ start, end }) => start <= slot.start && slot.start < end);
    const says = cell
      ? EFFECTIVE_COLUMN.test(cell.column)
      : EFFECTIVE.test(text.slice(Math.max(said.start, slot.start - 30), slot.start));
    if (says) return slot.key.length === 7 ? `${slot.key}-01` : slot.key;
  }
  return null;
}

function timeOf(when: string | null): number | null {
  const time = when === null ? Number.NaN : Date.parse(when);
  return Number.isNaN(time) ? null : time;
}
