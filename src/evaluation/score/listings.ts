import type { Citation, Page } from '../../contracts/page.ts';
import { type MarkdownNode, parseMarkdown } from '../../publish/parser.ts';
import type { Listed } from './lists.ts';
import type { Range } from './places.ts';

export type PageEntry = NonNullable<Page['entries']>[number];

/** An entry of a page, with the ranges that it cites. */
export interface ListedEntry extends Listed {
  entry: PageEntry;
  /** Of the page that lists it; null where none does. */
  confidence: number | null;
}

/** A page file, taken apart. */
export interface PageSource {
  path: string;
  page: Page;
  body: string;
}

/** Two places that a page says contradict each other. `inForce` are the ranges of the side that holds. */
export interface ListedConflict {
  where: string;
  sides: { cites: readonly Range[]; inForce: boolean }[];
}

/** The entries of a type over all pages; the same ranges on several pages are one line. */
export function entriesOf(
  pages: readonly PageSource[],
  ...types: readonly PageEntry['type'][]
): ListedEntry[] {
  const lines = new Map<string, ListedEntry>();
  for (const { path, page } of pages) {
    for (const entry of page.entries ?? []) {
      if (!types.includes(entry.type)) continue;
      const citations = entry.cites.flatMap((id) => page.citations.find((one) => one.id === id) ?? []);
      const key = JSON.stringify([entry.type, ...citations.map(rangeOf)]);
      const words = citations[0]?.quote ?? entry.name ?? '';
      if (!lines.has(key))
        lines.set(key, {
          where: `${path}: ${words}`,
          cites: citations.map(rangeOf),
          entry,
          confidence: page.confidence,
        });
    }
  }
  return [...lines.values()];
}

/** The conflicts that stand on pages. */
export function conflictsOf(pages: readonly PageSource[]): ListedConflict[] {
  const found = new Map<string, ListedConflict>();
  for (const { path, page, body } of pages) {
    const walk = (node: MarkdownNode): void => {
      if (node.name === 'Conflict') {
        const sides = sidesOf(node, page.citations);
        const key = JSON.stringify(sides);
        if (!found.has(key)) found.set(key, { where: `${path}: ${attribute(node, 'subject')}`, sides });
      }
      for (const child of node.children ?? []) walk(child);
    };
    walk(parseMarkdown(body));
  }
  return [...found.values()];
}

function sidesOf(conflict: MarkdownNode, citations: readonly Citation[]): ListedConflict['sides'] {
  const sides: ListedConflict['sides'] = [];
  const walk = (node: MarkdownNode): void => {
    // What is announced for a later day contradicts nothing that holds until then.
    if (node.name === 'Side' && attribute(node, 'standing') !== 'coming') {
      const ids = attribute(node, 'cites').split(' ');
      sides.push({
        cites: citations.filter(({ id }) => ids.includes(id)).map(rangeOf),
        inForce: attribute(node, 'standing') === 'in-force',
      });
    }
    for (const child of node.children ?? []) walk(child);
  };
  walk(conflict);
  return sides;
}

function rangeOf({ record, start, end }: Citation): Range {
  return { record, start, end };
}

function attribute(node: MarkdownNode, name: string): string {
  const attributes = (node.attributes ?? []) as { name?: string; value?: unknown }[];
  const value = attributes.find((one) => one.name === name)?.value;
  return typeof value === 'string' ? value : '';
}
