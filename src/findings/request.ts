import { defineFinding, type RecordView, type Sighting } from '../contracts/finding.ts';
import { type Request, requestSchema } from '../contracts/finding-kinds.ts';
import { dueDay, referenceDay } from './reading/days.ts';
import { spokenIn, withoutVocative } from './reading/mail-acts.ts';
import { imperativeOf } from './reading/verbs.ts';

const ASK: readonly RegExp[] = [
  /\b(?:can|could|would|will)\s(?:you|someone|somebody|anyone|everyone|everybody|people|one of you|any of you|you guys|you all|you both)\s(?:all\s|both\s|also\s|please\s|kindly\s|possibly\s|perhaps\s|maybe\s|then\s|just\s|be (?:able|willing|so kind) to\s|consider\s|mind\s)*\p{L}/iu,
  /\b(?:can|could|may|might)\s(?:i|we)\s(?:please\s|possibly\s|also\s|get|have|ask|request|borrow|see|trouble|suggest)\b/i,
  /\b(?:i|we)(?:['’]d| would)?\s(?:really\s|also\s|just\s|still\s|would\s)?(?:need|want|like|ask|request|appreciate|prefer|urge|encourage|expect|propose that)\s(?:for\s)?(?:you|everyone|everybody|all of you|it if you|your|each of you|some|any|someone|people)\b/i,
  /\b(?:i|we)(?:['’]d| would)\s(?:really |greatly |very much )?(?:appreciate|be grateful|be interested in (?:hearing|your|any|comments))\b/i,
  /\b(?:i am|i['’]m|we are|we['’]re)\s(?:asking|requesting|looking for|soliciting|inviting|seeking)\b/i,
  /\bwould you (?:mind|please|be able|be so kind|be willing)\b/i,
  /\b(?:is it|would it be) possible (?:to|for you)\b|\bany chance (?:you|of)\b|\bdo you (?:mind|think you could)\b|\bare you able to\b/i,
  /^you(?:['’]ll| will)? (?:need|have) to\s(?!know\b|be\b|worry|understand|remember)\p{L}+/iu,
  /\bplease\s(?!(?:find|see|note|be advised|accept|do not hesitate|don['’]t hesitate|feel free|excuse|forgive|thank|god|give my (?:best|regards)|say hi|disregard|ignore)\b)(?:also\s|do\s|then\s|just\s|kindly\s)?(?!me\b|you\b|everyone\b|everybody\b|him\b|her\b|them\b)(?:do not\s|don['’]t\s)?\p{L}{2,}/iu,
  /^(?:let|keep) (?:me|us) (?:know|posted|have|informed)\b|\blet (?:me|us) know (?:if|whether|what|when|who|how|which|your|by|asap|as soon|about|of|the|that|where|where|so)\b/i,
  /\b(?:comments?|feedback|suggestions?|thoughts|input|volunteers|responses?|replies|rsvp)\b.{0,60}\b(?:welcome|appreciated|requested|needed|wanted|please|accepted|sought|solicited|invited)\b/i,
  /[,.]?\s\bplease\b\s*[.!]?$/i,
  /\b(?:i|we)(?:['’]d| would) (?:like|love|be interested|be glad|be curious) to (?:know|hear|see|have|receive|get)\b|\b(?:i|we) (?:was|were|am|are) (?:just )?wondering (?:if|whether|when|what|how)\b|\b(?:i|we) would be (?:glad|happy|grateful) if you\b|^(?:take|remove|get) me off\b/i,
];
const NOT_ASKED = /\b(?:i|we|he|she|they|it)\s(?:asked|requested|wondered|told)\b|\bas (?:you )?requested\b/i;
const OPEN_QUESTION =
  /^(?:who|what|when|where|why|how|which|whose|is|are|was|were|do|does|did|have|has|had|can|could|would|will|should|shall|may|might|am|any|anyone|anything|isn['’]t|aren['’]t|don['’]t|doesn['’]t|didn['’]t|won['’]t|wouldn['’]t|couldn['’]t|shouldn['’]t|if|or|in|on|for|at|to|and|but|so|other)\b/i;
const RHETORICAL =
  /^(?:right|ok|okay|yes|no|really|huh|what|why not|see|agreed|isn't it|so what|who knows|what else|and|or|well|you know|remember|how come|why)\s*\?+$|\bwho knows\b|\bguess what\b|\bisn['’]t it\s*\?|\bhow about that\b|\bwhy not\s*\?/i;
const ADDRESSEE =
  /\b(?:need|want|ask|like)\s(\p{Lu}[\p{L}'’-]{1,20}(?:\s\p{Lu}[\p{L}'’-]{1,20})?)\sto\b|^(?:can|could|would|will)\s(\p{Lu}[\p{L}'’-]{1,20})\s(?:please\s)?\p{L}/u;

/** What a mail asks for: requests and questions, with who is asked and by when. */
export const finding = defineFinding({
  kind: 'request',
  version: 1,
  summary: 'Requests and questions in mail, with due dates.',
  data: requestSchema,
  *extract(view: RecordView): Generator<Sighting<Request>> {
    const reference = referenceDay(view.record.at);
    for (const { start, end, plain } of spokenIn(view)) {
      const { rest, vocative } = withoutVocative(plain);
      const asks = isRequest(rest);
      const question = /\?["'”’)*_]{0,3}\s*$/.test(rest) && isQuestion(rest);
      if (!asks && !question) continue;
      const named = ADDRESSEE.exec(rest);
      yield {
        start,
        end,
        data: {
          type: asks ? 'request' : 'question',
          of: named?.[1] ?? named?.[2] ?? vocative,
          due: dueDay(plain, reference),
        },
      };
    }
  },
});

function isRequest(words: string): boolean {
  if (NOT_ASKED.test(words)) return false;
  if (ASK.some((pattern) => pattern.test(words))) return true;
  const verb = imperativeOf(words);
  // A bare imperative in a mail asks something of its reader unless it only points or greets.
  return (
    verb !== null &&
    /[.!]["'”’)]{0,3}\s*$/.test(words) &&
    /^[\s*"'“(]*\p{Lu}/u.test(words) &&
    !/^(?:see|note|thank|allow|imagine|suppose|remember|define|ask|be|have|hope|take|get|go|come|look|keep|find|say|tell|give|let|add|learn|read|click|visit|join|enjoy|work|talk|show|agree|consider|speak|leave|start|make|plan|use|hold|act|meet|describe|state)$/.test(
      verb,
    ) &&
    words.split(/\s/).length >= 3 &&
    words.length < 300
  );
}

function isQuestion(words: string): boolean {
  return (
    words.length >= 10 &&
    words.split(/\s/).length >= 3 &&
    !RHETORICAL.test(words) &&
    // A mark after a full stop is a character that was lost on the way.
    !/[.!)]\s?\?$/.test(words) &&
    (OPEN_QUESTION.test(words) ||
      /\b(?:you|your|we|anyone|someone|who|what|when|where|how|which|is|are|do|does|can|could|should|will|would)\b/i.test(
        words,
      )) &&
    !/^https?:/i.test(words)
  );
}
