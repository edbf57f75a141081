import { readFile } from 'node:fs/promises';
import type { ErrorName } from '../errors/catalogue.ts';
import { BatonError } from '../errors/error.ts';
import { type JsonFault, jsonFault, repeatedField } from './json-fault.ts';

/**
 * What a JSON file that a person wrote holds. Editors of Windows put a byte order mark first, or write UTF-16: both are
 * read.
 *
 * @throws BatonError of that name, with the cause in words, the line and the column.
 */
export async function readJsonFile(file: string, name: ErrorName): Promise<unknown> {
  const text = decode(await readFile(file), file, name);
  let value: unknown;
  let cause: unknown;
  let fault: JsonFault | null;
  try {
    value = JSON.parse(text);
    fault = repeatedField(text);
  } catch (error) {
    cause = error;
    fault = jsonFault(text);
  }
  if (fault === null && cause === undefined) return value;
  const where = fault ? `, line ${fault.line}, column ${fault.column}: ${fault.cause}` : ` is no JSON`;
  throw new BatonError(name, `${file}${where}.`, {
    hint: 'Mend that line. An editor for program text shows such faults while you write.',
    cause,
  });
}

function decode(bytes: Buffer, file: string, name: ErrorName): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new BatonError(name, `${file} is not written in UTF-8.`, {
      hint: 'Open it in an editor and save it with the encoding UTF-8.',
      cause: error,
    });
  }
}
