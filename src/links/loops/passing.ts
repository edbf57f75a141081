import type { Letter } from './mailbox.ts';

/** Nobody waits longer than this for what has no day, or whose day passed so long ago. */
const LONGEST = 300;
/** A question without a day waits no longer than this. */
const QUESTION = 120;
/** A question about a day is moot so many days after it. */
const MOOT = 14;

/** What is waited for, as time passes over it. */
export interface Passing {
  /** What was promised to a request passes as a promise does. */
  type: 'request' | 'question' | 'promise';
  due: string | null;
  /** The day is a limit. */
  deadline: boolean;
}

/** Whether time alone has settled it: its day is long over, or it was asked about a day that is over. */
export function isSettledByTime({ type, due, deadline }: Passing, letter: Letter, asOf: string): boolean {
  const made = letter.at.slice(0, 10);
  const since = daysBetween(due ?? made, asOf);
  // What was for the day of the mail itself was done that day, or never.
  if (due === made && since > MOOT) return true;
  if (since > LONGEST) return true;
  if (type === 'question' && due === null && since > QUESTION) return true;
  return type !== 'promise' && due !== null && !deadline && since > MOOT;
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
