import { defineHandover } from './src/config/define-handover.ts';

/** The sample business, so that a fresh clone has something to hand over. Your own: docs/connect.md. */
export default defineHandover({
  company: 'Harborlight Remote Staffing, Inc.',
  leaving: {
    name: 'Corazon Valdez',
    role: 'Operations Manager',
    addresses: ['corazon.valdez@harborlight.example'],
  },
  successor: { name: 'Daniel Reyes', addresses: ['daniel.reyes@harborlight.example'] },
  domains: ['harborlight.example', 'harborlight-bpo.example'],
  people: [
    {
      name: 'Marcus Thorne',
      addresses: [
        'marcus@harborlight.example',
        'met@harborlight-bpo.example',
        'marcus.thorne@mailbox.example',
      ],
    },
  ],
  timeZone: 'Asia/Manila',
  policy: { thresholds: { confidence: 0.75, money: { PHP: '250000', any: '10000' } } },
  sources: [
    { use: 'folder', name: 'documents', path: 'examples/harborlight/records/documents' },
    { use: 'mail', name: 'mail', path: 'examples/harborlight/records/mail' },
    { use: 'accounts', name: 'accounts', path: 'examples/harborlight/records/accounts' },
  ],
});
