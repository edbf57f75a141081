import { createGoogle } from '@ai-sdk/google';
import type { ProviderDefinition } from '../provider.ts';

export const provider: ProviderDefinition = {
  keyVariable: 'GOOGLE_GENERATIVE_AI_API_KEY',
  address: 'https://generativelanguage.googleapis.com/v1beta',
  open: ({ model, address, apiKey, fetch }) => createGoogle({ baseURL: address, apiKey, fetch })(model),
};
