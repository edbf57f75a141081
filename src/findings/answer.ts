import { defineFinding, type RecordView, type Sighting } from '../contracts/finding.ts';
import { type Answer, answerSchema } from '../contracts/finding-kinds.ts';
import { daysSetIn, spokenIn } from './reading/mail-acts.ts';
import { askOf, pledgeOf, replyOf, tells } from './reading/speech/acts.ts';

/**
 * What a mail says to what was asked or promised before: done, received, no longer wanted, yes, no, seen; and the first
 * sentence that merely tells something, which answers a question.
 */
export const finding = defineFinding({
  kind: 'answer',
  version: 2,
  summary: 'Answers in mail: done, received, withdrawn, yes, no, noted.',
  data: answerSchema,
  *extract(view: RecordView): Generator<Sighting<Answer>> {
    let told = false;
    for (const utterance of spokenIn(view)) {
      const { start, end } = utterance.statement;
      const dated = daysSetIn(view, utterance).length > 0;
      const pledged = pledgeOf(utterance, dated);
      if (askOf(utterance, dated) !== null) continue;
      const says = replyOf(utterance);
      if (pledged !== null && says !== 'withdrawn') {
        if (pledged.bare) yield { start, end, data: { says: 'noted' } };
        continue;
      }
      if (says !== null) yield { start, end, data: { says } };
      else if (!told && tells(utterance)) {
        told = true;
        yield { start, end, data: { says: 'states' } };
      }
    }
  },
});
