import { CATALOGUE, type ErrorName } from './catalogue.ts';

/** An error as it is stored, logged and shown: plain data. */
export interface ErrorData {
  name: ErrorName;
  /** What happened and why, in one or two sentences, naming the thing (file, page, option). */
  message: string;
  /** What the owner can do about it. */
  hint: string;
  /** Whether trying the same thing again can succeed without a change by a person. */
  retryable: boolean;
}

/**
 * The one error class. `name` comes from the catalogue and never changes its meaning; `message` says what
 * happened and why; the hint and `retryable` come from the catalogue unless the thrower knows better.
 */
export class BatonError extends Error {
  override readonly name: ErrorName;
  readonly hint: string;
  readonly retryable: boolean;

  constructor(name: ErrorName, message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = name;
    this.hint = options.hint ?? CATALOGUE[name].hint;
    this.retryable = CATALOGUE[name].retryable;
  }

  toData(): ErrorData {
    return { name: this.name, message: this.message, hint: this.hint, retryable: this.retryable };
  }
}

/** The message of anything that was thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
