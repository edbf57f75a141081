import type { Facets } from './document.ts';

export const FACET_NAMES = ['section', 'kind', 'person', 'year', 'source', 'status'] as const;
export type FacetName = (typeof FACET_NAMES)[number];

/**
 * The facets of every document in order of their numbers: results are counted and narrowed in the browser without
 * fetching them. `rows[name][n]` holds the positions in `values[name]` of document n.
 */
export interface FacetTable {
  values: Record<FacetName, string[]>;
  rows: Record<FacetName, number[][]>;
}

export function facetValues(facets: Facets): Record<FacetName, readonly string[]> {
  const one = (value: string) => (value === '' ? [] : [value]);
  const { section, kind, source, status, people, years } = facets;
  return {
    section: one(section),
    kind: one(kind),
    person: people,
    year: years,
    source: one(source),
    status: one(status),
  };
}

/** Builds the table; values in order of first use. */
export function facetTable(documents: readonly Facets[]): FacetTable {
  const empty = <Item>() =>
    Object.fromEntries(FACET_NAMES.map((name) => [name, [] as Item[]])) as Record<FacetName, Item[]>;
  const table: FacetTable = { values: empty<string>(), rows: empty<number[]>() };
  const positions = new Map(FACET_NAMES.map((name) => [name, new Map<string, number>()]));
  for (const facets of documents) {
    const values = facetValues(facets);
    for (const name of FACET_NAMES) {
      const known = positions.get(name) ?? new Map<string, number>();
      table.rows[name].push(
        values[name].map((value) => {
          const position = known.get(value) ?? table.values[name].push(value) - 1;
          known.set(value, position);
          return position;
        }),
      );
    }
  }
  return table;
}

/** The facets of one document. */
export function facetsAt({ values, rows }: FacetTable, document: number): Record<FacetName, string[]> {
  return Object.fromEntries(
    FACET_NAMES.map((name) => [
      name,
      (rows[name][document] ?? []).map((position) => values[name][position] ?? ''),
    ]),
  ) as Record<FacetName, string[]>;
}
