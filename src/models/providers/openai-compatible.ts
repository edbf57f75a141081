import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import type { ProviderDefinition } from '../provider.ts';

/** Servers that speak as OpenAI's does, with answers by schema: llama.cpp, vLLM, LM Studio, many hosts. */
export const provider: ProviderDefinition = {
  keyVariable: null,
  address: null,
  open: ({ model, address, apiKey, fetch }) =>
    createOpenAICompatible({
      name: 'openai-compatible',
      baseURL: address,
      ...(apiKey !== '' && { apiKey }),
      fetch,
      supportsStructuredOutputs: true,
    })(model),
};
