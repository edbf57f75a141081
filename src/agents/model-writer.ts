import type { Block } from '../contracts/draft.ts';
import type { Evidence } from '../contracts/evidence.ts';
import type { FilledSlot, Quotation, SlotSpecification, Writer } from '../contracts/writer.ts';
import { arrange, extractiveWriter, isRow, merge, type Statement } from './extractive-writer.ts';
import type { WordingContext } from './wording/context.ts';
import { SLOT_PROMPT, STEPS_PROMPT } from './wording/prompts.ts';
import { type NumberedQuote, numbered } from './wording/quotes.ts';
import { placesOf } from './wording/walls/statements.ts';
import { type Accepted, worded } from './wording/wording.ts';

/** More passages are not asked about at once; a slot that has more stays in the words of the records. */
const MOST = 40;

/**
 * Fills slots with sentences that a model worded, each with the quotes that prove it. What the walls or the critic refuse,
 * and what no sentence says, stands in the records' own words, in its place: nothing that the extractive writer knew is
 * missing. Tables, and everything where no model answers, are the extractive writer's.
 */
export function modelWriter(context: WordingContext, evidence: Pick<Evidence, 'record'>): Writer {
  return {
    name: 'model',
    version: 1,
    model: null,
    async fill(slot, quotations) {
      if (!context.models.serves('write', context.section)) return extractiveWriter.fill(slot, quotations);
      const said = merge(quotations).slice(0, slot.limit ?? quotations.length);
      const sentences = said.filter(({ quotation }) => !isRow(quotation));
      if (sentences.length === 0 || sentences.length > MOST || slot.shape === 'table')
        return extractiveWriter.fill(slot, quotations);
      return await filled(slot, said, sentences, context, evidence);
    },
  };
}

async function filled(
  slot: SlotSpecification,
  said: readonly Statement[],
  sentences: readonly Statement[],
  context: WordingContext,
  evidence: Pick<Evidence, 'record'>,
): Promise<FilledSlot> {
  const quotes = await numbered(
    sentences.map(({ quotation }) => quotation),
    evidence,
  );
  const prompt = slot.shape === 'steps' ? STEPS_PROMPT : SLOT_PROMPT;
  const accepted = await worded(prompt, slot.name, quotes, context);
  const whole = accepted.filter((one) => slot.shape !== 'steps' || isRun(one.quotes));
  const statements = [
    ...together(quotes, sentences, whole),
    ...said.filter(({ quotation }) => isRow(quotation)),
  ];
  const heading: Block[] = slot.title === null ? [] : [{ type: 'heading', level: 2, text: slot.title }];
  return { blocks: [...heading, ...arrange(slot, statements)], filled: true };
}

/** Whether the steps that a sentence joins follow each other. */
function isRun(numbers: readonly number[]): boolean {
  return numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1);
}

/** A model's sentences where all that a quote says is said by them; the quote itself where it is not. */
function together(
  quotes: readonly NumberedQuote[],
  statements: readonly Statement[],
  accepted: readonly Accepted[],
): Statement[] {
  // A sentence stands where all that its quotes say is said by sentences that stand: nothing is lost or said twice.
  let standing = accepted;
  for (let before = -1; before !== standing.length; ) {
    before = standing.length;
    const says = new Set(standing.flatMap((one) => one.says));
    const isCovered = (number: number) =>
      placesOf(quotes[number - 1]?.wall.text ?? '').every((place) => says.has(`${number}:${place}`));
    standing = standing.filter((one) => one.quotes.every(isCovered));
  }
  const replaced = new Set(standing.flatMap((one) => one.quotes));
  return statements.flatMap((statement, at): Statement[] => {
    const own = standing.filter(({ quotes: [first] }) => first === at + 1);
    const lines = own.map((one) => wordedStatement(one, statements));
    return replaced.has(at + 1) ? lines : [...lines, statement];
  });
}

function wordedStatement({ text, quotes, model }: Accepted, statements: readonly Statement[]): Statement {
  const proofs = quotes.flatMap((number) => statements[number - 1] ?? []);
  const [first, ...others] = proofs.flatMap(({ quotation, also }) => [quotation, ...also]) as [
    Quotation,
    ...Quotation[],
  ];
  return { quotation: first, also: others, worded: { text, by: model } };
}
