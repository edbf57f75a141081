import type { PageDraft } from '../../contracts/draft.ts';
import { text } from '../kit/claims.ts';
import { textBlocks, titleOf } from './page.ts';
import type { Entry } from './registers.ts';

/** A page holds at most this many provisions. */
const PROVISIONS = 40;
const PAGES = 200;

/** Pages by chapter, for a code with very many provisions; each entry learns the page that it stands on. */
export function* groupedPages(
  entries: readonly Entry[],
  pathOf: (words: string) => string,
): Generator<PageDraft> {
  const chapters = [
    ...Map.groupBy(entries, ({ provision }) => `${provision.texts[0]?.record ?? ''}\0${provision.chapter}`),
  ].flatMap(([, own]) =>
    Array.from({ length: Math.ceil(own.length / PROVISIONS) }, (_, part) =>
      own.slice(part * PROVISIONS, (part + 1) * PROVISIONS),
    ),
  );
  for (const [index, own] of chapters.entries()) {
    const first = own[0];
    if (!first) continue;
    const last = own.at(-1) ?? first;
    const title =
      own.length === 1
        ? titleOf(first.provision)
        : `${first.provision.citation} to ${last.provision.citation}: ${first.provision.chapter}`;
    // Past the cap the register still lists every provision, and its record holds the text.
    const path = index < PAGES ? pathOf(title) : 'labour-code/register';
    for (const entry of own) entry.path = path;
    if (index >= PAGES) continue;
    yield {
      path,
      section: 'labour-code',
      kind: 'law',
      title,
      summary: '',
      order: 100 + index,
      blocks: [
        {
          type: 'paragraph',
          inlines: [
            text(
              'The provisions of this chapter to the letter; how the company meets them stands in the register.',
            ),
          ],
        },
        ...own.flatMap(({ provision }) => [
          { type: 'heading' as const, level: 2 as const, text: titleOf(provision) },
          ...textBlocks(provision, 3).filter(({ type }) => type !== 'heading'),
        ]),
      ],
      slots: [{ name: 'provision', filled: true, question: `What do ${title} say, word for word?` }],
      aliases: own.map(({ provision }) => provision.title).slice(0, 40),
    };
  }
}
