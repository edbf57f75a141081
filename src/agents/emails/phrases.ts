import { isBoilerplate, isSmallTalk } from '../../findings/reading/small-talk.ts';

/** Words of mail that a reader of the record needs and a digest does not; all patterns are linear in the text. */

const GREETING =
  /^(?:hi|hello|hey|hiya|dear|good (?:morning|afternoon|evening|day)|greetings|gents|gentlemen|ladies|all|team|folks|hallo|bonjour|hola|ciao|sehr geehrte[rs]?|liebe[rs]?|guten (?:tag|morgen|abend)|estimad[oa]s?|chers?|chère|kumusta|magandang \p{L}+)\b/iu;
const CLOSING =
  /^(?:(?:with |many |my |very )?(?:best|kind|kindest|warm|warmest|sincere)\b.{0,20}$|regards|(?:many |much )?thanks\b|thank you\b|thx\b|cheers\b|sincerely|respectfully|yours\b|love\b|salamat|mfg\b|viele grüße|mit freundlichen|cordialement|saludos|atenciosamente|see (?:you|ya)\b|talk (?:soon|to you)|take care|ttyl|xo)/iu;
const FURNITURE =
  /^(?:from|to|cc|bcc|sent|date|subject|reply-to|importance|priority|attachments?|message-id|forwarded by|-+)\s?:|^sent from my|\bwrote\s?:?$|^(?:>|_{3,}|={3,}|-{3,}|\*{3,})|^begin forwarded|^(?:see|fyi|as) (?:attached|below|requested|promised|discussed)\b.{0,12}$|^(?:fyi|n\/a|tbd)\b.{0,4}$/i;
const INVITATION =
  /^(?:join (?:with|the meeting|by)|meeting id|passcode|invitation from|going\?|yes - maybe - no|view (?:on|all)|you (?:have been|are) (?:receiving|invited))/i;

/** A line that every letter has: greeting, closing, header line, separator, notice. It tells nothing. */
export function isCourtesy(plain: string): boolean {
  const short = plain.length < 60;
  return (
    (short && GREETING.test(plain) && !/[.!?]\s\S/.test(plain)) ||
    (plain.length < 90 && CLOSING.test(plain)) ||
    FURNITURE.test(plain) ||
    INVITATION.test(plain) ||
    isBoilerplate(plain)
  );
}

/** A sentence that is polite and says little; it is chosen only when nothing else is there. */
export function isPolite(plain: string): boolean {
  return (
    isSmallTalk(plain) ||
    /^(?:thanks|thank you|sorry|apologies|congrat|welcome|great|nice|sounds good)\b/i.test(plain)
  );
}

const DECISION: readonly RegExp[] = [
  /\b(?:we|i|they|he|she|board|management|committee|both|all|it (?:was|is|has been)|has|have|had|been|is|are|was|were|hereby|verbally|formally)\s(?:\p{L}{1,12}\s){0,2}(?:decided|agreed|approved|authori[sz]ed|resolved|concluded|confirmed that|signed off)\b/iu,
  /^(?:yes,? )?(?:approved|agreed|confirmed|accepted|granted|go ahead|signed)\b/i,
  /\b(?:i|we) (?:hereby |can |do )?(?:approve|confirm|accept|grant|authori[sz]e|agree (?:to|that|with))\b/i,
  /\bfrom now on\b|\bgoing forward\b|\bhenceforth\b|\bfrom today\b|\bwith immediate effect\b|\beffective (?:immediately|from|as of|on|today|\d|january|february|march|april|may|june|july|august|september|october|november|december)\b/i,
  /\b(?:no longer|not any ?more|instead of (?:the )?(?:old|usual|previous|former))\b/i,
  /\bas (?:of|from) (?:today|now|\d{1,2}\s?\p{L}{3,9}|\p{L}{3,9}\s\d{1,2}|\d{4}-\d{2}-\d{2}|next (?:week|month|year))\b/iu,
  /\b(?:only this one|this one only|for (?:this|that|these) (?:client|customer|case)s? only|do not offer (?:it|this|that) to)\b/i,
  /\b(?:new|revised|changed) (?:rate|fee|price|term|terms|limit|rule|policy|procedure|salary|address|number|account)s? (?:is|are|will be|applies|apply|takes?)\b/i,
  /\b(?:has|have) (?:been )?(?:appointed|promoted|named|hired|resigned|left the (?:company|firm|team))\b|\bwill (?:be (?:leaving|joining|replaced|taking over|stepping down)|report to|assume|take over)\b/i,
];
const UNDECIDED =
  /\?["'”’)]{0,3}\s*$|\b(?:if|once|unless|until|whether|when|before|after|should|must|needs? to|has to|have to|may|might|could|would|yet to|subject to|to|not|not yet|never|will|can|cannot|can't|please)\s(?:\p{L}{1,12}\s){0,3}(?:be|been|get|gets|is|are|it|he|she|they|we|you|i)?\s?(?:decided|agreed|approved|authori[sz]ed|resolved|concluded|signed off|confirm|approve|accept|agree)\b|\b(?:agree|approve|confirm)(?:d)? (?:or|and) (?:not|dis)/iu;

/** Whether a sentence says that something was settled or holds from now on; conditions, wishes and questions do not. */
export function settles(plain: string): boolean {
  return (
    plain.length >= 12 &&
    plain.length <= 600 &&
    DECISION.some((pattern) => pattern.test(plain)) &&
    !UNDECIDED.test(plain)
  );
}

/** Whether a text may hold such a sentence: a cheap test before it is divided. */
export function maySettle(text: string): boolean {
  return DECISION.some((pattern) => pattern.test(text));
}

const ROBOT =
  /^(?:no[-_.]?reply|do[-_.]?not[-_.]?reply|donotreply|notifications?|notify|newsletters?|news|mailer|mailer-daemon|bounces?|alerts?|auto(?:mated|mailer)?|updates?|announcements?|calendar|calendar-notification|postmaster|listserv|majordomo|subscriptions?|promo(?:tions)?|marketing|offers?|digest|system|daemon|robot|bot)(?:[-_.+\d]|$)/i;

/** Whether a mail address is a machine's by its own name. */
export function isRobot(address: string): boolean {
  return ROBOT.test(address.slice(0, Math.max(0, address.lastIndexOf('@'))));
}

/** Subject under which mails of one routine are the same: figures, dates and names of months folded. */
export function subjectShape(subject: string): string {
  return subject
    .toLowerCase()
    .replace(
      /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b|\b(?:mon|tues?|wednes|thurs?|fri|satur|sun)day\b/g,
      '#',
    )
    .replace(/[\p{L}]*\p{N}[\p{L}\p{N}.,:/-]*/gu, '#')
    .replace(/(?:#[\s,.-]*)+/g, '# ')
    .trim();
}
