import type { Desk } from '../desk.ts';
import { type Html, html } from '../html.ts';

export interface Asked {
  /** First part of every address: `/TOKEN/`. */
  root: string;
  query: URLSearchParams;
}

/** What a page shows; null where there is no such page. */
export type View = (desk: Desk, asked: Asked) => Promise<{ title: string; part: string; body: Html } | null>;

export function linkToPage(root: string, path: string, text: string): Html {
  return html`<a href="${root}page?${new URLSearchParams({ path }).toString()}">${text}</a>`;
}

/** `at`: id of a mark on the page of the record. */
export function linkToRecord(
  root: string,
  id: string,
  text: string,
  range?: { start: number; end: number },
): Html {
  const query = new URLSearchParams({
    id,
    ...(range && { start: String(range.start), end: String(range.end) }),
  });
  return html`<a href="${root}record?${query.toString()}${range ? '#said' : ''}">${text}</a>`;
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
