import { defineSource } from '../../contracts/source.ts';
import { check, signIns } from './access.ts';
import { optionsSchema } from './options.ts';
import { pull } from './pull.ts';

/**
 * The directory of a Google Workspace, read-only: who has an account, which groups there are and who is in them, who
 * administers what, which domains belong to the business. Every list is asked for as a whole, since the interface
 * tells no changes; only what differs becomes a record again.
 */
export const source = defineSource({
  name: 'directory',
  version: 1,
  summary:
    'Users, groups, administrators and domains of a Google Workspace through the Directory API, read-only.',
  options: optionsSchema,
  incremental: true,
  itemsOf: (key) => [key],
  pull,
  signIns,
  check,
});
