import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Parser } from 'htmlparser2';
import { redact } from '../records/redact.ts';

/** A place of a built site that reads like a secret, and of which kind. Never the secret. */
export interface SecretOnSite {
  file: string;
  kind: string;
}

/** What ends a line for the reader. */
const BLOCKS = new Set(
  'address article aside blockquote br caption dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tr ul'.split(
    ' ',
  ),
);
/** What is no text of the page: numbers of citations would stand at the end of words. */
const PASSED_OVER = new Set(['script', 'style', 'svg', 'head', 'sup']);

/**
 * Looks through every page of a built site as a reader sees it, by the rules that cut secrets from records: what a person
 * typed into a page never went through them. Each line is read by itself, and once however many pages show it.
 */
export async function secretsOnSite(folder: string): Promise<SecretOnSite[]> {
  const files = (await readdir(folder, { recursive: true }))
    .map((name) => name.replaceAll(path.sep, '/'))
    .filter((name) => name.endsWith('.html'))
    .sort();
  const lines = new Map<string, string>();
  for (const file of files)
    for (const line of linesOf(await readFile(path.join(folder, file), 'utf8')))
      if (!lines.has(line)) lines.set(line, file);
  const found: SecretOnSite[] = [];
  for (const [line, file] of lines) {
    const { text, secrets } = await redact(line);
    if (text !== line) found.push({ file, kind: secrets.at(-1)?.kind ?? 'secret' });
  }
  return found;
}

/** The lines of a page's text: a row of a table is one. */
function linesOf(html: string): string[] {
  let text = '';
  let outside = 0;
  const parser = new Parser({
    onopentag(name) {
      if (PASSED_OVER.has(name)) outside += 1;
      else if (BLOCKS.has(name)) text += '\n';
      else if (name === 'td' || name === 'th') text += ' | ';
    },
    ontext(words) {
      if (outside === 0) text += words;
    },
    onclosetag(name) {
      if (PASSED_OVER.has(name)) outside -= 1;
      else if (BLOCKS.has(name)) text += '\n';
    },
  });
  parser.write(html);
  parser.end();
  return text
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line.length > 3);
}
