import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** What every answer carries. The pages need no script; forms go nowhere else, and nobody may frame them. */
export const HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  // Under "no-referrer" a browser says of its own forms that they come from "null".
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

/** Where the pages are served: the one name, port and secret part of the address that is answered. */
export interface Door {
  port: number;
  token: string;
}

/** Status of a refusal; null where the request may pass. `path` is then what follows the token. */
export function admit(
  request: IncomingMessage,
  { port, token }: Door,
): { path: string; query: URLSearchParams } | { status: number } {
  const host = request.headers.host ?? '';
  // A name that an attacker points at this computer is another host.
  if (host !== `127.0.0.1:${port}`) return { status: 421 };
  const method = request.method ?? '';
  if (method !== 'GET' && method !== 'POST') return { status: 405 };
  const url = parse(request.url, host);
  const [, given = '', ...rest] = url?.pathname.split('/') ?? [];
  if (!url || !isSame(given, token)) return { status: 404 };
  const site = request.headers['sec-fetch-site'];
  if (method === 'POST') {
    if (request.headers.origin !== `http://${host}`) return { status: 403 };
    if (site !== undefined && site !== 'same-origin') return { status: 403 };
    if (request.headers['content-type']?.split(';')[0]?.trim() !== 'application/x-www-form-urlencoded')
      return { status: 415 };
  } else if (site !== undefined && site !== 'same-origin' && site !== 'none') return { status: 403 };
  return { path: rest.join('/'), query: url.searchParams };
}

function parse(url: string | undefined, host: string): URL | null {
  return URL.parse(url ?? '/', `http://${host}`);
}

function isSame(given: string, token: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(token)];
  return one.length === other.length && timingSafeEqual(one, other);
}
