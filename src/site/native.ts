import path from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Loads a module of Baton as it stands, past the bundler: drivers, and modules that find others by the names of
 * folders, do not bear bundling. `file` is relative to the project.
 */
export function loadNative<Module>(file: string): Promise<Module> {
  const address = pathToFileURL(path.join(process.env['BATON_PROJECT'] ?? process.cwd(), file));
  return import(/* @vite-ignore */ address.href) as Promise<Module>;
}
