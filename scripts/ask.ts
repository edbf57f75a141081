import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { BatonError } from '../src/errors/error.ts';
import { type Found, onceEach, type Result, SiteSearch } from '../src/site/search/engine/search.ts';
import { parseCommand } from './support/arguments.ts';
import { openHandover } from './support/open-handover.ts';
import { printable } from './support/progress.ts';
import { runCommand } from './support/run-command.ts';

/** Results that are printed. */
const SHOWN = 8;

await runCommand(async () => {
  const { values, positionals } = parseCommand({
    name: 'npm run -s ask --',
    summary: 'Searches the built site as its search page does, and prints what it finds.',
    options: {
      config: { type: 'string', value: 'FILE', summary: 'The handover (default: baton.config.ts).' },
      json: {
        type: 'boolean',
        summary:
          'Print one JSON object: the results with their sections, and what was searched in place of words.',
      },
      literal: { type: 'boolean', summary: 'Search these words alone, and nothing in their place.' },
    },
    positionals: { name: 'QUESTION', summary: 'A question or a few words.', minimum: 1 },
  });
  const { paths } = await openHandover(values.config);
  const folder = path.join(paths.dist, 'search', 'index');
  if (!existsSync(path.join(folder, 'documents.bin')))
    throw new BatonError('SITE_MISSING', `There is no built site in ${paths.dist}.`);
  const search = await SiteSearch.open((name) => readFile(path.join(folder, name)));
  const answer = await search.ask(positionals.join(' '), { literal: values.literal });
  const found = onceEach(answer.found);
  const results = await Promise.all(
    found.slice(0, SHOWN).map(async (one) => resultOf(one, await search.result(one, answer))),
  );
  const instead = answer.words.flatMap(({ word, instead: other }) =>
    other ? [{ word, searched: other.shown }] : [],
  );
  process.stdout.write(
    values.json
      ? `${JSON.stringify({ found: found.length, instead, results }, null, 2)}\n`
      : `${[...results.flatMap(linesOf), ...instead.map(said), found.length === 0 ? 'Nothing found.' : ''].filter(Boolean).map(printable).join('\n')}\n`,
  );
});

function resultOf(
  { score }: Found,
  { href, title, section, kind, date, author, status, heading, text, excerpt }: Result,
) {
  return { href, title, section, kind, date, author, status, heading, text, excerpt, score };
}

function linesOf({ href, title, heading, date, author, excerpt }: ReturnType<typeof resultOf>): string[] {
  const place = heading.filter((name) => name !== title).join(' › ');
  const about = [place, author && `by ${author}`, date.slice(0, 10)].filter(Boolean).join(' · ');
  return [
    title,
    ...(about === '' ? [] : [`  ${about}`]),
    `  ${excerpt.map((part) => part.text).join('')}`,
    `  ${href}`,
  ];
}

function said({ word, searched }: { word: string; searched: readonly string[] }): string {
  return `Searched also: ${searched.join(', ')} (for “${word}”). With --literal only your words.`;
}
