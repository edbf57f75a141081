import type { Family, Label } from '../label.ts';
import { kindOf, type Secret } from '../secret.ts';
import { above, below } from './block.ts';
import {
  afterLabel,
  beforeLabel,
  inNextSentences,
  namelyAfter,
  openerAfter,
  type Placed,
  remarkedBefore,
  rightAfter,
  typedAfter,
} from './clause.ts';
import { mayBe, saidBy } from './said.ts';
import { ENOUGH, spanWeight } from './weigh.ts';

const WAYS = [
  afterLabel,
  namelyAfter,
  openerAfter,
  typedAfter,
  beforeLabel,
  remarkedBefore,
  inNextSentences,
  below,
  above,
] as const;

/** What follows a question right away, and answers with a sign, are told by their form (see answers.ts). */
const WAYS_OF: Partial<Record<Family, readonly (typeof WAYS)[number][]>> = {
  question: [inNextSentences],
  asked: [inNextSentences],
  answer: [rightAfter],
  // "Wi-Fi: Mill_Guest" is its name, "Login: anna" a user's.
  wireless: [openerAfter, inNextSentences, below],
  access: [openerAfter, inNextSentences, beforeLabel, below, above],
};

/**
 * Secrets that look like nothing: plain words, alone or several, where a value stands in what a label announces: its
 * sentence, the sentences after it, the list below its heading or above its remark. How much the label says, how near
 * it is, the place of the span and its words are added up.
 */
export function* announcedSecrets(text: string, lower: string, labels: readonly Label[]): Generator<Secret> {
  for (const label of labels) {
    const said = saidBy(text, lower, label);
    if (said === 0) continue;
    const ways = WAYS_OF[label.family] ?? WAYS;
    for (const way of ways)
      for (const placed of way(text, lower, label)) {
        const { span } = placed;
        // "Mine was Rex" is talk, where nothing but the question was named.
        if (label.family === 'asked' && placed.place === 'it') continue;
        if (!mayBe(span.text, lower, label) || weight(text, placed, said, label) < ENOUGH) continue;
        yield { start: span.start, end: span.end, kind: kindOf(label.family, label.word) };
      }
  }
}

function weight(text: string, { span, place, near, beside = 0 }: Placed, said: number, label: Label): number {
  return said * near + beside + spanWeight(text, span, place, label.vocabulary);
}
