import { createAnthropic } from '@ai-sdk/anthropic';
import type { ProviderDefinition } from '../provider.ts';

export const provider: ProviderDefinition = {
  keyVariable: 'ANTHROPIC_API_KEY',
  address: 'https://api.anthropic.com/v1',
  open: ({ model, address, apiKey, fetch }) => createAnthropic({ baseURL: address, apiKey, fetch })(model),
};
