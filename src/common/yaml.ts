import { parse, stringify } from 'yaml';

/**
 * What a small file in YAML holds: maps, lists and texts; figures and days stay texts as they are written. Aliases are
 * bounded by the library. Throws the library's error, whose first line says where.
 */
export function readYaml(text: string): unknown {
  return parse(text, { schema: 'failsafe', logLevel: 'error' });
}

/** A map of texts, lists and maps as YAML; what is undefined is left out. Several lines stand as such. */
export function writeYaml(value: Record<string, unknown>): string {
  return stringify(value, { schema: 'failsafe', lineWidth: 0, blockQuote: 'literal' });
}
