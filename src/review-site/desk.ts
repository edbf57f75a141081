import type { LoadedHandover } from '../config/load.ts';
import type { Reviewer, ReviewQueue } from '../contracts/review.ts';
import type { ReviewEvidence } from '../engine/review/evidence.ts';

/** What the pages of the review are made from, and who sits before them. */
export interface Desk {
  loaded: LoadedHandover;
  queue: ReviewQueue;
  evidence: ReviewEvidence;
  /** Who decides; the person may change it on any page. */
  who: Reviewer;
  now(): Date;
}

export interface Answer {
  status: number;
  type: string;
  body: string;
  /** Where the browser goes on. */
  location?: string;
}

export const HTML = 'text/html; charset=utf-8';

/** Where the browser goes on after something was done; `done` is told there. */
export function goTo(root: string, path: string, done: string): Answer {
  const url = new URL(path, `http://localhost${root}`);
  if (done !== '') url.searchParams.set('done', done);
  return {
    status: 303,
    type: 'text/plain; charset=utf-8',
    body: '',
    location: `${url.pathname}${url.search}`,
  };
}
