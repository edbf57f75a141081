import type { Inline, PageDraft } from '../../contracts/draft.ts';
import type { SystemEntry, SystemFact } from '../../contracts/systems.ts';
import { lexiconPart } from '../../lexicon/lexicon.ts';
import type { SystemsWords } from '../../lexicon/systems-words.ts';
import { stated, text } from '../kit/claims.ts';

const COLUMNS: readonly { fact: SystemFact; title: string }[] = [
  { fact: 'purpose', title: 'What for' },
  { fact: 'owner', title: 'Owner' },
  { fact: 'grants', title: 'Who grants access' },
  { fact: 'secondFactor', title: 'Second factor' },
  { fact: 'renewal', title: 'Renewal' },
];
const SELF = new Set((await lexiconPart<SystemsWords>('systems')).flatMap(({ words }) => words.self));

/** All systems side by side; a column that no record fills is left out. */
export function registerPage(systems: readonly SystemEntry[], pages: ReadonlyMap<string, string>): PageDraft {
  const shown = COLUMNS.filter(({ fact }) => systems.some((system) => factOf(system, fact).length > 0));
  return {
    path: 'systems/register',
    section: 'systems',
    kind: 'register',
    title: 'Systems: what each is for and who grants access',
    summary: 'Every system that the records list, with its purpose, its owner and who grants access.',
    order: 10,
    blocks: [
      {
        type: 'table',
        columns: ['System', ...shown.map(({ title }) => title)],
        rows: systems.map((system): Inline[][] => [
          [{ type: 'page', text: system.name, path: pages.get(system.name) as string }],
          ...shown.map(({ fact }) => factOf(system, fact)),
        ]),
      },
    ],
    slots: [
      {
        name: 'owner',
        filled: shown.some(({ fact }) => fact === 'owner'),
        question: 'Who owns each of these systems, and who pays for it?',
      },
    ],
    entries: systems.flatMap((system) => {
      const granted = claimsOf(factOf(system, 'grants'));
      const cites = COLUMNS.flatMap(({ fact }) => claimsOf(factOf(system, fact)).flatMap((one) => one.cites));
      if (cites.length === 0) return [];
      return [
        {
          type: 'system' as const,
          name: system.name,
          ...(granted.length > 0 && { grantedBy: granted.map((one) => one.text).join('; ') }),
          cites: cites.slice(0, 24),
        },
      ];
    }),
    aliases: ['tools', 'software', 'apps', 'logins', 'accounts', 'access', 'permissions'],
  };
}

const claimsOf = (inlines: readonly Inline[]) =>
  inlines.flatMap((inline) => (inline.type === 'claim' ? [inline] : []));

/**
 * What the system's rows say of a fact: each answer once, with its citation. "Me" stands only where no row has a name.
 */
export function factOf({ statements }: SystemEntry, fact: SystemFact): Inline[] {
  const said = new Map<string, Inline>();
  for (const statement of statements) {
    const key = statement.text.toLowerCase();
    if (statement.fact === fact && !said.has(key)) said.set(key, stated(statement.text, [statement.cite]));
  }
  const named = [...said].filter(([key]) => !SELF.has(key.split(/\P{L}+/u)[0] ?? ''));
  const answers = named.length > 0 ? named : [...said];
  return answers.flatMap(([, claim], index) => (index === 0 ? [claim] : [text('; '), claim]));
}
