import type { z } from 'zod';
import { BatonError } from '../errors/error.ts';
import type { SourceDefinition } from '../sources/source.ts';

/** The options of one entry of the config. Throws CONFIG_INVALID, naming every option that does not fit. */
export function optionsOf<Schema extends z.ZodType>(
  source: SourceDefinition<Schema>,
  name: string,
  options: Record<string, unknown>,
): z.infer<Schema> {
  const parsed = source.options.safeParse(options);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues
    .map((issue) => `${issue.path.join('.') || 'options'}: ${issue.message}`)
    .join('; ');
  throw new BatonError('CONFIG_INVALID', `The source "${name}" (${source.name}): ${problems}`);
}
