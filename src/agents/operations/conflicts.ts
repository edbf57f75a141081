import type { Block, Inline, PageDraft } from '../../contracts/draft.ts';
import type { Link } from '../../contracts/link.ts';
import { text } from '../kit/claims.ts';
import { conflictBlock } from '../kit/values.ts';

/** A page holds at most this many; the rest stand flagged where they are quoted. */
const LISTED = 150;

/** Accounts to pay to that a mail alone gives. */
function accountBlocks(accounts: readonly Inline[][]): Block[] {
  if (accounts.length === 0) return [];
  return [
    { type: 'heading', level: 2, text: 'Bank details that a mail alone gives' },
    {
      type: 'paragraph',
      inlines: [
        text(
          'Nothing else in the records has these accounts. Whoever writes from an address can write a new account: confirm it by another channel before anything is paid to it.',
        ),
      ],
    },
    { type: 'list', ordered: false, items: accounts.slice(0, LISTED).map((one) => [...one]) },
  ];
}

/** Where the records contradict each other: what is open first, then what was settled by date or rank. */
export function conflictsPage(values: readonly Link<'value'>[], accounts: readonly Inline[][]): PageDraft {
  const open = values.filter(({ data }) => data.state === 'conflict');
  const isComing = ({ data }: Link<'value'>) =>
    data.statements.every(({ standing }) => /^(?:in-force|coming)$/.test(standing));
  const coming = values.filter((value) => value.data.state === 'resolved' && isComing(value));
  const settled = values.filter((value) => value.data.state === 'resolved' && !isComing(value));
  const part = (title: string, lead: string, links: readonly Link<'value'>[]): Block[] =>
    links.length === 0
      ? []
      : [
          { type: 'heading', level: 2, text: title },
          { type: 'paragraph', inlines: [text(lead)] },
          ...links.slice(0, LISTED).map(conflictBlock),
        ];
  return {
    path: 'operations/conflicts',
    section: 'operations',
    kind: 'register',
    title: 'Where the records contradict each other',
    summary:
      'Rules and values that the records state in more than one way: which one holds, and which nobody has settled.',
    order: 20,
    blocks: [
      ...accountBlocks(accounts),
      ...part(
        'Nobody has settled these',
        'Two records say different things and neither outranks the other. Ask before you use either.',
        open,
      ),
      ...part(
        'Announced for a later day',
        'The value in force stands first and holds until the day that its successor begins.',
        coming,
      ),
      ...part(
        'Settled: use the first, not the others',
        'The value in force stands first; the others are older or outranked and are flagged wherever they are quoted.',
        settled,
      ),
    ],
    slots: open.map(({ key, data }) => ({
      name: `settle-${key}`.slice(0, 60),
      filled: false,
      question: `Which one is right: ${data.subject} (${[...new Set(data.statements.map((one) => one.written))].slice(0, 4).join(' or ')})?`,
    })),
    aliases: ['contradictions', 'which is right', 'superseded', 'old values', 'outdated'],
  };
}
