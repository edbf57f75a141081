import type { Evidence } from '../contracts/evidence.ts';
import type { ViewDefinition, ViewKinds, ViewName, Views } from '../contracts/view.ts';
import { BatonError } from '../errors/error.ts';
import { inSpan } from './telemetry/spans.ts';

/** The views of one run: each is built from the evidence when it is first asked for, and once. */
export class BuiltViews implements Views {
  private readonly evidence: Evidence;
  private readonly definitions: ReadonlyMap<string, ViewDefinition>;
  private readonly built = new Map<ViewName, Promise<unknown>>();

  constructor(evidence: Evidence, definitions: readonly ViewDefinition[]) {
    this.evidence = evidence;
    this.definitions = new Map(definitions.map((definition) => [definition.name, definition]));
  }

  view<Name extends ViewName>(name: Name): Promise<ViewKinds[Name]> {
    const known = this.built.get(name) ?? this.build(name);
    this.built.set(name, known);
    // The map holds of each name what its own definition built.
    return known as Promise<ViewKinds[Name]>;
  }

  private build(name: ViewName): Promise<unknown> {
    const definition = this.definitions.get(name);
    if (!definition)
      return Promise.reject(new BatonError('DEFINITION_INVALID', `There is no view of the name "${name}".`));
    return inSpan('view', name, () => definition.build(this.evidence, this));
  }
}
