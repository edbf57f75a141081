import type { Handoff } from '../../contracts/processes.ts';
import { sameActor } from './actors.ts';
import type { Language } from './language.ts';
import type { Reading } from './reading.ts';

/** What speaks for a turn's being a handoff, and how much; between two steps of two people it need not be one. */
const SIGNS = {
  /** Another acts in the step behind. */
  turn: 0.4,
  /** They decide, sign or release: the work waits for them. */
  decides: 0.5,
  /** They act on "it". */
  pronoun: 0.5,
  /** They act on a thing of the step before. */
  thing: 0.3,
} as const;
/** `npm run measure -- zoo` shows what a lower one costs. */
const LEAST_TURN = 0.9;
/** Shorter words are no things. */
const SHORTEST = 5;

/** The handoffs between steps: where the one who acted is followed by another who goes on with the same thing. */
export function turnsOf(readings: readonly Reading[], language: Language): ReadonlyMap<Reading, Handoff> {
  const found = new Map<Reading, Handoff>();
  let before: Reading | null = null;
  let last: string | null = null;
  for (const reading of readings) {
    const { subjects, said } = reading;
    if (said.exception || said.branch !== null || said.role === 'row') continue;
    const [first] = subjects;
    if (first && last !== null && before !== null && !sameActor(first.actor.name, last)) {
      const known = before.said.handoff;
      const isGiven = known !== null && sameActor(known.to, first.actor.name);
      if (!isGiven && said.handoff === null && weightOf(reading, before, language) >= LEAST_TURN)
        found.set(reading, { from: last, to: first.actor.name });
    }
    if (first) last = (said.handoff?.to ?? subjects.at(-1)?.actor.name) as string;
    else if (said.handoff) last = said.handoff.to;
    before = reading;
  }
  return found;
}

/** How much speaks for a step's being handed over by the one before it. */
function weightOf({ subjects, line }: Reading, before: Reading, language: Language): number {
  const { tokens } = line;
  const verb = subjects[0]?.verbAt ?? -1;
  const decides = language.decides.at(tokens, verb) > 0;
  // Who writes the paper goes on with everything; that the work waits for them must be said.
  const own = language.own.at(tokens, subjects[0]?.actor.from ?? -1) > 0;
  const pronoun = !own && language.pronouns.at(tokens, verb + 1) > 0;
  const things = new Set(
    before.line.tokens.filter(({ word }) => word.length >= SHORTEST).map(({ word }) => word),
  );
  const thing = tokens.slice(verb + 1, verb + 6).some(({ word }) => things.has(word));
  return (
    SIGNS.turn + (decides ? SIGNS.decides : 0) + (pronoun ? SIGNS.pronoun : 0) + (thing ? SIGNS.thing : 0)
  );
}
