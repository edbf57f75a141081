import type { CriticVerdict } from '../../contracts/wording.ts';
import type { WordingContext } from './context.ts';
import { CRITIC_PROMPT, verdictSchema } from './prompts.ts';
import type { NumberedQuote } from './quotes.ts';

/**
 * Asks the critic, who sees a sentence and its quotes alone. Where one works, only "supported" lets a sentence stand; where
 * it does not answer, the sentence does not.
 */
export async function judge(
  sentence: string,
  quotes: readonly NumberedQuote[],
  { models, section, signal, unanswered }: WordingContext,
): Promise<{ critic: CriticVerdict | null; stands: boolean }> {
  if (!models.serves('critic', section)) return { critic: null, stands: true };
  const { name, version, instruction } = CRITIC_PROMPT;
  const answer = await models.ask(
    {
      purpose: 'critic',
      prompt: { name, version },
      schema: { type: verdictSchema, name: 'verdict', version: 1 },
      instruction,
      passages: quotes.map(({ passage }, at) => ({ ...passage, number: at + 1 })),
      draft: sentence,
      section,
    },
    signal,
  );
  if (answer.ok) return { critic: answer.value.verdict, stands: answer.value.verdict === 'supported' };
  if (answer.error.retryable) unanswered();
  return { critic: null, stands: false };
}
