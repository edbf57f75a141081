import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '../contracts/page.ts';
import { readPageFile } from '../publish/frontmatter.ts';
import { type MarkdownNode, parseMarkdown } from '../publish/parser.ts';

/** A piece of a page that stands by itself: a paragraph, an item, a cell. */
export interface Piece {
  /** Its words, without what is flagged. */
  text: string;
  /** Words that stand under a flag. */
  flagged: string;
  /** Ids of the citations in it. */
  cites: string[];
}

export interface SitePage {
  path: string;
  page: Page;
  pieces: Piece[];
}

/** The pages of a content folder with their pieces, as they stand: edits of a person included. */
export async function readSitePages(content: string): Promise<SitePage[]> {
  const entries = await readdir(content, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.mdx'))
    .map((entry) => path.join(entry.parentPath, entry.name));
  const pages: SitePage[] = [];
  for (const file of files.sort()) {
    const place = path
      .relative(content, file)
      .split(path.sep)
      .join('/')
      .replace(/\.mdx$/, '');
    const { page, body } = readPageFile(await readFile(file, 'utf8'), place);
    pages.push({ path: place, page, pieces: piecesOf(parseMarkdown(body), page) });
  }
  return pages;
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
