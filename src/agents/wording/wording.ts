import type { CriticVerdict } from '../../contracts/wording.ts';
import type { WordingContext } from './context.ts';
import { judge } from './critic.ts';
import { AGAIN_PROMPT, type Prompt, sentencesSchema, type WordedSentence } from './prompts.ts';
import type { NumberedQuote } from './quotes.ts';
import { WALL_REASONS } from './walls/reasons.ts';
import { passesWalls } from './walls/walls.ts';

/** A sentence that passed, with the quotes that prove it, by number. */
export interface Accepted {
  text: string;
  quotes: readonly number[];
  /** The statements of quotes that it says: `number:place`. */
  says: readonly string[];
  model: string;
}

interface Refused {
  sentence: WordedSentence;
  reason: string;
  why: string;
  critic: CriticVerdict | null;
}

/**
 * Has a model word quotes and lets through what the walls and the critic do; what they refuse is sent back once with the
 * reason, then dropped and told. Empty where no model works here or none answers.
 */
export async function worded(
  prompt: Prompt,
  slot: string,
  quotes: readonly NumberedQuote[],
  context: WordingContext,
): Promise<Accepted[]> {
  const first = await asked(prompt, null, quotes, context);
  if (!first) return [];
  const checked = await sorted(first.sentences, quotes, first.model, context);
  const kept = [...checked.accepted];
  let refused = checked.refused;
  let { model } = first;
  if (refused.length > 0) {
    const draft = JSON.stringify(refused.map(({ sentence, why }) => ({ ...sentence, refused: why })));
    const again = await asked(AGAIN_PROMPT, draft, quotes, context);
    if (again) {
      model = again.model;
      const second = await sorted(again.sentences, quotes, again.model, context);
      kept.push(...second.accepted);
      refused = [...refused.filter(({ sentence }) => !said(sentence, second)), ...second.refused];
    }
  }
  const fresh = withoutDoubles(kept);
  for (const one of fresh)
    context.note({
      section: context.section,
      slot,
      text: one.text,
      outcome: 'kept',
      reason: '',
      model: one.model,
      critic: one.critic,
    });
  for (const { sentence, reason, critic } of refused)
    context.note({
      section: context.section,
      slot,
      text: sentence.text,
      outcome: 'dropped',
      reason,
      model,
      critic,
    });
  return fresh;
}

interface Checked {
  accepted: (Accepted & { critic: CriticVerdict | null })[];
  refused: Refused[];
}

/** Whether the second answer took the place of a refused sentence: it words the same quotes. */
function said({ quotes }: WordedSentence, { accepted, refused }: Checked): boolean {
  const same = (other: readonly number[]) => quotes.some((quote) => other.includes(quote));
  return accepted.some((one) => same(one.quotes)) || refused.some((one) => same(one.sentence.quotes));
}

async function asked(
  { name, version, instruction }: Prompt,
  draft: string | null,
  quotes: readonly NumberedQuote[],
  { models, section, signal, unanswered }: WordingContext,
): Promise<{ sentences: readonly WordedSentence[]; model: string } | null> {
  const answer = await models.ask(
    {
      purpose: 'write',
      prompt: { name, version },
      schema: { type: sentencesSchema, name: 'sentences', version: 1 },
      instruction,
      passages: quotes.map(({ passage }) => passage),
      draft,
      section,
    },
    signal,
  );
  if (answer.ok) return { sentences: answer.value.sentences, model: answer.model };
  if (answer.error.retryable) unanswered();
  return null;
}

async function sorted(
  sentences: readonly WordedSentence[],
  quotes: readonly NumberedQuote[],
  model: string,
  context: WordingContext,
): Promise<Checked> {
  const out: Checked = { accepted: [], refused: [] };
  for (const sentence of sentences) {
    const named = [...new Set(sentence.quotes)].flatMap((number) =>
      quotes.filter(({ passage }) => passage.number === number),
    );
    const verdict = passesWalls(
      sentence.text,
      named.length === new Set(sentence.quotes).size ? named.map(({ wall }) => wall) : [],
    );
    if (!verdict.passes) {
      const why = `${WALL_REASONS[verdict.reason]}${verdict.detail === '' ? '' : ` (${verdict.detail})`}`;
      out.refused.push({ sentence, reason: verdict.reason, why, critic: null });
      continue;
    }
    const proving = verdict.quotes.flatMap((at) => named[at] ?? []);
    const { critic, stands } = await judge(sentence.text, proving, context);
    const numbers = proving.map(({ passage }) => passage.number);
    if (stands) {
      const says = verdict.statements.map(([at, place]) => `${named[at]?.passage.number}:${place}`);
      out.accepted.push({ text: sentence.text.trim(), quotes: numbers, says, model, critic });
    } else
      out.refused.push({
        sentence,
        reason: 'critic',
        why: 'A reader of the passages alone did not find all of it there.',
        critic,
      });
  }
  return out;
}

/** Each statement is said once: of sentences that say one again the later one is left out. */
function withoutDoubles(accepted: Checked['accepted']): Checked['accepted'] {
  const known = new Set<string>();
  return accepted.filter(({ says }) => {
    if (says.some((one) => known.has(one))) return false;
    for (const one of says) known.add(one);
    return true;
  });
}
