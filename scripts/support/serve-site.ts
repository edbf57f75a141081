import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { BatonError, messageOf } from '../../src/errors/error.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** What a server adds to the policy that every page carries itself; public/_headers says the same to hosts that read it. */
const HEADERS = {
  'content-security-policy': "frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow, noarchive',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
};

export interface ServedSite {
  /** Address of the start page, with the base. */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves a built site under its base. Files only: a folder by its `index.html`, anything unknown by the site's own
 * 404 page. Nothing outside the folder is reachable.
 *
 * @throws BatonError USAGE where the port is taken or the address is not this computer's.
 */
export async function serveSite({
  folder,
  base,
  port = 0,
  host = '127.0.0.1',
}: {
  folder: string;
  base: string;
  port?: number;
  host?: string;
}): Promise<ServedSite> {
  const root = path.resolve(folder);
  const prefix = base.endsWith('/') ? base : `${base}/`;
  const server = createServer((request, response) => {
    answer(root, prefix, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500, HEADERS);
      response.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) =>
      reject(
        new BatonError('USAGE', `The site cannot be served on ${host}:${port}: ${messageOf(error)}`, {
          hint: 'Choose another --port or --host.',
          cause: error,
        }),
      ),
    );
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}${prefix}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  root: string,
  prefix: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { ...HEADERS, allow: 'GET, HEAD' }).end();
    return;
  }
  const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
  if (`${pathname}/` === prefix) {
    response.writeHead(308, { ...HEADERS, location: `${prefix}${search}` }).end();
    return;
  }
  const wanted = pathname.startsWith(prefix) ? decoded(pathname.slice(prefix.length)) : null;
  const file = wanted === null ? null : path.resolve(root, wanted);
  const within = file !== null && (file === root || file.startsWith(root + path.sep)) ? file : null;
  const kind = within ? await kindOf(within) : 'none';
  if (
    within &&
    kind === 'folder' &&
    !pathname.endsWith('/') &&
    (await kindOf(path.join(within, 'index.html'))) === 'file'
  ) {
    response.writeHead(308, { ...HEADERS, location: `${pathname}/${search}` }).end();
    return;
  }
  const target = within && kind === 'folder' ? path.join(within, 'index.html') : within;
  if (target && (await kindOf(target)) === 'file') await send(target, 200, request, response);
  else await send(path.join(root, '404.html'), 404, request, response);
}

function decoded(text: string): string | null {
  try {
    const plain = decodeURIComponent(text);
    return plain.includes('\0') ? null : plain;
  } catch {
    return null;
  }
}

async function kindOf(file: string): Promise<'file' | 'folder' | 'none'> {
  const found = await stat(file).catch(() => null);
  return found?.isFile() ? 'file' : found?.isDirectory() ? 'folder' : 'none';
}

async function send(
  file: string,
  status: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const size = (await stat(file).catch(() => null))?.size;
  if (size === undefined) {
    response.writeHead(404, { ...HEADERS, 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n');
    return;
  }
  const lasting = file.includes(`${path.sep}assets${path.sep}`);
  response.writeHead(status, {
    ...HEADERS,
    'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    'content-length': size,
    'cache-control': lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
}
