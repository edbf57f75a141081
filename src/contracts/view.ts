import { BatonError } from '../errors/error.ts';
import type { Evidence } from './evidence.ts';

/**
 * Every view with what it is. A view declares its own in its folder:
 * `declare module '../../contracts/view.ts' { interface ViewKinds { library: Library } }`.
 */
// biome-ignore lint/suspicious/noEmptyInterface: a registry that views fill by declaration merging.
export interface ViewKinds {}
export type ViewName = keyof ViewKinds;

/**
 * One view: what agents ask, computed from evidence once a run. It reads evidence alone (no clock, no I/O, no other
 * view but those that it is handed), so it is the same on every run.
 */
export interface ViewDefinition<Name extends ViewName = ViewName> {
  name: Name;
  summary: string;
  build(evidence: Evidence, views: Views): Promise<ViewKinds[Name]>;
}

/** Asks for a view by its name; it is built when it is first asked for. */
export interface Views {
  view<Name extends ViewName>(name: Name): Promise<ViewKinds[Name]>;
}

/** Declares a view; refuses what is incomplete, naming it. */
export function defineView<Name extends ViewName>(definition: ViewDefinition<Name>): ViewDefinition<Name> {
  if (!/^[a-z][a-z-]*$/.test(definition.name))
    throw new BatonError('DEFINITION_INVALID', `The view "${definition.name}" needs a kebab-case name.`);
  return definition;
}
