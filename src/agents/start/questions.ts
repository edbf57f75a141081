import type { PageSummary } from '../../contracts/agent.ts';
import type { Block, Inline, PageDraft } from '../../contracts/draft.ts';
import type { Handover } from '../../contracts/handover.ts';
import { text } from '../kit/claims.ts';
import { SECTIONS } from '../kit/sections.ts';

/** One thing to ask, with every page that asks it. */
export interface OpenQuestion {
  section: string;
  text: string;
  pages: PageSummary[];
}

/** Sections in the order of the harm that not knowing does: money first, who somebody is last. */
const ORDER: readonly string[] = [
  'billing',
  'finance',
  'operations',
  'hr',
  'systems',
  'legal',
  'labour-code',
  'clients',
  'staff',
  'templates',
  'documents',
  'emails',
];

/** Where the title of a page stood in a question that several pages ask. */
const EACH = 'each of these';

/**
 * Every empty slot of every page, the most harmful to miss first. What several pages ask of themselves in the same words is
 * one question; what would be asked about the one who leaves or who takes over is none.
 */
export function openQuestions(
  pages: readonly PageSummary[],
  { leaving, successor }: Pick<Handover, 'leaving' | 'successor'>,
): OpenQuestion[] {
  const known = new Set([leaving.name, successor?.name]);
  const asked = pages
    .filter(({ title }) => !known.has(title))
    .flatMap((page) => page.questions.map(({ slot, text }) => ({ page, slot, text })));
  const groups = Map.groupBy(asked, ({ page, slot, text }) =>
    JSON.stringify([page.section, slot, text.replaceAll(page.title, EACH)]),
  );
  return [...groups.values()]
    .flatMap((group): OpenQuestion[] => {
      const [first] = group;
      if (!first) return [];
      const { page, text } = first;
      return [
        {
          section: page.section,
          text: group.length > 1 ? text.replaceAll(page.title, EACH) : text,
          pages: group.map((one) => one.page),
        },
      ];
    })
    .sort((one, other) => ORDER.indexOf(one.section) - ORDER.indexOf(other.section));
}

/** What to ask before the person has left, by section. */
export function questionsPage(
  pages: readonly PageSummary[],
  handover: Pick<Handover, 'leaving' | 'successor'>,
): PageDraft {
  const leaving = handover.leaving.name;
  const questions = openQuestions(pages, handover);
  const blocks = [...Map.groupBy(questions, ({ section }) => section)].flatMap(([section, own]): Block[] => [
    {
      type: 'heading',
      level: 2,
      text: SECTIONS[section as keyof typeof SECTIONS]?.title ?? section,
    },
    { type: 'list', ordered: false, items: own.map(itemOf) },
  ]);
  return {
    path: 'start/questions',
    section: 'start',
    kind: 'questions',
    title: `Questions for ${leaving}`,
    summary: `${questions.length === 1 ? 'One thing' : `${questions.length} things`} that the work needs and the records do not say.`,
    order: 10,
    blocks: [
      {
        type: 'paragraph',
        inlines: [
          text(
            questions.length === 0
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

function itemOf(question: OpenQuestion): Inline[] {
  return [
    text(`${question.text} `),
    ...question.pages.flatMap(({ title, path }, index): Inline[] => [
      ...(index > 0 ? [text(', ')] : []),
      { type: 'page', text: title, path },
    ]),
  ];
}
