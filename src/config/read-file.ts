import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { BatonError, messageOf } from '../errors/error.ts';
import { jsonFault } from './json-fault.ts';

/**
 * What a config file holds, unchecked: the object of a `.json` file, or the default export of a module.
 *
 * @throws BatonError CONFIG_MISSING, and CONFIG_INVALID with the cause in words and its line.
 */
export async function readConfigFile(file: string): Promise<unknown> {
  const found = await stat(file).catch(() => null);
  if (!found) throw new BatonError('CONFIG_MISSING', `There is no config at ${file}.`);
  if (found.isDirectory())
    throw new BatonError('CONFIG_MISSING', `${file} is a folder.`, {
      hint: 'Name the config file in it, such as --config FOLDER/baton.json.',
    });
  const ending = path.extname(file).toLowerCase();
  if (ending === '.json') return readJson(file);
  if (['.ts', '.js', '.mjs', '.mts', '.cjs'].includes(ending)) return readModule(file);
  throw new BatonError('CONFIG_INVALID', `${file} is neither a .json file nor a .ts, .js or .mjs module.`, {
    hint: 'Write the config as JSON into a file whose name ends in .json; README.md shows one.',
  });
}

async function readJson(file: string): Promise<unknown> {
  const text = decode(await readFile(file), file);
  try {
    return JSON.parse(text);
  } catch (error) {
    const fault = jsonFault(text);
    const where = fault ? `, line ${fault.line}, column ${fault.column}: ${fault.cause}` : ` is no JSON`;
    throw new BatonError('CONFIG_INVALID', `${file}${where}.`, {
      hint: 'Mend that line. An editor for program text shows such faults while you write.',
      cause: error,
    });
  }
}

/** Editors of Windows put a byte order mark first, or write UTF-16: both are read. */
function decode(bytes: Buffer, file: string): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new BatonError('CONFIG_INVALID', `${file} is not written in UTF-8.`, {
      hint: 'Open it in an editor and save it with the encoding UTF-8.',
      cause: error,
    });
  }
}

async function readModule(file: string): Promise<unknown> {
  let module: Record<string, unknown>;
  try {
    module = await import(/* @vite-ignore */ pathToFileURL(file).href);
  } catch (error) {
    if (error instanceof BatonError) throw error;
    const place = error instanceof SyntaxError ? await syntaxFault(file) : null;
    throw new BatonError(
      'CONFIG_INVALID',
      `${file}${place ?? ' could not be read'}: ${messageOf(error).trim()}`,
      {
        hint: 'Mend that line, or write the config as JSON; README.md shows one.',
        cause: error,
      },
    );
  }
  if (module['default'] === undefined)
    throw new BatonError('CONFIG_INVALID', `${file} has no default export.`, {
      hint: 'Write "export default" before the object of the config.',
    });
  return module['default'];
}

/** Where a module is no program: an import tells only why, `node --check` the line too. */
async function syntaxFault(file: string): Promise<string | null> {
  const told = await promisify(execFile)(process.execPath, ['--check', file]).then(
    () => '',
    (error: { stderr?: string }) => error.stderr ?? '',
  );
  const [, line, text = ''] = /:(\d+)\n([^\n]*)/.exec(told) ?? [];
  return line === undefined ? null : `, line ${line} (${text.trim().slice(0, 60)})`;
}
