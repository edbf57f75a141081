import { defineFinding, type RecordView, type Sighting } from '../contracts/finding.ts';
import { type Request, requestSchema } from '../contracts/finding-kinds.ts';
import { dueDay } from './reading/due-day.ts';
import { beginsOn } from './reading/effect.ts';
import { daysSetIn, greetsMany, spokenIn } from './reading/mail-acts.ts';
import { askOf } from './reading/speech/acts.ts';
import type { Utterance } from './reading/speech/utterance.ts';

/** What a mail asks for: requests and questions, with who is asked and by when. */
export const finding = defineFinding({
  kind: 'request',
  version: 6,
  summary: 'Requests and questions in mail, with due dates.',
  data: requestSchema,
  *extract(view: RecordView): Generator<Sighting<Request>> {
    const crowd = greetsMany(view);
    let before: Utterance | null = null;
    let askedBefore = false;
    for (const utterance of spokenIn(view)) {
      const [last, followsAsk] = [before, askedBefore];
      before = utterance;
      const due = dueDay(daysSetIn(view, utterance));
      const form = askOf(utterance, due !== null);
      askedBefore = form !== null;
      if (form === null) continue;
      const leans = utterance.tokens.length <= LEANING && follows(last, utterance);
      // "Please let me know." behind a question asks nothing more.
      if (followsAsk && leans) continue;
      const { statement, language, tokens, vocative } = utterance;
      yield {
        start: leans && last && !last.question ? last.statement.start : statement.start,
        end: statement.end,
        data: {
          type: form === 'question' || form === 'leave' ? 'question' : 'request',
          form,
          of: form === 'owed' ? ownerOf(utterance) : vocative,
          due: due?.day ?? null,
          deadline: due?.kind === 'by',
          conditional: language.says(tokens, 'conditions'),
          standing:
            language.says(tokens, 'standing') || (form !== 'question' && beginsOn(view, utterance) !== null),
          crowd: crowd && vocative === null,
          reader: language.says(tokens, 'reader'),
          each: language.says(tokens, 'each'),
        },
      };
    }
  },
});

/** Of so few words that what is meant is said in the sentence before: "Could you send them over?" */
const LEANING = 5;
/** The sentence before is no longer than this. */
const LEANT_ON = 120;

function follows(last: Utterance | null, { statement }: Utterance): boolean {
  return (
    last !== null &&
    last.statement.passage.start === statement.passage.start &&
    last.statement.plain.length <= LEANT_ON &&
    statement.start - last.statement.end <= 2
  );
}

/** Who is said to owe something: the word before "still has to". */
function ownerOf({ language, tokens, statement }: Parameters<typeof askOf>[0]): string | null {
  const match = language.list('owes').find(tokens);
  const word = match ? tokens[match.start] : undefined;
  if (!word?.capital) return null;
  const written = new RegExp(`\\p{Lu}${escaped(word.word.slice(1))}`, 'iu').exec(statement.plain);
  return written?.[0] ?? null;
}

const escaped = (word: string) => word.replace(/[^\p{L}\p{N}]/gu, '\\$&');
