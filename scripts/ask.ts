import { countSearch } from '../src/engine/runs/searches.ts';
import { cardLines, type Told, tell } from '../src/site/search/told.ts';
import { parseCommand } from './support/arguments.ts';
import { openHandover } from './support/open-handover.ts';
import { openSiteSearch } from './support/open-site-search.ts';
import { printable } from './support/progress.ts';
import { runCommand } from './support/run-command.ts';

/** Results that are printed. */
const SHOWN = 8;

await runCommand(async () => {
  const { values, positionals } = parseCommand({
    name: 'npm run -s ask --',
    summary: 'Asks the built site as its search page does, and prints the answer and what it finds.',
    options: {
      config: { type: 'string', value: 'FILE', summary: 'The handover (default: baton.config.ts).' },
      json: {
        type: 'boolean',
        summary:
          'Print one JSON object: the answer card, the results with their sections, and what was searched in place of words.',
      },
      literal: { type: 'boolean', summary: 'Search these words alone, and nothing in their place.' },
    },
    positionals: { name: 'QUESTION', summary: 'A question or a few words.', minimum: 1 },
  });
  const { paths, handover } = await openHandover(values.config);
  const search = await openSiteSearch(paths.dist);
  const question = positionals.join(' ');
  const told = await tell(search, question, { literal: values.literal, most: SHOWN });
  process.stdout.write(
    values.json ? `${JSON.stringify(told, null, 2)}\n` : `${printedLines(told).map(printable).join('\n')}\n`,
  );
  const words = handover.outcomes?.keepWords ? question : null;
  await countSearch(paths.state, { answered: isAnswered(told), words });
});

/** Whether the records hold something on it: results without a certain answer count, a card that says "no record" does not. */
function isAnswered({ card, found }: Told): boolean {
  return found > 0 && card?.kind !== 'absent' && card?.kind !== 'unwritten';
}

function printedLines({ card, found, instead, results }: Told): string[] {
  return [
    ...(card ? [...cardLines(card), '—'] : []),
    ...results.flatMap(linesOf),
    ...instead.map(said),
    found === 0 ? 'Nothing found.' : '',
  ].filter(Boolean);
}

function linesOf({ href, title, heading, date, author, excerpt }: Told['results'][number]): string[] {
  const place = heading.filter((name) => name !== title).join(' › ');
  const about = [place, author && `by ${author}`, date.slice(0, 10)].filter(Boolean).join(' · ');
  return [
    title,
    ...(about === '' ? [] : [`  ${about}`]),
    `  ${excerpt.map((part) => part.text).join('')}`,
    `  ${href}`,
  ];
}

function said({ word, searched }: Told['instead'][number]): string {
  return `Searched also: ${searched.join(', ')} (for “${word}”). With --literal only your words.`;
}
