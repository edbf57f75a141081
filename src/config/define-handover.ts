import { type Handover, type HandoverInput, handoverSchema } from '../contracts/handover.ts';
import { BatonError } from '../errors/error.ts';
import { readByWords } from './problems.ts';

/** Checks a config; errors name every field at once, in words. */
export function defineHandover(input: HandoverInput): Handover {
  return checkHandover(input);
}

/** The same for what came out of a file. `from` names it in the error. */
export function checkHandover(input: unknown, from = 'The config'): Handover {
  const read = readByWords(handoverSchema, input);
  const problems = 'problems' in read ? read.problems : controlCharacters(input);
  if (!('problems' in read) && problems.length === 0) return read.value;
  throw new BatonError(
    'CONFIG_INVALID',
    [`${from} does not fit:`, ...problems.map((problem) => `  - ${problem}`)].join('\n'),
  );
}

/** "C:\temp" in JSON is "C:", a tab and "emp": no text of a config holds control characters on purpose. */
function controlCharacters(value: unknown, place = ''): string[] {
  if (typeof value === 'string')
    return /\p{Cc}/u.test(value)
      ? [
          `${place} holds a tab or another control character. In a path of Windows write "/", or "\\\\" for each "\\".`,
        ]
      : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    controlCharacters(
      inner,
      Array.isArray(value) ? `${place}[${key}]` : `${place}${place === '' ? '' : '.'}${key}`,
    ),
  );
}
