import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  method: string;
  /** With the host that the client meant. */
  url: URL;
  headers: IncomingMessage['headers'];
  body: string;
}

export interface Answer {
  /** Default: 200. */
  status?: number;
  headers?: Record<string, string>;
  /** An object is sent as JSON. */
  body?: string | Buffer | object;
  /** How the answer goes wrong on its way. `reset`: nothing comes; `cut`: half of it; `slow`: in drips. */
  fault?: 'reset' | 'cut' | 'slow';
}

export type Behaviour = (asked: Asked) => Answer | Promise<Answer>;

/**
 * One local server that plays many hosts: each host has a behaviour, or another local server behind it. Answers can
 * be spoilt in the ways that networks and services spoil them. Says in `strangers` who asked for an unknown host.
 */
export class Switchboard {
  readonly asked: Asked[] = [];
  readonly strangers: string[] = [];
  readonly #behaviours = new Map<string, Behaviour>();
  #faults: ((asked: Asked) => Answer | null)[] = [];
  readonly #server = createServer((request, response) => void this.#serve(request, response));

  async start(): Promise<number> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
    return (this.#server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  on(host: string, behaviour: Behaviour): void {
    this.#behaviours.set(host, behaviour);
  }

  /**
   * Answers this in place of the host, while `when` holds and `times` is not used up. The newest goes first.
   * A fault without a status spoils the host's own answer.
   */
  spoil(
    answer: Answer | ((asked: Asked) => Answer),
    when: (asked: Asked) => boolean = () => true,
    times = 1,
  ): void {
    let left = times;
    this.#faults.unshift((asked) => {
      if (left <= 0 || !when(asked)) return null;
      left -= 1;
      return typeof answer === 'function' ? answer(asked) : answer;
    });
  }

  /** Forgets faults and what was asked. */
  reset(): void {
    this.#faults = [];
    this.asked.length = 0;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const host = (request.headers.host ?? '').replace(/:443$/, '');
    const asked: Asked = {
      method: request.method ?? '',
      url: new URL(request.url ?? '/', `https://${host}`),
      headers: request.headers,
      body: Buffer.concat(chunks).toString('utf8'),
    };
    const behaviour = this.#behaviours.get(host);
    if (!behaviour) {
      this.strangers.push(`${asked.method} ${asked.url}`);
      response.writeHead(599).end('no such host in this test');
      return;
    }
    this.asked.push(asked);
    const spoilt = this.#spoilt(asked);
    try {
      const answer =
        spoilt === null || spoilt.status === undefined
          ? { ...(spoilt?.fault === 'reset' ? {} : await behaviour(asked)), ...spoilt }
          : spoilt;
      await send(answer, response);
    } catch (error) {
      // Nothing that a client would try again.
      response.writeHead(422).end(String(error));
      this.strangers.push(`${asked.method} ${asked.url}: ${String(error)}`);
    }
  }

  #spoilt(asked: Asked): Answer | null {
    for (const fault of this.#faults) {
      const answer = fault(asked);
      if (answer !== null) return answer;
    }
    return null;
  }
}

async function send({ status = 200, headers = {}, body = '', fault }: Answer, response: ServerResponse) {
  if (fault === 'reset') {
    response.socket?.resetAndDestroy();
    return;
  }
  const json = typeof body === 'object' && !Buffer.isBuffer(body);
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(json ? JSON.stringify(body) : (body as string));
  const type: Record<string, string> = json ? { 'content-type': 'application/json' } : {};
  response.writeHead(status, { ...type, ...headers, 'content-length': String(bytes.length) });
  if (fault === 'cut') {
    response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () =>
      setTimeout(() => response.destroy(), 20),
    );
  } else if (fault === 'slow') {
    const step = Math.max(1, Math.ceil(bytes.length / 10));
    for (let from = 0; from < bytes.length; from += step) {
      response.write(bytes.subarray(from, from + step));
      await new Promise((done) => setTimeout(done, 30));
    }
    response.end();
  } else response.end(bytes);
}

/** Sends everything to a server on this machine, as it came. */
export function forwardTo(port: number): Behaviour {
  return ({ method, url, headers, body }) =>
    new Promise((done, fail) => {
      const { host: _host, connection: _connection, 'content-length': _length, ...rest } = headers;
      const outgoing = httpRequest(
        { host: '127.0.0.1', port, method, path: url.pathname + url.search, headers: rest },
        async (incoming) => {
          const chunks: Buffer[] = [];
          for await (const chunk of incoming) chunks.push(chunk as Buffer);
          const type = incoming.headers['content-type'];
          done({
            status: incoming.statusCode ?? 502,
            headers: type ? { 'content-type': type } : {},
            body: Buffer.concat(chunks),
          });
        },
      );
      outgoing.on('error', fail);
      outgoing.end(body);
    });
}
