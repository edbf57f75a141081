import type { BesideFile } from './apple.ts';

/** One message as a file holds it, before parsing; or why it cannot be had. `again`: it may be had the next time. */
export type RawMessage =
  | {
      key: string;
      bytes: Buffer;
      envelope?: string;
      labels?: string[];
      /** What was taken out of the message and lies beside it. */
      beside?: readonly BesideFile[];
    }
  | { key: string; bytes: null; reason: string; again?: boolean };
