import type { AgentDefinition } from '../../contracts/agent.ts';

/** An agent and the module that it is in. */
export interface AgentPlace {
  agent: AgentDefinition;
  module: URL;
}

/** Which agent a lane runs next: views are built once a lane, so those that read the same keep together. */
export class Turns {
  readonly #waiting: AgentPlace[];
  readonly #lanes = new Map<object, Set<string>>();

  constructor(places: readonly AgentPlace[]) {
    this.#waiting = [...places];
  }

  /** The agent of which most views are, or are being, built in this lane and fewest in others; null where none waits. */
  next(lane: object): AgentPlace | null {
    const own = this.#lanes.get(lane) ?? new Set<string>();
    this.#lanes.set(lane, own);
    const elsewhere = new Set(
      [...this.#lanes].filter(([other]) => other !== lane).flatMap(([, views]) => [...views]),
    );
    const worth = ({ agent }: AgentPlace) =>
      agent.reads.views.reduce((sum, view) => {
        if (own.has(view)) return sum + 1;
        return elsewhere.has(view) ? sum - 1 : sum;
      }, 0);
    let best = 0;
    for (const [index, place] of this.#waiting.entries())
      if (worth(place) > worth(this.#waiting[best] as AgentPlace)) best = index;
    const [next = null] = this.#waiting.splice(best, 1);
    for (const view of next?.agent.reads.views ?? []) own.add(view);
    return next;
  }
}
