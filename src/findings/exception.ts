import { defineFinding, type RecordView } from '../contracts/finding.ts';
import { exceptionSchema } from '../contracts/finding-kinds.ts';
import { isBoilerplate, isSmallTalk } from './reading/small-talk.ts';
import { statementsOf } from './reading/statements.ts';
import { imperativeOf } from './reading/verbs.ts';

const CUES: readonly RegExp[] = [
  /\b(?:as|is|by way of|make|made|making|grant(?:ed)?|allow(?:ed)?|with)\s(?:an?|one|this|the(?: sole| only)?)\s(?:one-off |one[- ]time |special |temporary |standing |single )?exception\b/i,
  /\b(?:the )?(?:only |sole |one |standing |agreed )?exceptions?\s(?:is|are|to (?:this|the|these|our)|applies|apply|include|includes|was|were)\b|^exceptions?\s?:/i,
  /\b(?:special|one-off|side|informal|ad hoc) (?:arrangement|agreement|deal|treatment|terms)\b/i,
  /\b(?:we|i|they|both|it was|parties|\p{Lu}\p{L}+)\s(?:have |has |had |verbally |previously |both )?agreed (?:that|to let|to allow|to waive|with)\b.{0,120}\b(?:may|can|need not|does not|do not|don't|without|instead|waived?|allowed?|let|later|longer|free of|keep|exempt)\b/iu,
  /\b(?:waiv(?:e|es|ed|ing)|waivers? (?:for|of|is|was|are|has|may|can|granted|applies)|(?<!or )(?<!non-)exempt(?:ed)? (?:from|to)|(?:is|are|was|were|be|been|being) (?:an? )?exempt(?:ed)?(?= |\.|,)|exemptions? (?:for|from|of|is|are|applies|was|has|may|granted)|grandfathered|carve-?out)\b/i,
  /\b(?:this|these|the (?:above|rule|policy|limit|fee|requirement|deadline|cap)|it|which) (?:does|do|will|shall|did) not apply (?:to|for|if|when|where|in)\b|\b(?:does|do) not apply to\b/i,
  /\b(?:is|are) (?:not (?:bound|covered|subject|required)|excluded|exempt)\b.{0,60}\b(?:by|from|to)\b.{0,60}\b(?:rule|policy|limit|requirement|fee|approval|this|these)\b/i,
  /\b(?:regardless of the (?:rule|policy|above)|contrary to (?:the|our) (?:usual|normal|standard)|instead of the (?:usual|normal|standard)|outside (?:the|our) (?:usual|normal|standard) (?:process|policy|terms))\b/i,
];
/** Of a rule where the sentence binds; elsewhere they only leave something out of what is told. */
const WEAK = /\b(?:except for|with the exception of|excepting|excluding|other than for|notwithstanding)\s/i;
const BINDS =
  /\b(?:must|shall|should|required|requires?|may|cannot|do not|does not|never|always|need(?:s)? to|ha(?:s|ve) to|only|not (?:allowed|permitted)|(?:is|are) (?:paid|charged|due|approved|covered|reimbursed|subject|entitled|eligible|allowed|permitted|sent|processed))\b/i;
const NO_CUE =
  /\b(?:exceptional|exceptionally|tax[- ]exempt (?:organi[sz]ation|status)|without exception|no exceptions?)\b/i;
const STOP =
  '(?=$|,(?!\\d)|[.;:()](?!\\d)|\\s(?:until|from|because|since|as|and|but|who|which|that|when|if|is|are|may|can|will|must|should|for|due|so|where|in|on|at|by|we|they|he|she|unless|with|during|through)\\b)';
const FOR = new RegExp(
  `\\b(?:except(?:ion)? (?:is |was |has been )?(?:made |granted |allowed )?for|with the exception of|excluding|not apply to|not apply for|waived? (?:the |this |our )?[\\p{L} -]{2,40} for|exempt(?:ed)?,? (?:for)?|agreed that|arrangement (?:for|with)|exception is|exceptions are|agreed to (?:let|allow)|agreed with)\\s((?:the |a |an |any |our |all )?[\\p{L}\\p{N}](?:[^,.;:()]|[.,](?=\\d)){1,80}?)${STOP}`,
  'iu',
);
const EXEMPT =
  /^((?:the |a |an |any |our |all )?[\p{L}\p{N}][^,.;:()]{1,80}?)\s(?:is|are|was|were|remains?|shall be|will be)\s(?:fully |currently |also )?(?:exempt(?:ed)?|excluded|not (?:subject|required|bound))\b/iu;
const FROM = new RegExp(
  `\\b(?:exempt(?:ed|ion)? from|excluded from|exceptions? to|waiv(?:e|es|ed|ing|er of)(?=\\s(?:the|this|our|these|all|any)\\b)|departure from|from|effective|starting|not subject to|not bound by)\\s((?:the |this |our |these |all |any )?[\\p{L}\\p{N}](?:[^,.;:()]|[.,](?=\\d)){1,80}?)${STOP}`,
  'iu',
);
const UNTIL =
  /\b(?:until|till|through to|ending|up to and including|valid through|expires? on)\s((?:the |further |end of )?[\p{L}\p{N}][^,.;:()]{1,60}?(?:,\s\d{4})?)(?=$|[,.;:()]|\s(?:because|since|and|but|when|if|unless|as|so|we|they)\s)/iu;

/** Departures from a rule, granted or standing: for whom, from what (or from when), and until when, as written. */
export const finding = defineFinding({
  kind: 'exception',
  version: 1,
  summary: 'Exceptions, waivers and special arrangements.',
  data: exceptionSchema,
  *extract(view: RecordView) {
    const mail = view.record.kind === 'mail';
    for (const { start, end, plain, passage } of statementsOf(view)) {
      if (plain.length < 14 || plain.length > 900 || /\?\s*$/.test(plain) || passage.role === 'row') continue;
      if (
        !(
          CUES.some((cue) => cue.test(plain)) ||
          (WEAK.test(plain) && (BINDS.test(plain) || imperativeOf(plain) !== null))
        ) ||
        (NO_CUE.test(plain) && !/\bexcept for\b/i.test(plain))
      )
        continue;
      if (isBoilerplate(plain) || (mail && isSmallTalk(plain))) continue;
      yield {
        start,
        end,
        data: {
          for: named(FOR.exec(plain)?.[1]) ?? EXEMPT.exec(plain)?.[1]?.trim() ?? null,
          from: FROM.exec(plain)?.[1]?.trim() ?? null,
          until: UNTIL.exec(plain)?.[1]?.trim() ?? null,
        },
      };
    }
  },
});

function named(words: string | undefined): string | null {
  return words === undefined || /^(?:that|those|these|which|it|you|we)\b/i.test(words) ? null : words.trim();
}
