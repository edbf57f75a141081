import {
  type Correction,
  type CorrectionKind,
  type CorrectionOf,
  correctionSchema,
} from '../contracts/correction.ts';
import type { Evidence } from '../contracts/evidence.ts';
import type { BatonRecord } from '../contracts/record.ts';
import type { Reference } from '../contracts/reference.ts';

/** A correction as it stands in the store, with the range of the person's words in its record. */
export type Told<Kind extends CorrectionKind = CorrectionKind> = {
  [One in Kind]: {
    /** Id of its record. */
    id: string;
    digest: string;
    correction: CorrectionOf<One>;
    words: Reference;
  };
}[Kind];

/** Every correction, earliest first. Several may be about one thing: `lastOfEach` leaves the one that counts. */
export async function corrections(evidence: Pick<Evidence, 'records'>): Promise<Told[]> {
  const found: Told[] = [];
  for await (const record of evidence.records({ kinds: ['correction'] })) {
    const told = toldOf(record);
    if (told) found.push(told);
  }
  const time = ({ correction }: Told) => Date.parse(correction.at);
  return found.sort((one, other) => time(one) - time(other) || (one.id < other.id ? -1 : 1));
}

/** Corrections of a kind that count. */
export async function correctionsOf<Kind extends CorrectionKind>(
  evidence: Pick<Evidence, 'records'>,
  kind: Kind,
): Promise<Told<Kind>[]> {
  return ofKind(lastOfEach(await corrections(evidence)), kind);
}

export function ofKind<Kind extends CorrectionKind>(all: readonly Told[], kind: Kind): Told<Kind>[] {
  return all.filter(({ correction }) => correction.correct === kind) as Told<Kind>[];
}

/** What a correction says; null of what is no record of one. The words stand behind the first blank line. */
export function toldOf({ id, kind, digest, text, data }: BatonRecord): Told | null {
  if (kind !== 'correction') return null;
  const read = correctionSchema.safeParse(data['correction']);
  const blank = text.indexOf('\n\n');
  if (!read.success || blank < 0) return null;
  const words = { record: id, start: blank + 2, end: text.length };
  return { id, digest, correction: read.data, words } as Told;
}

/** Of several corrections about one thing the last one, in the order of the list. */
export function lastOfEach(all: readonly Told[]): Told[] {
  const last = new Map(all.map((told) => [targetOf(told.correction), told.id]));
  return all.filter(({ id, correction }) => last.get(targetOf(correction)) === id);
}

/** The one thing that a correction is about. */
export function targetOf(correction: Correction): string {
  const { correct } = correction;
  switch (correct) {
    case 'answer':
      return JSON.stringify([correct, correction.page, correction.slot, correction.question]);
    case 'alias':
      return JSON.stringify([correct, ...correction.people.map(nameOf).sort()]);
    case 'role':
      return JSON.stringify([correct, nameOf(correction.person)]);
    case 'settle':
      return JSON.stringify([
        correct,
        correction.subject.toLowerCase(),
        ...[correction.holds, ...correction.over].map(({ record, value }) => `${record} ${value}`).sort(),
      ]);
    default:
      return JSON.stringify([correct, correction.record]);
  }
}

/** The address of somebody, or the name where there is none. */
export function nameOf({ name, address }: { name: string; address: string | null }): string {
  return address ?? name;
}

const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** "Corazon Valdez on 30 November 2026". */
export function saidBy({ name, at }: Pick<Correction, 'name' | 'at'>): string {
  return `${name} on ${day.format(new Date(`${at.slice(0, 10)}T00:00:00Z`))}`;
}
