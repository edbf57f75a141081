import { APICallError, generateText, type OutputInterface } from 'ai';
import type { CallableModel } from './provider.ts';

/** One call, as the wire sees it. `schema` is a JSON Schema of an object. */
export interface Call {
  system: string;
  prompt: string;
  schema: { name: string; json: Record<string, unknown> };
  maxTokens: number;
  milliseconds: number;
}

/** What came back. Tokens are the provider's own count, null where it gives none. */
export interface Reply {
  text: string;
  end: 'whole' | 'cut' | 'declined' | 'other';
  tokens: { input: number; output: number } | null;
  headers: Readonly<Record<string, string>>;
}

/** What a failed call tells of itself: never the words of the other side, which may repeat a key or a record. */
export interface Refusal {
  /** HTTP status; null where there was no whole answer. */
  status: number | null;
  headers: Readonly<Record<string, string>>;
}

// Its warnings would go to the console, past progress and log.
globalThis.AI_SDK_LOG_WARNINGS = false;

/**
 * Asks a model once, without telemetry: by default the library hands contents to whoever listens in the process. Throws
 * what went wrong; `refusalOf` reads it. The text is returned unread: its form is the caller's to check.
 */
export async function callModel(model: CallableModel, call: Call, signal: AbortSignal): Promise<Reply> {
  const result = await generateText({
    model,
    system: call.system,
    prompt: call.prompt,
    output: rawJson(call.schema),
    maxOutputTokens: call.maxTokens,
    temperature: 0,
    maxRetries: 0,
    abortSignal: AbortSignal.any([signal, AbortSignal.timeout(call.milliseconds)]),
    telemetry: { isEnabled: false, recordInputs: false, recordOutputs: false },
  });
  const { inputTokens, outputTokens } = result.usage;
  return {
    text: result.text,
    end: endOf(result.finishReason),
    tokens:
      inputTokens === undefined || outputTokens === undefined
        ? null
        : { input: inputTokens, output: outputTokens },
    headers: result.response.headers ?? {},
  };
}

/** What the other side said no with; null where nothing of it was understood. */
export function refusalOf(thrown: unknown): Refusal | null {
  if (!APICallError.isInstance(thrown)) return null;
  const { statusCode, responseHeaders } = thrown;
  // A status of success with a body that is none means an answer that was cut.
  const status = statusCode !== undefined && statusCode >= 400 ? statusCode : null;
  return { status, headers: responseHeaders ?? {} };
}

function endOf(reason: string): Reply['end'] {
  if (reason === 'stop') return 'whole';
  if (reason === 'length') return 'cut';
  return reason === 'content-filter' ? 'declined' : 'other';
}

/** Asks for JSON by a schema, and leaves the answer as it came. */
function rawJson({ name, json }: Call['schema']): OutputInterface<string, string, never> {
  return {
    name: 'object',
    responseFormat: Promise.resolve({ type: 'json', name, schema: json }),
    parseCompleteOutput: ({ text }) => Promise.resolve(text),
    parsePartialOutput: ({ text }) => Promise.resolve({ partial: text }),
    createElementStreamTransform: () => undefined,
  };
}
