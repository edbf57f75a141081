import { createHash } from 'node:crypto';

/**
 * The name of a record in addresses: the first 16 hex digits of the SHA-256 of its id. Ids hold any character
 * and any length; a slug is safe in a path and says nothing of its record.
 */
export function recordSlug(id: string): string {
  return createHash('sha256').update(id, 'utf8').digest('hex').slice(0, 16);
}
