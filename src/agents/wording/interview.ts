import type { Block, CheckedPageDraft } from '../../contracts/draft.ts';
import type { WordingContext } from './context.ts';
import { INTERVIEW_PROMPT, questionsSchema } from './prompts.ts';
import { isQuestionAbout } from './walls/questions.ts';

type Conflict = Extract<Block, { type: 'conflict' }>;

/** Stands for the page's title in what is sent: pages that ask the same get the same words, bought once. */
const NAME = 'NAME';

/** Something that may be asked: a question that stands, or an open conflict that nobody asks about yet. */
interface Asked {
  block: Block;
  /** What is known of it, as the model sees it. */
  text: string;
  sides: readonly string[];
}

/**
 * The page with its questions worded by a model, and one behind each open conflict. A question that says more than is known,
 * names one side of a conflict alone, or asks nothing is dropped: the standing question stays. Nothing else of the page is
 * changed, no question is taken away and no conflict.
 */
export async function withInterview(
  draft: CheckedPageDraft,
  context: WordingContext,
): Promise<CheckedPageDraft> {
  const { models, section, signal } = context;
  const asked = draft.blocks.flatMap((block) => askedOf(block, draft.title));
  if (asked.length === 0 || !models.serves('interview', section)) return draft;
  const { name, version, instruction } = INTERVIEW_PROMPT;
  const answer = await models.ask(
    {
      purpose: 'interview',
      prompt: { name, version },
      schema: { type: questionsSchema, name: 'questions', version: 1 },
      instruction,
      passages: [],
      draft: asked.map(({ text }, at) => `${at + 1}. ${text}`).join('\n'),
      section,
    },
    signal,
  );
  if (!answer.ok) {
    if (answer.error.retryable) context.unanswered();
    return draft;
  }
  const worded = new Map<Block, string>();
  for (const { number, text } of answer.value.questions) {
    const one = asked[number - 1];
    const passes = one !== undefined && isQuestionAbout(text, [one.text], one.sides) && sameName(text, one);
    if (passes && !worded.has(one.block)) worded.set(one.block, text.trim().replaceAll(NAME, draft.title));
    const outcome = passes ? 'kept' : 'dropped';
    const reason = passes ? '' : 'question';
    context.note({ section, slot: 'questions', text, outcome, reason, model: answer.model, critic: null });
  }
  const blocks = draft.blocks.flatMap((block): Block[] => {
    const text = worded.get(block);
    if (text === undefined) return [block];
    if (block.type === 'question') return [{ ...block, text, wordedBy: answer.model }];
    return [block, { type: 'question', slot: 'conflict', text, wordedBy: answer.model }];
  });
  return { ...draft, blocks };
}

function askedOf(block: Block, title: string): Asked[] {
  if (block.type === 'question') return [{ block, text: block.text.replaceAll(title, NAME), sides: [] }];
  if (block.type !== 'conflict' || block.state !== 'conflict') return [];
  return [
    {
      block,
      text: `${block.subject.replaceAll(title, NAME)}: ${valuesOf(block).join(' or ')}?`,
      sides: valuesOf(block),
    },
  ];
}

function valuesOf({ sides }: Conflict): string[] {
  return sides.map(({ value }) => value);
}

/** The page's subject is named where the standing question names it, and nowhere else. */
function sameName(text: string, { text: standing }: Asked): boolean {
  return text.includes(NAME) === standing.includes(NAME);
}
