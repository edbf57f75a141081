import type { Library, LibraryDocument, Section } from '../../contracts/library.ts';
import type { Standing } from '../../contracts/link-kinds.ts';
import type { Passage } from '../../contracts/passage.ts';
import type { BatonRecord } from '../../contracts/record.ts';
import { defineView } from '../../contracts/view.ts';
import { plain } from '../../records/sentences.ts';
import { SectionIndex } from './section-index.ts';

declare module '../../contracts/view.ts' {
  interface ViewKinds {
    library: Library;
  }
}

/** Passages of a document that say nothing by themselves. */
const SILENT: ReadonlySet<Passage['role']> = new Set(['heading', 'header', 'quoted', 'signature']);

/** All documents of the business, cut into sections and ranked by what they are about. */
export const view = defineView({
  name: 'library',
  summary: 'Documents of the business by section: what each is about and whether it holds.',
  async build(evidence) {
    const standings = new Map(
      (await evidence.links('standing')).map(({ data }) => [data.record, data.standing] as const),
    );
    const documents: LibraryDocument[] = [];
    for await (const record of evidence.records({ kinds: ['document', 'sheet', 'slides', 'code'] }))
      documents.push(
        documentOf(record, await evidence.passages(record.id), standings.get(record.id) ?? 'in-force'),
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

/** Cuts a document where its heading path changes. */
function documentOf(
  record: BatonRecord,
  passages: readonly Passage[],
  standing: Standing['standing'],
): LibraryDocument {
  const sections: Section[] = [];
  const document: LibraryDocument = { record, standing, passages, sections };
  let open: { key: string; passages: Passage[] } | null = null;
  for (const passage of passages) {
    if (SILENT.has(passage.role)) continue;
    const key = passage.heading.join('\0');
    if (open === null || open.key !== key) {
      open = { key, passages: [] };
      const heading = passage.heading.map((title) => plain(title)).filter((title) => title !== '');
      sections.push({ document, heading, passages: open.passages, index: sections.length });
    }
    open.passages.push(passage);
  }
  return document;
}
