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

const SUBJECT =
  /^((?:(?:the|an?|our|your|each|every|all|any)\s)?[\p{L}][\p{L}'’/&-]{0,30}(?:\s(?:of\s|and\s|or\s|&\s)?[\p{L}][\p{L}'’/&-]{0,30}){0,4}?)\s(?:(?:will|must|should|shall|can|may|has to|have to|needs? to|is to|are to|then|also|always|is responsible for|are responsible for|is required to|are required to|may only|must not|is expected to|are expected to)\s(?:also\s|then\s|be\s|not\s|only\s|always\s|never\s)?)?([\p{L}-]{2,20})\b/iu;
const MODAL =
  /\s(?:will|must|should|shall|can|may|has to|have to|needs? to|is to|are to|is responsible|are responsible|is required|are required|is expected|are expected)\s/i;
const NO_ACTOR =
  /^(?:if|when|once|after|before|unless|this|that|these|those|it|there|here|what|which|who|how|where|while|for|in|on|at|to|as|and|but|or|so|then|by|with|from|not|no|also|please|note|i|you|we|they|he|she|one|next|first|finally|nothing|everything|something|all|any|each)$/i;

/** Who acts: "The bookkeeper sends…" → "The bookkeeper"; null where the words begin otherwise. */
export function actorOf(words: string): string | null {
  const clause = words.replace(
    /^(?:then|next|finally|first|after that|afterwards|once done|second|third|lastly|also)[,:]?\s+/i,
    '',
  );
  const match = SUBJECT.exec(clause.slice(0, 200));
  const subject = match?.[1];
  const verb = match?.[2];
  if (subject === undefined || verb === undefined) return null;
  const lead = subject.split(/\s/)[0] ?? '';
  if ((NO_ACTOR.test(lead) && !/^(?:each|every|all|any)\s\S/i.test(subject)) || imperativeOf(words) !== null)
    return null;
  const modal = MODAL.test(match?.[0] ?? '');
  if (
    !(
      isThirdPerson(verb) ||
      (modal && (BASES.has(verb.toLowerCase()) || verb.toLowerCase() === 'be' || verb.endsWith('ing')))
    )
  )
    return null;
  return isAgent(subject) ? subject.replace(/^(?:each|every|all|any)\s/i, (word) => word) : null;
}

/** A thing that is said to be done to ("the invoice is sent") is no actor; a person, role or team is. */
function isAgent(subject: string): boolean {
  return (
    /\b(?:manager|director|officer|president|assistant|accountant|bookkeeper|coordinator|lead|head|supervisor|administrator|admin|secretary|treasurer|analyst|consultant|engineer|developer|designer|specialist|executive|partner|associate|representative|agent|owner|founder|chair|ceo|cfo|coo|cto|controller|clerk|recruiter|attorney|lawyer|counsel|auditor|employees?|staff|members?|team|finance|payroll|hr|operations|committee|board|department|client|customer|vendor|supplier|contractor|worker|user|steward|applicant|candidate|company|bank|accounting|support|legal|management|workers|contractors|employers?|managers|supervisors|leads|reviewer|approver|requester|buyer|sender|borrower|tenant|landlord|person|people|group|circle|parent|guardian|everyone|anyone|whoever|buddy|facilitator|host|trainer|mentor|liaison|desk|office)\b/i.test(
      subject,
    ) || /^\p{Lu}[\p{Ll}'’-]+(?:\s\p{Lu}[\p{Ll}'’-]+)?$/u.test(subject.replace(/^The\s/, ''))
  );
}

const SYSTEM =
  /\b(?:in|into|through|via|on|using|from|to|with|within|log in to|open)\s(?:the\s|our\s|your\s)?[*_[`"“]{0,3}((?:[\p{Lu}][\p{L}\p{N}]*(?:[.&-][\p{L}\p{N}]+)?)(?:\s(?:[\p{Lu}][\p{L}\p{N}]*)){0,3})/gu;
const NO_SYSTEM =
  /^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|I|If|The|This|A|An|Step|Section|Appendix|Q[1-4]|English|Mr|Mrs|Ms|Dr|CC|PDF|USD|AUD|Canada|Australia|Philippines|Manila|India|Ontario|Article|Clause|Part|Schedule|Table|Friday|AM|PM|HR|Finance|Legal|Step|Annex|Form|Exhibit|Attachment)\b/;
const KNOWN_SYSTEM =
  /^(?:Xero|Gmail|Google|Slack|QuickBooks|Excel|Drive|Dropbox|Notion|Asana|Trello|Jira|Airtable|HubSpot|Salesforce|Zoom|Teams|SharePoint|OneDrive|Outlook|Stripe|PayPal|Wise|Gusto|Deel|Zapier|GitHub|GitLab|Monday\.com|ClickUp|Calendly|DocuSign|LastPass|1Password|Bitwarden|WordPress|Shopify|Mailchimp|Sheets|Docs|Calendar|Hubstaff|Toggl|Harvest|Figma|Canva|Sage|MYOB|Bill\.com|Expensify|Zendesk|Intercom|Freshdesk|Loom|Miro|Basecamp|HelloSign|Nextcloud|Mattermost|Matrix|Element)\b/;

/** The tool that a step is done in: a capitalised name after "in", "through", "via", "on", "using". */
export function systemOf(words: string): string | null {
  for (const match of words.matchAll(SYSTEM)) {
    const name = match[1] as string;
    if (KNOWN_SYSTEM.test(name)) return name;
    if (NO_SYSTEM.test(name) || name.length < 3) continue;
    const lead = match[0].slice(0, match[0].indexOf(' ')).toLowerCase();
    if (lead === 'from' || lead === 'to' || lead === 'with') continue;
    const camel = /\p{Ll}\p{Lu}|\p{Lu}{2}|\d|\./u.test(name) && !/^\p{Lu}{2,5}$/u.test(name);
    const after = words.slice(
      (match.index ?? 0) + match[0].length,
      (match.index ?? 0) + match[0].length + 24,
    );
    const titled =
      /^[\s*_\]`"”]{1,3}(?:portal|app|system|platform|dashboard|tool|software|site|website|spreadsheet|sheet|tracker|board|channel|workspace|calendar|account|inbox|folder|drive|database|CRM)\b/i.test(
        after,
      );
    if (
      camel ||
      titled ||
      /\b(?:Portal|App|System|Platform|Dashboard|Drive|Calendar|Sheet|Tracker|CRM|Online)$/.test(name)
    )
      return name;
  }
  return null;
}
