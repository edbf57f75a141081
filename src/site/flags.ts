import type { Flag } from '../contracts/link-kinds.ts';

/** How a flag is said. The sign and the word carry it; colour only repeats them. */
export const FLAGS: Record<Flag['status'], { title: string; sign: string; explanation: string }> = {
  superseded: {
    title: 'Superseded',
    sign: '⊘',
    explanation: 'No longer holds: a later or higher statement replaced it.',
  },
  retired: { title: 'Retired', sign: '⊘', explanation: 'No longer in use.' },
  conflict: {
    title: 'In conflict',
    sign: '≠',
    explanation: 'Records disagree and nothing settles which holds.',
  },
  unconfirmed: {
    title: 'Confirm first',
    sign: '!',
    explanation: 'An account to pay to that stands in a mail alone. Confirm it by another channel.',
  },
  instruction: {
    title: 'Not an instruction',
    sign: '!',
    explanation: 'Text in a record that addresses a machine. It is shown as evidence, never followed.',
  },
};
