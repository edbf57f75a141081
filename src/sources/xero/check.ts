import type { AccessContext, Check } from '../../contracts/access.ts';
import { BatonError } from '../../errors/error.ts';
import { credentialsFile, isShared, readCredentials } from './credentials.ts';
import { readNames } from './names.ts';
import type { Kind, XeroOptions } from './options.ts';
import { scopeOf } from './scopes.ts';
import { openXero, type Xero } from './xero.ts';

/** One cheap read for each scope. Reports and attachments are asked for an object that may not be there: 404 is yes. */
const NO_OBJECT = '00000000-0000-0000-0000-000000000000';
const PROBES: readonly [kinds: readonly Kind[], what: string, probe: (xero: Xero) => Promise<unknown>][] = [
  [['contacts'], 'contacts', (xero) => xero.whole('ContactGroups')],
  [['invoices', 'repeating-invoices'], 'invoices and bills', (xero) => xero.whole('RepeatingInvoices')],
  [['payments'], 'payments', (xero) => xero.page('Payments', { page: 1, since: FUTURE })],
  [
    ['bank-transactions', 'bank-transfers'],
    'bank transactions',
    (xero) => xero.page('BankTransactions', { page: 1, since: FUTURE }),
  ],
  [['manual-journals'], 'manual journals', (xero) => xero.page('ManualJournals', { page: 1, since: FUTURE })],
  [['aged-reports'], 'aged reports', (xero) => xero.single('AgedReceivables', NO_OBJECT)],
  [['attachments'], 'names of attachments', (xero) => xero.single('InvoiceAttachments', NO_OBJECT)],
];

/** Nothing changes after it, so that the answer is small. */
const FUTURE = new Date('2999-01-01T00:00:00Z');

/** Key file, sign-in, organisation, and whether each thing that the options want may be read. */
export async function* check(context: AccessContext<XeroOptions>): AsyncGenerator<Check> {
  const { options, baseDirectory } = context;
  const file = credentialsFile(baseDirectory, options.credentials);
  const hasKey = yield* checked('key file', async () => {
    await readCredentials(file);
    return `The client id and secret are in ${file}.`;
  });
  if (!hasKey) return;
  if (await isShared(file))
    yield {
      what: 'key file',
      state: 'warning',
      found: `Others on this computer can read ${file}.`,
      remedy: `Make it yours alone: chmod 600 ${file}`,
    };
  let xero: Xero | null = null;
  const isIn = yield* checked('organisation in Xero', async () => {
    xero = await openXero(context);
    const { answer } = await xero.whole('Organisations');
    const names = readNames({
      Organisations: answer,
      Accounts: (await xero.whole('Accounts')).answer,
      TaxRates: { TaxRates: [] },
      TrackingCategories: { TrackingCategories: [] },
    });
    return `"${names.organisation.name}" answers.`;
  });
  if (!isIn || xero === null) return;
  for (const [kinds, what, probe] of PROBES) {
    const wanted = kinds.filter((kind) => !options.leaveOut.includes(kind));
    const [first] = wanted;
    if (first === undefined) continue;
    const scope = scopeOf(first, options.scopes);
    yield* checked(`${what} (${scope})`, async () => {
      try {
        await probe(xero as Xero);
      } catch (error) {
        // Answered with "no such object" or "not valid": allowed to ask.
        if (error instanceof BatonError || !(error instanceof Error) || error.name !== 'ServiceError')
          throw error;
      }
      return 'They may be read.';
    });
  }
}

/** What was found, or the error as what is missing. Whether it is there. */
async function* checked(what: string, look: () => Promise<string>): AsyncGenerator<Check, boolean> {
  try {
    yield { what, state: 'ok', found: await look(), remedy: '' };
    return true;
  } catch (error) {
    if (!(error instanceof BatonError)) throw error;
    yield { what, state: 'missing', found: error.message, remedy: error.hint };
    return false;
  }
}
