import type { Page } from '../contracts/page.ts';

/** A page that the site shows, whether it is rendered now or taken over from the site before. */
export interface ShownPage {
  /** Without slashes at its ends; the start page has the empty one. */
  address: string;
  page: Page;
  /** Whether it is rendered now. */
  rendered: boolean;
}

let shown: readonly ShownPage[] = [];

/** Says which pages the site shows, before any is rendered. */
export function showPages(pages: readonly ShownPage[]): void {
  shown = pages;
}

export function shownPages(): readonly ShownPage[] {
  return shown;
}
