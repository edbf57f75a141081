/** One message as a file holds it, before parsing; or why it cannot be had. */
export type RawMessage =
  | { key: string; bytes: Buffer; envelope?: string; labels?: string[] }
  | { key: string; bytes: null; reason: string };
