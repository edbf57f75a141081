const TALK = [
  /\b(?:let|advise|notify|inform|tell|contact|call|e-?mail|write|ask|drop|give|reach out)\b.{0,50}\b(?:if|should|with|in case) (?:you|there|any)?\s?(?:have|need|want|are|would|require|wish|questions?|concerns?|any|further|anything|comments?)\b/i,
  /\b(?:if|should) (?:you|there) (?:have|are|is|need|should have|want|would like) (?:any|further|additional|anything|more|other)\b.{0,60}\b(?:questions?|concerns?|information|help|assistance|comments?|problems?|else|details?|feedback)\b/i,
  /\bhow (?:are|were|was|is) (?:you|things|everything|it going|your (?:day|weekend|week|trip|vacation|holiday|family|summer|christmas))\b|\bhow(?:'s| is) (?:it going|life|everything|the family)\b|\bwhat's (?:up|new)\b/i,
  /\b(?:i |we )?hope (?:you|this|that|all|to (?:see|hear)|things|everything|your)\b/i,
  /\bplease (?:find|be advised|accept|do not hesitate|don't hesitate|feel free|excuse|forgive|consider the environment|disregard|delete this|refer to the attached)\b|\b(?:do not|don't) hesitate\b|\bfeel free\b/i,
  /\b(?:thank you|thanks)\b.{0,30}\b(?:in advance|again|for your)\b/i,
  /\blooking forward\b|\blook forward to\b|\btake care\b|\bhave a (?:great|good|nice|wonderful|safe|happy)\b|\bhappy (?:new year|holidays|birthday)\b|\bcongratulations\b/i,
];

const BOILERPLATE =
  /\b(?:intended (?:recipient|solely|only)|this (?:e-?mail|message|communication|transmission)(?: and any| is| may| contains?|,)|unsubscribe|opt[- ]out|privileged|privilege is waived|not the (?:intended )?(?:addressee|recipient)|intercepted or amended|do not read, copy|do you yahoo|for (?:more|further|additional) information|strictly prohibited|(?:received|receive) this (?:e-?mail|message|communication|transmission|newsletter)|view (?:this|it) (?:e-?mail )?in (?:your|a) browser|click (?:here|below|on the link|the link)|all rights reserved|forward-looking statements?|if you (?:no longer|do not) (?:wish|want) to|remove(?:d)? from (?:this|our|the) (?:mailing )?list|subscri(?:be|ption|bers?)|add us to your address book|copyright ©|terms and conditions apply|you are receiving this|to be removed|special offer|free trial|order now|sign up (?:now|today)|register (?:now|today)|buy now|shop now|limited time|act now|visit (?:us|our) (?:at|web ?site|online)|learn more|read more|toll[- ]free)\b/i;

/** Courtesies that ask for nothing and promise nothing. */
export function isSmallTalk(sentence: string): boolean {
  return TALK.some((pattern) => pattern.test(sentence));
}

/** Legal notices, newsletter calls and the like: addressed to everybody. */
export function isBoilerplate(sentence: string): boolean {
  return BOILERPLATE.test(sentence);
}
