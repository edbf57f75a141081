import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** Code that the docs show lies here, as it would lie in `src`. */
const EXAMPLES = path.join(import.meta.dirname, '../../test/docs/examples');

/** The guides that show code. */
export const GUIDES = ['add-a-source.md', 'add-a-finding.md', 'add-an-agent.md'];

const BLOCK = /(<!-- code: (\S+) -->\n```ts\n)[^`]*(?:`(?!``\n)[^`]*)*(```\n)/g;

/** The guide with each of its code blocks as the named example has it. */
export async function withExamples(guide: string): Promise<string> {
  const code = new Map<string, string>();
  for (const [, , file = ''] of guide.matchAll(BLOCK)) code.set(file, await exampleCode(file));
  return guide.replaceAll(
    BLOCK,
    (_block, head: string, file: string, tail: string) => `${head}${code.get(file)}${tail}`,
  );
}

/** An example as it is written at its place in `src`: imports of Baton's own are relative to it. */
export async function exampleCode(file: string): Promise<string> {
  const text = await readFile(path.join(EXAMPLES, file), 'utf8');
  return text.replaceAll(/from '(?:\.\.\/)+src\/([^']+)'/g, (_import, target: string) => {
    const relative = path.posix.relative(path.posix.dirname(file), target);
    return `from '${relative.startsWith('.') ? relative : `./${relative}`}'`;
  });
}
