import type { Phase } from './policy.ts';

/** What a person is in the handover when they decide. The leaver triages and approves, the successor signs off. */
export const REVIEWERS = ['leaver', 'successor', 'owner'] as const;

/** Who decides, as the log names them. */
export interface Reviewer {
  as: (typeof REVIEWERS)[number];
  name: string;
}

/** Why a page waits, by the rule of the policy that holds it back. */
export const WAIT_RULES = [
  'confidence',
  'conflict',
  'conflicts',
  'money',
  'amount',
  'account',
  'payee',
  'sensitivity',
  'changed',
  'rejected',
] as const;

export interface WaitReason {
  rule: (typeof WAIT_RULES)[number];
  /** For the person who decides, in a sentence. It may repeat words of a record. */
  text: string;
}

/** What a person decided of a page: it holds for exactly that content. */
export interface ReviewDecision {
  outcome: 'approved' | 'rejected' | 'signed-off';
  by: Reviewer;
  /** The person's own words; empty where there are none. */
  why: string;
  /** ISO instant. */
  at: string;
}

/** A page that is not published as it is. Nothing of it but what records say themselves may stand on the site. */
export interface WaitingPage {
  /** Short digest of its path and content: it names this content for good. */
  id: string;
  /** Path that its agent gives it. */
  path: string;
  title: string;
  section: string;
  kind: string;
  agent: string;
  reasons: readonly WaitReason[];
  /** What an error on it would cost, 0 to 1. */
  harm: number;
  /** How little it is proved, 0 to 1. */
  uncertainty: number;
  /** The MDX as it would be published. */
  file: string;
  /** The MDX that is published under its path now; null where nothing is. */
  published: string | null;
  /** ISO instant since when a page of this path waits without a break. */
  since: string;
  /** The last decision on this content; null while it waits for one. */
  decision: ReviewDecision | null;
}

/** A published page that a person approved and the successor did not sign off yet. */
export interface UnsignedPage {
  id: string;
  path: string;
  section: string;
  approved: ReviewDecision;
}

/** So many pages of a section persons must have reviewed before it goes further by itself. */
export const REVIEWS_TO_RAISE = 30;

/** How far a section goes by itself, and what speaks for letting it go further. */
export interface Standing {
  section: string;
  /** As recorded, or `supervised`. */
  recorded: Phase;
  /** That the config says, where it is lower. */
  phase: Phase;
  /** Pages that persons decided on since it was lowered last, each content once. */
  reviewed: number;
  /** Of these, approved or signed off as they were made. */
  unchanged: number;
  /** Of a section in shadow: pages made, and how many of them are as published. */
  shadow: { pages: number; equal: number } | null;
}

/** What waits for a person, and what persons decide. Every decision is an entry of the decision log, and lasting once its promise is fulfilled. */
export interface ReviewQueue {
  /** Pages without a decision, ranked by harm × uncertainty, the largest first. */
  waiting(): Promise<WaitingPage[]>;
  /** Pages with a decision that the next generate carries out, or that stay out by it. */
  decided(): Promise<WaitingPage[]>;
  /** Throws PAGE_NOT_WAITING where no page has the id. Approving twice changes nothing. */
  approve(id: string, who: Reviewer): Promise<void>;
  /** The page stays out until its content changes. `why` must not be empty. Throws PAGE_NOT_WAITING. */
  reject(id: string, who: Reviewer, why: string): Promise<void>;
  /** Published pages that wait for the successor's word. */
  unsigned(): Promise<UnsignedPage[]>;
  /** That a published page is right as it stands; it counts as reviewed. Throws PAGE_UNKNOWN. */
  signOff(path: string, who: Reviewer): Promise<void>;
  /** Of every section that agents write, by id. */
  standings(): Promise<Standing[]>;
  /**
   * Lets a section go further by itself, or less far. Throws PHASE_REFUSED where that is beyond `supervised`, higher than
   * recorded, and fewer than `REVIEWS_TO_RAISE` of its pages were reviewed since it was lowered last.
   */
  setPhase(section: string, phase: Phase, who: Reviewer): Promise<Standing>;
}
