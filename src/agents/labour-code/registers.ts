import type { Block, Inline, PageDraft } from '../../contracts/draft.ts';
import { claimOf, stated, text } from '../kit/claims.ts';
import { enactmentsIn } from '../kit/law.ts';
import type { Statement } from '../kit/library.ts';
import type { Paper } from '../kit/shelf.ts';
import { type LawFindings, questionOf, said, short, titleOf, valuesIn, verdictOf, whoOf } from './page.ts';
import { type Beside, dutiesOf } from './practice.ts';
import type { Provision } from './provisions.ts';

/** A provision with its page and what stands beside it. */
export interface Entry {
  provision: Provision;
  beside: Beside;
  path: string;
}

const ROWS = 400;
const STATES: Record<Beside['state'], string> = {
  meets: 'meets',
  'falls short': 'falls short',
  unclear: 'unclear',
  said: 'on record, not computed',
  'nothing found': 'nothing found',
  'no duty': 'sets no duty',
};

/** All provisions in a table: what each asks, and how it stands. */
export function registerPage(entries: readonly Entry[], findings: LawFindings): PageDraft {
  const blocks: Block[] = [
    {
      type: 'paragraph',
      inlines: [
        text(
          'Every provision that the records hold, with what it asks and what the company’s own papers say beside it. “Meets” and “falls short” are given only where both sides state the same quantity in the same unit; everything else is for you to read.',
        ),
      ],
    },
  ];
  for (const [law, own] of Map.groupBy(entries.slice(0, ROWS), ({ provision }) => lawOf(provision))) {
    blocks.push({ type: 'heading', level: 2, text: law });
    blocks.push({
      type: 'table',
      columns: ['Provision', 'It asks', 'Who', 'Figures and limits', 'The company says', 'State'],
      rows: own.map((entry) => rowOf(entry, findings)),
    });
  }
  const open = entries.filter(({ beside }) => beside.state !== 'no duty');
  return {
    path: 'labour-code/register',
    section: 'labour-code',
    kind: 'register',
    title: 'Register of legal provisions',
    summary:
      'Every provision of labour law in the records: its duty, its limits, what the company says, and how it stands.',
    order: 10,
    blocks,
    slots: [
      {
        name: 'provisions',
        filled: entries.length > 0,
        question: 'Which laws bind the company as an employer, and where are they kept?',
      },
      {
        name: 'compliance',
        filled: open.length > 0 && open.every(({ beside }) => beside.state !== 'nothing found'),
        question: 'For the provisions without an entry: what does the company do to meet them?',
      },
    ],
    aliases: ['compliance', 'legal obligations', 'labour law', 'labor law', 'employment law', 'statute'],
  };
}

const lawOf = ({ citation, place }: Provision) =>
  place === null ? 'Laws cited as a whole' : citation.slice(0, citation.lastIndexOf(','));

function rowOf({ provision, beside, path }: Entry, findings: LawFindings): Inline[][] {
  const duty = dutiesOf(provision, 1)[0];
  const cell = provision.texts[0]?.cells[0];
  const asks: Inline[] = duty
    ? [claimOf(short(duty, 260))]
    : cell
      ? [stated(`${cell.label}: ${cell.text}`, [cell])]
      : [];
  return [
    [{ type: 'page', text: titleOf(provision), path }],
    asks,
    duty ? whoOf(duty) : [],
    duty ? valuesIn(duty, findings) : [],
    companySays(beside),
    stateOf(provision, beside),
  ];
}

function companySays({ comparisons, cites, says }: Beside): Inline[] {
  const first = comparisons[0]?.ownStatement ?? cites[0] ?? says[0];
  return first ? [claimOf(short(first, 200))] : [];
}

function stateOf(provision: Provision, { comparisons, state }: Beside): Inline[] {
  const first = comparisons[0];
  return first && (state === 'meets' || state === 'falls short')
    ? [verdictOf(first, provision.texts[0]?.kind === 'digest')]
    : [text(STATES[state])];
}

const OPEN =
  /\b(?:open (?:question|point|issue)s?|still open|not yet|unclear|undecided|to be (?:decided|agreed|checked|confirmed|clarified)|needs? (?:work|a decision|to be|checking)|please (?:register|check|confirm|send|decide)|make it|i recommend|we recommend|my advice|should be|must be (?:registered|filed|renewed)|remains to be|pending)\b/i;

/** What nobody has answered: provisions without an entry, values below the law, open points of legal papers. */
export function gapsPage(
  entries: readonly Entry[],
  legal: readonly Paper[],
  loops: readonly Statement[],
): PageDraft | null {
  const short_ = entries.filter(({ beside }) => beside.state === 'falls short' || beside.state === 'unclear');
  const missing = entries.filter(({ beside }) => beside.state === 'nothing found');
  const points = legal
    .filter(({ archived }) => !archived)
    .flatMap(({ places }) => places.flatMap(({ statements }) => statements))
    .filter(({ quote, role }) => role !== 'row' && quote.length < 500 && OPEN.test(quote))
    .slice(0, 30);
  if (short_.length + missing.length + points.length + loops.length === 0) return null;
  const blocks: Block[] = [
    {
      type: 'paragraph',
      inlines: [
        text(
          'What the records leave open about the law: settle these with the person who leaves, or with counsel.',
        ),
      ],
    },
  ];
  if (short_.length > 0)
    blocks.push(
      { type: 'heading', level: 2, text: 'Below the law, or stated both ways' },
      {
        type: 'list',
        ordered: false,
        items: short_.map(({ provision, beside, path }): Inline[] => [
          { type: 'page', text: titleOf(provision), path },
          text(': '),
          ...beside.comparisons
            .slice(0, 2)
            .flatMap((one) => [verdictOf(one, provision.texts[0]?.kind === 'digest'), text(' ')]),
        ]),
      },
    );
  if (points.length > 0)
    blocks.push(
      { type: 'heading', level: 2, text: 'Open points and advice in legal papers' },
      { type: 'list', ordered: false, items: points.map((one) => said(one)) },
    );
  if (loops.length > 0)
    blocks.push(
      { type: 'heading', level: 2, text: 'Asked or promised, and not answered' },
      {
        type: 'list',
        ordered: false,
        items: loops.map((one) => [claimOf(short(one)), text(` (${one.title})`)]),
      },
    );
  if (missing.length > 0)
    blocks.push(
      { type: 'heading', level: 2, text: 'Provisions that no paper of the company answers' },
      ...missing.slice(0, 80).map(
        ({ provision }): Block => ({
          type: 'question',
          slot: slotOf(provision),
          text: questionOf(provision),
        }),
      ),
    );
  return {
    path: 'labour-code/gaps',
    section: 'labour-code',
    kind: 'questions',
    title: 'What the records leave open about the law',
    summary:
      'Provisions that no paper of the company answers, values below the law, and open points of legal papers.',
    order: 30,
    blocks,
    slots: missing
      .slice(0, 80)
      .map(({ provision }) => ({ name: slotOf(provision), filled: false, question: questionOf(provision) })),
    aliases: ['compliance gaps', 'legal risks', 'open legal questions', 'counsel'],
  };
}

const slotOf = ({ key }: Provision) => `evidence-${key.replaceAll(/[^a-z0-9]+/gi, '-')}`.slice(0, 80);

/** Laws that the house's papers cite and whose text is not in the records. */
export function citedPage(papers: readonly Paper[], entries: readonly Entry[]): PageDraft | null {
  const known = new Set(
    entries.flatMap(({ provision }) => [provision.key, provision.key.split('|')[0] ?? '']),
  );
  const cited = new Map<string, { name: string; statements: Statement[] }>();
  for (const paper of papers) {
    if (paper.archived) continue;
    for (const { statements } of paper.places)
      for (const statement of statements)
        for (const { name, key } of namedIn(statement.quote)) {
          if (known.has(key)) continue;
          const law = cited.get(key) ?? { name, statements: [] };
          cited.set(key, law);
          if (law.statements.at(-1) !== statement) law.statements.push(statement);
        }
  }
  if (cited.size === 0) return null;
  const laws = [...cited]
    .sort(([, a], [, b]) => b.statements.length - a.statements.length || (a.name < b.name ? -1 : 1))
    .slice(0, 60);
  return {
    path: 'labour-code/cited-laws',
    section: 'labour-code',
    kind: 'register',
    title: 'Laws that the papers cite',
    summary:
      'Laws that the company’s papers name and whose text is not in the records, with what the papers say of them.',
    order: 40,
    blocks: [
      {
        type: 'paragraph',
        inlines: [
          text('The text of these laws is not in the records. What the company’s papers say of them:'),
        ],
      },
      ...laws.flatMap(([, { name, statements }]): Block[] => [
        { type: 'heading', level: 3, text: name },
        { type: 'list', ordered: false, items: statements.slice(0, 5).map((one) => said(one)) },
      ]),
    ],
    slots: [],
    aliases: ['acts', 'regulations', 'statutes'],
  };
}

/** Laws of a sentence; a name and a number side by side are one law. */
function namedIn(quote: string): { name: string; key: string }[] {
  const laws: { name: string; key: string; end: number }[] = [];
  for (const { name, key, index, length } of enactmentsIn(quote)) {
    const last = laws.at(-1);
    if (last && /^[\s,(]{1,3}$/.test(quote.slice(last.end, index))) {
      last.name = `${last.name}, ${name}`;
      last.key = /^\p{L}{2} \d/u.test(key) ? key : last.key;
      last.end = index + length;
    } else laws.push({ name, key, end: index + length });
  }
  return laws;
}
