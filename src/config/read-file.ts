import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { BatonError, messageOf } from '../errors/error.ts';
import { readJsonFile } from './json-file.ts';

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
  if (ending === '.json') return readJsonFile(file, 'CONFIG_INVALID');
  if (['.ts', '.js', '.mjs', '.mts', '.cjs'].includes(ending)) return readModule(file);
  throw new BatonError('CONFIG_INVALID', `${file} is neither a .json file nor a .ts, .js or .mjs module.`, {
    hint: 'Write the config as JSON into a file whose name ends in .json; README.md shows one.',
  });
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
