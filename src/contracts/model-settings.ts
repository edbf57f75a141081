import { z } from 'zod';
import { MODEL_PURPOSES } from './model.ts';

const decimal = z.string().regex(/^\d{1,9}(\.\d{1,6})?$/, {
  error: ({ input }) => `is "${input}": write a plain number in quotation marks, such as "2.50".`,
});

const provider = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/)
  .describe(
    'Who answers: a file name under src/models/providers (anthropic, openai, google, openai-compatible, ollama). Example: "anthropic".',
  );
const model = z
  .string()
  .regex(/^[\w.:/@-]{1,120}$/)
  .describe('Name of the model, as its provider writes it. Example: "claude-haiku-5-5".');
const baseUrl = z
  .url({ protocol: /^https?$/ })
  .optional()
  .describe(
    'Address of the provider\'s interface; without it, its own. Local servers need it. Example: "http://127.0.0.1:8080/v1".',
  );
const apiKeyEnv = z
  .string()
  .regex(/^[A-Z_][A-Z0-9_]*$/)
  .optional()
  .describe(
    'Name of the environment variable that holds the key; without it, the one that the provider\'s own tools use. Example: "ACME_MODEL_KEY".',
  );
const price = z
  .strictObject({
    input: decimal.describe('Price of a million tokens that are sent. Example: "1.00".'),
    output: decimal.describe('Price of a million tokens that are answered. Example: "5.00".'),
  })
  .describe('What the provider charges, in the currency of the budget; "0" for a model of your own.');

const limits = {
  tokens: z.int().positive().describe('Most tokens, sent and answered together. Example: 2000000.'),
  money: decimal.describe('Most that may be spent. Example: "5.00".'),
};

/** A language model and what it may cost. There is none unless the config says so. */
export const modelSettingsSchema = z.strictObject({
  provider,
  model,
  baseUrl,
  apiKeyEnv,
  price,
  budget: z
    .strictObject({
      ...limits,
      currency: z
        .string()
        .regex(/^[A-Z]{3}$/)
        .describe('Currency of prices and budgets. Example: "EUR".'),
      section: z
        .strictObject(limits)
        .optional()
        .describe('What one section may take of it; without it, all.'),
    })
    .describe('What one run may cost. A run that was stopped and the one that goes on with it count as one.'),
  maxTokens: z
    .int()
    .min(256)
    .max(64_000)
    .default(4000)
    .describe('Most tokens of one answer; longer ones are cut and not used. Example: 8000.'),
  seconds: z.int().min(5).max(1800).default(120).describe('Longest wait for one answer. Example: 300.'),
  parallel: z
    .int()
    .min(1)
    .max(16)
    .default(1)
    .describe('Calls at a time. As many may be paid twice where the machine is switched off. Example: 4.'),
  purposes: z
    .array(z.enum(MODEL_PURPOSES))
    .default([...MODEL_PURPOSES])
    .describe('What a model is used for. Example: ["read"].'),
  sections: z
    .array(z.string())
    .optional()
    .describe('Sections that a model may write in, by id; without it, all. Example: ["emails", "clients"].'),
  private: z
    .boolean()
    .default(false)
    .describe('Whether records that triage left out as private may be sent. Example: false.'),
  critic: z
    .strictObject({ provider, model, baseUrl, apiKeyEnv, price })
    .optional()
    .describe('Another model that judges what the first worded; without it, the same one does.'),
});

export type ModelSettings = z.infer<typeof modelSettingsSchema>;
/** Who is asked, and what it charges. */
export type ModelChoice = Pick<ModelSettings, 'provider' | 'model' | 'baseUrl' | 'apiKeyEnv' | 'price'>;
