import path from 'node:path';
import { CATALOGUE } from '../../src/errors/catalogue.ts';
import type { RefusedFile } from '../../src/publish/door.ts';
import { printable } from './progress.ts';

/** Of the problems of one page, so many are told. */
const MOST_TOLD = 8;

/** Names on standard error every page that the site does not show as it lies in the folder `content`, and why. */
export function tellRefused(refused: readonly RefusedFile[], content: string): void {
  const say = (line: string) => process.stderr.write(`${printable(line)}\n`);
  const folder = path.relative(process.cwd(), content) || '.';
  for (const { name, problems, shown } of refused) {
    const [first, ...others] = problems.slice(0, MOST_TOLD);
    say(`PAGE_REFUSED: ${folder}/${name}, line ${first?.line ?? 1}: ${first?.reason ?? ''}`);
    for (const { line, reason } of others) say(`  line ${line}: ${reason}`);
    if (problems.length > MOST_TOLD) say(`  and ${problems.length - MOST_TOLD} more`);
    say(
      shown === 'before' ? '  The site shows the page as it last passed.' : '  The page is not on the site.',
    );
  }
  if (refused.length > 0) say(CATALOGUE.PAGE_REFUSED.hint);
}
