/** The sections that several agents write to, with their words for the reader. */
export const SECTIONS = {
  start: {
    id: 'start',
    title: 'Start here',
    order: 0,
    summary: 'What to do first, what waits, what is due and what conflicts.',
  },
  matters: {
    id: 'matters',
    title: 'Matters',
    order: 0.5,
    summary: 'What runs until it is settled: where each stands, the next step, how it went.',
  },
  billing: {
    id: 'billing',
    title: 'Billing and payments',
    order: 1,
    summary: 'How work becomes invoices, how money comes in and goes out.',
  },
  hr: {
    id: 'hr',
    title: 'People and HR',
    order: 2,
    summary: 'Agreements, roles, pay and leave, joining and leaving.',
  },
  'labour-code': {
    id: 'labour-code',
    title: 'Labour code',
    order: 3,
    summary: 'What the law asks, to the letter, and what meets it.',
  },
  emails: {
    id: 'emails',
    title: 'Emails',
    order: 4,
    summary: 'Who wrote about what, what was settled and what still waits.',
  },
  operations: {
    id: 'operations',
    title: 'Operations',
    order: 5,
    summary: 'Duties that recur, procedures and what runs from week to week.',
  },
  clients: {
    id: 'clients',
    title: 'Clients',
    order: 6,
    summary: 'Who they are, what was agreed and what is particular to each.',
  },
  finance: {
    id: 'finance',
    title: 'Finance and tax',
    order: 7,
    summary: 'Banks, tax, budgets and accounts.',
  },
  systems: {
    id: 'systems',
    title: 'Systems and access',
    order: 8,
    summary: 'Which systems there are, who owns them and who grants access.',
  },
  templates: { id: 'templates', title: 'Templates', order: 9, summary: 'Texts to send, ready to use.' },
  legal: { id: 'legal', title: 'Legal', order: 10, summary: 'Contracts, analyses and obligations.' },
  staff: { id: 'staff', title: 'Staff', order: 11, summary: 'Who works here and how to reach them.' },
} as const;
