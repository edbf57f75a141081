import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { BatonError, messageOf } from '../errors/error.ts';
import { systemError } from '../errors/from-system.ts';
import { act } from './actions.ts';
import type { Answer, Desk } from './desk.ts';
import { admit, type Door, HEADERS } from './guard.ts';
import { messagePage } from './layout.ts';
import { show } from './routes.ts';

export interface ServedReview {
  /** Address with its secret part. Whoever has it may decide. */
  url: string;
  close(): Promise<void>;
}

/** Longest form: a page's file and some. */
const LARGEST = 4_000_000;

/**
 * Serves the review to this computer alone, under a secret address that is new each time. Throws USAGE where the port is
 * taken.
 */
export async function serveReview(desk: Desk, port = 0): Promise<ServedReview> {
  const door: Door = { port, token: randomBytes(24).toString('base64url') };
  const server = createServer((request, response) => {
    answer(request, door, desk)
      .then((found) => send(response, found))
      .catch(() => {
        if (!response.headersSent) response.writeHead(500, HEADERS);
        response.end();
      });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) =>
      reject(
        new BatonError('USAGE', `The review cannot be served on port ${port}: ${messageOf(error)}`, {
          hint: 'Choose another --port.',
          cause: error,
        }),
      ),
    );
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (typeof address === 'object' && address) door.port = address.port;
  return {
    url: `http://127.0.0.1:${door.port}/${door.token}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(request: IncomingMessage, door: Door, desk: Desk): Promise<Answer> {
  const admitted = admit(request, door);
  if ('status' in admitted)
    return { status: admitted.status, type: 'text/plain; charset=utf-8', body: 'Refused.\n' };
  const { path, query } = admitted;
  const root = `/${door.token}/`;
  try {
    if (request.method === 'POST') {
      const form = await readForm(request);
      return form === null
        ? { status: 413, type: 'text/plain; charset=utf-8', body: 'Too large.\n' }
        : await act(desk, root, path, form);
    }
    return await show(desk, root, path, query);
  } catch (thrown) {
    const error = thrown instanceof BatonError ? thrown : systemError(thrown);
    if (!error) throw thrown;
    return messagePage(desk, root, 400, error.message, error.hint);
  }
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += (part as Buffer).length;
    if (size > LARGEST) return null;
    parts.push(part as Buffer);
  }
  return new URLSearchParams(Buffer.concat(parts).toString('utf8'));
}

function send(response: ServerResponse, { status, type, body, location }: Answer): void {
  response.writeHead(status, {
    ...HEADERS,
    'content-type': type,
    ...(location !== undefined && { location }),
  });
  response.end(body);
}
