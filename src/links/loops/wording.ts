/** Something was done or handed over. */
const DONE =
  /\b(?:done|attached|attaching|enclosed|sent|fixed|paid|completed?|finished|here (?:is|are|it is|they are|you go)|here['’]s|please find|as (?:promised|agreed|requested|discussed)|handed over|filed|submitted|uploaded|updated|issued|credited|refunded|resolved|sorted|delivered|signed|booked|approved|i(?:['’]ve| have) (?:now )?(?:\p{L}+ed|sent|done|made|put|paid|given|written))\b/iu;
const NOT_DONE =
  /\b(?:not (?:yet )?(?:been )?(?:done|attached|sent|fixed|paid|completed|finished|received)|n['’]t (?:been )?(?:done|sent|paid|fixed|finished)|when (?:it is|it['’]s|they are) (?:done|sent|paid)|still waiting|to be (?:done|sent|paid|completed)|will be|once (?:done|sent|paid)|get (?:it|this) done)\b/i;
/** The one who waited has it, or wants it no more. */
const RECEIVED =
  /\b(?:thanks? (?:you )?(?:so much |very much |a lot )?for (?:sending|the|your|this|doing|getting|fixing|letting|taking|forwarding|providing|confirming)|got it|received|never ?mind|no longer need(?:ed)?|all set|that works|perfect|looks good|this is (?:great|perfect|what))\b/i;
/** What asks for nothing in particular, or only in a case that may never come. */
const IDLE =
  /\b(?:(?:if|should) you (?:ever |still |do )?(?:have|need|would like|want|wish|are|can['’]t|cannot|could)|(?:any|further|other) (?:questions?|concerns|comments)|feel free|let me know if|do not hesitate|don['’]t hesitate|if (?:possible|there['’]s|there is|there are|anything|any|not|so|interested|that|this|it|we|they|he|she|i)\b|hope (?:you|all|this)|how are you|how is (?:everything|it going|life)|call me if|unsubscribe|click (?:here|on|the)|visit (?:our|the|us)|contact us|register|sign up|rsvp|delete (?:this|it)|disclaimer|confidential|(?:please|kindly) (?:do not|don['’]t|note|see|find|ignore|disregard|be (?:aware|advised)|remember|consider|accept|join|welcome|excuse|forgive))\b/i;
/** A question that somebody is to answer, not one that its writer answers or leaves hanging. */
const ADDRESSED =
  /\b(?:you|your|yours)\b|^\W{0,6}(?:\p{L}{2,20},\s)?(?:did|do|does|can|could|will|would|shall|should|is|are|was|were|has|have|when|where|who|which|how (?:much|many|long|soon|often)|what (?:is|are|was|were|should|time|date|about|do))\b/iu;
/** Acts that hand something over, so that their absence shows. */
const CONCRETE =
  /\b(?:send|forward|provide|prepare|submit|pay|file|update|draft|write|deliver|issue|credit|refund|transfer|confirm|return|share|finish|complete|fix|correct|get (?:you|back to|it|them|this)|let you know|reply|respond|arrange|organi[sz]e|book|sign|answer|report|check|review|replace|order|upload)\b/i;

export function saysDone(text: string): boolean {
  return text
    .split(/(?<=[.!?\n])\s/)
    .some((sentence) => DONE.test(sentence) && !NOT_DONE.test(sentence) && !/\?\s*$/.test(sentence));
}

export function saysReceived(text: string): boolean {
  return RECEIVED.test(text);
}

/** Whether a request or promise is about something that somebody can be held to. */
export function isBinding(
  words: string,
  type: 'request' | 'promise' | 'question',
  due: string | null,
): boolean {
  if (words.length > 500 || IDLE.test(words.replace(/\s+/g, ' '))) return false;
  if (type === 'question') return ADDRESSED.test(words);
  return (type === 'promise' && due !== null) || CONCRETE.test(words);
}
