import { type Handover, handoverSchema } from '../../src/contracts/handover.ts';

/** A handover of a bakery with what is given beside it. */
export function handoverOf(change: object): Handover {
  return handoverSchema.parse({
    company: 'Bright Bakery',
    leaving: { name: 'Ann', addresses: ['ann@bakery.example'] },
    sources: [{ use: 'folder', name: 'files', path: 'files' }],
    ...change,
  });
}
