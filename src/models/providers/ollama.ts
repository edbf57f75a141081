import { createOllama } from 'ollama-ai-provider-v2';
import type { ProviderDefinition } from '../provider.ts';

export const provider: ProviderDefinition = {
  keyVariable: null,
  address: 'http://127.0.0.1:11434/api',
  open: ({ model, address, apiKey, fetch }) =>
    createOllama({
      baseURL: address,
      ...(apiKey !== '' && { headers: { Authorization: `Bearer ${apiKey}` } }),
      fetch,
    })(model),
};
