import type { Card } from './engine/answers/card.ts';
import { onceEach, type Result, type SiteSearch } from './engine/search.ts';

/** What a question is answered with where no browser draws it. */
export interface Told {
  card: Card | null;
  /** How many results there are. */
  found: number;
  /** What was searched in place of words that stand nowhere. */
  instead: { word: string; searched: readonly string[] }[];
  results: (Result & { score: number })[];
}

/** Asks a site and gathers what a terminal or a program shows: the answer card and the first results. */
export async function tell(
  search: SiteSearch,
  question: string,
  { literal = false, most }: { literal?: boolean; most: number },
): Promise<Told> {
  const answer = await search.ask(question, { literal });
  const found = onceEach(answer.found);
  const [card, results] = await Promise.all([
    search.card(question, answer),
    Promise.all(
      found.slice(0, most).map(async (one) => ({ ...(await search.result(one, answer)), score: one.score })),
    ),
  ]);
  const instead = answer.words.flatMap(({ word, instead: other }) =>
    other ? [{ word, searched: other.shown }] : [],
  );
  return { card, found: found.length, instead, results };
}

/** A card in lines of plain text. */
export function cardLines(card: Card): string[] {
  switch (card.kind) {
    case 'answer': {
      const { statement, warning, before } = card;
      const { value, text } = statement;
      return [
        ...(value ? [`Answer: ${text.slice(value.start, value.end)}`] : ['Answer:']),
        ...(warning ? [`  ${warning.status}: ${warning.note}`] : []),
        ...sourced(statement, card.asOf),
        ...(before ? [`  superseded: ${before.text} (${before.href})`] : []),
      ];
    }
    case 'list':
      return [`Answer: ${card.items.join('; ')}`, ...sourced(card.statement, card.asOf)];
    case 'unwritten':
      return ['The records say who holds it, not what it is:', ...sourced(card.statement, card.asOf)];
    case 'absent':
      return [`No record was found that says this, as of ${card.asOf}. Ask ${card.ask}.`];
  }
}

function sourced(
  { text, title, author, date, href }: Extract<Card, { kind: 'list' }>['statement'],
  asOf: string,
): string[] {
  const about = [title, author && `by ${author}`, date.slice(0, 10), `as of ${asOf}`].filter(Boolean);
  return [`  ${text}`, `  ${about.join(' · ')}`, `  ${href}`];
}
