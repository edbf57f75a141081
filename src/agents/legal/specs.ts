import type { ShelfId } from '../../contracts/library.ts';
import type { PageSpec } from '../kit/page-spec.ts';

const shelves: readonly ShelfId[] = ['legal', 'operations', 'finance', 'clients'];

/** Papers that bind the business. */
export const SPECS: readonly PageSpec[] = [
  {
    path: 'lease',
    kind: 'rule',
    title: 'Lease and premises',
    summary: 'What is rented, for how much, until when, and what it asks.',
    order: 20,
    subject: 'lease',
    shelves,
    slots: [{ name: 'notice', question: 'By which day must notice of the lease be given?' }],
    aliases: ['rent', 'landlord', 'premises', 'tenancy'],
  },
  {
    path: 'licences',
    kind: 'rule',
    title: 'Licences, permits and inspections',
    summary: 'What the business must hold, until when, and who checks it.',
    order: 30,
    subject: 'licences',
    shelves,
    slots: [{ name: 'renewal', question: 'When must each licence be renewed?' }],
    aliases: ['license', 'permit', 'registration', 'inspection', 'certificate'],
  },
  {
    path: 'insurance',
    kind: 'rule',
    title: 'Insurance',
    summary: 'What is insured, with whom, until when, and how a claim is made.',
    order: 40,
    subject: 'insurance',
    shelves,
    slots: [{ name: 'renewal', question: 'When does each policy end?' }],
    aliases: ['policy', 'insurer', 'claim', 'cover', 'liability'],
  },
  {
    path: 'data-protection',
    kind: 'rule',
    title: 'Data protection and records',
    summary: 'How personal data is kept, for how long, and what to do when it gets out.',
    order: 50,
    subject: 'privacy',
    aliases: ['privacy', 'GDPR', 'personal data', 'retention', 'confidentiality'],
  },
  {
    path: 'governance',
    kind: 'rule',
    title: 'Meetings and resolutions',
    summary: 'Who meets, what was resolved and what must be reported.',
    order: 60,
    subject: 'governance',
    shelves,
    aliases: ['board', 'trustees', 'partners', 'minutes', 'annual general meeting'],
  },
];
