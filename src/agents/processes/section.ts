import type { LibraryDocument } from '../../contracts/library.ts';
import { SECTIONS } from '../kit/sections.ts';
import { type SectionId, sectionOf } from '../kit/topics.ts';

/** Sections that procedures are written to; those of others go to operations. */
export const PROCESS_SECTIONS = [
  SECTIONS.billing,
  SECTIONS.hr,
  SECTIONS.operations,
  SECTIONS.clients,
  SECTIONS.finance,
  SECTIONS.systems,
  SECTIONS.legal,
  SECTIONS.staff,
];

/** The section of a procedure: that of its document. */
export function sectionOfDocument({ record, passages }: LibraryDocument): SectionId {
  const headings = passages
    .filter(({ role }) => role === 'heading')
    .map(({ start, end }) => record.text.slice(start, end));
  const section = sectionOf({ path: record.path, title: record.title, headings, text: record.text });
  return PROCESS_SECTIONS.some(({ id }) => id === section) ? section : 'operations';
}
