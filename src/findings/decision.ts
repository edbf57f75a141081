import { defineFinding, type RecordView, type Sighting } from '../contracts/finding.ts';
import { type Decision, decisionSchema } from '../contracts/finding-kinds.ts';
import { beginsOn } from './reading/effect.ts';
import { daysSetIn, spokenIn, writtenIn } from './reading/mail-acts.ts';
import { askOf, pledgeOf, replyOf } from './reading/speech/acts.ts';
import { decisionOf, decisionsOf, isDecided } from './reading/speech/decisions.ts';
import { speechOf } from './reading/speech/language.ts';
import { type Utterance, utteranceOf } from './reading/speech/utterance.ts';
import { statementsOf } from './reading/statements.ts';

/** Longer sentences explain. */
const LONGEST = 420;
/** An answer of so few words is told with the sentence behind it: "Agreed. Second signature from 750." */
const SHORT = 3;

/**
 * Sentences by which something is settled: in mail, and in the minutes of a meeting, where the word says so. Whether its
 * writer may settle it is not told by a sentence.
 */
export const finding = defineFinding({
  kind: 'decision',
  version: 2,
  summary: 'Decisions, changes of rules and permissions in mail and minutes.',
  data: decisionSchema,
  *extract(view: RecordView): Generator<Sighting<Decision>> {
    if (view.record.kind === 'mail') yield* inMail(view);
    else if (view.record.kind === 'document') yield* inMinutes(view);
  },
});

function* inMail(view: RecordView): Generator<Sighting<Decision>> {
  const language = decisionsOf(writtenIn(view).language);
  const spoken = spokenIn(view);
  let joined = -1;
  for (const [index, utterance] of spoken.entries()) {
    const { statement, tokens, question } = utterance;
    if (question || statement.plain.length > LONGEST || index === joined) continue;
    const starts = beginsOn(view, utterance) !== null;
    const act = decisionOf(tokens, language, starts);
    // "Ok, I will do it" takes note.
    if (act === 'agrees' && !starts && pledgeOf(utterance, false) !== null) continue;
    if (act === null || (act !== 'agrees' && act !== 'decides' && isOther(view, utterance, act))) continue;
    const next = spoken[index + 1];
    const leads = act === 'agrees' && tokens.length <= SHORT && next && follows(utterance, next);
    if (leads) joined = index + 1;
    yield {
      start: statement.start,
      end: leads ? next.statement.end : statement.end,
      data: { act, bare: act === 'agrees' && tokens.length <= SHORT && !leads },
    };
  }
}

/** A request, a promise or a plan of the writer is no decision, unless it takes something back. */
function isOther(view: RecordView, utterance: Utterance, act: Decision['act']): boolean {
  if (act === 'revokes' || act === 'permits') return false;
  const dated = daysSetIn(view, utterance).length > 0;
  const ask = askOf(utterance, dated);
  // "I would like it checked every Friday from now on" is a rule.
  const isRule = act === 'sets' && ask === 'need' && utterance.language.says(utterance.tokens, 'standing');
  const asks = ask === 'asked' || ask === 'need' || ask === 'owed';
  if (asks && act !== 'directs' && !isRule) return true;
  if (act !== 'sets') return false;
  // "Here is the list, valid from March" hands over what was settled elsewhere; "we give 25 % from March" settles it.
  const pledged = pledgeOf(utterance, dated) !== null && (dated || beginsOn(view, utterance) === null);
  return pledged || replyOf(utterance) === 'done';
}

function follows(one: Utterance, next: Utterance): boolean {
  return (
    !next.question &&
    next.statement.passage.start === one.statement.passage.start &&
    next.statement.plain.length <= 200
  );
}

function* inMinutes(view: RecordView): Generator<Sighting<Decision>> {
  const language = decisionsOf(writtenIn(view).language);
  const speech = speechOf(language.language);
  const statements = statementsOf(view);
  const names = [view.record.title, ...(statements[0]?.passage.heading ?? []), view.record.path ?? ''];
  const isMinutes = names.some((name) => {
    const words = (name.toLowerCase().match(/\p{L}+/gu) ?? []).map((word) => ({
      word,
      clause: false,
      capital: false,
    }));
    return language.says(words, 'minutes');
  });
  if (!isMinutes) return;
  for (const statement of statements) {
    if (statement.plain.length > LONGEST || statement.passage.role === 'row') continue;
    const utterance = utteranceOf(statement, speech);
    if (!utterance || utterance.question) continue;
    const { tokens } = utterance;
    if (isDecided(tokens, language) && !language.says(tokens, 'news'))
      yield { start: statement.start, end: statement.end, data: { act: 'decides', bare: false } };
  }
}
