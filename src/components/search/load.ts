import type { Load } from '../../site/search/engine/index-reader.ts';

/** Reads the files of an index below an address, which ends in a slash. */
export function loadFrom(folder: string): Load {
  return async (name) => {
    const response = await fetch(`${folder}${name}`);
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
}
