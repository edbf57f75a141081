import type { ModelAnswer, ModelRequest } from '../contracts/model.ts';
import { BatonError } from '../errors/error.ts';
import type { ModelCallRow } from '../records/tables.ts';
import type { Reply } from './sdk.ts';

/** What an answer is good for, by its form alone. */
export function stateOf<T>(
  { text, end }: Reply,
  { schema }: ModelRequest<T>,
): 'answered' | 'invalid' | 'declined' {
  if (end === 'declined') return 'declined';
  return end !== 'cut' && readValue(text, schema.type) !== null ? 'answered' : 'invalid';
}

/** An answer that was paid for, now or before, as its asker takes it; null where the schema takes it no more. */
export function answerOf<T>(
  row: Pick<ModelCallRow, 'state' | 'text' | 'model'>,
  { schema }: ModelRequest<T>,
  from: 'store' | 'call',
): ModelAnswer<T> | null {
  const { state, text, model } = row;
  if (state === 'declined') return failed('MODEL_REFUSED', `${model} or its provider declined to answer.`);
  if (state === 'invalid')
    return failed('MODEL_ANSWER_INVALID', `${model} answered, but not in the form that was asked for.`);
  if (state !== 'answered') return null;
  const read = readValue(text, schema.type);
  return read === null ? null : { ok: true, value: read.value, from, model };
}

function failed<T>(name: 'MODEL_REFUSED' | 'MODEL_ANSWER_INVALID', message: string): ModelAnswer<T> {
  return { ok: false, error: new BatonError(name, message).toData() };
}

/** Small models set JSON in a fence of Markdown, whatever they are told. */
const FENCED = /^\s*```(?:json)?[^\S\n]*\n([\s\S]*)\n\s*```\s*$/;

function readValue<T>(text: string, type: ModelRequest<T>['schema']['type']): { value: T } | null {
  try {
    const parsed = type.safeParse(JSON.parse(FENCED.exec(text)?.[1] ?? text));
    return parsed.success ? { value: parsed.data } : null;
  } catch {
    return null;
  }
}
