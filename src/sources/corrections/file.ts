import { readYaml, writeYaml } from '../../common/yaml.ts';
import { readByWords } from '../../config/problems.ts';
import { CORRECTION_KINDS, type Correction, correctionSchema } from '../../contracts/correction.ts';
import { messageOf } from '../../errors/error.ts';

/** Ending of a correction's file. */
export const ENDING = '.yaml';

/** What a file of the folder says, or why it cannot be read, for the owner. */
export function readCorrection(text: string): { correction: Correction } | { reason: string } {
  let value: unknown;
  try {
    value = readYaml(text.replace(/^\ufeff/, ''));
  } catch (error) {
    return { reason: `it is no YAML: ${messageOf(error).split('\n')[0]}` };
  }
  const kind = typeof value === 'object' && value !== null && 'correct' in value ? value.correct : undefined;
  if (!CORRECTION_KINDS.some((known) => known === kind))
    return { reason: `"correct" can be ${CORRECTION_KINDS.join(', ')}.` };
  const read = readByWords(correctionSchema, value, 'the file');
  return 'value' in read ? { correction: read.value } : { reason: read.problems.join(' ') };
}

/** The file of a correction, as `readCorrection` reads it. */
export function writeCorrection(correction: Correction): string {
  const { by, name, at, words, ...about } = correction;
  return writeYaml(withoutNothing({ ...about, by, name, at, words }));
}

/** Without fields that are null: what holds texts alone has no other word for nothing than leaving it out. */
function withoutNothing(value: Record<string, unknown>): Record<string, unknown> {
  const clean = (one: unknown): unknown =>
    Array.isArray(one)
      ? one.map(clean)
      : typeof one === 'object' && one !== null
        ? withoutNothing({ ...one })
        : one;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) =>
      one === null || one === undefined ? [] : [[key, clean(one)]],
    ),
  );
}
