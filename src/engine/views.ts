import type { Evidence } from '../contracts/evidence.ts';
import type { ViewDefinition, ViewKinds, ViewName, Views } from '../contracts/view.ts';
import { BatonError } from '../errors/error.ts';
import { Reads, TracedEvidence } from './tasks/traced-evidence.ts';
import { inSpan } from './telemetry/spans.ts';

/**
 * The views of one run: each is built from the evidence when it is first asked for, and once. What each read is known:
 * who asks for a view has read that too.
 */
export class BuiltViews implements Views {
  readonly #evidence: Evidence;
  readonly #definitions: ReadonlyMap<string, ViewDefinition>;
  readonly #building = new Map<string, Promise<unknown>>();
  readonly #reads = new Map<string, { own: TracedEvidence; views: Set<string> }>();
  readonly #built = new Set<string>();

  constructor(evidence: Evidence, definitions: readonly ViewDefinition[]) {
    this.#evidence = evidence;
    this.#definitions = new Map(definitions.map((definition) => [definition.name, definition]));
  }

  view<Name extends ViewName>(name: Name): Promise<ViewKinds[Name]> {
    const known = this.#building.get(name) ?? this.#build(name);
    this.#building.set(name, known);
    // The map holds of each name what its own definition built.
    return known as Promise<ViewKinds[Name]>;
  }

  /** Everything that was read to build it so far. A view that reads as it is asked goes on reading. */
  readsOf(name: string): Reads {
    const reads = new Reads();
    const seen = new Set<string>();
    const add = (one: string) => {
      const part = this.#reads.get(one);
      if (!part || seen.has(one)) return;
      seen.add(one);
      reads.add(part.own.reads);
      for (const other of part.views) add(other);
    };
    add(name);
    return reads;
  }

  built(): string[] {
    return [...this.#built].sort();
  }

  async #build(name: ViewName): Promise<unknown> {
    const definition = this.#definitions.get(name);
    if (!definition) throw new BatonError('DEFINITION_INVALID', `There is no view of the name "${name}".`);
    const own = new TracedEvidence(this.#evidence);
    const views = new Set<string>();
    this.#reads.set(name, { own, views });
    const built = await inSpan('view', name, () =>
      definition.build(own, {
        view: (other) => {
          views.add(other);
          return this.view(other);
        },
      }),
    );
    this.#built.add(name);
    return built;
  }
}
