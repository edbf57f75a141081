/** Base forms that instructions of a business begin with. */
const BASE =
  `accept access account acknowledge act add address adjust advise agree align allocate allow analyse analyze announce answer append apply appoint approve archive arrange ask assess assign attach attend audit authorise authorize avoid backup back base be begin bill book bring budget build calculate call cancel capture categorise categorize change charge chase check choose clarify classify clean clear click close code collect combine come comment communicate compare compile complete compose compute conduct configure confirm connect consider consult contact contain continue convert coordinate copy correct create credit cut debit decide deduct define delegate delete deliver deploy deposit describe design destroy determine develop direct disable discuss dispatch display distribute divide document double-check download draft drag draw drop edit email e-mail emphasise enable encourage end enrol ensure enter escalate establish estimate evaluate examine exclude execute expand explain export extract file fill filter finalise finalize find finish fix flag follow forward gather generate get give go grant group hand handle have hold identify implement import include inform input insert inspect install introduce investigate invite invoice issue join keep label launch learn leave let link list load locate lock log look mail maintain make manage map mark match measure meet merge message monitor move multiply name navigate negotiate never note notify obtain offer onboard open order organise organize outline paste pay perform phone pick place plan populate post prepare present press prevent print process produce promote propose protect provide publish pull purchase push put quote raise reach read rebuild recalculate receive recommend reconcile record redirect refer register reimburse reject release remind remit remove rename renew repeat replace reply report request require reschedule research reset resolve respond restart restore restrict retain retrieve return review revoke rotate round run save scan schedule search select send separate set share show sign sit solicit sort specify split start state stop store submit subtract summarise summarize support suspend switch sync tag take talk tap tell terminate test thank track train transfer treat try turn type unlock unsubscribe update upgrade upload use validate verify view visit void wait walk warn watch withdraw withhold work write`.split(
    ' ',
  );
const BASES = new Set(BASE);
/** Base forms that are as often nouns at a clause's start. */
const NOUNS = new Set([
  'account',
  'address',
  'access',
  'act',
  'base',
  'be',
  'budget',
  'change',
  'charge',
  'code',
  'comment',
  'contact',
  'credit',
  'debit',
  'design',
  'document',
  'email',
  'end',
  'estimate',
  'file',
  'filter',
  'group',
  'hand',
  'invoice',
  'issue',
  'label',
  'link',
  'list',
  'look',
  'mail',
  'map',
  'mark',
  'match',
  'measure',
  'message',
  'name',
  'note',
  'offer',
  'order',
  'phone',
  'plan',
  'place',
  'post',
  'present',
  'process',
  'purchase',
  'quote',
  'record',
  'report',
  'request',
  'research',
  'reset',
  'return',
  'review',
  'round',
  'schedule',
  'search',
  'share',
  'state',
  'support',
  'talk',
  'test',
  'train',
  'transfer',
  'travel',
  'type',
  'update',
  'use',
  'view',
  'visit',
  'work',
  'backup',
  'drop',
  'cut',
  'press',
  'start',
  'finish',
  'release',
  'deposit',
  'import',
  'export',
  'display',
  'order',
  'pay',
  'back',
  'call',
  'book',
  'claim',
]);
const ADVERBS =
  /^(?:please|kindly|always|never|also|then|next|now|finally|first|firstly|second|secondly|third|thirdly|lastly|afterwards|once done|immediately|only|just|carefully|manually|simply|and|or|do not|don't|don’t|again|optionally)[,:]?\s+/i;
const PREPOSITION = /^(?:for|of|on|in|at|by|as|from|and|or|with|over)\b/i;
const DETERMINED =
  /^(?:the|a|an|all|any|each|every|your|our|their|its|his|her|my|this|that|these|those|to|it|them|him|us|me|on|in|into|up|out|off|with|for|from|at|by|as|over|down|back|whether|if|who|what|which|how|no|one|two|both|either|sure|only|new|and)\b|^[\p{Lu}\d"'“‘(*_[`$]/u;

/**
 * The verb that an instruction begins with, in lower case, after "please", "then" and the like; null where the words
 * do not read as an instruction. A word that is a noun as well counts with an object after it.
 */
export function imperativeOf(words: string): string | null {
  let rest = words.replace(/^[\s*_"'“(]+/, '');
  let negated = false;
  for (let round = 0; round < 4; round++) {
    const adverb = ADVERBS.exec(rest.slice(0, 40));
    if (!adverb) break;
    negated ||= /not|don|never/i.test(adverb[0]);
    rest = rest.slice(adverb[0].length).replace(/^[*_]+/, '');
  }
  const verb = /^([\p{L}]+(?:-[\p{L}]+)?)[*_]{0,3}(?=[\s,.:;]|$)/u
    .exec(rest.slice(0, 30))?.[1]
    ?.toLowerCase();
  if (verb === undefined || !BASES.has(verb)) return null;
  const object = rest.slice(verb.length).replace(/^[\s*_]+/, '');
  if (NOUNS.has(verb) && !negated && (!DETERMINED.test(object) || PREPOSITION.test(object))) return null;
  if (
    /^(?:is|are|was|were|has|have|had|will|can|may|must|should|shall|of|that)\b/i.test(object) &&
    verb !== 'be' &&
    verb !== 'have'
  )
    return null;
  return verb;
}

/** Whether the word is the third person of a known verb: "sends", "approves", "files". */
export function isThirdPerson(word: string): boolean {
  const lower = word.toLowerCase();
  if (lower === 'does' || lower === 'goes') return true;
  return (
    lower.endsWith('s') &&
    (BASES.has(lower.slice(0, -1)) ||
      (lower.endsWith('es') && BASES.has(lower.slice(0, -2))) ||
      (lower.endsWith('ies') && BASES.has(`${lower.slice(0, -3)}y`)))
  );
}
