import type { AccountingApi } from 'xero-node';
import { z } from 'zod';
import type { AccessContext } from '../../contracts/access.ts';
import { BatonError } from '../../errors/error.ts';
import { type Verdict, withRetry } from '../kit/retry.ts';
import { ask, LISTS, openClient, type PageAsked, SINGLES, WHOLES } from './client.ts';
import { credentialsFile, readCredentials } from './credentials.ts';
import { isStale, isUnmodified, judgeXero } from './errors.ts';
import type { XeroOptions } from './options.ts';
import { slidingWindow } from './pace.ts';
import { scopesOf } from './scopes.ts';
import { inTime, openTokens, type Tokens } from './tokens.ts';

/** Xero counts calls of an app to an organisation in a sliding minute. */
const CALLS_A_MINUTE = 60;
/** Calls that may be under way at once. */
export const AT_ONCE = 5;

export interface Answer {
  /** JSON, its numbers as text. */
  answer: unknown;
  header(name: string): string | null;
}

/** Reads of one organisation. Each throws as `withRetry` does; what is missing (404) is a ServiceError. */
export interface Xero {
  /** Null where nothing changed since the date that was asked by. */
  page(list: keyof typeof LISTS, asked: PageAsked): Promise<Answer | null>;
  whole(list: keyof typeof WHOLES): Promise<Answer>;
  single(what: keyof typeof SINGLES, id: string): Promise<Answer>;
}

/** Signs in and finds the organisation. Throws SIGN_IN_MISSING, SIGN_IN_REFUSED, ACCESS_DENIED, CONFIG_INVALID. */
export async function openXero(context: AccessContext<XeroOptions>): Promise<Xero> {
  const { options, signal } = context;
  const credentials = await readCredentials(credentialsFile(context.baseDirectory, options.credentials));
  const tokens = openTokens({
    credentials,
    app: options.app,
    scopes: options.app === 'web' ? ['offline_access', ...scopesOf(options)] : scopesOf(options),
    privateStore: context.privateStore,
    signal,
  });
  const client = await openClient(credentials);
  // A custom connection has one organisation, and wants none named.
  const tenant = options.app === 'web' ? await tenantOf(context, tokens) : '';
  return readsOf(client.accountingApi, tokens, tenant, signal);
}

function readsOf(api: AccountingApi, tokens: Tokens, tenant: string, signal: AbortSignal): Xero {
  const pace = slidingWindow(CALLS_A_MINUTE, 60_000);
  const read = (what: string, call: Parameters<typeof ask>[3], empty?: (thrown: unknown) => boolean) =>
    withToken(tokens, async (token, judge) =>
      withRetry(
        async () => {
          await pace.take(1, signal);
          const answered = await ask(api, token(), signal, call).catch((thrown: unknown) => {
            if (empty?.(thrown)) return null;
            throw thrown;
          });
          if (typeof answered?.answer === 'string') throw new CutOff();
          return answered;
        },
        {
          service: 'Xero',
          signal,
          pace,
          judge: (thrown) => (thrown instanceof CutOff ? CUT_OFF : judge(thrown, what)),
        },
      ),
    );
  const whole = async (what: string, call: Parameters<typeof ask>[3]) => (await read(what, call)) as Answer;
  return {
    page: (list, asked) => read(wordsOf(list), (one) => LISTS[list](one, tenant, asked), isUnmodified),
    whole: (list) => whole(wordsOf(list), (one) => WHOLES[list](one, tenant)),
    single: (what, id) => whole(wordsOf(what), (one) => SINGLES[what](one, tenant, id)),
  };
}

class CutOff extends Error {}
const CUT_OFF: Verdict = { again: true, after: null, why: 'an answer that is not what was asked for' };

/** Runs calls with the token at hand; one that has run out on the way is renewed once a call. */
async function withToken<Result>(
  tokens: Tokens,
  run: (token: () => string, judge: typeof judgeXero) => Promise<Result>,
): Promise<Result> {
  const first = await tokens.current();
  try {
    return await run(
      () => first,
      (thrown, what) => (isStale(thrown) ? { again: false, error: new Stale() } : judgeXero(thrown, what)),
    );
  } catch (error) {
    if (!(error instanceof Stale)) throw error;
    const renewed = await tokens.renew(first);
    return run(() => renewed, judgeXero);
  }
}

class Stale extends Error {}

/** `BankTransactions` → "bank transactions". */
function wordsOf(name: string): string {
  return name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}

const connectionSchema = z.object({
  tenantId: z.string(),
  tenantName: z.string().nullish(),
  tenantType: z.string().nullish(),
});

/** The organisations that a consent has connected, by name. */
export async function organisations(
  tokens: Tokens,
  signal: AbortSignal,
): Promise<{ id: string; name: string }[]> {
  const client = await openClient({ clientId: '', clientSecret: '' });
  const found = await withToken(tokens, (token, judge) =>
    withRetry(
      () => {
        client.setTokenSet({ access_token: token() });
        return inTime(client.updateTenants(false), signal).catch((thrown: unknown) => {
          // So the client fails at an answer that is no list.
          throw thrown instanceof TypeError ? new CutOff() : thrown;
        });
      },
      {
        service: 'Xero',
        signal,
        judge: (thrown) => (thrown instanceof CutOff ? CUT_OFF : judge(thrown, 'connections')),
      },
    ),
  );
  return found
    .flatMap((one) => connectionSchema.safeParse(one).data ?? [])
    .filter(({ tenantType }) => (tenantType ?? 'ORGANISATION') === 'ORGANISATION')
    .map(({ tenantId, tenantName }) => ({ id: tenantId, name: tenantName ?? '' }))
    .sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
}

async function tenantOf({ options, signal }: AccessContext<XeroOptions>, tokens: Tokens): Promise<string> {
  const connected = await organisations(tokens, signal);
  const wanted = options.organisation?.trim().toLowerCase();
  const matches =
    wanted === undefined
      ? connected
      : connected.filter(
          ({ id, name }) => id.toLowerCase() === wanted || name.trim().toLowerCase() === wanted,
        );
  const [only] = matches;
  if (only && matches.length === 1) return only.id;
  const names = connected.map(({ name, id }) => `"${name}" (${id})`).join(', ');
  if (connected.length === 0)
    throw new BatonError('ACCESS_DENIED', 'The app is not connected to any organisation of Xero.', {
      hint: 'Run npm run connect with the same --config and choose the organisation in the browser.',
    });
  if (wanted === undefined)
    throw new BatonError('CONFIG_INVALID', `The app is connected to several organisations: ${names}.`, {
      hint: 'Name one of them in the option organisation of the source.',
    });
  throw new BatonError(
    'ACCESS_DENIED',
    `The app is not connected to one organisation "${options.organisation}". It is connected to ${names}.`,
    {
      hint: 'Name one of them in the option organisation, or run npm run connect again and choose it there.',
    },
  );
}
