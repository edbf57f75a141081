import { createOpenAI } from '@ai-sdk/openai';
import type { ProviderDefinition } from '../provider.ts';

/** By its chat interface: the newer one keeps what it was asked unless told not to. */
export const provider: ProviderDefinition = {
  keyVariable: 'OPENAI_API_KEY',
  address: 'https://api.openai.com/v1',
  open: ({ model, address, apiKey, fetch }) => createOpenAI({ baseURL: address, apiKey, fetch }).chat(model),
};
