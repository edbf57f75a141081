import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { type Loopback, openLoopback } from '../../../src/sources/kit/loopback.ts';

const signal = new AbortController().signal;
const open = () => openLoopback({ port: 0, path: '/', state: 'state-of-this-question', signal });

/** Asks for a path as it is written, which `fetch` would tidy. */
function statusOf({ redirectUri }: Loopback, path: string): Promise<number> {
  const { hostname, port } = new URL(redirectUri);
  return new Promise((done, fail) => {
    request({ hostname, port, path }, (response) => {
      response.resume();
      done(response.statusCode ?? 0);
    })
      .on('error', fail)
      .end();
  });
}

it('goes on waiting where somebody asks for what is no address', async () => {
  const loopback = await open();
  expect(await statusOf(loopback, '//')).toBe(404);
  expect(await statusOf(loopback, '/?state=state-of-this-question&code=abc')).toBe(200);
  expect((await loopback.redirected).searchParams.get('code')).toBe('abc');
});

it('lets go of connections on which nobody asks anything, as browsers open them ahead', async () => {
  const loopback = await open();
  const silent = connect(Number(new URL(loopback.redirectUri).port), '127.0.0.1');
  await once(silent, 'connect');
  silent.on('error', () => undefined);
  const closed = once(silent, 'close');
  expect(await statusOf(loopback, '/?state=state-of-this-question&code=abc')).toBe(200);
  await loopback.redirected;
  await closed;
});

it('does not begin to wait once it was told to stop', async () => {
  const stopped = AbortSignal.abort(new Error('told to stop'));
  const opening = openLoopback({ port: 0, path: '/', state: 'x', signal: stopped });
  await expect(opening.then(({ redirected }) => redirected)).rejects.toThrow('told to stop');
});
