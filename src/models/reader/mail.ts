import type { RecordView } from '../../contracts/finding.ts';
import type { Decision, Promised, Request } from '../../contracts/finding-kinds.ts';
import { dueDay } from '../../findings/reading/due-day.ts';
import { beginsOn } from '../../findings/reading/effect.ts';
import { daysSetIn, greetsMany, spokenIn, writtenIn } from '../../findings/reading/mail-acts.ts';
import { decisionsOf, isDecided } from '../../findings/reading/speech/decisions.ts';
import { speechOf } from '../../findings/reading/speech/language.ts';
import { type Utterance, utteranceOf } from '../../findings/reading/speech/utterance.ts';
import type { Read } from './questions.ts';
import type { Fault, Located } from './walls.ts';

/** What somebody asks for in a mail: the day is the rules' reading of the sentence. */
export function requestOf(read: Read, located: Located, view: RecordView): Request | Fault {
  const spoken = spokenAt(located, view);
  if (spoken === null) return 'not of this kind';
  const { language, tokens, vocative } = spoken;
  const due = dueDay(daysSetIn(view, spoken));
  const isQuestion = read.kind === 'question';
  // Only a sentence with its mark asks something that waits for an answer.
  if (isQuestion && !spoken.question) return 'not of this kind';
  return {
    type: isQuestion ? 'question' : 'request',
    form: isQuestion ? 'question' : 'asked',
    of: read.who ?? vocative,
    due: due?.day ?? null,
    deadline: due?.kind === 'by',
    conditional: language.says(tokens, 'conditions'),
    standing: language.says(tokens, 'standing') || (!isQuestion && beginsOn(view, spoken) !== null),
    crowd: greetsMany(view) && vocative === null,
    reader: language.says(tokens, 'reader'),
    each: language.says(tokens, 'each'),
  };
}

/** What the writer of a mail says they will do. */
export function promiseOf(located: Located, view: RecordView): Promised | Fault {
  const spoken = spokenAt(located, view);
  if (spoken === null || spoken.question) return 'not of this kind';
  return {
    due: dueDay(daysSetIn(view, spoken))?.day ?? null,
    strength: 'firm',
    bare: false,
    crowd: greetsMany(view),
    reader: spoken.language.says(spoken.tokens, 'reader'),
  };
}

/** What somebody settles. Whether they may is the link's to judge; only its own word makes it a decision of anyone's. */
export function decisionOf({ statements }: Located, view: RecordView): Decision | Fault {
  const { language } = writtenIn(view);
  const said = statements.map((one) => utteranceOf(one, speechOf(language)));
  if (said.some((one) => one === null || one.question)) return 'not of this kind';
  const decided = said.some((one) => one !== null && isDecided(one.tokens, decisionsOf(language)));
  return { act: decided ? 'decides' : 'sets', bare: false, signs: ['read by a model'] };
}

/** The last of the sentences, where the writer of the mail says it in their own new words. */
function spokenAt({ statements }: Located, view: RecordView): Utterance | null {
  const last = statements.at(-1);
  return spokenIn(view).find(({ statement }) => statement.start === last?.start) ?? null;
}
