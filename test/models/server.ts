import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A question as it came over the wire, in the shape of OpenAI's chat interface. */
export interface Asked {
  system: string;
  prompt: string;
  headers: IncomingMessage['headers'];
  body: Record<string, unknown>;
}

/** What the server does with a question: an answer in words, or whatever a bad one does to the response. */
export type Answering = (
  asked: Asked,
  response: ServerResponse,
) => string | undefined | Promise<string | undefined>;

/** A server of its own that speaks as OpenAI's does, over HTTP, and answers as it is told. */
export class ModelServer {
  readonly asked: Asked[] = [];
  readonly #server: Server;
  #answer: Answering;

  private constructor(answer: Answering) {
    this.#answer = answer;
    this.#server = createServer((request, response) => void this.#serve(request, response));
  }

  static async start(answer: Answering): Promise<ModelServer> {
    const server = new ModelServer(answer);
    await new Promise<void>((resolve) => server.#server.listen(0, '127.0.0.1', resolve));
    return server;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/v1`;
  }

  answerWith(answer: Answering): void {
    this.#answer = answer;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const body = JSON.parse(Buffer.concat(parts).toString('utf8')) as Record<string, unknown>;
    const messages = body['messages'] as { role: string; content: string }[];
    const of = (role: string) => messages.find((message) => message.role === role)?.content ?? '';
    const asked = { system: of('system'), prompt: of('user'), headers: request.headers, body };
    this.asked.push(asked);
    const text = await this.#answer(asked, response);
    if (text !== undefined && !response.writableEnded) response.end(chatAnswer(text));
  }
}

/** An answer in words in the shape that a chat comes back in. */
export function chatAnswer(text: string, end = 'stop', tokens: [number, number] | null = [100, 20]): string {
  return JSON.stringify({
    id: 'a',
    object: 'chat.completion',
    created: 0,
    model: 'm',
    choices: [{ index: 0, message: { role: 'assistant', content: text }, finish_reason: end }],
    ...(tokens && {
      usage: { prompt_tokens: tokens[0], completion_tokens: tokens[1], total_tokens: tokens[0] + tokens[1] },
    }),
  });
}

/** Model settings of a config that ask this server. */
export function settingsFor(address: string, change: object = {}): Record<string, unknown> {
  return {
    provider: 'openai-compatible',
    model: 'test-model',
    baseUrl: address,
    price: { input: '1', output: '5' },
    budget: { tokens: 10_000_000, money: '100', currency: 'EUR' },
    seconds: 5,
    ...change,
  };
}
