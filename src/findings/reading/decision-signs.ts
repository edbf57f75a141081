/** Log odds of a sentence that bears no sign. */
export const NO_SIGN = -2.7;

/**
 * What speaks for and against a sentence's settling something, each with its weight in log odds. Fitted on businesses
 * whose records somebody knows, as `npm run -s measure -- zoo` prints it.
 */
export const DECISION_SIGNS = {
  // How it says so.
  'act decides': 1.3,
  'act agrees': 1.2,
  'act sets': -0.9,
  'act chooses': 0.7,
  'act permits': 0.8,
  'act revokes': -0.3,
  'act directs': 0.6,
  'act none': -2.2,
  picks: 1.2,
  // What else it says.
  starts: 0.9,
  figure: 0.8,
  dated: -0.2,
  promises: -0.5,
  'promises by a day': -2.5,
  proposes: -1.5,
  news: -1,
  'answers yes': -1,
  'takes note': -0.7,
  'tells what was done': -0.7,
  'few words': -1.1,
  'many words': 1,
  'speaks to one by name': -0.6,
  // Where it stands.
  'first of its mail': 0.2,
  'last of its mail': -0.4,
  'long mail': -0.3,
  // Who says it to whom: told by the mail and its conversation.
  'by who decides': 1.6,
  'by who leaves': -0.3,
  'by another of the house': -0.4,
  'by somebody outside': -1,
  'act of who decides': 1.1,
  'figure of who decides': 0.6,
  'who decides was asked': 0.6,
  'agrees to what was asked': 0.9,
  'agrees to nothing known': -3,
  'answers the house': 0.4,
  'answers somebody outside': 0.7,
  'in a conversation': 0.8,
  'to several': 0.3,
  'shares no word': -0.1,
  // Set by hand for what small mailboxes hardly hold: reports, announcements to a crowd, strangers, the news of those who decide.
  'long text': -3.5,
  'to a crowd': -2.5,
  'by a stranger': -2.5,
  'no act of another': -1.5,
  'no act unasked': -2,
  'another among many': -2,
  // In minutes.
  minutes: 1.1,
  'minutes act decides': 1.7,
  'minutes act none': -1.3,
  'minutes figure': 1,
  'minutes starts': 1,
  'minutes proposes': -1.5,
  'minutes speaker': 1.2,
  'minutes sentence': 0.7,
  'minutes few words': -1,
  'read by a model': 5,
} as const satisfies Record<string, number>;
export type DecisionSign = keyof typeof DECISION_SIGNS;

const WEIGHTS: ReadonlyMap<string, number> = new Map(Object.entries(DECISION_SIGNS));

/** Who says it to whom, at its best, by what a sentence says itself. */
const BEST: readonly DecisionSign[] = [
  'by who decides',
  'who decides was asked',
  'answers the house',
  'to several',
];

/** The most that a sentence's log odds can come to by who says it to whom. */
export function mostDecisionWeight(signs: readonly DecisionSign[]): number {
  const best = [...signs, ...BEST];
  if (!signs.includes('act none')) best.push('act of who decides');
  if (signs.includes('act agrees')) best.push('agrees to what was asked');
  if (signs.includes('figure')) best.push('figure of who decides');
  return decisionWeight(best);
}

/** Log odds by signs; a sign that is not known any more weighs nothing. */
export function decisionWeight(signs: readonly string[]): number {
  return signs.reduce((sum, sign) => sum + (WEIGHTS.get(sign) ?? 0), NO_SIGN);
}
