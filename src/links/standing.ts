import type { Evidence } from '../contracts/evidence.ts';
import { defineLink } from '../contracts/link.ts';
import { type Standing, standingSchema } from '../contracts/link-kinds.ts';
import type { BatonRecord } from '../contracts/record.ts';
import { wordsIn } from '../lexicon/terms.ts';
import { type Told as Correction, correctionsOf, saidBy } from '../records/corrections.ts';
import { olderVersions } from './standings/families.ts';
import { isForm, isLaw, isOthersPaper } from './standings/form.ts';
import { folderOf, markInName } from './standings/name.ts';
import { ownWordOf } from './standings/status.ts';
import { COMMON } from './values/lexicon.ts';

type Told = Omit<Standing, 'record'>;

/**
 * What each document is to the business. What a person says of it outranks all; what it says of itself outranks its name, its name the folder it lies in,
 * and that its form. What is in force has no link.
 */
export const link = defineLink({
  kind: 'standing',
  version: 2,
  summary: 'Documents that are not in force: superseded, drafts, templates, examples, papers of others, law.',
  after: ['person'],
  data: standingSchema,
  async *derive(evidence: Evidence) {
    const records: BatonRecord[] = [];
    for await (const record of evidence.records({ kinds: ['document', 'sheet', 'slides', 'code'] }))
      records.push(record);
    const older = olderVersions(records, evidence.asOf);
    const insiders = await namesOfInsiders(evidence);
    const corrected = new Map(
      (await correctionsOf(evidence, 'standing')).map((one) => [one.correction.record, one]),
    );
    for (const record of records) {
      const word = corrected.get(record.id);
      const told = word ? saidOf(word) : await standingOf(record, evidence, older, insiders);
      if (told) yield { key: record.id, data: { record: record.id, ...told } };
    }
  },
});

async function standingOf(
  record: BatonRecord,
  evidence: Evidence,
  older: ReadonlyMap<string, BatonRecord>,
  insiders: ReadonlySet<string>,
): Promise<Told | null> {
  const passages = await evidence.passages(record.id);
  const own = ownWordOf(record, passages);
  const newer = older.get(record.id);
  // "Template" may be the name of something else (a list of staff in Spanish): a template has blanks.
  if (own && (own.standing !== 'template' || isForm(record, 1)))
    return {
      standing: own.standing,
      by: own.standing === 'superseded' ? (newer?.id ?? null) : null,
      reason: `It says so itself: "${record.text.slice(own.range.start, own.range.end).replaceAll(/\s+/g, ' ').trim()}"`,
      statement: { record: record.id, ...own.range },
    };
  const mark = markInName(record);
  if (mark && (mark.standing !== 'template' || isForm(record, 1)))
    return told(mark.standing, `Its name says "${mark.mark}".`, newer);
  const folder = folderOf(record);
  if (folder) return told(folder.standing, `It lies in the folder "${folder.folder}".`, newer);
  if (newer) return told('superseded', `"${newer.title}" is the newer version.`, newer);
  const { company } = evidence.handover;
  if (isForm(record)) return told('template', 'It has blanks that wait to be filled in.');
  if (isLaw(record, company)) return told('law', 'It is the text of a lawgiver.');
  if (isOthersPaper(record, company, insiders))
    return told('another-party', 'It tells how somebody else works, and names nobody of the business.');
  return null;
}

/** What a person says a document is. */
function saidOf({ correction, words }: Correction<'standing'>): Told | null {
  const { standing, replacedBy } = correction;
  if (standing === 'in-force') return null;
  const by = standing === 'superseded' ? (replacedBy ?? null) : null;
  return { standing, by, reason: `Said by ${saidBy(correction)}.`, statement: words };
}

function told(standing: Told['standing'], reason: string, by?: BatonRecord): Told {
  return { standing, by: standing === 'superseded' ? (by?.id ?? null) : null, reason, statement: null };
}

/** Surnames and given names of those who belong to the business, folded; short ones and small words are words too: "may". */
async function namesOfInsiders(evidence: Evidence): Promise<Set<string>> {
  const names = new Set<string>();
  for (const word of wordsIn(evidence.handover.leaving.name)) if (!COMMON.has(word)) names.add(word);
  for (const { data } of await evidence.links('person'))
    if (data.standing !== 'outside')
      for (const word of wordsIn(data.name)) if (word.length > 3 && !COMMON.has(word)) names.add(word);
  return names;
}
