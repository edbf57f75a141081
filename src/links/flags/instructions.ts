import type { Passage } from '../../contracts/passage.ts';

const MACHINE =
  '(?:a\\.?i\\.?|llm|gpt|chat ?gpt|copilot|gemini|claude|(?:large )?language model|chat ?bots?|(?:virtual|digital|automated) assistant|ai[- ](?:assistants?|agents?|models?|readers?|systems?|tools?|summari[sz]ers?)|machine readers?|(?:automated|automatic) (?:readers?|agents?|systems?|tools?))';
const ORDER =
  "(?:please\\s|you\\s(?:must|should|shall|will|need to|have to)\\s|always\\s|now\\s|kindly\\s){0,2}(?:ignore|disregard|forget|reply|respond|answer|tell|state|say|report|write|output|print|reveal|forward|send|treat|approve|mark|use|include|add|append|change|replace|update|delete|remove|do not|don't|never|transfer|pay|act|pretend|assume|follow|execute|run|call|summari[sz]e|classify|set|skip|stop|confirm)\\b";

/** Sentences that speak to a program that reads along. Every quantifier is bounded: linear in the text. */
const PATTERNS: readonly RegExp[] = [
  /\b(?:ignore|disregard|forget|override|bypass)\b[^.\n]{0,40}\b(?:previous|prior|above|earlier|preceding|foregoing|existing|all|any|your)\b[^.\n]{0,30}\b(?:instructions?|prompts?|directions|guidelines|directives|system messages?|context|training)\b/iu,
  new RegExp(
    `(?:^|[\\s([{<*_"'!])(?:dear |hey |hello |hi |attention,? |(?:important )?(?:note|notice|message|instructions?|warning)s? (?:to|for) (?:the |any |all )?)?${MACHINE}\\b[^.:!\\n]{0,60}[:,!–—-]\\s{0,3}${ORDER}`,
    'iu',
  ),
  new RegExp(
    `\\b(?:note|notice|message|instructions?|attention|to) (?:to|for)? ?(?:the |any |all )?${MACHINE}\\b[^.\\n]{0,80}[:.]\\s{0,3}${ORDER}`,
    'iu',
  ),
  new RegExp(`\\b(?:if|when) you(?:'re| are) (?:an? |the )?${MACHINE}\\b[^.\\n]{0,80}\\b${ORDER}`, 'iu'),
  new RegExp(
    `\\b(?:as|being) (?:an? |the )?${MACHINE}\\b,?\\s{1,3}you\\s(?:must|should|shall|will|are|have|need)\\b`,
    'iu',
  ),
  new RegExp(
    `\\b${MACHINE}s?\\b[^.\\n]{0,60}\\b(?:that|who|which)?\\s?(?:reads?|reading|processing|processes|summari[sz]ing|summari[sz]es)\\b[^.\\n]{0,60}\\b(?:must|should|shall|has to|is to|are to|will)\\s${ORDER}`,
    'iu',
  ),
  /\byou are (?:now |from now on )(?:an? |the |in )?(?:different|new|unrestricted|developer mode|dan|admin|helpful|assistant|jailbroken)\b/iu,
  /(?:^|\n)[ \t]{0,8}(?:<\|?(?:system|im_start)\|?>|\[\/?(?:INST|SYSTEM)\]|#{1,4} ?(?:system|new) (?:prompt|instructions?)\b|(?:begin|end) (?:system )?(?:prompt|instructions?)\b|system prompt ?:)/iu,
];
/** Cheap test that most texts fail. */
const HINT =
  /\b(?:ignore|disregard|forget|override|bypass|a\.?i\.?|llm|gpt|chat ?gpt|copilot|gemini|claude|language model|chat ?bot|assistant|machine reader|automated|automatic|you are now|you are from|inst\]|system)\b|<\|?(?:system|im_start)|\[(?:INST|SYSTEM)\]/iu;

/** Cheap test that nearly every text fails: only what passes needs its passages. */
export function mayInstruct(text: string): boolean {
  return HINT.test(text);
}

/**
 * Passages with an instruction to a machine, and what follows under it: to the next heading of a document, to the
 * end of what the writer of a mail wrote.
 */
export function* instructionsIn(text: string, passages: readonly Passage[]): Generator<Passage> {
  if (!mayInstruct(text)) return;
  let heading: string | null = null;
  for (const passage of passages) {
    if (passage.role === 'header') continue;
    const under = passage.heading.join('/');
    if (
      heading !== null &&
      (passage.role === 'heading' ||
        under !== heading ||
        passage.role === 'quoted' ||
        passage.role === 'signature')
    )
      heading = null;
    const words = text
      .slice(passage.start, Math.min(passage.end, passage.start + 20_000))
      .replace(/[\t ]{2,}|\n(?=\S)/g, (run) => ' '.padEnd(run.length));
    if (HINT.test(words) && PATTERNS.some((pattern) => pattern.test(words))) heading = under;
    if (heading !== null) yield passage;
  }
}
