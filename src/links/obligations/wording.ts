const DONE =
  /\b(?:filed|paid|sent|submitted|done|completed?|uploaded|released|remitted|approved|closed|reconciled|reviewed|issued|delivered|posted|finished|handed in|went out|gone out|(?:are|is) (?:all )?in\b|ran\b|has run|was run|finali[sz]ed|renewed|tested|restored)\b/i;
const NOT_YET =
  /\b(?:will|shall|to be|please|must|should|need(?:s|ed)? to|can you|could you|would|by the|every|each|if|when|unless|once|until|before|going to|not yet|tomorrow|next (?:week|month)|due)\b|\?\s*$/i;
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
  return DONE.test(words) && !NOT_YET.test(words);
}

/** Cheap test that most texts fail: whether any statement in it can say one or the other. */
export function mayTell(text: string): boolean {
  return DONE.test(text) || MISSED.test(text);
}
