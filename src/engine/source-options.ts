import type { z } from 'zod';
import { readByWords } from '../config/problems.ts';
import type { SourceDefinition } from '../contracts/source.ts';
import { BatonError } from '../errors/error.ts';

/** The options of one entry of the config. Throws CONFIG_INVALID, naming every option that does not fit. */
export function optionsOf<Schema extends z.ZodType>(
  source: SourceDefinition<Schema>,
  name: string,
  options: Record<string, unknown>,
): z.infer<Schema> {
  const read = readByWords(source.options, options, 'It');
  if ('value' in read) return read.value;
  throw new BatonError(
    'CONFIG_INVALID',
    [
      `The options of the source "${name}" (${source.name}) do not fit:`,
      ...read.problems.map((one) => `  - ${one}`),
    ].join('\n'),
  );
}
