import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { LanguageModel } from 'ai';
import type { ModelChoice } from '../contracts/model-settings.ts';
import { BatonError } from '../errors/error.ts';
import { guardedFetch } from './guarded-fetch.ts';

const FOLDER = path.join(import.meta.dirname, 'providers');

/** A model that can be called. Never a bare name, which the library would send to a service of its own. */
export type CallableModel = Exclude<LanguageModel, string>;

/** What a provider's file exports as `provider`. Each stands behind one library, which loads when it is used. */
export interface ProviderDefinition {
  /** Variable of the environment that its own tools take the key from; null where it needs none. */
  keyVariable: string | null;
  /** Where it answers unless the config says otherwise; null where the config must say. */
  address: string | null;
  /** `apiKey` is empty where none is needed. All calls go to `address` and by `fetch`, whatever the environment says. */
  open(options: { model: string; address: string; apiKey: string; fetch: typeof fetch }): CallableModel;
}

/** Where the questions for a model go: told by a dry run before anything is sent. */
export async function addressOf(choice: ModelChoice): Promise<string> {
  return addressFrom(choice, await providerNamed(choice.provider));
}

/** Opens the configured model. `environment` holds its key. Throws MODEL_MISSING, saying what is not there. */
export async function openModel(choice: ModelChoice, environment: NodeJS.ProcessEnv): Promise<CallableModel> {
  const provider = await providerNamed(choice.provider);
  const variable = choice.apiKeyEnv ?? provider.keyVariable;
  const apiKey = variable === null ? '' : (environment[variable] ?? '').trim();
  if (variable !== null && apiKey === '')
    throw new BatonError(
      'MODEL_MISSING',
      `The key for ${choice.provider} is not in the environment: ${variable} is not set.`,
    );
  const address = addressFrom(choice, provider);
  return provider.open({ model: choice.model, address, apiKey, fetch: guardedFetch });
}

function addressFrom(choice: ModelChoice, { address }: ProviderDefinition): string {
  const place = choice.baseUrl ?? address;
  if (place !== null) return place;
  throw new BatonError(
    'MODEL_MISSING',
    `The provider "${choice.provider}" has no address of its own: give model.baseUrl.`,
  );
}

async function providerNamed(name: string): Promise<ProviderDefinition> {
  const names = (await readdir(FOLDER))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -3));
  if (!names.includes(name))
    throw new BatonError(
      'MODEL_MISSING',
      `There is no provider "${name}"; there are ${names.sort().join(', ')}.`,
    );
  const module = (await import(`./providers/${name}.ts`)) as { provider: ProviderDefinition };
  return module.provider;
}
