import type { Passage } from '../../contracts/passage.ts';
import type { BatonRecord } from '../../contracts/record.ts';
import { statementsOf } from '../../findings/reading/statements.ts';
import { append } from '../values/multimap.ts';
import { distanceTo, slackOf } from './calendar.ts';
import type { Duty } from './duties.ts';
import { keywordsOf } from './keywords.ts';
import { isSameAct, mayTell, saysDone, saysMissed } from './wording.ts';

/** Duties that paying somebody does not meet. */
const UNPAID =
  /\b(?:lists?|reports?|notices?|reviews?|reconcil\p{L}+|certificates?|statements?|tests?|locks?|time ?sheets?|invoices?|checks?|meetings?|audits?|backups?)\b/iu;

/** Finds what records say about duties: that they were done near their day, or that they were not. */
export class RunFinder {
  private readonly byWord = new Map<string, Duty[]>();
  private readonly duties: readonly Duty[];

  constructor(duties: readonly Duty[]) {
    this.duties = duties;
    for (const duty of duties) {
      const who = keywordsOf(`${duty.who ?? ''} ${duty.cadence}`);
      // What is called by its person and its day alone cannot be told from other things.
      if ([...duty.keywords].every((word) => who.has(word))) duty.looked = false;
      if (!duty.looked) continue;
      for (const word of duty.keywords) append(this.byWord, word, duty);
    }
  }

  /** Whether a record can say anything; cheap. */
  mayTell(record: BatonRecord): boolean {
    if (this.duties.length === 0) return false;
    if (record.kind === 'payment' || record.kind === 'bank-transaction') return true;
    return mayTell(record.text);
  }

  read(record: BatonRecord, passages: readonly Passage[]): void {
    if (record.kind === 'payment' || record.kind === 'bank-transaction') this.readRow(record);
    else if (record.kind === 'mail') this.readProse(record, passages, true);
    else if (record.kind === 'document' || record.kind === 'sheet') this.readProse(record, passages, false);
  }

  /** A payment says by its payee or its text which duty it met. */
  private readRow(record: BatonRecord): void {
    if (record.at === null || record.text.length > 4000) return;
    for (const duty of this.meant(keywordsOf(record.text))) {
      if (!UNPAID.test(duty.what) && isNear(duty, record.at))
        duty.runs.push({ record: record.id, start: 0, end: record.text.length, at: record.at });
    }
  }

  private readProse(record: BatonRecord, passages: readonly Passage[], mail: boolean): void {
    const title = mail ? keywordsOf(record.title) : new Set<string>();
    let opening = 2;
    for (const { start, end, plain, passage } of statementsOf({ record, passages: [...passages] })) {
      if (passage.role === 'quoted' || passage.role === 'forwarded') continue;
      opening--;
      const missed = saysMissed(plain);
      const done = mail && !missed && saysDone(plain);
      if (!missed && !done) continue;
      const said = keywordsOf(plain);
      const found = this.meant(said);
      // A mail that begins "Done." speaks of its subject.
      const duties = found.length > 0 || title.size === 0 || opening <= 0 ? found : this.meant(title);
      for (const duty of duties) {
        const reference = { record: record.id, start, end };
        if (duty.statements.some((one) => one.record === record.id && one.start < end && start < one.end))
          continue;
        if (missed) duty.missed.push({ ...reference, date: null });
        else if (record.at !== null && isSameAct(duty.what, plain) && isNear(duty, record.at))
          duty.runs.push({ ...reference, at: record.at });
      }
    }
  }

  /** The duties whose words stand here: all of a short name's, or two thirds of a longer one's, at least two. */
  private meant(words: ReadonlySet<string>): Duty[] {
    const counts = new Map<Duty, number>();
    for (const word of words)
      for (const duty of this.byWord.get(word) ?? []) counts.set(duty, (counts.get(duty) ?? 0) + 1);
    const named = [...counts].filter(
      ([duty, count]) =>
        count >= Math.max(Math.min(2, duty.keywords.size), Math.ceil(duty.keywords.size * 0.66)),
    );
    // Where several are named in part, the one that most of the words are of is meant; of equals none is known to be.
    const most = Math.max(0, ...named.map(([, count]) => count));
    const best = named.filter(([, count]) => count === most);
    return best.length === 1 ? best.map(([duty]) => duty) : [];
  }
}

function isNear(duty: Duty, at: string): boolean {
  if (duty.rule === null) return false;
  const distance = distanceTo(duty.rule, at.slice(0, 10));
  return distance === null || distance <= slackOf(duty.rule);
}
