import { isWorthSaying, likelihoodOf } from '../common/likelihood.ts';
import { defineFinding, type RecordView, type Sighting } from '../contracts/finding.ts';
import { type Decision, decisionSchema } from '../contracts/finding-kinds.ts';
import { type DecisionSign, decisionWeight, mostDecisionWeight } from './reading/decision-signs.ts';
import { beginsOn } from './reading/effect.ts';
import { daysSetIn, spokenIn, writtenIn } from './reading/mail-acts.ts';
import { pledgeOf, replyOf } from './reading/speech/acts.ts';
import {
  type DecisionAct,
  type DecisionLanguage,
  decisionOf,
  decisionsOf,
} from './reading/speech/decisions.ts';
import { speechOf } from './reading/speech/language.ts';
import { type Utterance, utteranceOf } from './reading/speech/utterance.ts';
import { statementsOf } from './reading/statements.ts';

/** Longer sentences explain. */
const LONGEST = 420;
/** An answer of so few words is told with the sentence behind it: "Agreed. Second signature from 750." */
const SHORT = 3;
/** A sentence of more words says what is settled. */
const SAYING = 16;
/** A mail of more sentences is a report. */
const LONG_MAIL = 10;

/**
 * Sentences by which something may be settled: in mail, and in the minutes of a meeting, each with what speaks for and
 * against it. Whether its writer may settle it is not told by a sentence.
 */
export const finding = defineFinding({
  kind: 'decision',
  version: 4,
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
    const { act, signs } = signsOf(view, utterance, language);
    if (index === 0) signs.push('first of its mail');
    else if (index === spoken.length - 1) signs.push('last of its mail');
    if (spoken.length > LONG_MAIL) signs.push('long mail');
    if (utterance.vocative !== null) signs.push('speaks to one by name');
    // What stays unlikely whoever says it to whom is none.
    if (!isWorthSaying(likelihoodOf('decision', mostDecisionWeight(signs)))) continue;
    const next = spoken[index + 1];
    const leads = act === 'agrees' && tokens.length <= SHORT && next && follows(utterance, next);
    if (leads) joined = index + 1;
    yield {
      start: statement.start,
      end: leads ? next.statement.end : statement.end,
      data: { act: act ?? 'none', bare: act === 'agrees' && tokens.length <= SHORT && !leads, signs },
    };
  }
}

function* inMinutes(view: RecordView): Generator<Sighting<Decision>> {
  const language = decisionsOf(writtenIn(view).language);
  const speech = speechOf(language.language);
  const statements = statementsOf(view);
  const names = [view.record.title, ...(statements[0]?.passage.heading ?? []), view.record.path ?? ''];
  if (!names.some((name) => language.says(tokensOf(name), 'minutes'))) return;
  for (const statement of statements) {
    if (statement.plain.length > LONGEST || statement.passage.role === 'row') continue;
    const utterance = utteranceOf(statement, speech);
    if (!utterance || utterance.question) continue;
    const { act, signs } = signsOf(view, utterance, language);
    const minuted: DecisionSign[] = ['minutes', ...signs.flatMap((sign) => MINUTED[sign] ?? [])];
    if (SPEAKER.test(statement.plain)) minuted.push('minutes speaker');
    if (statement.passage.role === 'paragraph') minuted.push('minutes sentence');
    if (!isWorthSaying(likelihoodOf('decision', decisionWeight(minuted)))) continue;
    yield {
      start: statement.start,
      end: statement.end,
      data: { act: act ?? 'none', bare: false, signs: minuted },
    };
  }
}

/** What a sign of mail says in minutes, where nobody answers and nobody is spoken to. */
const MINUTED: Partial<Record<DecisionSign, DecisionSign>> = {
  'act decides': 'minutes act decides',
  'act none': 'minutes act none',
  figure: 'minutes figure',
  starts: 'minutes starts',
  proposes: 'minutes proposes',
  'few words': 'minutes few words',
  news: 'news',
};
/** "Tobias: from May we …": who said it. */
const SPEAKER = /^\p{Lu}[\p{L}.'’-]+\s*:\s/u;

/** Takes note of what was settled elsewhere. */
const NOTES: ReadonlySet<string | null> = new Set(['noted', 'received', 'withdrawn']);

function signsOf(
  view: RecordView,
  utterance: Utterance,
  language: DecisionLanguage,
): { act: DecisionAct | null; signs: DecisionSign[] } {
  const { statement, tokens } = utterance;
  const starts = beginsOn(view, utterance) !== null;
  const dated = daysSetIn(view, utterance).length > 0;
  const act = decisionOf(tokens, language, starts);
  const reply = replyOf(utterance);
  const pledged = pledgeOf(utterance, dated) !== null;
  const told: [boolean, DecisionSign][] = [
    [starts, 'starts'],
    [dated, 'dated'],
    [/\d/.test(statement.plain), 'figure'],
    [language.says(tokens, 'picks'), 'picks'],
    [pledged, 'promises'],
    [language.says(tokens, 'proposes'), 'proposes'],
    [language.says(tokens, 'news'), 'news'],
    [reply === 'yes', 'answers yes'],
    [NOTES.has(reply), 'takes note'],
    [reply === 'done' && act === null, 'tells what was done'],
    // What is promised for a day is waited for.
    [pledged && dated && act === null, 'promises by a day'],
    [tokens.length <= SHORT, 'few words'],
    [tokens.length > SAYING, 'many words'],
  ];
  const form: DecisionSign = `act ${act ?? 'none'}`;
  return { act, signs: [form, ...told.flatMap(([is, sign]) => (is ? [sign] : []))] };
}

function follows(one: Utterance, next: Utterance): boolean {
  return (
    !next.question &&
    next.statement.passage.start === one.statement.passage.start &&
    next.statement.plain.length <= 200
  );
}

function tokensOf(name: string) {
  const words = name.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.map((word) => ({ word, clause: false, capital: false }));
}
