import { createHash } from 'node:crypto';
import matter from 'gray-matter';
import type { z } from 'zod';
import { slugOf } from '../agents/kit/slug.ts';
import { type Misfit, readByFields } from '../config/problems.ts';
import { ownPageSchema, type Page, pageSchema } from '../contracts/page.ts';
import { BatonError, messageOf } from '../errors/error.ts';

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

/** Why a page is refused. `line` counts from 1 in the file. */
export interface Problem {
  line: number;
  reason: string;
}

/**
 * Takes a page's file apart. `path` names the page in the error.
 *
 * @throws BatonError PAGE_REFUSED naming the lines, for everything that `takeApart` has something against.
 */
export function readPageFile(file: string, path: string): PageFile {
  const read = takeApart(file, path);
  if ('problems' in read)
    throw new BatonError('PAGE_REFUSED', `The page "${path}", ${sayProblems(read.problems)}.`);
  return read;
}

/** `line 3: reason; line 9: reason`, at most eight of them. */
export function sayProblems(problems: readonly Problem[]): string {
  const shown = problems.slice(0, 8).map(({ line, reason }) => `line ${line}: ${reason}`);
  const more = problems.length > shown.length ? `; and ${problems.length - shown.length} more` : '';
  return `${shown.join('; ')}${more}`;
}

/**
 * Takes a page's file apart. Line ends may be CRLF, and a byte order mark may stand before all; the result has LF.
 * Has something against any other fence than `---`, frontmatter that another reader would end at another line, YAML
 * that does not parse, and data that does not fit: that of a page as generated (`pageSchema`), or of a person's own
 * (`ownPageSchema`), which has no `generatedBy`.
 */
export function takeApart(file: string, path: string): PageFile | { problems: Problem[] } {
  const text = file.replace(/^\ufeff/, '').replace(/\r\n/g, '\n');
  const say = (reason: string, line = 1) => ({ problems: [{ line, reason }] });
  if (!text.startsWith(FENCE)) return say('it does not start with a line of three hyphens');
  // Another reader ends frontmatter at the first line that starts with --- or +++, whatever follows on it.
  const close = /\n(?:---|\+\+\+)/.exec(text.slice(FENCE.length - 1));
  const end = close ? FENCE.length - 1 + close.index : -1;
  if (end < 0 || !/^\n---(?:\n|$)/.test(text.slice(end, end + 5)))
    return say('its frontmatter is not closed by a line of three hyphens');
  const head = text.slice(0, end + 5);
  const body = text.slice(end + 5);
  let data: unknown;
  try {
    data = matter(text.slice(0, end + 4), { engines: ENGINES, language: 'yaml' }).data;
  } catch (thrown) {
    const reason = (messageOf(thrown).split('\n')[0] ?? '').replace(/ at line \d+, column \d+:$/, '');
    const line = lineOfYaml(thrown);
    return say(`its frontmatter does not parse: ${reason}${unquotedField(text, line)}`, line);
  }
  const lines = head.split('\n').length - 1;
  if (isObject(data) && !('generatedBy' in data)) {
    const own = readByFields(ownPageSchema, data);
    return 'value' in own
      ? { page: ownPage(own.value, path, body), body, lines }
      : { problems: problemsOf(own.misfits, head) };
  }
  const page = readByFields(pageSchema, data);
  return 'value' in page ? { page: page.value, body, lines } : { problems: problemsOf(page.misfits, head) };
}

/** What follows the frontmatter of a file that was taken apart; all of a file without one. */
export function bodyOf(file: string): string {
  const close = file.startsWith(FENCE) ? file.indexOf(`\n${FENCE}`, FENCE.length - 1) : -1;
  return close < 0 ? file : file.slice(close + 1 + FENCE.length);
}

function problemsOf(misfits: readonly Misfit[], head: string): Problem[] {
  const say = (field: string, words: string) => ({
    line: lineOf(head, field),
    reason: `its frontmatter does not fit: ${words}`,
  });
  return misfits.flatMap(({ field, words, unknown }) =>
    field === '' && unknown.length > 0
      ? unknown.map((name) => say(name, `${name} is no field of a page`))
      : [say(field, `${field} ${words}`.trim().replace(/\.$/, ''))],
  );
}

/** What a person left out is filled in. Nothing is computed of such a page: the site shows no figures of it. */
function ownPage(own: z.infer<typeof ownPageSchema>, path: string, body: string): Page {
  const [folder, ...rest] = path.split('/');
  return {
    ...own,
    section: own.section ?? slugOf(rest.length > 0 ? (folder as string) : 'notes'),
    summary: own.summary ?? own.description ?? '',
    status: 'ready',
    confidence: 1,
    readiness: 1,
    generatedBy: null,
    sources: [...new Set(own.citations.map(({ record }) => record))],
    questions: [],
    digest: createHash('sha256').update(body).digest('hex'),
  };
}

/** YAML errors count from 0 in what stands between the fences. */
function lineOfYaml(thrown: unknown): number {
  const mark = isObject(thrown) && 'mark' in thrown ? thrown.mark : null;
  return isObject(mark) && 'line' in mark && typeof mark.line === 'number' ? mark.line + 1 : 1;
}

/** What to do about a field whose text YAML takes for more than text, such as `title: Bank: the rules`. */
function unquotedField(text: string, line: number): string {
  // The fault may be noticed at the start of the line after.
  for (const row of text
    .split('\n')
    .slice(Math.max(0, line - 2), line)
    .reverse()) {
    const [, field, value = ''] = /^([a-z]+):\s+(?!["'])(.+)$/i.exec(row) ?? [];
    if (field !== undefined && /^[[\]{}>|*&!%@`#,?-]|:(?:\s|$)|\s#/.test(value))
      return `; write the text behind "${field}:" in quotation marks`;
  }
  return '';
}

/** The line of the frontmatter that gives a field; the first where none does. */
function lineOf(head: string, field: string): number {
  const name = field.split('.')[0] ?? '';
  const at = head.split('\n').findIndex((line) => name !== '' && line.replace(/^["']/, '').startsWith(name));
  return Math.max(0, at) + 1;
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
