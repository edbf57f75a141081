import matter from 'gray-matter';
import { z } from 'zod';
import { BatonError, messageOf } from '../errors/error.ts';
import { type Page, pageSchema } from './page.ts';

/** A file of a page, taken apart. `body` starts after the line that closes the frontmatter. */
export interface PageFile {
  page: Page;
  body: string;
  /** Lines of the frontmatter with its fences: what to add to a line of the body for the line of the file. */
  lines: number;
}

const FENCE = '---\n';

function refuse(language: string) {
  const no = (): never => {
    throw new BatonError('PAGE_REFUSED', `Frontmatter in ${language} is code and is not read.`);
  };
  return { parse: no, stringify: no };
}

/** gray-matter runs frontmatter that calls itself JavaScript; every engine that is not data is taken out. */
const ENGINES = Object.fromEntries(
  ['javascript', 'js', 'coffee', 'coffeescript', 'cson', 'toml'].map((name) => [name, refuse(name)]),
);

/**
 * Takes a page's file apart. Line ends may be CRLF; the result has LF. `path` names the page in errors.
 * Refuses (PAGE_REFUSED) any other fence than `---`, frontmatter that the site's own reader would end at another
 * line, YAML that does not parse and data that does not fit `pageSchema`.
 */
export function readPageFile(file: string, path: string): PageFile {
  const text = file.replace(/\r\n/g, '\n');
  if (!text.startsWith(FENCE)) {
    throw new BatonError(
      'PAGE_REFUSED',
      `The page "${path}", line 1: it does not start with a line of three hyphens.`,
    );
  }
  // The site's reader ends frontmatter at the first line that starts with --- or +++, whatever follows on it.
  const close = /\n(?:---|\+\+\+)/.exec(text.slice(FENCE.length - 1));
  const end = close ? FENCE.length - 1 + close.index : -1;
  if (end < 0 || !/^\n---(?:\n|$)/.test(text.slice(end, end + 5))) {
    throw new BatonError(
      'PAGE_REFUSED',
      `The page "${path}": its frontmatter is not closed by a line of three hyphens.`,
    );
  }
  let data: unknown;
  try {
    data = matter(text.slice(0, end + 4), { engines: ENGINES, language: 'yaml' }).data;
  } catch (thrown) {
    throw new BatonError(
      'PAGE_REFUSED',
      `The page "${path}": its frontmatter does not parse: ${messageOf(thrown)}`,
      { cause: thrown },
    );
  }
  const page = pageSchema.safeParse(data);
  if (!page.success) {
    throw new BatonError(
      'PAGE_REFUSED',
      `The page "${path}": its frontmatter does not fit:\n${z.prettifyError(page.error)}`,
    );
  }
  const head = text.slice(0, end + 5);
  return { page: page.data, body: text.slice(end + 5), lines: head.split('\n').length - 1 };
}

/**
 * The file of a page. Keys stand in the order of the schema and every string is JSON in one line, which is YAML too:
 * any string comes back as it went in, lone surrogates and control characters included.
 */
export function writePageFile(page: Page, body: string): string {
  const known = Object.keys(pageSchema.shape) as (keyof Page)[];
  const lines = known.filter((key) => page[key] !== undefined).flatMap((key) => entry(key, page[key], ''));
  return `${FENCE}${lines.join('\n')}\n${FENCE}${body}`;
}

function entry(key: string, value: unknown, indent: string): string[] {
  if (Array.isArray(value) && value.length > 0) {
    return [`${indent}${key}:`, ...value.flatMap((item) => element(item, `${indent}  `))];
  }
  if (isObject(value) && !Array.isArray(value)) {
    return [
      `${indent}${key}:`,
      ...Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .flatMap(([name, item]) => entry(name, item, `${indent}  `)),
    ];
  }
  return [`${indent}${key}: ${scalar(value)}`];
}

function element(value: unknown, indent: string): string[] {
  if (!isObject(value)) return [`${indent}- ${scalar(value)}`];
  const lines = Object.entries(value).flatMap(([name, item]) => entry(name, item, `${indent}  `));
  return [`${indent}- ${(lines[0] ?? '').trimStart()}`, ...lines.slice(1)];
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** What YAML does not print, and what a person who reads the file could not see, is written as an escape. */
function scalar(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u00a0\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufdd0-\ufdef\ufeff\ufff9-\uffff]/g,
    (character) =>
      character === '\ufffd' ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
