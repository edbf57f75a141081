import type { LibraryDocument, ShelfId } from '../../contracts/library.ts';
import { SECTIONS } from '../kit/sections.ts';

const SHELVES: readonly ShelfId[] = [
  'billing',
  'hr',
  'operations',
  'clients',
  'finance',
  'systems',
  'legal',
  'staff',
];

/** Sections that procedures are written to; those of others go to operations. */
export const PROCESS_SECTIONS = SHELVES.map((shelf) => SECTIONS[shelf]);

/** The section of a procedure: that of its document. */
export function sectionOfDocument({ shelf }: LibraryDocument): ShelfId {
  return SHELVES.includes(shelf) ? shelf : 'operations';
}
