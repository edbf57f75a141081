import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { DriveFile } from './file.ts';

/** Raise it where the same file makes another record. */
const READER = 1;

/** Somebody outside of the business who may see a file: id of the permission, who it is, what they may do. */
const grantSchema = z.tuple([z.string(), z.string(), z.string()]);

export const sharingSchema = z.object({
  /** Who owns it; empty in shared drives. */
  by: z.string(),
  to: z.array(grantSchema),
  /** Folder that it lies in. */
  in: z.string().nullable(),
});

/** What is remembered of a file. */
const fileItemSchema = z.object({
  /** Stamp of what its record is made of, without its path. */
  s: z.string(),
  /** Its path. */
  w: z.string(),
  /** Version at Google when its permissions were asked for, where that takes a call of its own, and who was inside. */
  x: z.string().optional(),
  o: sharingSchema.optional(),
});

/** What is remembered of a folder. */
const folderItemSchema = z.object({
  n: z.string(),
  p: z.string().nullable(),
  w: z.string(),
  x: z.string().optional(),
  o: sharingSchema.optional(),
});

/** What is remembered of a shortcut: what it leads to, and the stamp of that where it was read through it. */
const linkItemSchema = z.object({ t: z.string(), w: z.string(), s: z.string().optional() });

export type Grant = z.infer<typeof grantSchema>;
export type Sharing = z.infer<typeof sharingSchema>;
export type FileItem = z.infer<typeof fileItemSchema>;
export type FolderItem = z.infer<typeof folderItemSchema>;
export type LinkItem = z.infer<typeof linkItemSchema>;

export const readFileItem = (value: string | null) => readItem(fileItemSchema, value);
export const readFolderItem = (value: string | null) => readItem(folderItemSchema, value);
export const readLinkItem = (value: string | null) => readItem(linkItemSchema, value);

/**
 * Stamp of what a record is made of. Google's `version` is no part of it: it also counts what no reader sees, such as
 * stars and views. A new comment in a file of Google's own moves `modifiedTime` no more than those do.
 */
export function stampOf(file: DriveFile): string {
  return digest([
    READER,
    file.name,
    file.mimeType,
    file.size === null || file.mimeType.startsWith('application/vnd.google-apps.') ? null : file.size,
    file.md5Checksum,
    file.headRevisionId,
    file.modifiedTime,
    file.owners,
    file.lastModifyingUser,
    file.capabilities.canDownload,
    file.webViewLink,
  ]);
}

/** A short digest of any JSON. */
export function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22);
}

function readItem<Schema extends z.ZodType>(schema: Schema, value: string | null): z.infer<Schema> | null {
  try {
    return value === null ? null : schema.parse(JSON.parse(value));
  } catch {
    return null;
  }
}
