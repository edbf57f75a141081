import { timingSafeEqual } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BatonError } from '../../errors/error.ts';

const LONGEST_WAIT = 10 * 60_000;
/** Time for the last answer to reach the browser, in milliseconds. */
const FAREWELL = 1000;

export interface LoopbackOptions {
  /** 0 takes a free one; services that compare addresses to the letter need a fixed one. */
  port: number;
  /** Host as registered at the service: `127.0.0.1` (RFC 8252 7.3), or `localhost` where it takes no address. */
  host?: '127.0.0.1' | 'localhost';
  /** Path as registered at the service: "/". */
  path: string;
  /** What the service must send back (RFC 6749 10.12); guards against an answer to somebody else's question. */
  state: string;
  signal: AbortSignal;
}

export interface Loopback {
  redirectUri: string;
  /** The address the browser was sent back to, with `code`. Throws SIGN_IN_REFUSED, also after ten minutes. */
  redirected: Promise<URL>;
}

/**
 * Waits on this computer for the browser to come back from a consent (RFC 8252: OAuth 2.0 for native apps). Only the
 * first answer with the right state counts; others are told off and waiting goes on.
 */
export async function openLoopback(options: LoopbackOptions): Promise<Loopback> {
  const { port, host = '127.0.0.1', path, state, signal } = options;
  const server = createServer();
  await new Promise<void>((done, fail) => {
    server.once('error', (cause: NodeJS.ErrnoException) =>
      fail(
        new BatonError('SIGN_IN_MISSING', `Port ${port} of this computer is taken (${cause.code}).`, {
          hint: 'End the program that uses it, or wait a minute, and run npm run connect again.',
        }),
      ),
    );
    server.listen(port, '127.0.0.1', done);
  });
  const redirectUri = `http://${host}:${(server.address() as AddressInfo).port}${path}`;
  const redirected = new Promise<URL>((done, fail) => {
    const timer = setTimeout(() => fail(refused('nobody signed in within ten minutes')), LONGEST_WAIT);
    const stop = () => fail(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    server.on('close', () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    });
    server.on('request', (request, response) => {
      const address = URL.parse(request.url ?? '/', redirectUri);
      if (address?.pathname !== path) return say(response, 404, 'Nothing is here.');
      if (!same(address.searchParams.get('state') ?? '', state))
        return say(response, 400, 'This answer does not belong to the question that was asked. Start again.');
      const error = address.searchParams.get('error');
      if (error !== null) {
        say(response, 200, 'The consent was not given. You can close this window.');
        return fail(refused(`the consent was not given (${error.replaceAll(/[^\w.-]/g, '').slice(0, 80)})`));
      }
      if (!address.searchParams.has('code')) return say(response, 400, 'The answer holds no code.');
      say(response, 200, 'Baton is connected. You can close this window.');
      done(address);
    });
  }).finally(() => {
    server.close();
    // A closed server waits for ever for connections that browsers open ahead and ask nothing on.
    setTimeout(() => server.closeAllConnections(), FAREWELL).unref();
  });
  // The caller awaits it after showing the address; until then a failure must not count as unhandled.
  redirected.catch(() => undefined);
  return { redirectUri, redirected };
}

function refused(why: string): BatonError {
  return new BatonError('SIGN_IN_REFUSED', `The sign-in did not come about: ${why}.`, {
    hint: 'Run npm run connect again and give the consent in the browser.',
  });
}

function say(response: ServerResponse, status: number, text: string): void {
  response
    .writeHead(status, {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      connection: 'close',
    })
    .end(`${text}\n`);
}

function same(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
