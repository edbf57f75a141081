import type { Statement } from '../../contracts/library.ts';
import type { Passage, Range } from '../../contracts/passage.ts';
import type { BatonRecord } from '../../contracts/record.ts';
import { plain, sentencesOf } from '../../records/sentences.ts';

type Said = Pick<BatonRecord, 'id' | 'text'>;

const SILENT: ReadonlySet<Passage['role']> = new Set(['heading', 'header', 'quoted', 'signature', 'code']);

/** What a passage says, a sentence at a time; rows and fields are whole. Headings say nothing. */
export function statementsOf(record: Said, passage: Passage): Statement[] {
  if (SILENT.has(passage.role)) return [];
  const whole = passage.role === 'row' || passage.role === 'field';
  const ranges = whole ? [passage] : sentencesOf(record.text, passage);
  return ranges.map((range) => statementOf(record, passage, range));
}

/** A range of a passage with its heading path. */
export function statementOf(record: Said, passage: Passage, { start, end }: Range): Statement {
  return {
    record: record.id,
    start,
    end,
    quote: record.text.slice(start, end),
    heading: passage.heading.map(plain),
    role: passage.role,
    columns: passage.columns,
    passage,
  };
}
