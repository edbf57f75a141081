import { isBoilerplate, isSmallTalk } from '../../findings/reading/small-talk.ts';

/** Words of mail that a reader of the record needs and a digest does not; all patterns are linear in the text. */

const GREETING =
  /^(?:hi|hello|hey|hiya|dear|good (?:morning|afternoon|evening|day)|greetings|gents|gentlemen|ladies|all|team|folks|hallo|bonjour|hola|ciao|sehr geehrte[rs]?|liebe[rs]?|guten (?:tag|morgen|abend)|estimad[oa]s?|chers?|chère|kumusta|magandang \p{L}+)\b/iu;
const CLOSING =
  /^(?:(?:with |many |my |very )?(?:best|kind|kindest|warm|warmest|sincere)\b.{0,20}$|regards|(?:many |much )?thanks\b|thank you\b|thx\b|cheers\b|sincerely|respectfully|yours\b|love\b|salamat|mfg\b|viele grüße|mit freundlichen|cordialement|saludos|atenciosamente|see (?:you|ya)\b|talk (?:soon|to you)|take care|ttyl|xo)/iu;
const FURNITURE =
  /^(?:from|to|cc|bcc|sent|date|subject|reply-to|importance|priority|attachments?|message-id|forwarded by|-+)\s?:|^sent (?:from my|by)\b|@\S{1,60} on \d{1,2}\/\d{1,2}\/\d{2,4}|\bwrote\s?:?$|^(?:>|_{3,}|={3,}|-{3,}|\*{3,})|^begin forwarded|^(?:see|fyi|as) (?:attached|below|requested|promised|discussed)\b.{0,12}$|^(?:fyi|n\/a|tbd)\b.{0,4}$/i;
const INVITATION =
  /^(?:join (?:with|the meeting|by)|reply for\b|meeting id|passcode|invitation from|going\?|yes - maybe - no|view (?:on|all)|you (?:have been|are) (?:receiving|invited))/i;

const NOTICE =
  /\bviews? (?:or opinions? )?(?:expressed|contained) (?:in|herein)\b|\bget your (?:private|free)\b|\bdo you yahoo\b|\byahoo! (?:mail|auctions|groups|messenger)\b|\bmsn (?:hotmail|photos|explorer)\b|\bhotmail\.com\b.{0,10}$|\bconfidentiality notice\b|^disclaimer\b|\bfor the (?:sole|exclusive|confidential) use\b|<embedded|\bregistered (?:office|in england|in scotland)\b|\bconsider the environment\b|\bscanned (?:by|for)\b.{0,40}\bvirus|\bto subscribe\b|\breserves? the right to\b|\bpost(?:ing)? message\b|\bcopyright\b|\bin error\b.{0,60}\b(?:notify|delete|sender)\b/i;

const TITLES = /\b(?:mr|mrs|ms|dr|prof|atty|engr|st|sr|sra)\.\s/gi;

/** A line that every letter has: greeting, closing, header line, separator, notice. It tells nothing. */
export function isCourtesy(plain: string): boolean {
  const short = plain.length < 60;
  return (
    (short && GREETING.test(plain) && !/[.!?]\s\S/.test(plain.replace(TITLES, ''))) ||
    (plain.length < 90 && CLOSING.test(plain)) ||
    FURNITURE.test(plain) ||
    INVITATION.test(plain) ||
    NOTICE.test(plain) ||
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

const MONTH =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec';
const AMOUNT = '(?:[A-Z]{3}\\s?\\d|\\p{Sc}\\s?\\d|\\d[\\d.,]{0,12}\\s?%)';
const DECISION: readonly RegExp[] = [
  /\b(?:we|i|they|he|she|board|management|committee|both|all|it (?:was|is|has been)|has|have|had|been|is|are|was|were|hereby|verbally|formally|and|just)\s(?:\p{L}{1,12}\s){0,2}(?:decided|agreed|approved|authori[sz]ed|resolved|concluded|confirmed that|signed off)\b/iu,
  /^(?:yes,? )?(?:approved|agreed|confirmed|accepted|granted|go ahead|signed)\b/i,
  /\b(?:i|we) (?:hereby |can |do )?(?:approve|confirm|accept|grant|authori[sz]e|agree (?:to|that|with))\b/i,
  /\b(?:I|We|[A-Z][a-z]{1,20}) (?:alone )?(?:approves?|decides?|releases?|authori[sz]es?)\b/,
  /\bfrom now on\b|\bgoing forward\b|\bhenceforth\b|\bfrom today\b|\bwith immediate effect\b/i,
  new RegExp(
    `\\b(?:effective|with effect)\\s(?:immediately|today|from|as of|as from|on|with)?\\s?(?:immediately|today|the\\s)?\\s?(?:\\d|${MONTH}|this|next|[a-z]+day)`,
    'i',
  ),
  /\b(?:no longer|not any ?more|instead of (?:the )?(?:old|usual|previous|former))\b/i,
  new RegExp(
    `\\bas (?:of|from) (?:today|now|\\d{1,2}\\s?\\p{L}{3,9}|(?:${MONTH})\\s\\d{1,2}|\\d{4}-\\d{2}-\\d{2}|next (?:week|month|year))\\b`,
    'iu',
  ),
  /\b(?:only this one|this one only|for (?:this|that|these) (?:client|customer|case|contact)s? only|do not offer (?:it|this|that) to)\b/i,
  /\b(?:new|revised|changed|monthly|hourly|daily) (?:rate|fee|price|term|terms|limit|rule|policy|procedure|salary|address|number|account)s? (?:is|are|will be|applies|apply|takes?|becomes?)\b/i,
  /\b(?:has|have) (?:been )?(?:appointed|promoted|named|hired|resigned|left the (?:company|firm|team))\b|\bwill (?:be (?:leaving|joining|replaced|taking over|stepping down)|report to|assume|take over)\b/i,
  // A value that replaces another: "from AUD 3,300.00 to AUD 3,420.00", "net-45 instead of net-14".
  new RegExp(`\\bfrom ${AMOUNT}[\\d.,]{0,14}\\s(?:a month\\s|per \\w{1,8}\\s)?to ${AMOUNT}`, 'u'),
  /\b(?:instead of|in place of|rather than)\s(?:the\s)?(?:net[- ]?\d|[A-Z]{3}\s?\d|\p{Sc}\s?\d|\d)/u,
  // A value for a time: "5% …, starting January 2026, until 31 December 2026".
  new RegExp(
    `${AMOUNT}.{0,90}\\b(?:until|till)\\s(?:the\\s)?(?:end of\\s)?(?:\\d{1,2}\\b|(?:${MONTH.split('|')
      .map((name) => `${name[0]?.toUpperCase()}${name.slice(1)}`)
      .join('|')})\\b)`,
    'u',
  ),
  /\bfrom \d{4}-\d{2}-\d{2} (?:the|this|our|your|their|all|both|\p{Lu}\p{L}+'?s?)\b.{0,60}\b(?:is|are|will be|becomes?)\b/u,
];
const UNDECIDED =
  /\?["'”’)]{0,3}\s*$|\b(?:if|once|unless|until|whether|when|before|after|should|must|needs? to|has to|have to|may|might|could|would|yet to|subject to|to|not|not yet|never|will|can|cannot|can't|please|then)\s(?:\p{L}{1,12}\s){0,3}(?:be|been|get|gets|is|are|it|he|she|they|we|you|i)?\s?(?:decided|agreed|approved|authori[sz]ed|resolved|concluded|signed off|confirm|approve|accept|agree)\b|\b(?:agree|approve|confirm)(?:d)? (?:or|and) (?:not|dis)/iu;

/** A span between two values, or what the writer read of others, is no change. */
const OTHERWISE =
  /\b(?:rang(?:e|es|ed|ing)|anywhere|averag(?:e|es|ed|ing)|typically|usually|varies|vary|varied) from\b|\b(?:hear|heard|read|learned|understand|see|saw)(?: in \p{L}{1,10} \p{L}{1,12})? that you\b|\baccording to\b/iu;

/** Whether a sentence says that something was settled or holds from now on; conditions, wishes and questions do not. */
export function settles(plain: string): boolean {
  return (
    plain.length >= 12 &&
    plain.length <= 600 &&
    DECISION.some((pattern) => pattern.test(plain)) &&
    !UNDECIDED.test(plain) &&
    !OTHERWISE.test(plain)
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
  const local = address.slice(0, Math.max(0, address.lastIndexOf('@')));
  return ROBOT.test(local) || (local.length > 20 && local.replace(/\D/g, '').length >= 9);
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
