import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Words that stand in the same company in much text. */
export interface Neighbours {
  /** Those that have neighbours, the commonest first. */
  words: readonly string[];
  /** Nearest first, with how alike they are (0 to 1). */
  of(word: string): readonly [neighbour: string, alike: number][];
}

/**
 * The neighbours of a language's words: `src/lexicon/<language>/neighbours.bin`, which `npm run neighbours` made; null
 * where the language has none.
 */
export async function neighboursOf(language: string): Promise<Neighbours | null> {
  const file = path.join(import.meta.dirname, language, 'neighbours.bin');
  if (!existsSync(file)) return null;
  const bytes = gunzipSync(await readFile(file));
  const size = bytes.readUInt32LE(0);
  const head = JSON.parse(bytes.subarray(4, 4 + size).toString('utf8')) as NeighboursHead;
  const words = head.words.split(' ');
  const counts = bytes.subarray(4 + size, 4 + size + head.having);
  const ids = bytes.subarray(4 + size + head.having);
  const alike = ids.subarray(head.pairs * 2);
  const starts = new Map<string, [from: number, count: number]>();
  let from = 0;
  counts.forEach((count, index) => {
    starts.set(words[index] ?? '', [from, count]);
    from += count;
  });
  return {
    words: [...starts.keys()],
    of(word) {
      const [start, count] = starts.get(word) ?? [0, 0];
      return Array.from({ length: count }, (_, index) => [
        words[ids.readUInt16LE((start + index) * 2)] ?? '',
        (alike[start + index] ?? 0) / 255,
      ]);
    },
  };
}

/** The beginning of the file, as JSON after its length; then how many each has, their numbers, how alike they are. */
export interface NeighboursHead {
  /** All words, divided by spaces, the commonest first. */
  words: string;
  /** How many of them have neighbours. */
  having: number;
  /** How many neighbours all have together. */
  pairs: number;
}
