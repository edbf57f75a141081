import { LLMock } from '@copilotkit/aimock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openModel } from '../../src/models/provider.ts';
import { callModel } from '../../src/models/sdk.ts';

/** A server that speaks as each provider does. */
const mock = new LLMock({ port: 0 });

beforeAll(async () => {
  mock.onMessage(/passage/, { content: '{"words":["rent"]}' });
  await mock.start();
});
afterAll(() => mock.stop());

describe('a provider', () => {
  it.each([
    ['anthropic', 'claude-haiku-4-5', '/v1'],
    ['openai', 'gpt-4o-mini', '/v1'],
    ['google', 'gemini-2.5-flash', '/v1beta'],
    ['openai-compatible', 'local', '/v1'],
    ['ollama', 'llama3.2', '/api'],
  ])(
    '%s is asked at the address that the config names, in its own tongue',
    async (provider, model, place) => {
      const choice = {
        provider,
        model,
        baseUrl: `${mock.url}${place}`,
        apiKeyEnv: 'KEY',
        price: { input: '0', output: '0' },
      };
      const call = {
        system: 'Give words.',
        prompt: 'passage 1',
        schema: {
          name: 'words',
          json: {
            type: 'object',
            properties: { words: { type: 'array', items: { type: 'string' } } },
            required: ['words'],
            additionalProperties: false,
          },
        },
        maxTokens: 500,
        milliseconds: 10_000,
      };
      const reply = await callModel(
        await openModel(choice, { KEY: 'test' }),
        call,
        new AbortController().signal,
      );
      expect(JSON.parse(reply.text)).toEqual({ words: ['rent'] });
      expect(reply.end).toBe('whole');
    },
  );
});
