import { defineFinding, type RecordView, type Sighting } from '../contracts/finding.ts';
import { type Promised, promiseSchema } from '../contracts/finding-kinds.ts';
import { dueDay, referenceDay } from './reading/days.ts';
import { spokenIn, withoutVocative } from './reading/mail-acts.ts';

const ADVERB =
  '(?:also|then|just|certainly|definitely|gladly|happily|be sure to|make sure to|try to|probably|personally|of course|now|either|still|be happy to|be glad to|be able to|do my best to|attempt to|most likely|likely|hopefully)';
const ACTION =
  '(?:send|get|do|call|e-?mail|forward|provide|prepare|follow|let|check|update|write|draft|review|make|arrange|set|schedule|contact|talk|speak|ask|add|fix|look|take|pass|bring|post|put|reply|respond|submit|file|pay|confirm|complete|finish|finali[sz]e|give|share|work|handle|coordinate|ensure|find|see|meet|attend|join|come|visit|keep|resend|upload|ship|deliver|raise|issue|process|release|circulate|distribute|publish|present|discuss|report|revert|return|copy|print|fax|mail|start|begin|continue|try|organi[sz]e|book|reserve|order|buy|register|sign|transfer|change|correct|remove|delete|include|incorporate|edit|revise|propose|summari[sz]e|collect|gather|read|study|investigate|explore|test|implement|help|assist|support|drop|shoot|ping|touch|chase|pick|hand|clean|move|plan|volunteer|be (?:there|in touch|attending|sending|bringing|coming|calling|back|available|joining|contacting|working|posting|providing)|cover|run|host|invite|notify|inform|advise|track|document|create|build|note|produce|proceed|go ahead|reconcile|refund|reimburse|settle|amend|adjust|need to|go over|go through|figure|sort|resolve|address|answer|wrap|convey|relay|introduce|connect|compile|extract)';
/** Not what hangs on a condition, or is spoken of: "if we're going to", "the options I'll take". */
const FREE =
  '(?<!\\b(?:if|unless|whether|options|way|ways|when|whenever|as|than|what|which|how|where|whatever|everything|work|things?|those|nothing|because|so)\\s)';
const FIRM: readonly RegExp[] = [
  new RegExp(
    `(?<![\\p{L}'’])${FREE}(?:i|we)(?:['’]ll| will| shall)\\s(?:${ADVERB}\\s){0,3}${ACTION}\\b`,
    'iu',
  ),
  new RegExp(
    `(?<![\\p{L}'’])${FREE}(?:i['’]m|i am|we['’]re|we are)\\s(?:also\\s|now\\s)?(?:going|planning|happy|glad) to\\s(?:${ADVERB}\\s){0,2}${ACTION}\\b`,
    'iu',
  ),
  /(?<![\p{L}'’])(?:leave (?:it|that|this) (?:with|to) me|consider it done|(?:i['’]m|i am|we['’]re) on it\b|you (?:will|['’]ll) (?:have|get|receive) (?:it|them|the|this|my|an?)\b.{0,80}\b(?:by|from (?:me|us)|before|tomorrow|today|shortly|soon|this|next)|(?:i|we) (?:promise|undertake|commit|guarantee)\b|(?:i|we) (?:hereby )?volunteer\b)/iu,
  /^(?:will|shall)\s(?:do\b|also\s|then\s)?(?:send|get|do|call|forward|provide|check|update|revert|follow|let|confirm|reply|respond|write|arrange|look|ask|post|try|take|make|prepare|be (?:there|in touch))\b(?![^.]{0,200}\?)/i,
  /\b(?:i|we) (?:have agreed|agree|agreed) to (?:send|do|provide|write|take|prepare|draft|pay|call|host|lead|chair|handle|cover)\b/i,
];
const TENTATIVE: readonly RegExp[] = [
  new RegExp(
    `(?<![\\p{L}'’])(?:i|we)\\s(?:(?:still |also )?(?:should be able to|hope to|intend to|plan to|expect to|would be (?:happy|glad|willing) to|am willing to|['’]?d be (?:happy|glad) to|(?:['’]ll|will) try to|(?:['’]ll|will) (?:probably|hopefully|likely)))\\s(?:${ADVERB}\\s){0,2}${ACTION}\\b`,
    'iu',
  ),
  new RegExp(
    `(?<![\\p{L}'’])${FREE}(?:i['’]m|i am)\\s(?:willing|hoping|trying|happy) to\\s${ACTION}\\b`,
    'iu',
  ),
];
const OFFER = new RegExp(
  `(?<![\\p{L}'’])${FREE}(?:i|we)\\s(?:can|could|should)\\s(?:${ADVERB}\\s){0,2}${ACTION}\\b`,
  'iu',
);
const CONDITIONAL =
  /\b(?:i|we)(?:['’]ll| will| shall)\s(?:have to|never|not)\b|\b(?:i|we) won['’]t\b|\bi(?:['’]ll| will) (?:see you|be honest|admit|say|miss|bet|assume|tell you)\b|\bwe(?:['’]ll| will) see\b/i;
const HEDGE = /\b(?:try|hope|hopefully|probably|maybe|perhaps|might|if possible|possibly|likely|attempt)\b/i;

/** What the writer of a mail says they will do, by when, and how firmly. */
export const finding = defineFinding({
  kind: 'promise',
  version: 1,
  summary: 'Promises in mail, with due dates.',
  data: promiseSchema,
  *extract(view: RecordView): Generator<Sighting<Promised>> {
    const reference = referenceDay(view.record.at);
    for (const { start, end, plain } of spokenIn(view)) {
      if (/\?["'”’)*_]{0,3}\s*$/.test(plain)) continue;
      const { rest } = withoutVocative(plain);
      if (CONDITIONAL.test(rest)) continue;
      const firm = FIRM.some((pattern) => pattern.test(rest));
      const due = dueDay(plain, reference);
      // "I can" offers; with a day it commits.
      const offered =
        !firm && (TENTATIVE.some((pattern) => pattern.test(rest)) || (due !== null && OFFER.test(rest)));
      if (!firm && !offered) continue;
      yield {
        start,
        end,
        data: { due, strength: firm && !HEDGE.test(rest.slice(0, 200)) ? 'firm' : 'tentative' },
      };
    }
  },
});
