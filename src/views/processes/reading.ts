import type { ProcessLine } from '../../contracts/processes.ts';
import { plain } from '../../records/sentences.ts';
import { actsOf } from './acting.ts';
import type { Actors } from './actors.ts';
import type { Block, Line } from './blocks.ts';
import { type Condition, conditionOf } from './conditions.ts';
import { denies, isApart, isException } from './departures.ts';
import type { Language } from './language.ts';
import { type Acting, subjectsOf } from './subjects.ts';

/** An item of a table of contents. */
const LINK_ALONE = /^\W*\[[^\]]{1,120}\]\([^)\s]{1,300}\)\W*$/u;

/** A sentence with what it says of a procedure, before it is known whether it stands in one. */
export interface Reading {
  line: Line;
  said: Omit<ProcessLine, 'step' | 'listed'>;
  /** Somebody acts, or the reader is told to. */
  acts: boolean;
  /** Who acts outside its conditions, in order. */
  subjects: readonly Acting[];
  /** It begins with a condition and holds in that case alone. */
  opens: boolean;
  /** It names somebody of the business, or those who write. */
  own: boolean;
  /** It says what is not done, or only later, and no case in which: a limit of the procedure beside its steps. */
  denies: boolean;
  /** It tells what holds for one party or one kind alone. */
  apart: boolean;
  /** By what its branch is told; null where it has none. */
  by: Condition['by'];
  /** It recurs by the calendar. */
  recurs: boolean;
  /** It speaks of a year: of what was, mostly. */
  past: boolean;
  /** "Payment: 14 days": a name with what is agreed of it. */
  label: boolean;
}

/** Reads one sentence of a block. */
export function readingOf(line: Line, block: Block, language: Language, actors: Actors): Reading {
  const { record } = block.document;
  const { tokens, passage } = line;
  const all = subjectsOf(tokens, language, actors);
  const condition = conditionOf(
    record.text,
    tokens,
    language,
    (at) => all.some(({ begins }) => begins === at),
    line.end,
  );
  const exception = isException(tokens, language, condition);
  const { subjects, impersonal, handoff } = actsOf(tokens, language, actors, condition, all);
  const systems = new Set(tokens.flatMap((_, at) => actors.system(tokens, at) ?? []));
  const named = subjects.filter(
    ({ actor }) => language.own.at(tokens, actor.from) + language.whoever.at(tokens, actor.from) === 0,
  );
  const { row } = line;
  // A question tells nobody to do anything, a link alone says where it is told, and the end of a bracket is an aside.
  const quote = record.text.slice(line.start, line.end);
  const mute = /\?\W*$/.test(quote) || LINK_ALONE.test(quote) || closesBracket(quote);
  const names = [...new Set([...(row?.actor ? [row.actor] : []), ...named.map(({ actor }) => actor.name)])];
  const given = row?.next ? { from: row.actor, to: row.next } : handoff;
  return {
    line,
    said: {
      record: record.id,
      start: line.start,
      end: line.end,
      quote,
      heading: passage.heading.map(plain),
      role: passage.role,
      passage: passage.index,
      columns: passage.columns,
      branch: exception || mute || (condition.held && line.form === 'ordered') ? null : condition.branch,
      exception,
      // The row of a register tells what there is, not what goes where.
      handoff: exception || mute || line.form === 'row' ? null : given,
      decision: language.decides.in(tokens) && language.whether.in(tokens) && condition.branch === null,
      actors: names,
      systems: [...systems],
      trigger: condition.trigger,
      outcome: language.failed.in(tokens) ? 'failed' : language.done.in(tokens) ? 'done' : null,
    },
    acts: !mute && (subjects.length > 0 || impersonal || row !== null),
    opens: condition.opens,
    own: row?.actor != null || tokens.some((_, at) => actors.isOwn(tokens, at)),
    // What is written below an item explains it.
    denies: !mute && passage.depth === 0 && denies(tokens, language, condition),
    apart: !mute && isApart(tokens, language, actors, condition),
    by: condition.by,
    recurs: language.cadences.in(tokens),
    past: tokens.some(({ word }) => /^(?:19|20)\d\d$/.test(word)),
    label: isLabelled(line),
    subjects,
  };
}

/** The last sentence of several in brackets. */
function closesBracket(quote: string): boolean {
  return /\)\W*$/.test(quote) && !quote.includes('(');
}

/** A name of up to three words and a colon, or one that is a sentence by itself, before what is said of it. */
function isLabelled({ tokens }: Line): boolean {
  return tokens.slice(1, 5).some(({ gap, capital }) => gap.includes(':') || (gap.startsWith('.') && capital));
}
