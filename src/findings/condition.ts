import { defineFinding, type RecordView } from '../contracts/finding.ts';
import { type Condition, conditionSchema } from '../contracts/finding-kinds.ts';
import { isSmallTalk } from './reading/small-talk.ts';
import { statementsOf } from './reading/statements.ts';
import { imperativeOf, isThirdPerson } from './reading/verbs.ts';

const MODAL =
  /\b(?:must|shall|should|will|may|can|cannot|can't|need(?:s)?(?: to)?|ha(?:s|ve) to|is (?:not )?(?:required|allowed|permitted|entitled|eligible|charged|due|paid|payable|sent|needed)|are (?:not )?(?:required|allowed|permitted|entitled|eligible|charged|due|paid|payable|sent|needed)|do not|don't|does not|won't|would)\b/i;
const PAST =
  /\b(?:was|were|had|did|didn't|wasn't|weren't|said|told|went|came|got|made|took|saw|thought|knew|felt|became|began|asked|called|wrote|talked|worked|used to)\b/i;
const THRESHOLD =
  /\b(?:(?<above>above|over|more than|exceed(?:s|ing)?|greater than|at least|(?:a )?minimum of|not less than|no less than|or more|higher than|longer than|later than)|(?<below>below|under|less than|up to|at most|no more than|not more than|(?:a )?maximum of|fewer than|not exceeding|lower than|shorter than|within a limit of))\s{1,2}(?:the\s|an?\s|about\s)?(?<value>(?:[A-Z]{1,3}\s?)?[$£€₱₹]?\s?\d[\d,.]{0,14}(?:\s?%|[km]\b)?(?:\s(?!(?:must|shall|should|needs?|require[sd]?|is|are|may|can|cannot|will|has|have|be|to|by|and|or|in|for|on|at|with|without|if|when|unless|the|an?|you|we)\b)[\p{L}-]{1,20}){0,3}|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|sixty|ninety)\s[\p{L}-]{2,20}(?:\s(?!(?:must|shall|should|needs?|is|are|may|can|will|has|have|be|to|by|and|or|in|for|on|at|with|of|the|an?)\b)[\p{L}-]{2,20}){0,2})/iu;
/** What makes a threshold a rule: "will" and "can" alone tell of things. */
const NORM =
  /\b(?:must|shall|should|need(?:s|ed)?|require[sd]?|ha(?:s|ve) to|may not|cannot|can't|do not|does not|approv\w+|permitted|allowed|eligible|entitled|limit(?:ed)?|qualif\w+|(?:is|are) (?:not )?(?:charged|due|paid|payable|sent|subject|waived|capped|reimbursed|deducted|added|applied|treated|considered)|will be (?:charged|paid|reimbursed|waived|subject|deducted))\b/i;

type Read = { word: Condition['word']; condition: string; consequence: string };

/** Rules with a condition: what holds if, unless, when, only, never, until, above or below something. */
export const finding = defineFinding({
  kind: 'condition',
  version: 1,
  summary: 'Conditions and thresholds, with what follows from them.',
  data: conditionSchema,
  *extract(view: RecordView) {
    const mail = view.record.kind === 'mail';
    for (const statement of statementsOf(view)) {
      const { passage, plain } = statement;
      if (
        passage.role === 'row' ||
        passage.role === 'field' ||
        plain.length < 12 ||
        plain.length > 900 ||
        /\?\s*$/.test(plain)
      )
        continue;
      if (isSmallTalk(plain)) continue;
      const read = readCondition(plain, mail);
      if (read && read.condition.length >= 2 && read.consequence.length >= 2)
        yield { start: statement.start, end: statement.end, data: read };
    }
  },
});

function readCondition(words: string, mail: boolean): Read | null {
  return readIf(words, mail) ?? readOnly(words) ?? readStanding(words) ?? readThreshold(words);
}

const LEADING =
  /^(?:(?:and|but|however|also|note that|please note that|in addition),?\s)?(?:(?<unless>unless)|(?<when>when(?:ever)?|once|in cases? where|in the event (?:that|of)|as soon as)|(?<if>if|provided(?: that|(?=\s(?:the|you|it|they|we|an?|all|no|your)\b))|as long as|should(?=\s(?:the|you|an?|any|there|this|it|we|they|your)\b)|where(?=\s(?:the|an?|there|it|this|you|we|such|any|no)\b)))\b\s(?<condition>[^,;]{3,300}(?:,(?=\s(?:or|and)\s)[^,;]{2,160})?),\s(?:then\s)?(?<consequence>.{4,500})$/is;
const LEADING_THEN = /^if\s(?<condition>.{3,200}?)\sthen\s(?<consequence>.{4,400})$/is;
const ITEM_IF = /^if\s(?<condition>[^,;:]{3,200})(?::|\s[-–—→]|\s?->)\s(?<consequence>.{4,400})$/is;
const TRAILING =
  /^(?<consequence>.{4,500}?)[,;]?\s(?:(?<unless>unless)|(?<except>except(?: (?:if|when|where|that|for|in))?)|(?<until>until)|(?<only>only (?:if|when|after|once|with))|(?<when>when(?:ever)?|in the event (?:that|of)|in cases? where)|(?<if>(?:even )?if|provided(?: that|(?=\s(?:the|you|it|they|we|an?|all|no|your)\b))|as long as|on condition that))\s(?<condition>.{3,400})$/is;

function readIf(words: string, mail: boolean): Read | null {
  if (
    !/\b(?:if|unless|when|whenever|except|until|provided|once|should|where|as long as|in case|in cases|in the event|as soon as|only|condition)\b/i.test(
      words,
    )
  )
    return null;
  const leading = LEADING.exec(words) ?? LEADING_THEN.exec(words) ?? ITEM_IF.exec(words);
  if (leading?.groups) {
    const { condition = '', consequence = '', unless, when } = leading.groups;
    if (isRule(condition, consequence, when !== undefined, mail))
      return {
        word: unless ? 'unless' : when ? 'when' : 'if',
        condition: tidy(condition),
        consequence: tidy(consequence),
      };
    return null;
  }
  if (/^\(?(?:if|when|whenever|unless|once|should)\b/i.test(words)) return null;
  const trailing = TRAILING.exec(words);
  if (!trailing?.groups) return null;
  const { condition = '', consequence = '', unless, except, until, only, when } = trailing.groups;
  const word = unless ? 'unless' : except ? 'except' : until ? 'until' : only ? 'only' : when ? 'when' : 'if';
  // "ask if", "know whether": the words after are what is asked, no condition.
  if (
    word === 'if' &&
    /\b(?:ask|asks|asked|asking|know|see|check|tell|wonder|wondering|sure|decide|confirm|determine|verify|find out|understand|as|even|what|only|unclear|matter|curious)\s*$/i.test(
      consequence,
    )
  )
    return null;
  if (
    word === 'when' &&
    /\b(?:know|ask|remember|see|tell|about|of|decide|determine|just|since|on|say|especially|even|and|or|only|except)\s*$/i.test(
      consequence,
    )
  )
    return null;
  if (
    word === 'until' &&
    !(
      imperativeOf(consequence) !== null ||
      /\b(?:must|shall|should|may|can(?:not)?|do not|does not|not)\b/i.test(consequence)
    )
  )
    return null;
  if (/\bwonder/i.test(consequence)) return null;
  if (
    mail &&
    word === 'until' &&
    /^(?:i|we|he|she|\p{Lu}\p{L}+)\b.{0,30}\b(?:will|won't)\b/iu.test(consequence)
  )
    return null;
  if (!isRule(condition, consequence, word === 'when' || word === 'until', mail)) return null;
  return { word, condition: tidy(condition), consequence: tidy(consequence) };
}

/** A rule says what holds or is to be done; a story says what happened, a courtesy neither. */
function isRule(condition: string, consequence: string, temporal: boolean, mail: boolean): boolean {
  const clause = consequence.replace(/^(?:please|then|and|but|so|also)\s/i, '');
  const rule =
    MODAL.test(clause) ||
    imperativeOf(clause) !== null ||
    (!mail && (/\b(?:is|are)\b/.test(clause) || clause.split(/\s/).slice(0, 8).some(isThirdPerson)));
  if (!rule) return false;
  if (/\b(?:would|could) have\b|\bwould've\b/i.test(consequence)) return false;
  if (
    /^(?:there|then|again|so|possible|not|done|in doubt|necessary|needed|applicable|any|desired|required|you (?:like|want|wish|choose|prefer)|you have any questions.*)$/i.test(
      condition,
    )
  )
    return false;
  // In mail, what the writer offers or asks for at once is no rule of the business.
  if (
    mail &&
    (/^(?:i|i['’]ll|i['’]d|i['’]m)\b|\b(?:let me know|give me a call|call me|let us know|send me|tell me|advise me)\b|!\s*$/i.test(
      consequence,
    ) ||
      /\b(?:i['’]ll|i['’]d|i['’]m)\b/i.test(consequence))
  )
    return false;
  if (temporal && (PAST.test(condition) || PAST.test(consequence))) return false;
  if (mail && /\b(?:was|were|had)\b/i.test(condition) && /\bwould\b/i.test(consequence)) return false;
  if (mail && /^(?:i|we)\s(?:can|may|could|would|might)\b/i.test(condition)) return false;
  return !(
    mail &&
    /^(?:you (?:have|need|want|would|wish|like|could|get|are (?:not )?(?:interested|available|able))|possible|so|not|necessary|needed|any)\b/i.test(
      condition,
    ) &&
    !/\d/.test(condition + consequence)
  );
}

const ONLY_SUBJECT =
  /^only\s(?<subject>(?:the\s)?[\p{L}\p{N}' &/-]{2,80}?)\s(?<rest>(?:can|may|must|should|will|is|are)\s.{3,300})$/isu;
const ONLY_VERB =
  /^(?<subject>.{2,160}?)\s(?<modal>may|can|must|should|shall|will|is|are)\s(?:be\s)?only\s(?<rest>.{3,300})$/is;

function readOnly(words: string): Read | null {
  if (!/\bonly\b/i.test(words)) return null;
  const subject = ONLY_SUBJECT.exec(words)?.groups;
  if (subject)
    return {
      word: 'only',
      condition: tidy(subject.subject as string),
      consequence: tidy(subject.rest as string),
    };
  const verb = ONLY_VERB.exec(words)?.groups;
  if (!verb || /^(?:i|we|this|that|it|there|he|she|which)\b/i.test(verb.subject as string)) return null;
  if (
    /^(?:is|are)$/i.test(verb.modal as string) &&
    !/^(?:allowed|permitted|available|valid|used|paid|eligible|for|payable|accepted|required|possible|granted|given|to be|reimbursed|issued|open|accessible|entitled|approved)\b/i.test(
      verb.rest as string,
    )
  )
    return null;
  return { word: 'only', condition: tidy(verb.rest as string), consequence: tidy(verb.subject as string) };
}

const STANDING = /^(?<before>.{0,200}?)\b(?<word>never|always)\s(?<rest>.{4,300})$/is;

function readStanding(words: string): Read | null {
  const match = STANDING.exec(words)?.groups;
  if (!match) return null;
  const before = (match.before as string).trim();
  const rest = match.rest as string;
  const verb = /^[\p{L}-]+/u.exec(rest)?.[0] ?? '';
  const instruction =
    /^(?:|and|but|please|so|note|remember(?: to)?|be sure to)[,:]?$/i.test(before) &&
    (imperativeOf(rest) !== null || /^(?:be|use|keep)\b/i.test(rest));
  const modal =
    /\b(?:must|should|shall|will|do|may|can|to)$/i.test(before) &&
    !/\b(?:i|we)\s(?:will|do|can|may|shall)$/i.test(before);
  const habit = isThirdPerson(verb) && !/^(?:i|it|this|that|he|she|there)\b/i.test(before) && before !== '';
  if (
    !(instruction || modal || habit) ||
    /^(?:been|be(?:en)? (?:able|sure|happy)|mind|know|forget|thought)\b/i.test(rest)
  )
    return null;
  return {
    word: (match.word as string).toLowerCase() as 'never' | 'always',
    condition: before === '' || instruction ? 'in every case' : tidy(before),
    consequence: tidy(rest),
  };
}

function readThreshold(words: string): Read | null {
  const match = THRESHOLD.exec(words);
  if (!match?.groups) return null;
  const rest = `${words.slice(0, match.index)} ${words.slice(match.index + match[0].length)}`;
  if (
    !(NORM.test(rest) || imperativeOf(words) !== null) ||
    PAST.test(rest) ||
    /^(?:the )?(?:past|last|next|years?)\b/i.test(match.groups.value as string)
  )
    return null;
  return {
    word: match.groups.above === undefined ? 'below' : 'above',
    condition: tidy(match[0]),
    consequence: tidy(words),
  };
}

function tidy(words: string): string {
  return words.replace(/^[\s,;:–-]+|[\s,;:.]+$/g, '');
}
