import type { Block, PageDraft } from '../../contracts/draft.ts';
import type { Writer } from '../../contracts/writer.ts';
import { plain } from '../../records/sentences.ts';
import { rowOf, text } from '../kit/claims.ts';
import type { Statement } from '../kit/library.ts';
import { PageBuilder } from './builder.ts';
import { type Material, type Place, titleOf } from './material.ts';
import { ACCOUNTING_SYSTEMS } from './topics.ts';

const SET_UP =
  /\b(?:organi[sz]ation|short code|lock date|chart of accounts|accounts?|codes?|tax rates?|numbering|prefix|branding|themes?|tracking|categor(?:y|ies)|fields?|reference|currency|currencies|financial year|subscriber|subscription|set-?up|settings?)\b/i;
const ACCESS =
  /\b(?:access|grants?|granted|invite[sd]?|admin(?:istrator)?s?|owner|subscriber|permissions?|log ?in|users?|approver)\b/i;
const IDENTIFIER_TABLE =
  /^(?:code|account|account code|name|type|tax rate|rate|percent|branding theme|theme|category|prefix|next number|field|what|currency)$/i;

/** The program that the books are kept in: its set-up and who lets people in; null where the records name none. */
export async function systemPage(material: Material, writer: Writer): Promise<PageDraft | null> {
  const name = systemOf(material);
  if (name === null) return null;
  const named = new RegExp(
    `(?<![\\p{L}\\p{N}])${name.replaceAll(/[^\p{L}\p{N} ]/gu, '')}(?![\\p{L}\\p{N}])`,
    'iu',
  );
  const current = material.places.filter(
    ({ document }) => !document.archived && !document.attached && document.kind !== 'slides',
  );
  const home = current.filter((place) => named.test(titleOf(place)));
  const said = current.flatMap((place) =>
    place.statements.filter(({ quote }) => named.test(quote) && !home.includes(place)),
  );
  if (home.length === 0 && said.length < 2) return null;
  const builder = new PageBuilder(writer);
  builder.add({
    type: 'paragraph',
    inlines: [
      text(
        `How ${name} is set up for this business: what to type where, and who lets people in. Passwords are never here.`,
      ),
    ],
  });
  const rows = systemRows(material, named);
  await builder.quote(
    {
      name: 'purpose',
      title: 'What it is for and who looks after it',
      shape: 'table',
      required: true,
      limit: 6,
      question: `What is ${name} used for, and who looks after it?`,
    },
    rows,
  );
  const access = {
    name: 'access',
    title: 'Who grants access',
    shape: 'points' as const,
    required: true,
    limit: 8,
    question: `Who grants and closes access to ${name}?`,
  };
  const sentences = [...said, ...home.flatMap(({ statements }) => statements)].filter(
    ({ quote, role }) =>
      role !== 'row' && named.test(quote) && ACCESS.test(quote) && !/^\W{0,3}(?:who|how|what)\b/i.test(quote),
  );
  // The list of systems may say it already; then the sentences are only more of it.
  const inRows = rows.some(({ columns }) => (columns ?? []).some((column) => ACCESS.test(column)));
  await builder.quote({ ...access, required: !inRows }, sentences);
  if (inRows) builder.slots.push({ name: access.name, filled: true, question: access.question });
  builder.fill(
    {
      name: 'set-up',
      title: 'Set-up and identifiers',
      required: true,
      question: `Which codes, numbers, tax rates and themes are set in ${name}?`,
    },
    setUp(home),
  );
  await builder.quote(
    { name: 'rules', title: `Rules for ${name}`, shape: 'points', required: false, limit: 24, question: '' },
    said.filter(({ quote, role }) => role !== 'row' && SET_UP.test(quote) && plain(quote).length < 500),
  );
  // A name in passing is no system that the books are kept in.
  if (!builder.saysSomething) return null;
  return {
    path: 'billing/accounting-system',
    section: 'billing',
    kind: 'system',
    title: `${name}: set-up and identifiers`,
    summary: `Codes, numbering, tax rates and rules of ${name}, as the records have them.`,
    order: 30,
    blocks: builder.blocks,
    slots: builder.slots,
    people: [name],
    aliases: [
      'accounting system',
      'accounting software',
      'chart of accounts',
      'account codes',
      'tax rate',
      'invoice number',
      'branding theme',
      'tracking category',
      'bookkeeping',
    ],
  };
}

/** The accounting program that most documents name; in titles it counts more. Null where none is named twice. */
function systemOf({ documents, places }: Material): string | null {
  const scores = ACCOUNTING_SYSTEMS.map((name) => {
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${name}(?![\\p{L}\\p{N}])`, 'u');
    const titled = new RegExp(pattern.source, 'iu');
    const inTitle = documents.filter(
      ({ archived, title, path }) => !archived && titled.test(`${title} ${path.replaceAll(/[-_./]/g, ' ')}`),
    ).length;
    const saying = places.filter(
      ({ document, statements }) => !document.archived && statements.some(({ quote }) => pattern.test(quote)),
    ).length;
    return { name, score: inTitle * 5 + saying };
  });
  const best = scores.reduce((one, other) => (other.score > one.score ? other : one));
  return best.score >= 2 ? best.name : null;
}

/** Rows of lists of systems that are about this one. */
function systemRows({ places }: Material, named: RegExp): Statement[] {
  return places
    .filter(({ document }) => !document.archived)
    .flatMap(({ statements }) =>
      statements.filter(
        ({ role, quote, columns }) =>
          role === 'row' &&
          (columns ?? []).some((column) =>
            /^(?:systems?|tools?|programs?|applications?|apps?|service|software)$/i.test(
              plain(column).trim(),
            ),
          ) &&
          named.test(quote.slice(0, 80)),
      ),
    );
}

/** What stands under headings and titles that name the system: prose and tables in their own order. */
function setUp(home: readonly Place[]): Block[] {
  const blocks: Block[] = [];
  let document = '';
  for (const place of home) {
    const rows = Map.groupBy(
      place.statements.filter(({ role, columns }) => role === 'row' && (columns?.length ?? 0) > 1),
      ({ columns }) => (columns ?? []).join('\0'),
    );
    const tables = [...rows.values()].filter(([first]) =>
      (first?.columns ?? []).some((column) => IDENTIFIER_TABLE.test(plain(column).trim())),
    );
    const prose = place.statements.filter(({ role, quote }) => role !== 'row' && SET_UP.test(quote));
    if (tables.length === 0 && prose.length === 0) continue;
    if (place.document.id !== document) {
      blocks.push({
        type: 'paragraph',
        inlines: [
          text('From '),
          { type: 'record', text: place.document.path, record: place.document.id },
          text('.'),
        ],
      });
      document = place.document.id;
    }
    const title = place.heading.at(-1);
    if (title && title !== place.document.title) blocks.push({ type: 'heading', level: 3, text: title });
    if (prose.length > 0)
      blocks.push({
        type: 'list',
        ordered: false,
        items: prose.map((one) => [
          {
            type: 'claim',
            text: plain(one.quote) || one.quote,
            cites: [{ record: one.record, start: one.start, end: one.end }],
          },
        ]),
      });
    for (const table of tables) {
      const columns = (table[0]?.columns ?? []).map((column) => plain(column));
      blocks.push({ type: 'table', columns, rows: table.map((row) => rowOf(row, columns.length)) });
    }
  }
  return blocks;
}
