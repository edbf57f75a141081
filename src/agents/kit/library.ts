import type { Evidence } from '../../contracts/evidence.ts';
import type { Passage } from '../../contracts/passage.ts';
import type { BatonRecord } from '../../contracts/record.ts';
import type { Quotation } from '../../contracts/writer.ts';
import { plain, sentencesOf } from '../../records/sentences.ts';
import { type SectionId, sectionOf } from './topics.ts';

/** A sentence, list item, table row or line of a document, with the place it stands in. */
export interface Statement extends Quotation {
  passage: Passage;
  title: string;
  section: SectionId;
}

export interface LibraryDocument {
  record: BatonRecord;
  section: SectionId;
  passages: Passage[];
  statements: Statement[];
}

const DOCUMENT_KINDS = ['document', 'sheet', 'slides', 'code'] as const;

/** The business's documents with their statements, in order of their ids. Attachments of mails are among them. */
export async function* documentsOf(evidence: Evidence): AsyncGenerator<LibraryDocument> {
  for await (const record of evidence.records({ kinds: DOCUMENT_KINDS })) {
    const passages = await evidence.passages(record.id);
    const headings = passages
      .filter((passage) => passage.role === 'heading')
      .map((passage) => record.text.slice(passage.start, passage.end));
    const section = sectionOf({ path: record.path, title: record.title, headings, text: record.text });
    yield {
      record,
      section,
      passages,
      statements: passages.flatMap((passage) => statementsOf(record, passage, section)),
    };
  }
}

/** Everything that a passage says, a sentence at a time; rows, items of one sentence and fields are whole. Headings say nothing. */
export function statementsOf(record: BatonRecord, passage: Passage, section: SectionId): Statement[] {
  if (['heading', 'header', 'quoted', 'signature', 'code'].includes(passage.role)) return [];
  const ranges =
    passage.role === 'row' || passage.role === 'field' ? [passage] : sentencesOf(record.text, passage);
  return ranges.map(({ start, end }) => ({
    record: record.id,
    start,
    end,
    quote: record.text.slice(start, end),
    heading: passage.heading.map(plain),
    role: passage.role,
    columns: passage.columns,
    passage,
    title: record.title,
    section,
  }));
}
