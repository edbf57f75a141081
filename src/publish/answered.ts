import type { Block, CheckedPageDraft } from '../contracts/draft.ts';
import { lastOfEach, ofKind, saidBy, type Told } from '../records/corrections.ts';
import { visibleLine } from './text.ts';

/**
 * A draft with what people answered to its questions: in the place of each question stands the answer, quoted, with who
 * gave it when, and its slot is filled. Where the records fill the slot by now, the answer stands at the end. An answer
 * is shown under the question as it was asked; where several questions of the page share a slot, only that one is meant.
 */
export function answered(draft: CheckedPageDraft, told: readonly Told[]): CheckedPageDraft {
  const answers = ofKind(lastOfEach(told), 'answer').filter(
    ({ correction }) => correction.page === draft.path,
  );
  let page = draft;
  for (const answer of answers) page = withAnswer(page, answer);
  return page;
}

function withAnswer(draft: CheckedPageDraft, answer: Told<'answer'>): CheckedPageDraft {
  const { slot, question } = answer.correction;
  const asked = draft.blocks.filter((block) => block.type === 'question' && block.slot === slot);
  const place =
    asked.find((block) => block.type === 'question' && visibleLine(block.text) === visibleLine(question)) ??
    (asked.length === 1 ? asked[0] : undefined);
  const isSlot = draft.slots.some(({ name }) => name === slot);
  if (!place && !(isSlot && asked.length === 0)) return draft;
  const blocks = place
    ? draft.blocks.flatMap((block) => (block === place ? blocksOf(answer) : [block]))
    : [...draft.blocks, ...headingOf(draft), ...blocksOf(answer)];
  return {
    ...draft,
    blocks,
    slots: draft.slots.map((one) =>
      one.name === slot && asked.length <= 1 ? { ...one, filled: true } : one,
    ),
  };
}

const HEADING = 'Told by people';

function headingOf({ blocks }: CheckedPageDraft): Block[] {
  const last = blocks.findLast(({ type }) => type === 'heading');
  return last?.type === 'heading' && last.text === HEADING
    ? []
    : [{ type: 'heading', level: 2, text: HEADING }];
}

function blocksOf({ correction, words }: Told<'answer'>): Block[] {
  return [
    {
      type: 'paragraph',
      inlines: [
        { type: 'strong', text: correction.question },
        { type: 'text', text: ` Told by ${saidBy(correction)}:` },
      ],
    },
    { type: 'quotation', cite: words },
  ];
}
