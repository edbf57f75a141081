import type { Candidate } from '../site/search/engine/answers/candidates.ts';
import type { Card } from '../site/search/engine/answers/card.ts';
import { certaintySigns } from '../site/search/engine/answers/certainty.ts';
import {
  answerOf,
  byOdds,
  CERTAIN,
  type Deciding,
  decideCard,
} from '../site/search/engine/answers/decide.ts';
import {
  ANSWER_SIGNS,
  type AnswerSign,
  CERTAINTY_SIGNS,
  type CertaintySign,
  oddsOf,
} from '../site/search/engine/answers/weights.ts';
import { judge } from './cards.ts';
import { fitCertainty, fitChoices, type Option } from './choice-weights.ts';

/** A question of a business with what could answer it; no answers: the records do not say it. */
export interface AskedCard {
  business: string;
  answers: readonly string[];
  deciding: Deciding;
}

/** Weights as `engine/answers/weights.ts` has them. */
export interface CardWeights {
  answer: Readonly<Record<AnswerSign, number>>;
  certainty: Readonly<Record<CertaintySign, number>>;
}

const FIRMNESS = 1;

/**
 * The weights that these questions ask for, and the card for each by weights fitted on the other businesses alone. How
 * likely the best claim is right is learnt from claims that were chosen by weights of other businesses.
 */
export function fitCards(asked: readonly AskedCard[]): {
  weights: CardWeights;
  leftOut: (AskedCard & { card: Card | null })[];
} {
  const businesses = [...new Set(asked.map(({ business }) => business))];
  const choices = choicesOf(asked);
  const others = businesses.map((business) => {
    const answer = answerWeights(choices.filter((one) => one.business !== business));
    const own = asked
      .filter((one) => one.business === business)
      .map((one) => ({ ...one, deciding: weighed(one.deciding, answer) }));
    return { business, own, samples: own.flatMap(bestOf) };
  });
  const certaintyBy = (some: typeof others) =>
    fitCertainty(
      some.flatMap(({ samples }) => samples),
      Object.keys(CERTAINTY_SIGNS).filter((name) => name !== 'base'),
      FIRMNESS,
    ) as CardWeights['certainty'];
  return {
    weights: { answer: answerWeights(choices), certainty: certaintyBy(others) },
    leftOut: others.flatMap(({ business, own }) => {
      const certainty = certaintyBy(others.filter((one) => one.business !== business));
      return own.map((one) => ({ ...one, card: decideCard(one.deciding, CERTAIN, certainty) }));
    }),
  };
}

function choicesOf(asked: readonly AskedCard[]): { business: string; options: Option[] }[] {
  return asked.map(({ business, answers, deciding }) => ({
    business,
    options: deciding.candidates.map((candidate) => ({
      signs: candidate.signs as Record<string, number>,
      right: isRight(candidate, answers),
    })),
  }));
}

function answerWeights(choices: readonly { options: readonly Option[] }[]): CardWeights['answer'] {
  return fitChoices(
    choices.map(({ options }) => options),
    Object.keys(ANSWER_SIGNS),
    FIRMNESS,
  ) as CardWeights['answer'];
}

function bestOf({ deciding: { form, candidates }, answers }: AskedCard): Option[] {
  const ranked = byOdds(candidates);
  const [best] = ranked;
  return best ? [{ signs: certaintySigns(best, form, ranked), right: isRight(best, answers) }] : [];
}

function weighed(deciding: Deciding, weights: CardWeights['answer']): Deciding {
  const candidates = deciding.candidates.map((one) => ({ ...one, odds: oddsOf(one.signs, weights) }));
  return { ...deciding, candidates };
}

function isRight(candidate: Candidate, answers: readonly string[]): boolean {
  return judge(answerOf(candidate, ''), answers) === 'right';
}
