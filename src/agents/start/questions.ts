import type { PageSummary } from '../../contracts/agent.ts';
import type { Block, Inline, PageDraft } from '../../contracts/draft.ts';
import { text } from '../kit/claims.ts';
import { SECTIONS } from '../kit/sections.ts';

/** Every empty slot of every page, by section: what to ask before the person has left. */
export function questionsPage(pages: readonly PageSummary[], leaving: string): PageDraft {
  const order = Object.keys(SECTIONS);
  const sections = [...new Set(pages.map((page) => page.section))].sort(
    (a, b) => order.indexOf(a) - order.indexOf(b),
  );
  const blocks = sections.flatMap((section): Block[] => {
    const items = pages
      .filter((page) => page.section === section)
      .flatMap((page) =>
        page.questions.map((question): Inline[] => [
          text(`${question.text} `),
          { type: 'page', text: page.title, path: page.path },
        ]),
      );
    if (items.length === 0) return [];
    const title = SECTIONS[section as keyof typeof SECTIONS]?.title ?? section;
    return [
      { type: 'heading', level: 2, text: title },
      { type: 'list', ordered: false, items },
    ];
  });
  const count = pages.reduce((sum, page) => sum + page.questions.length, 0);
  return {
    path: 'start/questions',
    section: 'start',
    kind: 'questions',
    title: `Questions for ${leaving}`,
    summary: `${count === 1 ? 'One thing' : `${count} things`} that the work needs and the records do not say.`,
    order: 10,
    blocks: [
      {
        type: 'paragraph',
        inlines: [
          text(
            count === 0
              ? 'The records answer every question that these pages ask.'
              : `The records do not say these things. ${leaving} may know: ask before the last day, and write the answer into the page.`,
          ),
        ],
      },
      ...blocks,
    ],
    aliases: ['open questions', 'gaps', 'missing', 'unknown'],
  };
}
