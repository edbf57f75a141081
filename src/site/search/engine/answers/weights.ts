/**
 * What speaks for a claim's being the answer to a question, against the others that were found: weights of a conditional
 * logit. Fitted on every other question of the sample and the zoo, as `npm run -s measure -- cards` prints it.
 */
export const ANSWER_SIGNS = {
  // Shares of the question: in the claim by its words and by other words, then in what stands about it.
  words: 1.2,
  near: 0.11,
  heading: 0.46,
  title: 0.98,
  passage: -0.82,
  held: 1.94,
  'most held': 0.66,
  missing: 0.53,
  // How they stand in it.
  stretch: 1.72,
  order: 0.05,
  density: 1.32,
  label: 2.3,
  focus: 0.37,
  'focus column': 0.32,
  defines: 1.01,
  // The claim itself.
  ended: 1.41,
  figure: 0.78,
  row: 0.11,
  cited: 0.56,
  replaced: 2.01,
  superseded: -0.48,
  retired: -0.73,
  // The value that is asked for.
  'kind address': 0.42,
  'kind amount': 0.69,
  'kind count': -0.4,
  'kind day': 1.21,
  'kind duration': 0.75,
  'kind percentage': 0.44,
  'kind person': 1.28,
  preferred: 1.2,
  'one value': 0.28,
  beside: 0.7,
  'value near': 0.65,
  // Its document.
  first: 1.38,
  result: 0.93,
  'in section': 0.91,
  mail: 0.27,
  past: -0.38,
  old: -1,
} as const;
export type AnswerSign = keyof typeof ANSWER_SIGNS;
/** How much there is of each sign: 0 to 1. */
export type Signs = Readonly<Partial<Record<AnswerSign, number>>>;

/** What speaks for the best claim's being right, in log odds; fitted likewise, each business by the others. */
export const CERTAINTY_SIGNS = {
  base: -4.03,
  margin: 0.33,
  odds: 0.28,
  value: 0.59,
  defines: 0.7,
  'value near': 0.96,
} as const;
export type CertaintySign = keyof typeof CERTAINTY_SIGNS;

/** The odds of a claim before the others are looked at. */
export function oddsOf(signs: Signs, weights: Readonly<Record<AnswerSign, number>> = ANSWER_SIGNS): number {
  return (Object.entries(signs) as [AnswerSign, number][]).reduce(
    (sum, [sign, much]) => sum + weights[sign] * much,
    0,
  );
}
