import { defineSource } from '../../contracts/source.ts';
import { checkWise } from './check.ts';
import { optionsSchema } from './options.ts';
import { pullWise } from './pull.ts';

/**
 * Profiles, balances, recipients and transfer orders from Wise's interface, as sheets. A personal token gives no
 * statements in most countries, so none are asked for: those come from files, through the source "accounts".
 */
export const source = defineSource({
  name: 'wise',
  version: 1,
  summary:
    'Profiles, balances, recipients and transfer orders of Wise. Statements come as CSV through "accounts".',
  options: optionsSchema,
  incremental: true,
  pull: pullWise,
  check: checkWise,
});
