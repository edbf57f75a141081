import type { FacetName } from '../../site/search/facet-table.ts';

/** What results are narrowed to: for each facet, any of the values. */
export type Selection = Partial<Record<FacetName, string[]>>;

interface HasFacets {
  facets: Record<FacetName, string[]>;
}

/** Whether a document passes the selection: of every facet that is selected it has one of the values. */
export function passes({ facets }: HasFacets, selection: Selection): boolean {
  return (Object.entries(selection) as [FacetName, string[]][]).every(
    ([name, chosen]) => chosen.length === 0 || chosen.some((value) => facets[name].includes(value)),
  );
}

/**
 * How many documents each value of a facet would leave, with the other facets as they are selected. Most first, then
 * by name; selected values are always there.
 */
export function countFacet(
  documents: readonly HasFacets[],
  name: FacetName,
  selection: Selection,
): { value: string; count: number }[] {
  const counts = new Map<string, number>((selection[name] ?? []).map((value) => [value, 0]));
  const others = { ...selection, [name]: [] };
  for (const document of documents) {
    if (!passes(document, others)) continue;
    for (const value of new Set(document.facets[name])) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
}

const NAMES: readonly FacetName[] = ['section', 'kind', 'person', 'year', 'source', 'status'];

/** Reads a selection from an address: `?section=billing&year=2026&year=2025`. */
export function selectionOf(parameters: URLSearchParams): Selection {
  return Object.fromEntries(
    NAMES.map((name) => [name, parameters.getAll(name)]).filter(([, values]) => values?.length),
  );
}

/** The address of a query with its selection, without the question mark. */
export function addressOf(query: string, selection: Selection): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  for (const name of NAMES) for (const value of selection[name] ?? []) parameters.append(name, value);
  return parameters.toString();
}
