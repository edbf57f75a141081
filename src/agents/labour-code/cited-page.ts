import type { Block, PageDraft } from '../../contracts/draft.ts';
import type { Law } from '../../contracts/law.ts';
import { claimOf, text } from '../kit/claims.ts';
import { paperOf } from './law-page.ts';

/** Laws that papers name and whose text the records do not hold; null where there are none. */
export function citedPage(cited: Law['cited']): PageDraft | null {
  if (cited.length === 0) return null;
  return {
    path: 'labour-code/cited-laws',
    section: 'labour-code',
    kind: 'register',
    title: 'Laws cited, not in the records',
    summary: `Named by papers of the business: ${cited
      .slice(0, 8)
      .map(({ law }) => law.name)
      .join('; ')}.`,
    order: 40,
    blocks: [
      {
        type: 'paragraph',
        inlines: [
          text('The text of these laws is not in the records. What papers of the business say of them:'),
        ],
      },
      ...cited.flatMap(({ law, mentions }): Block[] => [
        { type: 'heading', level: 2, text: law.name },
        {
          type: 'list',
          ordered: false,
          items: mentions.map((clause) => [claimOf(clause.statement), text(' '), paperOf(clause)]),
        },
      ]),
    ],
    aliases: cited.map(({ law }) => law.name).slice(0, 40),
  };
}
