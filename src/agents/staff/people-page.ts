import type { Block, PageDraft } from '../../contracts/draft.ts';
import type { Library } from '../../contracts/library.ts';
import { peopleRows } from '../../views/library/people-list.ts';
import { text } from '../kit/claims.ts';
import { appendPassage } from '../kit/passages.ts';

/** Lists of people in force, each as its own document has it; null where there are none. Clients' people stand with them. */
export function peoplePage({ documents }: Library): PageDraft | null {
  const blocks: Block[] = [];
  for (const { record, standing, shelf, sections } of documents) {
    if (standing !== 'in-force' || shelf === 'clients' || record.parent !== null) continue;
    for (const section of sections) {
      const rows = peopleRows(section);
      if (rows.length === 0) continue;
      const title = section.heading.at(-1) ?? record.title;
      blocks.push(
        { type: 'heading', level: 2, text: title },
        {
          type: 'paragraph',
          inlines: [
            text('From '),
            { type: 'record', text: record.path ?? record.title, record: record.id },
            text('.'),
          ],
        },
      );
      for (const row of rows) appendPassage(blocks, record, row);
    }
  }
  if (blocks.length === 0) return null;
  return {
    path: 'staff/people',
    section: 'staff',
    kind: 'register',
    title: 'People here',
    summary: 'The lists of people that the records hold: names, roles and how to reach them.',
    order: 10,
    blocks,
    slots: [],
    aliases: ['staff list', 'team', 'who is who', 'phone list', 'colleagues', 'employees'],
  };
}
