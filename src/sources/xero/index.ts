import { defineSource } from '../../contracts/source.ts';
import { check } from './check.ts';
import { optionsSchema } from './options.ts';
import { pull } from './pull.ts';
import { signIns } from './sign-in.ts';

/**
 * The books as Xero has them, through its API, read-only. Invoices, bills, payments, contacts and bank transactions
 * become the records that Xero's CSV exports make; settings become sheets.
 */
export const source = defineSource({
  name: 'xero',
  version: 2,
  summary:
    'Xero through its API: invoices, bills, payments, contacts, bank transactions and settings, read-only.',
  options: optionsSchema,
  incremental: true,
  pull,
  signIns,
  check,
});
