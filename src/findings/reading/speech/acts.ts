import { imperativeOf } from '../verbs.ts';
import { clausesOf, type SpeechToken } from './pattern.ts';
import type { Utterance } from './utterance.ts';

/** How a sentence asks: by words that ask, as a need, by an instruction alone, as a question, or for leave to act. */
export type AskForm = 'asked' | 'need' | 'bare' | 'question' | 'leave' | 'owed';

/** How a sentence asks something of its reader; null where it asks nothing. */
export function askOf(utterance: Utterance, dated: boolean): AskForm | null {
  const { language, tokens, question } = utterance;
  if (language.says(tokens, 'courtesies', 'withdrawn')) return null;
  if (question && language.says(tokens, 'permits')) return 'leave';
  if (language.says(tokens, 'asks')) return 'asked';
  if (question) return tokens.length >= 2 ? 'question' : null;
  if (language.says(tokens, 'promises')) return null;
  if (dated && language.says(tokens, 'needs')) return 'need';
  if (language.says(tokens, 'owes')) return 'owed';
  if (language.says(tokens, 'instructs')) return 'bare';
  return (dated || utterance.vocative !== null) && instructs(utterance) ? 'bare' : null;
}

/** English has no ending for an instruction: its verbs are known. */
function instructs({ language, tokens, statement }: Utterance): boolean {
  return (
    language.language === 'en' &&
    tokens.length >= 3 &&
    tokens.length < 50 &&
    /[.!]["'”’)]{0,3}\s*$/.test(statement.plain) &&
    imperativeOf(tokens.map(({ word }, index) => (index === 0 ? capitalised(word) : word)).join(' ')) !== null
  );
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** How a sentence binds its writer. */
export interface Pledge {
  strength: 'firm' | 'tentative';
  /** It says nothing of what is promised: "will do". */
  bare: boolean;
}

/** How a sentence binds its writer; `dated` where it sets a day. Null where it does not. */
export function pledgeOf({ language, tokens, question }: Utterance, dated: boolean): Pledge | null {
  // "Will Marsh" is who signs.
  const isName = tokens.length > 1 && tokens.length < 4 && tokens.every(({ capital }) => capital);
  if (question || isName || language.says(tokens, 'conditions')) return null;
  // "I cannot find it, I will ask for it": what one clause refuses, another promises.
  const bound = language.says(tokens, 'stances')
    ? clausesOf(tokens).filter((clause) => !language.says(clause, 'stances'))
    : [tokens];
  const says = (...lists: readonly ('bare' | 'promises' | 'dated')[]) =>
    bound.some((clause) => language.says(clause, ...lists));
  const event = dated || language.says(tokens, 'events');
  const bare = says('bare');
  if (!bare && !says('promises') && !(dated && (says('dated') || bound.some(isToCome)))) return null;
  return { strength: language.says(tokens, 'hedges') ? 'tentative' : 'firm', bare: bare && !event };
}

const ACTED_ON = new Set(['you', 'your', 'the', 'it', 'them', 'this', 'that', 'these', 'those']);

/** "I sign the form on Monday": English tells its past by another form of the verb. */
function isToCome(clause: readonly SpeechToken[]): boolean {
  const [who, ...rest] = clause.map(({ word }) => word);
  return (
    (who === 'i' || who === 'we') &&
    ACTED_ON.has(rest[1] ?? '') &&
    imperativeOf(capitalised(rest.join(' '))) !== null
  );
}

/** What a sentence says to something that was asked or promised before. */
export type Reply = 'done' | 'received' | 'withdrawn' | 'yes' | 'no' | 'noted';

/** What a sentence answers; null where it answers nothing. */
export function replyOf({ language, tokens, question }: Utterance): Reply | null {
  if (question) return null;
  if (language.says(tokens, 'withdrawn')) return 'withdrawn';
  const clauses = language.says(tokens, 'undone') ? clausesOf(tokens) : [tokens];
  const told = clauses.filter((clause) => !language.says(clause, 'undone'));
  if (told.some((clause) => language.says(clause, 'received'))) return 'received';
  if (language.says(tokens, 'noted')) return 'noted';
  // "Agreed." is a participle too.
  if (tokens.length <= 2 && language.says(tokens, 'yes')) return 'yes';
  if (told.some((clause) => language.says(clause, 'done'))) return 'done';
  if (language.says(tokens, 'no')) return 'no';
  return language.says(tokens, 'yes') ? 'yes' : null;
}

/** Whether a sentence tells something that holds: no question, no courtesy, nothing that is still to come. */
export function tells({ language, tokens, question }: Utterance): boolean {
  return !question && tokens.length >= 3 && !language.says(tokens, 'undone', 'courtesies', 'events');
}
