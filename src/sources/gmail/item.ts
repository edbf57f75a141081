import { createHash } from 'node:crypto';
import { z } from 'zod';

/** Raise it to read every message again. */
export const READER = 1;

const itemSchema = z.strictObject({
  /** The reader that read it. */
  v: z.int(),
  /** Ids of its labels, in order. */
  l: z.array(z.string()),
  /** Digest of the names of its labels, as its record has them. */
  n: z.string(),
  /** It cannot be read. */
  u: z.literal(1).optional(),
});

/** What is remembered of one message. */
export type Item = z.infer<typeof itemSchema>;

export function writeItem(item: Omit<Item, 'v'>): string {
  return JSON.stringify({ v: READER, ...item });
}

/** Null where the text is no item. */
export function readItem(text: string | null): Item | null {
  try {
    return itemSchema.parse(JSON.parse(text ?? 'null'));
  } catch {
    return null;
  }
}

/** Id of the item of a message, which is also the key of its record. */
export function keyOf(mailbox: string, id: string): string {
  return `${mailbox}/${id}`;
}

/** Gmail's id in the id of an item; null where it is the item of something else. */
export function messageIdOf(mailbox: string, key: string): string | null {
  const id = key.slice(mailbox.length + 1);
  return isMessageId(id) ? id : null;
}

/** Ids are hexadecimal; other shapes are taken where they can be part of a key and name nothing else there. */
export function isMessageId(id: string): boolean {
  return /^[\w-]{1,64}$/.test(id) && id !== 'settings';
}

/** SHA-256 (hex) of a list of texts. */
export function digestOf(texts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(texts)).digest('hex');
}
