import type { Finding } from './finding.ts';
import type { Loop, Organisation, Person } from './link-kinds.ts';
import type { Range } from './passage.ts';
import type { Reference } from './reference.ts';
import type { Quotation } from './writer.ts';

/** Kinds of findings whose number in a mail says how much it tells. */
export const WEIGHED = [
  'money',
  'percentage',
  'date',
  'duration',
  'identifier',
  'obligation',
  'exception',
  'state',
  'condition',
  'formula',
  'divisor',
  'promise',
  'request',
  'phone',
] as const;
export type Weighed = (typeof WEIGHED)[number];

/** What is kept of every mail: no text. */
export interface MailCard {
  id: string;
  /** ISO day by the mail's own word; empty where it has none. */
  day: string;
  title: string;
  /** Key of the person who wrote it, or null. */
  from: string | null;
  /** Keys of the people it went to, each once, without its writer. */
  to: readonly string[];
  /** Ranges of its header lines that prove writer and day. */
  head: readonly Range[];
  labels: readonly string[];
  attachments: readonly { name: string; record: string }[];
  counts: Readonly<Partial<Record<Weighed, number>>>;
  /** Its new text may hold a decision. */
  maySettle: boolean;
  /** It answers or passes on another mail, by its subject. */
  answers: boolean;
}

/** A mail's place in the thread, with its mails in order of time. */
export interface ThreadCard {
  key: string;
  subject: string;
  mails: readonly MailCard[];
  people: readonly string[];
  first: string;
  last: string;
  /** Whether it concerns the work of who leaves, or of those who work for them. */
  concerns: boolean;
}

/** A person with their mails, oldest first. */
export interface PersonCard extends Person {
  key: string;
  wrote: readonly MailCard[];
  got: readonly MailCard[];
  /** A machine sends from its addresses, by their own names. */
  machine: boolean;
}

/** A sentence of a mail with how much it tells. */
export interface Sentence extends Range {
  record: string;
  quote: string;
  plain: string;
  score: number;
  /** Findings that lie in it. */
  findings: readonly Finding[];
  /** It says that something was settled, changed or is excepted. */
  settles: boolean;
  /** Someone else's words that the mail passes on. */
  forwarded: boolean;
  /** It is an item of a list or a row of a table. */
  item: boolean;
  /** What follows where it ends in a colon. */
  list: Sentence[];
}

/** What a mail says, in order; greetings, signatures and quoted text are left out. */
export interface Reading {
  sentences: readonly Sentence[];
  /** Lines at the end under which the writer signs, or null. */
  signature: Quotation | null;
}

/** A loop with the mail that it stands in, and its words. */
export interface OpenLoop extends Loop {
  key: string;
  mail: MailCard;
  thread: ThreadCard | undefined;
  quote: string;
  /** The words by which who must act said that they will; null where they did not. */
  promise: string | null;
  /** How likely it is waited for, by whom and until when it says; docs/confidence.md. */
  likely: number;
}

/** A sentence in which something was settled by somebody who may. */
export interface MailDecision {
  sentence: Sentence;
  /** Null where a paper tells it, such as minutes. */
  mail: MailCard | null;
  thread: ThreadCard | undefined;
  /** ISO day on which it was settled; empty where nothing tells it. */
  day: string;
  /** Subject or title of what tells it. */
  title: string;
  /** How likely it settles something; docs/confidence.md. */
  likely: number;
}

/** Mails that one sender sends again and again under one subject, figures and dates aside; oldest first. */
export interface Routine {
  key: string;
  mails: readonly MailCard[];
}

/** The view `mailbox`: business mail by thread, person and organisation, what waits and what was settled in it. */
export interface Mailbox {
  mails: ReadonlyMap<string, MailCard>;
  /** In order of their keys. */
  threads: readonly ThreadCard[];
  threadOf: ReadonlyMap<string, ThreadCard>;
  people: ReadonlyMap<string, PersonCard>;
  organisations: ReadonlyMap<string, Organisation & { key: string }>;
  /** Where each address stands in the newest mail that has it, with the mail's day. */
  places: ReadonlyMap<string, Reference & { day: string }>;
  /** Keys of people to whom someone of the business wrote. */
  answered: ReadonlySet<string>;
  /** Most often first. */
  routines: readonly Routine[];
  /** Loops of business mail, newest first; orders to machines are none. */
  loops: readonly OpenLoop[];
  isOwn(person: string | null): boolean;
  isLeaving(person: string | null): boolean;
  isRoutine(mail: MailCard): boolean;
  /** Nobody of the business ever wrote to them in these records: a first enquiry, an advertisement, one of many readers. */
  isStranger(person: string | null): boolean;
  /** What a mail says; null of what is no business mail. */
  read(mail: string): Promise<Reading | null>;
  /** What was settled, in mail and in papers such as minutes, newest first. */
  decisions(): Promise<readonly MailDecision[]>;
}
