import type { Evidence } from '../contracts/evidence.ts';
import type { Page } from '../contracts/page.ts';
import { pageBases } from '../engine/page-store.ts';
import { admitPages, type RefusedFile } from '../publish/door.ts';
import { type MarkdownNode, parseMarkdown } from '../publish/parser.ts';
import type { Database } from '../records/tables.ts';

/** A piece of a page that stands by itself: a paragraph, an item, a cell. */
export interface Piece {
  /** Its words, without what is flagged. */
  text: string;
  /** Words that stand under a flag. */
  flagged: string;
  /** Ids of the citations in it. */
  cites: string[];
}

/** A page as the site shows it. */
export interface SitePage {
  /** Its address, without slashes at its ends; that of the start page is `start`. */
  path: string;
  page: Page;
  body: string;
  pieces: Piece[];
}

/**
 * The pages that the site is built from, with their pieces: what passes the door of the build, edits of a person
 * included. `refused` names the files that do not pass; none of them stops the others.
 */
export async function readSitePages(site: {
  /** Folder of the pages. */
  content: string;
  evidence: Evidence;
  database: Database;
}): Promise<{ pages: SitePage[]; refused: RefusedFile[] }> {
  const { content, evidence, database } = site;
  const { pages, refused } = await admitPages({ evidence, directory: content, store: pageBases(database) });
  return { pages: pages.map(({ address, page, body }) => sitePage(address || 'start', page, body)), refused };
}

export function sitePage(path: string, page: Page, body: string): SitePage {
  return { path, page, body, pieces: piecesOf(parseMarkdown(body), page) };
}

const PIECES = new Set(['paragraph', 'heading', 'tableCell']);

function piecesOf(root: MarkdownNode, page: Page): Piece[] {
  const pieces: Piece[] = [];
  const walk = (node: MarkdownNode): void => {
    if (PIECES.has(node.type) || node.name === 'Flagged') pieces.push(pieceOf(node));
    else if (node.name === 'Side') pieces.push(sideOf(node));
    else if (node.name === 'Quotation' || node.name === 'SourceCode') pieces.push(quotationOf(node, page));
    else for (const child of node.children ?? []) walk(child);
  };
  for (const child of root.children ?? []) walk(child);
  return rowsJoined(root, pieces);
}

/** A row of a table is read as one line: its cells together are a piece too. */
function rowsJoined(root: MarkdownNode, pieces: Piece[]): Piece[] {
  const rows: Piece[] = [];
  const walk = (node: MarkdownNode): void => {
    if (node.type === 'tableRow') {
      const cells = (node.children ?? []).map(pieceOf);
      rows.push({
        text: cells.map((cell) => cell.text).join(' | '),
        flagged: '',
        cites: cells.flatMap((cell) => cell.cites),
      });
    } else for (const child of node.children ?? []) walk(child);
  };
  walk(root);
  return [...pieces, ...rows];
}

function pieceOf(node: MarkdownNode): Piece {
  const piece: Piece = { text: '', flagged: '', cites: [] };
  const walk = (inner: MarkdownNode, flagged: boolean): void => {
    if (inner.name === 'Cite') piece.cites.push(...attribute(inner, 'id').split(' '));
    const under = flagged || inner.name === 'Flagged';
    if (inner.type === 'text' || inner.type === 'inlineCode') {
      if (under) piece.flagged += inner.value ?? '';
      else piece.text += inner.value ?? '';
    }
    for (const child of inner.children ?? []) walk(child, under);
  };
  walk(node, false);
  return piece;
}

function sideOf(node: MarkdownNode): Piece {
  const value = attribute(node, 'value');
  const holdsNow = attribute(node, 'standing') === 'in-force';
  return {
    text: holdsNow ? value : '',
    flagged: holdsNow ? '' : value,
    cites: attribute(node, 'cites').split(' '),
  };
}

function quotationOf(node: MarkdownNode, page: Page): Piece {
  const id = attribute(node, 'cite');
  return {
    text: page.citations.find((citation) => citation.id === id)?.quote ?? '',
    flagged: '',
    cites: [id],
  };
}

function attribute(node: MarkdownNode, name: string): string {
  const attributes = (node.attributes ?? []) as { name?: string; value?: unknown }[];
  const value = attributes.find((one) => one.name === name)?.value;
  return typeof value === 'string' ? value : '';
}
