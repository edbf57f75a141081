import type { Evidence } from '../../contracts/evidence.ts';
import type { Library, LibraryDocument, Section, ShelfId } from '../../contracts/library.ts';
import type { Standing } from '../../contracts/link-kinds.ts';
import type { Passage } from '../../contracts/passage.ts';
import type { BatonRecord } from '../../contracts/record.ts';
import { defineView } from '../../contracts/view.ts';
import { partsOf } from './parts.ts';
import { SectionIndex } from './section-index.ts';
import { shelve } from './shelving.ts';

declare module '../../contracts/view.ts' {
  interface ViewKinds {
    library: Library;
  }
}

/** All documents of the business, cut into sections and ranked by what they are about. */
export const view = defineView({
  name: 'library',
  summary: 'Documents of the business by section: what each is about and whether it holds.',
  async build(evidence) {
    const standings = new Map(
      (await evidence.links('standing')).map(({ data }) => [data.record, data.standing] as const),
    );
    const read: { record: BatonRecord; passages: Passage[] }[] = [];
    // A report of the accounts is read with them, and says how nothing is done.
    for await (const record of evidence.records({ kinds: ['document', 'sheet', 'slides', 'code'] }))
      if (record.data['report'] === undefined)
        read.push({ record, passages: await evidence.passages(record.id) });
    const shelves = shelve(
      read.map(({ record, passages }) => ({
        record,
        standing: standings.get(record.id) ?? 'in-force',
        headings: [...new Set(passages.flatMap(({ heading }) => heading))],
        tables: [...new Map(passages.map(({ columns }) => [columns.join('\0'), columns])).values()],
      })),
      await customersOf(evidence),
    );
    const documents = read.map(({ record, passages }) =>
      documentOf(
        record,
        passages,
        standings.get(record.id) ?? 'in-force',
        shelves.get(record.id) ?? 'operations',
      ),
    );
    const byRecord = new Map(documents.map((document) => [document.record.id, document]));
    const index = new SectionIndex(documents.flatMap(({ sections }) => sections));
    return {
      documents,
      find: (query) => index.find(query),
      document: (record) => byRecord.get(record),
    };
  },
});

/** Names of those who get invoices. */
async function customersOf(evidence: Evidence): Promise<string[]> {
  const names = new Set<string>();
  for await (const { people } of evidence.records({ kinds: ['invoice'] }))
    for (const { role, name } of people) if (role === 'contact' && name !== '') names.add(name);
  return [...names].sort();
}

/** One document with its sections. */
function documentOf(
  record: BatonRecord,
  passages: readonly Passage[],
  standing: Standing['standing'],
  shelf: ShelfId,
): LibraryDocument {
  const sections: Section[] = [];
  const document: LibraryDocument = { record, standing, shelf, passages, sections };
  for (const part of partsOf(record, passages)) sections.push({ document, ...part, index: sections.length });
  return document;
}
