/** One message as a file holds it, before parsing; or why it cannot be had. `again`: it may be had the next time. */
export type RawMessage =
  | { key: string; bytes: Buffer; envelope?: string; labels?: string[] }
  | { key: string; bytes: null; reason: string; again?: boolean };
