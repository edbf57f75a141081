import type { Block, Inline, PageDraft } from '../../contracts/draft.ts';
import { plain } from '../../records/sentences.ts';
import { stated, text } from '../kit/claims.ts';
import { type Beside, paperOf, titleOf, verdictOf } from './law-page.ts';

const FIGURES = 4;

/** All provisions on one page, what falls short first. */
export function registerPage(provisions: readonly Beside[], paths: ReadonlyMap<Beside, string>): PageDraft {
  const short = provisions.flatMap((one) =>
    one.clauses.filter(({ verdict }) => verdict?.holds === false).map((clause) => ({ one, clause })),
  );
  const link = (one: Beside): Inline => ({
    type: 'page',
    text: titleOf(one.provision),
    path: paths.get(one) ?? 'labour-code/register',
  });
  const blocks: Block[] = [];
  if (short.length > 0)
    blocks.push(
      { type: 'heading', level: 2, text: 'What falls short' },
      {
        type: 'list',
        ordered: false,
        items: short.map(({ one, clause }) => [
          paperOf(clause),
          text(', against '),
          link(one),
          text('. '),
          ...verdictOf(one.provision, clause),
        ]),
      },
    );
  blocks.push(
    { type: 'heading', level: 2, text: 'Every provision' },
    {
      type: 'table',
      columns: ['Provision', 'It sets', 'Papers beside it', 'Compared'],
      rows: provisions.map((one) => [[link(one)], figuresOf(one), papersOf(one), stateOf(one)]),
    },
  );
  return {
    path: 'labour-code/register',
    section: 'labour-code',
    kind: 'register',
    title: 'Register of the law',
    summary:
      'Every provision of the law in the records, the papers of the business beside it, and what falls short.',
    order: 10,
    blocks,
    aliases: ['compliance', 'labour law', 'labor law', 'what the law asks', 'falls short'],
  };
}

function figuresOf({ provision: { figures, record } }: Beside): Inline[] {
  const seen = new Map(
    figures.filter(({ bare }) => !bare).map((figure) => [plain(figure.quote), figure] as const),
  );
  return [...seen]
    .slice(0, FIGURES)
    .flatMap(([words, { start, end }], index): Inline[] => [
      text(index === 0 ? '' : '; '),
      stated(words, [{ record: record.id, start, end }]),
    ]);
}

function papersOf({ clauses }: Beside): Inline[] {
  const papers = new Map(clauses.map((clause) => [clause.record.id, clause] as const));
  return [...papers.values()].flatMap(({ record }, index): Inline[] => [
    text(index === 0 ? '' : '; '),
    { type: 'record', text: record.title, record: record.id },
  ]);
}

/** Where papers state it both ways, both stand. */
function stateOf({ clauses }: Beside): Inline[] {
  if (clauses.length === 0) return [text('ask')];
  const count = (holds: boolean) => clauses.filter(({ verdict }) => verdict?.holds === holds).length;
  const parts = [
    count(false) > 0 ? `falls short in ${count(false)}` : '',
    count(true) > 0 ? `meets in ${count(true)}` : '',
    clauses.some(({ verdict }) => verdict === null) ? 'compare by hand' : '',
  ];
  return [text(parts.filter((part) => part !== '').join(', '))];
}
