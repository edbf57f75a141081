import { z } from 'zod';
import { nearest } from '../common/nearest.ts';
import { timeZoneFault } from './time-zone.ts';

/** Names of the types of JSON, for people. */
const TYPES: Record<string, string> = {
  string: 'a text in quotation marks',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list in square brackets',
  object: 'an object in braces',
  record: 'an object in braces',
};

const FORMATS: Record<string, string> = {
  email: 'is not a mail address',
  date: 'is not a day in the form 2026-11-20',
  url: 'is not a web address',
};

/**
 * Reads a value by its schema, or says in plain words what does not fit: one line a field, each with its place.
 * `root` names the whole, for problems that lie in no field.
 */
export function readByWords<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  root = 'The config',
): { value: z.infer<Schema> } | { problems: string[] } {
  const read = readByFields(schema, input);
  if ('value' in read) return read;
  return { problems: read.misfits.map(({ field, words }) => `${field || root} ${words}`) };
}

/** What does not fit: the place of the field, empty for the whole, and the end of a sentence that begins with it. */
export interface Misfit {
  field: string;
  words: string;
  /** Fields that the schema does not have, where that is what is wrong. */
  unknown: readonly string[];
}

/** The same, for those who say themselves where a field stands. */
export function readByFields<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): { value: z.infer<Schema> } | { misfits: Misfit[] } {
  const parsed = schema.safeParse(input, { error: wordsOf });
  if (parsed.success) return { value: parsed.data };
  return {
    misfits: parsed.error.issues.map((issue) => ({
      field: placeOf(issue.path),
      words: issue.message,
      unknown: issue.code === 'unrecognized_keys' ? issue.keys : [],
    })),
  };
}

function placeOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (place, part) =>
      typeof part === 'number' ? `${place}[${part}]` : `${place}${place === '' ? '' : '.'}${String(part)}`,
    '',
  );
}

/** One issue of the validator as the end of a sentence that begins with the field. */
function wordsOf(issue: z.core.$ZodRawIssue): string | undefined {
  const { input } = issue;
  switch (issue.code) {
    case 'invalid_type':
      if (input === undefined) return `is missing: it wants ${typeWords(issue.expected)}.`;
      if (issue.expected === 'array' && typeof input === 'string')
        return `wants a list: write [${shown(input)}] instead of ${shown(input)}.`;
      return `wants ${typeWords(issue.expected)}, not ${shown(input)}.`;
    case 'unrecognized_keys':
      return unknownFields(
        issue.keys,
        issue.inst instanceof z.ZodObject ? Object.keys(issue.inst.shape) : [],
      );
    case 'invalid_value':
      return `is ${shown(input)}; it can be ${issue.values.map(shown).join(', ')}.${meant(input, issue.values)}`;
    case 'invalid_format':
      return `${FORMATS[issue.format] ?? `has not the form ${issue.pattern ?? issue.format}`}: ${shown(input)}.`;
    case 'too_small':
      return issue.origin === 'array' || issue.origin === 'string'
        ? `is empty${issue.minimum === 1 ? '' : `: it wants at least ${issue.minimum}`}.`
        : `is ${shown(input)}; the least is ${issue.minimum}.`;
    case 'too_big':
      return `is ${shown(input)}; the most is ${issue.maximum}.`;
    case 'invalid_union':
      return input === undefined
        ? `is missing: it can be ${unionWords(issue.errors)}.`
        : `is ${shown(input)}; it can be ${unionWords(issue.errors)}.`;
    case 'custom': {
      const zone: unknown = issue.params?.['timeZone'];
      return typeof zone === 'string' ? `is wrong: ${timeZoneFault(zone)}` : undefined;
    }
    default:
      return undefined;
  }
}

function typeWords(expected: string): string {
  return TYPES[expected] ?? expected;
}

function unknownFields(keys: readonly string[], known: readonly string[]): string {
  const words = keys.map((key) => {
    const near = nearest(key, known);
    return near === null ? `"${key}"` : `"${key}" (did you mean "${near}"?)`;
  });
  const fields = known.length === 0 ? '' : ` The fields are ${known.join(', ')}.`;
  return `has no field ${words.join(', ')}.${fields}`;
}

function unionWords(errors: readonly (readonly z.core.$ZodIssue[])[]): string {
  const choices = errors.map(([first]) =>
    first?.code === 'invalid_type' ? typeWords(first.expected) : (first?.message ?? 'something else'),
  );
  return [...new Set(choices)].join(' or ');
}

function meant(input: unknown, values: readonly unknown[]): string {
  const near = typeof input === 'string' ? nearest(input, values.map(String)) : null;
  return near === null || near === input ? '' : ` Did you mean "${near}"?`;
}

/** A value as it may stand in a message: one short line. */
function shown(value: unknown): string {
  const text =
    value === undefined
      ? 'nothing'
      : typeof value === 'number'
        ? String(value)
        : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
