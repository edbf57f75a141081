import type { Block, Inline, PageDraft } from '../../contracts/draft.ts';
import type { Library, Statement } from '../../contracts/library.ts';
import type { SystemEntry } from '../../contracts/systems.ts';
import { statementsOf } from '../../views/library/statements.ts';
import { claimOf, stated, text } from '../kit/claims.ts';
import { names } from '../kit/mentions.ts';
import { factOf } from './register-page.ts';

const MENTIONS = 24;

/** What the records say of one system: its rows, and the sentences of documents in force that name it. */
export function systemPage(system: SystemEntry, path: string, library: Library): PageDraft {
  const rows = system.statements.map(({ label, text: said, cite }): Inline[][] => [
    [text(label ?? '')],
    [stated(said, [cite])],
  ]);
  const mentions = mentionsOf(system, library);
  const blocks: Block[] = [];
  if (rows.length > 0) blocks.push({ type: 'table', columns: ['', 'What the records say'], rows });
  if (mentions.size > 0) blocks.push({ type: 'heading', level: 2, text: 'Where documents speak of it' });
  for (const [record, statements] of mentions) {
    const title = library.document(record)?.record.title ?? record;
    blocks.push(
      { type: 'paragraph', inlines: [text('In '), { type: 'record', text: title, record }, text(':')] },
      { type: 'list', ordered: false, items: statements.map((statement) => [claimOf(statement)]) },
    );
  }
  const has = (fact: 'purpose' | 'grants') => factOf(system, fact).length > 0;
  return {
    path,
    section: 'systems',
    kind: 'system',
    title: system.name,
    summary: `${system.name}: what it is for, who owns it, who grants access and where the records speak of it.`,
    order: 300,
    blocks,
    slots: [
      { name: 'purpose', filled: has('purpose'), question: `What is ${system.name} used for?` },
      { name: 'access', filled: has('grants'), question: `Who grants access to ${system.name}?` },
    ],
    aliases: ['access', 'login'],
  };
}

/** Sentences that name it, by record, the rows that list it left out. */
function mentionsOf(system: SystemEntry, library: Library): Map<string, Statement[]> {
  const bare = system.name.replaceAll(/\s*\([^)]*\)/g, '').trim() || system.name;
  const listed = new Set(system.rows.map(({ record, passage }) => `${record}\0${passage.index}`));
  const found = library
    .find({ words: [bare] })
    .flatMap(({ section: { document, passages } }) =>
      passages
        .filter(({ index }) => !listed.has(`${document.record.id}\0${index}`))
        .flatMap((passage) => statementsOf(document.record, passage)),
    )
    .filter(({ quote, role }) => role !== 'row' && names(quote, bare))
    .slice(0, MENTIONS);
  return Map.groupBy(found, ({ record }) => record);
}
