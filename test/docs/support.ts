import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.join(import.meta.dirname, '../..');

/** What people read: README.md and docs/*.md, with paths relative to the repository. */
export const pages: ReadonlyMap<string, string> = new Map(
  ['README.md', ...readdirSync(path.join(ROOT, 'docs')).map((name) => `docs/${name}`)]
    .filter((name) => name.endsWith('.md'))
    .map((name) => [name, readFileSync(path.join(ROOT, name), 'utf8')]),
);

export interface CodeBlock {
  page: string;
  language: string;
  code: string;
}

/** Fenced blocks of all pages; indented ones in lists too. */
export const codeBlocks: readonly CodeBlock[] = [...pages].flatMap(([page, text]) =>
  [...text.matchAll(/^( *)```(\w*)\n([\s\S]*?)^ *```$/gm)].map(([, , language = '', code = '']) => ({
    page,
    language,
    code,
  })),
);

/** The page without its code: what is prose, and has links. */
export function proseOf(text: string): string {
  return text.replaceAll(/^( *)```[\s\S]*?^ *```$/gm, '').replaceAll(/`[^`\n]*`/g, 'code');
}

/** As GitHub names the anchor of a heading. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');
}
