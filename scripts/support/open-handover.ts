import path from 'node:path';
import { type LoadedHandover, loadHandover } from '../../src/config/load.ts';
import { printable } from './progress.ts';
import { keepDetailsIn } from './report-error.ts';

/**
 * Loads the config that the command line names, or the default one. With `say`, a line on standard error tells what is
 * handed over and from which config, so that nobody works on another handover than they mean to.
 */
export async function openHandover(
  file: string | undefined,
  { say = false }: { say?: boolean } = {},
): Promise<LoadedHandover> {
  const loaded = await loadHandover(file);
  keepDetailsIn(loaded.paths.state);
  if (say) process.stderr.write(`${printable(announcement(loaded, file === undefined))}\n`);
  return loaded;
}

function announcement({ handover, configFile }: LoadedHandover, byDefault: boolean): string {
  const { company, leaving, successor } = handover;
  const to = successor === undefined ? '' : ` to ${successor.name}`;
  const where = path.relative(process.cwd(), configFile);
  const config = where.startsWith('..') ? configFile : where;
  const why = byDefault ? ', because no --config was given' : '';
  return `Handover of ${leaving.name}${to}, ${company}. Config: ${config}${why}.`;
}
