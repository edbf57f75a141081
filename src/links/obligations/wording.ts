const DONE =
  /\b(?:filed|paid|sent|submitted|done|completed?|uploaded|released|remitted|approved|closed|reconciled|reviewed|issued|delivered|posted|finished|handed in|went out|gone out|(?:are|is) (?:all )?in\b|ran\b|has run|was run|finali[sz]ed|renewed|tested|restored)\b/i;
const NOT_YET =
  /\b(?:will|shall|to be|please|must|should|need(?:s|ed)? to|can you|could you|would|by the|every|each|if|when|unless|once|until|before|going to|not yet|(?:is|are) \p{L}+(?:ed|nt|id) on|tomorrow|next (?:week|month)|due)\b|\?\s*$/iu;
const MISSED =
  /\b(?:(?:we|i|they|he|she|nobody|no one) (?:have |has |had )?(?:missed|forgot(?:ten)?|overlooked|failed to)|missed(?=[:,])|(?:was|were|has been|have been|had been) (?:missed|forgotten|overlooked|late|overdue|delayed)|(?:was|were|has|have) ?(?:not|n['’]t)(?: been)? (?:filed|paid|sent|submitted|done|remitted|completed|made|uploaded)|(?:filed|paid|sent|submitted|remitted) (?:\d+ days |too )?late|days late|paid the penalty|(?:the |a )?penalty (?:was|of)|late filing|missed (?:the )?(?:deadline|payment|filing|due))\b/i;
const GENERAL =
  /\b(?:if|when(?:ever)?|unless|may|might|would|could|must not|should|per month|a month|each|every|any|in case)\b/i;

/** Whether a statement says that something was not done, or late: of one time, not as a rule. */
export function saysMissed(words: string): boolean {
  return words.split(/(?<=[.!?])\s/).some((sentence) => MISSED.test(sentence) && !GENERAL.test(sentence));
}

/** Whether a statement says that something was done. */
export function saysDone(words: string): boolean {
  return (
    DONE.test(words) && !NOT_YET.test(words) && !/\b(?:not|never|nothing|nobody)\b|n['’]t\b/i.test(words)
  );
}

/** Cheap test that most texts fail: whether any statement in it can say one or the other. */
export function mayTell(text: string): boolean {
  return DONE.test(text) || MISSED.test(text);
}

/** Words for one act, in a duty and in the report of it. */
const ACTS: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\b(?:pay|payments?|contributions?|rent|premiums?|salar(?:y|ies)|remit\p{L}*|settle)\b/iu,
    /\b(?:paid|settled|remitted|transferred|payment (?:is |was )?(?:made|done|sent))\b/i,
  ],
  [
    /\b(?:send|mail|issue|deliver|circulate)\b/i,
    /\b(?:sent|mailed|issued|delivered|went out|gone out|circulated)\b/i,
  ],
  [
    /\b(?:file|submit\p{L}*|lodge|returns?|report)\b/iu,
    /\b(?:filed|submitted|lodged|sent|handed in|uploaded)\b/i,
  ],
  [/\bapprov\p{L}+\b/iu, /\bapproved\b/i],
  [/\breconcil\p{L}+\b/iu, /\breconciled\b/i],
  [/\breview\p{L}*\b/iu, /\breviewed\b/i],
  [/\b(?:clos\p{L}+|lock)\b/iu, /\b(?:closed|locked)\b/i],
  [/\b(?:test|restore)\b/i, /\b(?:tested|restored)\b/i],
];
const ANY_ACT = /\b(?:done|completed?|finished|(?:has |was |is )run|ran|all in|are in|is in)\b/i;

/** Whether a report tells of the act that a duty asks for, or of its being done at all. */
export function isSameAct(duty: string, report: string): boolean {
  const acts = ACTS.filter(([asked]) => asked.test(duty));
  return acts.length === 0 || ANY_ACT.test(report) || acts.some(([, told]) => told.test(report));
}
