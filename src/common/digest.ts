import { createHash } from 'node:crypto';

/** SHA-256 in hex of a text (UTF-8), or of parts that are told apart by their length. */
export function digestOf(...parts: string[]): string {
  const hash = createHash('sha256');
  if (parts.length === 1) return hash.update(parts[0] as string).digest('hex');
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part);
  return hash.digest('hex');
}

/** JSON with its keys in order, so that equal values have equal digests. */
export function stableJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : inner,
  );
}
