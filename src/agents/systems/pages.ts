import type { Block, Inline, PageDraft } from '../../contracts/draft.ts';
import type { Writer } from '../../contracts/writer.ts';
import { cellsOf, stated, text } from '../kit/claims.ts';
import type { System } from './register.ts';

/** What a reader looks for first in a table of systems. */
const KEY_COLUMNS = [
  { title: 'What for', pattern: /purpose|used for|^use$|what for|description/i },
  { title: 'Owner', pattern: /owner|responsible|admin(?!.*access)/i },
  { title: 'Who grants access', pattern: /grants?|access/i },
] as const;

const STATEMENTS = 24;
const ACCESS =
  /\b(?:access|log-?in|log in|admin\w*|permission\w*|grant\w*|invite\w*|owner|password|two-factor|2FA|user|seat|licen[cs]e)\b/i;

export function registerPage(systems: readonly System[], pages: ReadonlyMap<string, string>): PageDraft {
  const rows = systems.map((system): Inline[][] => [
    [{ type: 'page', text: system.name, path: pages.get(system.name) as string }],
    ...KEY_COLUMNS.map(({ pattern }) => cellOf(system, pattern)),
  ]);
  const blocks: Block[] =
    rows.length === 0
      ? []
      : [{ type: 'table', columns: ['System', ...KEY_COLUMNS.map(({ title }) => title)], rows }];
  return {
    path: 'systems/register',
    section: 'systems',
    kind: 'register',
    title: 'Systems: what each is for and who grants access',
    summary: 'Every system that the records list, with its purpose, its owner and who grants access.',
    order: 10,
    blocks,
    slots: [
      {
        name: 'systems',
        filled: rows.length > 0,
        question: 'Which systems does the work need, and who grants access to each?',
      },
    ],
    entries: systems
      .map((system) => {
        const granted = cellOf(system, KEY_COLUMNS[2].pattern).flatMap((one) =>
          one.type === 'claim' ? [one] : [],
        );
        const cites = KEY_COLUMNS.flatMap(({ pattern }) => cellOf(system, pattern)).flatMap((one) =>
          one.type === 'claim' ? one.cites : [],
        );
        return {
          type: 'system' as const,
          name: system.name,
          ...(granted.length > 0 && { grantedBy: granted.map((one) => one.text).join('; ') }),
          cites: cites.slice(0, 24),
        };
      })
      .filter(({ cites }) => cites.length > 0),
    aliases: ['tools', 'software', 'apps', 'logins', 'accounts', 'access', 'permissions'],
  };
}

/** An answer that only the writer's readers could place. */
const FIRST_PERSON = /^(?:me|i|myself|us|we)\b/i;

/**
 * What the system's rows say in the column that fits: each answer once, with its citation. "Me" stands only where no
 * row has a name.
 */
function cellOf({ rows }: System, pattern: RegExp): Inline[] {
  const said = new Map<string, Inline>();
  for (const { columns, row } of rows) {
    const at = columns.findIndex((column) => pattern.test(column));
    const cell = at < 0 ? undefined : cellsOf(row.quote, row.start)[at];
    const key = cell?.text.toLowerCase() ?? '';
    if (cell && key !== '' && !said.has(key))
      said.set(key, stated(cell.text, [{ record: row.record, start: cell.start, end: cell.end }]));
  }
  const named = [...said].filter(([key]) => !FIRST_PERSON.test(key));
  const answers = named.length > 0 ? named : [...said];
  return answers.flatMap(([, claim], index) => (index === 0 ? [claim] : [text('; '), claim]));
}

export async function systemPage(system: System, path: string, writer: Writer): Promise<PageDraft> {
  const facts = system.rows.flatMap(({ columns, row }) =>
    cellsOf(row.quote, row.start).flatMap((cell, index): Inline[][][] =>
      cell.text === '' || cell.text === system.name
        ? []
        : [
            [
              [text(columns[index] ?? '')],
              [stated(cell.text, [{ record: row.record, start: cell.start, end: cell.end }])],
            ],
          ],
    ),
  );
  const access = system.mentions.filter(({ quote }) => ACCESS.test(quote));
  const others = system.mentions.filter(({ quote }) => !ACCESS.test(quote));
  const grants = await writer.fill(
    { name: 'access', title: 'Access', shape: 'points', required: false, question: '', limit: STATEMENTS },
    access,
  );
  const uses = await writer.fill(
    {
      name: 'uses',
      title: 'Where the records speak of it',
      shape: 'points',
      required: false,
      question: '',
      limit: STATEMENTS,
    },
    others,
  );
  const has = (pattern: RegExp) => cellOf(system, pattern).length > 0;
  return {
    path,
    section: 'systems',
    kind: 'system',
    title: system.name,
    summary: `${system.name}: what it is for, who owns it, who grants access and where the records speak of it.`,
    order: 300,
    blocks: [
      { type: 'table', columns: ['', 'What the records say'], rows: facts },
      ...grants.blocks,
      ...uses.blocks,
    ].filter((block) => block.type !== 'table' || block.rows.length > 0) as Block[],
    slots: [
      { name: 'purpose', filled: has(KEY_COLUMNS[0].pattern), question: `What is ${system.name} used for?` },
      {
        name: 'owner',
        filled: has(KEY_COLUMNS[1].pattern),
        question: `Who owns ${system.name}, and who pays for it?`,
      },
      {
        name: 'access',
        filled: has(KEY_COLUMNS[2].pattern) || grants.filled,
        question: `Who grants access to ${system.name}?`,
      },
    ],
    aliases: ['access', 'login'],
  };
}
