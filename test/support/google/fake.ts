import type { Answer, Asked, Behaviour } from '../switchboard.ts';
import { readDiscovery } from './discovery.ts';
import type { GoogleTokens, Grant } from './tokens.ts';

/** A call as a route of the fake sees it. */
export interface GoogleCall {
  /** Of the path, decoded. */
  params: Record<string, string>;
  query: URLSearchParams;
  grant: Grant;
  asked: Asked;
}

export interface GoogleRoute {
  /** As in Google's description: `GET /gmail/v1/users/{userId}/profile`. */
  route: string;
  /** An object is the answer's body; `answer(…)` gives a status of its own. */
  reply(call: GoogleCall): object | Promise<object>;
}

/** An answer with a status, headers, or bytes; what a route replies else is the body alone. */
export class Reply {
  readonly answer: Answer;

  constructor(answer: Answer) {
    this.answer = answer;
  }
}

/** An error as Google's interfaces word it. */
export function googleError(status: number, reason: string, message: string, headers = {}): Reply {
  const body = { error: { code: status, message, errors: [{ message, domain: 'global', reason }] } };
  return new Reply({ status, headers, body });
}

/**
 * A fake of a Google interface. It is ours: what it holds and answers is written in the tests. Its routes,
 * parameters, scopes and the fields of its answers are held against Google's own description where that lies beside
 * the project; a call or an answer that does not fit it fails the test.
 */
export function fakeGoogle(
  name: string,
  tokens: GoogleTokens,
  routes: Record<string, GoogleRoute>,
  otherwise?: Behaviour,
): Behaviour {
  const discovery = readDiscovery(name);
  const compiled = Object.entries(routes).map(([id, route]) => ({
    id,
    ...route,
    match: compile(route.route),
  }));
  return async (asked) => {
    const found = compiled.find(({ match }) => match.exec(`${asked.method} ${asked.url.pathname}`));
    const grant = tokens.grants.get((asked.headers.authorization ?? '').replace(/^Bearer /, ''));
    if (!grant)
      return googleError(401, 'authError', 'Request had invalid authentication credentials.').answer;
    if (!found) {
      if (otherwise) return otherwise(asked);
      throw new Error(`no route for ${asked.method} ${asked.url.pathname}`);
    }
    const scopes = discovery?.scopesOf(found.id) ?? [];
    if (scopes.length > 0 && !scopes.some((scope) => grant.scopes.includes(scope)))
      return googleError(403, 'insufficientPermissions', 'Request had insufficient authentication scopes.')
        .answer;
    const groups = found.match.exec(`${asked.method} ${asked.url.pathname}`)?.groups ?? {};
    const params = Object.fromEntries(
      Object.entries(groups).map(([key, value]) => [key, decodeURIComponent(value)]),
    );
    const replied = await found.reply({ params, query: asked.url.searchParams, grant, asked });
    const answer = replied instanceof Reply ? replied.answer : { body: replied };
    const told = (answer.status ?? 200) === 200 && !Buffer.isBuffer(answer.body) ? answer.body : undefined;
    const faults = discovery?.faultsOf(found.id, found.route, asked.url.searchParams, told) ?? [];
    if (faults.length > 0) throw new Error(`not as Google describes it: ${faults.join('; ')}`);
    return answer;
  };
}

function compile(route: string): RegExp {
  const escaped = route.replaceAll(/[.*+?^$()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`^${escaped.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);
}
