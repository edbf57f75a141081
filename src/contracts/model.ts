import type { z } from 'zod';
import type { ErrorData } from '../errors/error.ts';

/** What a language model is asked for. It never decides: what it answers is checked by code. */
export const MODEL_PURPOSES = ['read', 'route', 'write', 'critic', 'interview'] as const;
export type ModelPurpose = (typeof MODEL_PURPOSES)[number];

/** A piece of evidence as a model sees it. The port fences it as data. */
export interface ModelPassage {
  /** What an answer names it by: from 1, unique within its request. */
  number: number;
  /** Id of its record. The port sends nothing of a record that is kept back. */
  record: string;
  /** To the letter a part of the stored, redacted text of that record: the port refuses any other. */
  text: string;
  /** Titles of the headings above it, outermost first. Data, like `text`. */
  heading: readonly string[];
}

/** One question to a model. Two requests that are equal in all but `section` have one answer, which is bought once. */
export interface ModelRequest<T> {
  purpose: ModelPurpose;
  /** Raise `version` to have every answer to this prompt bought anew. */
  prompt: { name: string; version: number };
  /** Shape of the answer: an object. Raise `version` when its meaning or its fields change. */
  schema: { type: z.ZodType<T>; name: string; version: number };
  /** Words of this program alone, never of a record or of a model. Part of what the answer is kept by. */
  instruction: string;
  passages: readonly ModelPassage[];
  /** What an earlier call worded and this one judges or mends; null for none. Fenced as data, like the passages. */
  draft: string | null;
  /** Section of the site that it is for, whose budget it draws on; null for what serves all. */
  section: string | null;
}

/** A valid `value` fits the schema and nothing more is known of it: quotes, figures and names are the caller's to check. */
export type ModelAnswer<T> =
  | {
      ok: true;
      value: T;
      /** `store`: it was paid for before. */
      from: 'store' | 'call';
      /** Who answered, for the origin of what comes of it: `provider/model`. */
      model: string;
    }
  /** Nothing can be had of it now. `error.retryable`: a later run may. */
  | { ok: false; error: ErrorData };

/**
 * The port to a language model: budgets, store of answers, retries and the fence around records are behind it. There is
 * none (`null`) where the config names no model. `ask` throws only what `signal` was aborted with.
 */
export interface Models {
  /** Whether a model works for this purpose and section at all, by the config. Where not, `ask` answers MODEL_OFF. */
  serves(purpose: ModelPurpose, section: string | null): boolean;
  ask<T>(request: ModelRequest<T>, signal: AbortSignal): Promise<ModelAnswer<T>>;
}
